/** Polish. No package here has a stemmer for it (natural's returns the word as it is): the commonest endings are cut off. */
import { type LanguageDescription, words } from './description.ts';

/** At least three letters, and the ending of a noun or an adjective, without accents. "-em" belongs to "problem", "system". */
const WORD_AND_ENDING =
  /^(.{3,}?)(?:(?:ow)?(?:i?(?:ami|ach|om|(?<!(?:bl|st)e?)em|ego|emu|ej|a|e|o|u|i)|y|ych|ich|ymi|imi|ym|im)|ow)$/u;

const PLACES =
  'kraj|pa[ńn]stw|mi(?:e[śs]cie|ast)|miejsc|region|wojew[óo]dztw|rze[kc]|wysp|kontynent|prowincj|koloni|dzielnic';

export const polish: LanguageDescription = {
  code: 'pl',
  hasCases: true,
  loadStemmer: () => (word) => word.replace(WORD_AND_ENDING, '$1'),
  stopWords: `
    a aby ale albo ani aż bardziej bardzo bez bo bowiem by być był była było były będzie będą co coś czego czemu czy czym
    czyli dla dlaczego dlatego do dokąd dość gdy gdyby gdyż gdzie go i ich ile ilu im inne inny innych iż ja jak jaka jaką
    jaki jakie jakich jakiej jakim jako je jeden jednak jedna jego jej jemu jest jestem jeszcze jeśli jeżeli już każdy każda
    kiedy kim kogo komu kto która którą które którego której który których którym którzy lecz lub ma mają miał miała mi mimo
    mną mnie może można mogą musi muszą my mój na nad nam nami nas nasz nasze nawet nic nich nie nim niż niej niego no o od
    on ona one oni ono oraz po pod podczas ponad ponieważ potem poza przed przez przy raz również sam są się siebie skąd
    swoich swoje swojej sobie ta tak taka także takie taki tam te tego tej ten też to tobie tu tutaj twój ty tych tylko tym
    u w wam was we wiele więc wielu wszystko wszystkie wszystkich właśnie z za zaś zawsze ze że żaden żeby został została
    zostały
  `,
  letters: /[ąćęłńśźż]/,
  money: 'zł złoty złote złotych gr grosz groszy euro dolar dolary dolarów',
  asks: [
    ['money', words('ile (?:kosztuj|kosztowa[łl]|zap[łl]ac|p[łl]ac|zarabia|zarobi)\\p{L}*')],
    ['money', words('jak\\p{L}+ (?:jest |by[łl]a? )?(?:cen|koszt|kwot)\\p{L}*')],
    ['time', words('kiedy', 'jak d[łl]ugo', 'ile (?:czasu|trwa\\p{L}*)', '(?:od|do) kiedy', 'o kt[óo]rej')],
    ['time', words('(?:jak|kt[óo]r)\\p{L}+ (?:rok|lat|wiek|dni|dzie[ńn]|miesi[ąa]c|dat|okres)\\p{L}*')],
    ['number', words('ile', 'ilu', 'iloma')],
    [
      'number',
      words(
        'jak (?:cz[ęe]sto|daleko|szybko|wysoko|g[łl][ęe]boko|du[żz]\\p{L}+|wysok\\p{L}+|d[łl]ug\\p{L}+|star\\p{L}+)',
      ),
    ],
    ['number', words('jak\\p{L}+ (?:jest |by[łl]\\p{L}? )?(?:procent|odset|cz[ęe][śs][ćc]|liczb|temperatur)\\p{L}*')],
    ['number', words('jak\\p{L}+ (?:jest |by[łl]\\p{L}? )?(?:ludno|pr[ęe]dko|wysoko|d[łl]ugo)[śs]\\p{L}*')],
    [
      'person',
      words('kto', 'kogo', 'komu', 'kim', 'czyj\\p{L}*', 'jak (?:mia[łl]|ma) na imi[ęe]', 'jak nazywa[łl] si[ęe]'),
    ],
    ['place', words('gdzie', 'dok[ąa]d', 'sk[ąa]d', `(?:jak|kt[óo]r)\\p{L}+ (?:\\p{L}+ )?(?:${PLACES})\\p{L}*`)],
    ['reason', words('dlaczego', 'czemu', 'po co', 'z jakiego powodu', 'w jakim celu')],
    ['definition', words('co to (?:jest|s[ąa]|znaczy)', 'co (?:oznacza|znaczy)', 'kim jest', 'na czym polega')],
    ['definition', /^(?:czym (?:jest|s[ąa]) (?:\S+ ){0,2}\S+)$/u],
    ['thing', words('jak (?:si[ęe] )?nazyw\\p{L}+')],
    ['manner', words('jak', 'w jaki spos[óo]b')],
    [
      'thing',
      words('co', 'czego', 'czym', 'jak(?:i|a|ie|[ąa]|iego|iej|im|imi|ich|iemu)', 'kt[óo]r\\p{L}+', 'wymie[ńn]'),
    ],
    ['thing', words('podaj')],
    ['yes-no', /^czy /u],
  ],
  sentences: {
    titles: 'dr prof mgr inż hab ks św bł bp abp kard gen płk ppłk mjr kpt red im al ul pl os doc hr ww',
    beforeNumbers: 'nr str rozdz rys tab art ust pkt poz ok godz tel vol cz wyd zob',
    connectives: 'np tzn tj m.in tzw por ok ang łac niem fr ros wł gr zob ur zm wg pt ps śp dot jw',
    abbreviations: 'itd itp etc in n.e p.n.e pne tys mln mld proc wg obr wyd red tłum sek maks',
    months: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia wieku',
  },
};
