/** Hungarian. The stemmer is Snowball's, in @orama/stemmers. It knows some endings only with their accents. */
import { type LanguageDescription, require, words } from './description.ts';

const PLACES =
  'orsz[áa]g|v[áa]ros|hely|megy|ter[üu]let|r[ée]gi[óo]|foly[óo]|sziget|kontinens|f[öo]ldr[ée]sz|tartom[áa]ny|[áa]llam';

export const hungarian: LanguageDescription = {
  code: 'hu',
  hasCases: true,
  loadStemmer: () => {
    const { stemmer } = require('@orama/stemmers/hungarian');
    return (word) => stemmer(withAccents(word));
  },
  stopWords: `
    a abba abban addig ahhoz ahogy ahol akár aki akik akit akkor alatt által általában ám amely amelyek amelyet ami amikor
    amit amíg annak arra arról az azért azok azon azonban azt aztán azzal bár be belül benne csak de e ebben egy egyéb egyes
    egyik éppen és ez ezek ezen ezért ezt ezzel fel fog föl ha hanem hány hányan hát hiszen hogy hogyan hol honnan hova hová
    igen ill illetve így ilyen is itt jobban jól kell kellett ki kié kik kit kinek kívül között közül le legyen lehet
    lehetett lenne lesz lett ma maga majd már más másik még meg mekkora mellett mely melyek melyik melyiket mennyi mert mi
    miatt miből mióta mit mivel miért mikor milyen minden mindig mindkét mintha mint mire míg most nagyon ne néhány nekem
    neki nem nincs nélkül ő ők oda olyan ön össze ott pedig például s saját se sem semmi során szemben szerint szinte
    számára tehát teljes több többi tud továbbá tovább túl úgy ugyan ugyanis után utolsó vagy vagyis vala valaki valami való
    van vannak vele vissza viszont volna volt voltak ban ben ból ből nak nek tól től val vel
  `,
  letters: /[őű]/,
  money: 'forint ft euró dollár',
  asks: [
    [
      'money',
      words('mennyibe (?:ker[üu]l)\\p{L}*', 'mennyi p[ée]nz\\p{L}*', 'mennyi(?:t)? (?:fizet|keres|k[öo]lt)\\p{L}*'),
    ],
    ['money', words('mennyi (?:volt )?az [áa]ra')],
    ['time', words('mikor\\p{L}*', 'meddig', 'mi[óo]ta', 'mennyi (?:ideig|id[őo])')],
    ['time', words('h[áa]ny (?:[óo]rakor|[ée]vig|napig|[óo]r[áa]ig)')],
    ['time', words('milyen (?:hossz[úu] ideig|r[ée]gen|r[ée]g[óo]ta)')],
    [
      'time',
      words('(?:melyik|mely|milyen) (?:[ée]v|nap|h[óo]nap|sz[áa]zad|[ée]vtized|id[őo]szak|d[áa]tum|kor)\\p{L}*'),
    ],
    ['number', words('h[áa]ny\\p{L}*', 'mennyi\\p{L}*', 'mekkora')],
    [
      'number',
      words(
        'milyen (?:magas|hossz[úu]|nagy|messze|gyakran|sok|m[ée]ly|gyors|sz[ée]les|neh[ée]z|[öo]reg|id[őo]s)\\p{L}*',
      ),
    ],
    ['person', words('ki(?:k|t|ket|nek|knek|t[őo]l|vel|kkel|r[őo]l|hez|ben|[ée]|[ée]rt|re)?', 'kicsoda')],
    ['place', words('hol', 'hov[aá]', 'honnan', 'merre', 'merr[őo]l')],
    ['place', words(`(?:melyik|mely|milyen) (?:\\p{L}+ )?(?:${PLACES})\\p{L}*`)],
    ['reason', words('mi[ée]rt', 'mi okb[óo]l', 'milyen okb[óo]l', 'mi miatt', 'mi az oka', 'mi volt az oka')],
    ['reason', words('mi c[ée]lb[óo]l')],
    [
      'definition',
      /^(?:mi(?:k)? (?:az? |volt |)?(?:az? )?(?:\S+ ?){1,2}|mit (?:jelent|nevez[üu]nk|[ée]rt[üu]nk) .+)$/u,
    ],
    ['manner', words('hogyan', 'mik[ée]nt', 'milyen m[óo]don', 'hogy')],
    [
      'thing',
      words('mi(?:k|t|ket|vel|b[őo]l|r[őo]l|re|ben|n|nek|t[őo]l|hez|lyen\\p{L}*|csoda|f[ée]le)?', 'melyik\\p{L}*'),
    ],
    ['thing', words('mely\\p{L}*', 'mif[ée]le')],
    ['yes-no', /\p{L} e(?: |$)|^(?:van|vannak|volt|voltak|lehet|kell|tud|igaz|létezik|lesz) /u],
  ],
  sentences: {
    titles: 'dr id ifj özv prof szt br gr ft mgr vit',
    beforeNumbers: 'kb kr köt fej tel old bek ábra tábl ca',
    connectives: 'pl ún ill vö kb ld lásd tkp ti kr ang ném lat fr ford',
    abbreviations:
      'stb sz i.e i.sz kr.e kr.u kft bt rt zrt nyrt ker max jan febr márc ápr máj jún júl aug szept okt nov dec u',
    months: 'január február március április május június július augusztus szeptember október november december század',
  },
};

/** Gives the commonest endings their accents back: "varosrol" -> "varosról". */
function withAccents(word: string): string {
  return word
    .replace(/(?<=[brt])ol$/, 'ól')
    .replace(/nal$/, 'nál')
    .replace(/nel$/, 'nél')
    .replace(/(?<=.{3}k?)ent$/, 'ént');
}
