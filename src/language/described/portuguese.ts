/** Portuguese. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

/** Where a question begins, after a preposition at most. Elsewhere, most question words join clauses. */
const OPENING =
  '(?<=^\\P{L}{0,9}(?:e )?(?:(?:[aà]|ao|at[eé]|com|contra|d[aeo]|desde|em|n[ao]|para|pra|por|pel[ao]|sob|sobre) )?(?:o )?)';
const WHICH = '(?:que|qual|quais)';
const MEASURES =
  'altitude|altura|[aá]rea|carga hor[aá]ria|comprimento|custo|dist[aâ]ncia|dura[cç][aã]o|idade|n[uú]mero|percentagem|' +
  'percentual|peso|popula[cç][aã]o|porcentagem|pre[cç]o|quantidade|tamanho|taxa|temperatura|valor|velocidade';
const TIMES = 'anos?|datas?|d[eé]cada|dias?|[eé]poca|horas?|m[eê]s|momento|per[ií]odo|s[eé]culo|semestre';
const PLACES =
  '[aá]rea|bairros?|cidades?|continente|estados?|ilha|local|lugar|lugares|munic[ií]pios?|pa[ií]s|pa[ií]ses|' +
  'prov[ií]ncia|regi[aã]o|rio|rua|zona';
const YES_NO =
  'é|e|são|sao|era|eram|foi|foram|está|estão|há|havia|tem|têm|tinha|pode|podem|posso|deve|devem|existem?|precis[ao]';

