/** Swedish. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

export const swedish: LanguageDescription = {
  code: 'sv',
  loadStemmer: () => require('natural/lib/natural/stemmers/porter_stemmer_sv.js').stem,
  stopWords: `
    alla allt alltså än ännu är annan annat andra att av bakom bara bland både blev bli blir blivit bort bör borde då där
    därför de dem den denna denne deras dess dessa det detta dig din dina ditt dock du efter eftersom eller en er era ert
    ett exempelvis finns fanns fick får få för före förr från genom ha hade han hans har henne hennes hit hon honom hos hur
    i ibland icke igen in ingen inget inga innan inom inte ja jag kan kunde kunna man med medan mellan men mer mest mig min
    mina mitt mot mycket måste många nästan ned nej ni nu någon något några när nog och också olika om oss på redan samma
    sedan sig sin sina sitt ska skall skulle själv snart så sådan sådant sådana som till trots tills under upp ur ut utan
    utanför utom vad var vara varför varit varje varken vars vart vem vems vi vid vilka vilken vilket vill ville vår våra
    vårt även åt över heter hette senare s
  `,
  letters: /[åäö]/,
  ending: /'s$/,
  money: 'kr krona kronor öre euro dollar',
  asks: [
    ['money', words('hur mycket (?:kosta|betala|tj[äa]na|spendera)\\p{L}*', 'vad kosta\\p{L}*')],
    ['money', words('(?:vad|vilket) (?:[äa]r|var) priset')],
    ['time', /^(?!(?:vad|vem|vilk\p{L}+|var|vart|hur) ).*(?<!\p{L})n[äa]r(?!\p{L})|n[äa]r[ ?]*$/u],
    ['time', words('hur l[äa]nge', 'hur l[åa]ng tid')],
    ['time', words('vilke[nt] (?:[åa]r|[åa]rtionde|[åa]rhundrade|dag|m[åa]nad|datum|tid|tidpunkt|period|[åa]rstid)')],
    ['time', words('vilka år')],
    [
      'number',
      words('hur (?:m[åa]nga?|mycket|stora?|stort|h[öo]gt?|l[åa]ngt?|gam(?:mal|la)|ofta|djupt?|snabbt?|breda?|tung)'),
    ],
    [
      'number',
      words('vilken (?:andel|procent|temperatur|hastighet)', '(?:vilket|totala|ber[äa]knade) antale?t?', 'antalet'),
    ],
    ['person', words('vem', 'vems', 'vilka personer', 'vilken person')],
    ['place', words('vart', 'varifr[åa]n', '(?:i|p[åa]|vid|fr[åa]n|till) vilken plats')],
    ['place', /^var (?!det |de |den |han |hon )/u],
    [
      'place',
      words('vilke[nt] (?:\\p{L}+ )?(?:land|stad|ort|region|delstat|omr[åa]de|flod|[öo]|kontinent|provins|koloni)'),
    ],
    ['place', words('vilka l[äa]nder')],
    ['reason', words('varf[öo]r', 'av vilken anledning', 'av vilka sk[äa]l')],
    ['definition', /^(?:vad (?:[äa]r|betyder|inneb[äa]r) (?:\S+ ){0,2}\S+|vad menas med .+)$/u],
    ['manner', words('hur', 'p[åa] vilket s[äa]tt')],
    ['thing', words('vad', 'vilken', 'vilket', 'vilka')],
    [
      'yes-no',
      /^(?:[äa]r|var|har|hade|kan|kunde|f[åa]r|m[åa]ste|ska|skulle|finns|fanns|blev|g[öo]r|gjorde|vill|b[öo]r|st[äa]mmer) /u,
    ],
  ],
  sentences: {
    titles: 'dr prof doc hr fr frk ing kapt',
    beforeNumbers: 'nr kap fig s sid tab bd art kl ca vol avsn p mom st',
    connectives: 't.ex bl.a d.v.s dvs s.k jfr jmf resp f.d p.g.a pga m.a.o t.o.m fr.o.m f.ö i.o.m dåv nuv ca eg m.h.a',
    abbreviations:
      'm.m osv o.s.v m.fl etc o.d o.dyl e.kr f.kr v.t milj mdr inkl exkl max tel jan febr aug sept okt nov dec avd',
  },
};
