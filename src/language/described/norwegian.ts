/** Norwegian. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

export const norwegian: LanguageDescription = {
  code: 'no',
  loadStemmer: () => require('natural/lib/natural/stemmers/porter_stemmer_no.js').stem,
  stopWords: `
    alle allerede alt altså andre annen annet at av bak bare begge ble blant blei bli blir blitt både burde bør da de dem
    den denne der deres derfor dersom det dette deg di din dine disse ditt du dykk eg eit ein eller en enda enn er et etter
    ettersom fikk få får for fordi fra før gjennom gjorde gjør ha hadde han hans har henne hennes her hit ho hos hun hva
    hvem hver hverandre hvilke hvilken hvilket hvis hvor hvordan hvorfor i igjen ikke ikkje ingen inn innen ja jeg kan
    korleis kor kunne kva man mange med meg mellom men mens mer mest min mine mitt mot mye må måtte ned nei noe noen noko
    nok nå når og også om opp oss over på rundt samme seg selv siden sin sine sitt skal skulle slik slike som så sånn til
    tross under ut uten var ved vi vil ville vår våre vårt vært være å heter het senere
  `,
  letters: /[æøå]/,
  ending: /'s$/,
  money: 'kr krone kroner øre euro dollar',
  asks: [
    ['money', words('hvor mye (?:koste|betal|tjen)\\p{L}*', 'hva kost\\p{L}*', 'hva (?:er|var) prisen')],
    ['time', /^(?!(?:hva|hvem|hvilk\p{L}+|hvor\p{L}*) ).*(?<!\p{L})n[åa]r(?!\p{L})|n[åa]r[ ?]*$/u],
    ['time', words('hvor lenge', 'hvor lang tid')],
    [
      'time',
      words('hvilke[nt]? (?:[åa]r|ti[åa]r|[åa]rhundre|dag|m[åa]ned|dato|tid|tidspunkt|periode|[åa]rstid|klokkeslett)'),
    ],
    [
      'number',
      words('hvor (?:mange|mye|stor[et]?|h[øo]yt?|lang[et]?|gam(?:mel|le|melt)|ofte|dypt?|raskt?|brede?|tung[et]?)'),
    ],
    ['number', words('hv(?:a|ilke[nt]?) (?:er |var )?(?:andel|prosent|antall|folketall|temperatur|hastighet)\\p{L}*')],
    ['person', words('hvem', 'hvem sin[e]?', 'hvilke[n]? person(?:er)?', 'kven')],
    [
      'place',
      words('hv(?:ilke[nt]?) (?:\\p{L}+ )?(?:land|by|sted|stat|region|omr[åa]de|elv|[øo]y|kommune|fylke|kontinent)'),
    ],
    ['reason', words('hvorfor', 'korfor', 'kvifor', 'av hvilken grunn')],
    ['manner', words('hvordan', 'korleis', 'hvorledes', 'p[åa] hvilken m[åa]te')],
    ['place', words('hvor', 'hvorfra', 'hvorhen')],
    ['definition', /^(?:hva (?:er|betyr|innebærer) (?:\S+ ){0,2}\S+|hva menes med .+)$/u],
    ['thing', words('hva', 'hvilken', 'hvilket', 'hvilke', 'kva')],
    [
      'yes-no',
      /^(?:er|var|har|hadde|kan|kunne|f[åa]r|m[åa]|skal|skulle|finnes|fantes|ble|blir|gj[øo]r|gjorde|ville?|b[øo]r|stemmer) /u,
    ],
  ],
  sentences: {
    titles: 'dr prof hr fr frk kapt adv',
    beforeNumbers: 'nr kap fig s tab bd art kl ca vol pkt st',
    connectives: 'f.eks bl.a dvs d.v.s jf jfr ca ang evt f.o.m fom t.o.m tom mht m.h.t pga p.g.a s.k såk hhv iht vedr',
    abbreviations:
      'osv o.s.v mv m.v m.m o.l m.fl mfl etc f.kr e.kr fvt evt mill mrd inkl ekskl tlf avd jan febr aug sept okt nov des',
    months: 'januar februar mars april mai juni juli august september oktober november desember århundre',
  },
};