export const portuguese: LanguageDescription = {
  code: 'pt',
  loadStemmer: () => require('natural/lib/natural/stemmers/porter_stemmer_pt.js').stem,
  stopWords: `
    a à ainda algo alguém algum alguma algumas alguns ante antes ao aos apenas após aquela aquelas aquele aqueles aquilo
    aqui as às até através cada com como contra contudo da das de dela delas dele deles depois desde dessa desse desta deste
    deve devem do dos durante e é ela elas ele eles em embora enquanto então entre era eram essa essas esse esses esta está
    estão estar estas estava estavam este estes eu foi fora foram há havia isso isto já la lhe lhes lo mais mas me menos
    mesma mesmo meu minha muita muitas muito muitos na nada não nas nem nenhum nenhuma nela nele nessa nesse nesta neste
    ninguém no nos nós nossa nosso num numa nunca o onde aonde os ou outra outras outro outros para pela pelas pelo pelos
    per pode podem poderia podia pois por porém porque pouco quais qual qualquer quando quanta quantas quanto quantos quase
    que quê quem são se seja sejam sem sempre sendo ser será serão seria seu seus sido só sob sobre sua suas também tão tem
    têm tenha ter teve tinha tinham toda todas todo todos tu tua tudo um uma umas uns vai vários várias você vocês
    pra pro pras pros q pq oq qto qtos qta qtas qdo n vc vcs tá ta tô né aí ai posso preciso precisa fazer faço vou
  `,
  letters: /[ãõçêôâ]|lh/,
  money: 'euro euros cêntimos reais centavos dólar dólares',
  asks: [
    ['money', words('quanto (?:cust\\p{L}+|val\\p{L}+|dinheiro|se paga)')],
    ['number', words('quant[ao]s', `${OPENING}quant[ao]`, 'quanto tempo')],
    ['place', words(`${OPENING}a?onde`, 'para onde', `${WHICH} (?:${PLACES})`)],
    ['number', words(`${WHICH} (?:${MEASURES})`, `qual(?: [eé]| era| foi)? [oa] (?:\\p{L}+ )?(?:${MEASURES})`)],
    ['time', words(`${OPENING}quando`, `${WHICH} (?:${TIMES})`)],
    [
      'reason',
      words('(?<=^\\P{L}{0,9})p(?:or ?|ara )qu[eê]', 'por quê', `${WHICH} (?:motivos?|raz[aã]o|raz[oõ]es|causas?)`),
    ],
    ['person', words('quem')],
    ['thing', words('como \\p{L}+ (?:chama|conhecid|denominad)\\p{L}*', 'como .* se chama\\p{L}*')],
    ['manner', words(`${OPENING}como`, `${WHICH} (?:maneira|modo|forma)`)],
    ['definition', /^\P{L}*(?:o )?que (?:[eé]|s[aã]o|era|eram|significam?|quer dizer)(?: \S+){1,5}$/u],
    ['thing', words('qua(?:l|is)', 'quê', `${OPENING}que`, '(?<=^\\P{L}{0,9})(?:nomeie|cite|diga)')],
    ['yes-no', words(`(?<=^\\P{L}{0,9}(?:n[aã]o )?)(?:${YES_NO})`)],
    ['place', words('onde')],
    ['number', words('quanto')],
    ['time', words('(?<!que .*)quando')],
    ['thing', words('que')],
  ],
  talk: {
    greetings: 'ol[aá]|oi+e?|bom dia|boa (?:tarde|noite)|e a[ií]|tudo bem|como vai|salve',
    thanks: '(?:muito )?obrigad[oa]s?|valeu|vlw|agradecid[oa]|desculpe?|perd[aã]o',
    farewells: 'tchau|adeus|at[eé] (?:logo|mais|amanh[aã]|breve)|falou',
    remarks: 'legal|[oó]timo|perfeito|certo|entendi|beleza|blz|bom|interessante|sim|n[aã]o|k{3,}|(?:rs)+|por favor',
    company: 'a todos|todos|pessoal|gente|galera',
    aboutBot:
      'quem (?:é|e) (?:você|voce|vc|tu)|quem és(?: tu)?|o que (?:você|voce|vc) (?:é|faz|sabe fazer|pode fazer)|(?:qual (?:é )?(?:o )?)?(?:seu|teu) nome|(?:você|voce|vc) é um (?:bot|rob[oô]|humano|programa)|quem (?:te|o) (?:fez|criou|programou)|como (?:você|voce|vc) funciona|ajuda|o que posso (?:te )?perguntar|como (?:você|voce|vc) pode (?:me )?ajudar',
    doubt:
      'tem certeza|(?:você|voce|vc) tem certeza|(?:isso )?é verdade|s[eé]rio|verdade|como (?:você|voce|vc) sabe(?: disso)?',
    politeOpenings:
      '(?:(?:você|voce|vc|algu[eé]m) )?(?:pode|poderia|consegue)(?: me| nos)? (?:dizer|explicar|mostrar|falar)|me (?:diga|diz|fala)|diga-me|algu[eé]m sabe|(?:você|voce|vc) sabe|(?:quero|queria|gostaria de) saber',
    theArticle:
      '(?:(?:no|neste|nesse|segundo o|o|este|esse) )(?:artigo|texto|documento)(?! (?:de|do|da|sobre)(?![\\p{L}]))',
  },
  followUps: {
    connectives: 'e|mas|ou|ent[aã]o|ok',
    about: '(?:e )?(?:quanto (?:a|ao|à|aos|às)|que tal|o que (?:dizer|acontece) (?:de|do|da|com|com o|com a)|sobre)',
    continuation:
      '(?:me )?(?:(?:conte|conta|diga|fala|fale)(?:-me)? )?(?:algo )?mais(?: sobre isso)?|(?:e )?o que mais|continue|continua',
  },
  sentences: {
    titles:
      'Sr Sra Srta Srs Sras Dr Dra Drs D Prof Profa Prof.ª Eng Enga Arq Adv Gen Cel Cap Ten Sgt Maj Alm Mons Pe Fr ' +
      'Ir Exmo Exma Ilmo Ilma V.Ex V.Exa Sto Sta S Av R Mr Mrs Mt St Dep Sen Min',
    beforeNumbers:
      'No Nº N° nº núm n.º n pág págs p pp art arts cap caps vol vols fig figs tab ed inc par aprox c ca máx mín ' +
      'tel jan fev mar abr mai jun jul ago set out nov dez séc',
    connectives: 'p.ex ex v.g cf vs i.e e.g',
    abbreviations:
      'etc aprox av adj cia ltda s.a inc corp dept depto esq dir hab tel jr min máx mín jan fev abr jun jul ago nov ' +
      'dez Mar Mai Set Out a.c d.c a.m p.m séc trad org orgs obs',
  },
};
