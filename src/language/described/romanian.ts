/** Romanian. The stemmer is Snowball's, in @orama/stemmers. */
import { type LanguageDescription, require, words } from './description.ts';

/** Where a question begins, after a preposition at most. Elsewhere, most question words join clauses. */
const OPENING =
  '(?<=^\\P{L}{0,9}(?:[sșş]i )?(?:(?:c[aă]tre|cu|de la|de pe|de|despre|din|dup[aă]|[iî]n|[iî]ntre|la|p[aâ]n[aă]|pe|pentru|' +
  'prin|spre|sub) )?)';
const WHICH = '(?:ce|care|c[aă]rui|c[aă]rei)';
const MEASURES =
  'altitudinea?|costul|dimensiunea|distan[tțţ][aă]|durata|[iî]n[aă]l[tțţ]imea?|lungimea?|num[aă]r(?:ul)?|' +
  'popula[tțţ]i[ae]|pre[tțţ]ul|procent(?:ul|aj)?|propor[tțţ]i[ae]|rata|suprafa[tțţ][aă]|temperatur[aă]|v[aâ]rst[aă]|' +
  'valoarea|vitez[aă]';
const TIMES = 'ani?|dat[aă]|deceniu|epoc[aă]|lun[aă]|moment|or[aă]|perioad[aă]|secol|zi';
const PLACES =
  'colonie|continent|district|districte|insul[aă]|jude[tțţ]|loc|locuri|ora[sșş]e?|provincie|regiune|regiuni|r[aâ]u|sat|' +
  'stat|state|strad[aă]|[tțţ]ar[aă]|[tțţ][aă]ri|zon[aă]';
const YES_NO = 'este|e|sunt|era|erau|are|au|a|avea|poate|pot|trebuie|exist[aă]|s-a|s-au';

export const romanian: LanguageDescription = {
  code: 'ro',
  loadStemmer: () => require('@orama/stemmers/romanian').stemmer,
  stopWords: `
    a acea aceasta această aceea aceeași acel acela același acele acest acesta aceste acestea acestei acestor acestui acești
    aceștia aici al ale alt alta altă alte altele am apoi ar are aș asemenea asta astfel asupra atât atunci au avea aveau
    avut ca că când care căror cărei cărui cât câte câți câtă ce cea ceea cei cel cele celor ceva chiar cine cineva către cu
    cui cum dacă dar de deci decât deja deși despre din dintr dintre doar după e ea ei el ele era erau este eu există face
    fără fi fie fiecare fiind fost foarte i iar îi îl îmi împotriva în înainte încă însă într între își îți la le li lor lui
    m mă mai mea meu mi mie mod mult multă multe mulți ne nici nimeni nimic niște noi noastră nostru nu o ori pe pentru
    peste până poate pot prea prin putea putut s sa să sale sau se și sine spre sub sunt ta tău te ți toate toată tot toți
    totuși trebuie tu un una unde unei unele unii unor unu unui urma va vă voi vom vor şi aţi aş îşi aceşti toţi câţi
  `,
  letters: /[ășțţâî]/,
  money: 'leu lei ban bani euro dolar dolari',
  asks: [
    ['money', words('c[aâ]t (?:cost[aă]|a costat|costau)', 'c[aâ][tțţ]i (?:bani|lei|dolari)', 'ce (?:pre[tțţ]|cost)')],
    ['number', words('c[aâ](?:[tțţ]i|te|t[aă])', 'c[aâ]t (?:timp|dureaz[aă]|a durat|de \\p{L}+)', `${OPENING}c[aâ]t`)],
    ['number', words(`${WHICH} (?:${MEASURES})`, `care (?:este|e|sunt|era|a fost) (?:${MEASURES})`)],
    ['time', words(`${OPENING}c[aâ]nd`, `${WHICH} (?:${TIMES})`)],
    ['place', words(`${OPENING}unde`, `${WHICH} (?:${PLACES})`)],
    ['reason', words('(?:de|pentru) ce', `${WHICH} (?:este |a fost )?(?:cauz[aăe]|motiv|motivul|scop|scopul)`)],
    ['person', words('cine', 'cui')],
    ['thing', words('cum (?:se|este|era|sunt) (?:num|cheam|chem)\\p{L}+')],
    ['manner', words(`${OPENING}cum`, `${WHICH} (?:mod|fel(?! de)|manier[aă])`)],
    ['definition', /^\P{L}*ce (?:este|e|sunt|era|[iî]nseamn[aă]|reprezint[aă])(?: \S+){1,5}$/u],
    ['thing', words(`${OPENING}(?:ce|care)`, 'c[aă]r(?:ui|ei|or)', '(?<=^\\P{L}{0,9})(?:numi[tțţ]i|nume[sșş]te)')],
    ['yes-no', words(`(?<=^\\P{L}{0,9}(?:nu |se )?)(?:${YES_NO})`)],
    ['thing', words('(?<!ceea )ce')],
    ['time', words('c[aâ]nd')],
    ['thing', words('care')],
  ],
  sentences: {
    titles:
      'Dl Dlui Dlor Dna Dnei Dra D-l D-na D-ra dl dna dra d-l d-na d-ra Dr Prof Conf Lect Ing Arh Av Gen Col Cpt Lt ' +
      'Mr Sf Pr Mons Mt St Bd Bul Str Șos',
    beforeNumbers:
      'No Nr nr p pag pp art alin lit cap vol fig tab ed ap et bl sc cca ca c aprox max min tel ian feb mar apr iun ' +
      'iul aug sept oct nov dec sec',
    connectives: 'ex p.ex v vs cf i.e resp',
    abbreviations:
      'etc ș.a ş.a ș.a.m.d ş.a.m.d î.hr d.hr î.e.n e.n î.cr d.cr aprox adj s.a s.r.l ltd inc jud tel ' +
      'max min mil mld ian feb apr iun iul aug sept oct nov dec Mar trad red a.m p.m jr',
  },
};
