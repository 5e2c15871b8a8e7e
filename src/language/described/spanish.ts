/** Spanish. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

/** Where a question begins, after a preposition at most. Elsewhere, a question word without its accent joins clauses. */
const OPENING = '(?<=^\\P{L}{0,9}(?:(?:a|con|contra|de|desde|durante|en|hacia|hasta|para|por|sobre) )?)';
const MEASURES =
  'poblaci[oó]n|n[uú]mero|porcentaje|cantidad|tasa|temperatura|altura|altitud|longitud|superficie|velocidad|edad|' +
  'tama[ñn]o|distancia|precio|coste|costo|duraci[oó]n|proporci[oó]n';
const TIMES = 'a[ñn]os?|d[ií]as?|fechas?|mes|siglo|d[eé]cada|hora|[eé]poca|momento';
const PLACES =
  'pa[ií]s|pa[ií]ses|ciudad|ciudades|lugar|lugares|sitio|estado|continente|regi[oó]n|r[ií]o|isla|provincia|zona|' +
  'pueblo|calle|barrios?|colonia';
const NAMING = 'llam\\p{L}+|denomin\\p{L}+|conoc\\p{L}+|dice';
const YES_NO =
  'es|son|era|eran|fue|fueron|está|están|esta|estan|hay|había|habia|ha|han|tiene|tienen|tenía|tenia|puede|pueden|puedo|' +
  'debe|deben|existe|existen';

export const spanish: LanguageDescription = {
  code: 'es',
  loadStemmer: () => {
    const stemmer = require('natural/lib/natural/stemmers/porter_stemmer_es.js');
    return (word) => stemmer.stem(word);
  },
  stopWords: `
    a al algún alguna algunas alguno algunos ante antes aquel aquí así aun aún aunque bajo bien cada casi como cómo con
    contra cual cuál cuales cuáles cualquier cuando cuándo cuanta cuánta cuanto cuánto cuántos de debe deben del desde
    después donde dónde durante el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos esta está
    estaba estaban están estar estas este esto estos fue fuera fueron ha había habían haber hace hacia han hasta hay he
    hemos hubo la las le les lo los más me mi mí mis mientras mismo misma mucha muchas mucho muchos muy nada ni ningún
    ninguna ninguno no nos nosotros nuestra nuestro nunca o os otra otras otro otros para pero poco podía podría por porque
    pudo puede pueden pues que qué quien quién quienes quiénes se sea sean según ser será serán sería si sí sido siempre
    siendo sin sino sobre solo sólo somos son soy su sus también tampoco tan tanto te tenía tener tengo tiene tienen toda
    todas todavía todo todos tu tú tus tuvo un una unas uno unos varios y ya yo
    q x xq pq tb tmb pa puedo puedes podemos debo hacer hago e u
  `,
  letters: /ñ/,
  money: 'euro euros céntimo céntimos pesos dólar dólares',
  asks: [
    ['money', words('cu[aá]nto (?:cuesta|cuestan|cost[oó]|costaba|costaron|vale|valen|pag\\p{L}+|dinero)')],
    ['number', words('cu[aá]nt[ao]s', 'cu[aá]nt[ao] tiempo', 'cuánt[ao]', `${OPENING}cuant[ao]`)],
    ['number', words(`qu[eé] (?:${MEASURES})`, `cu[aá]l(?:es)? \\p{L}+ (?:el|la|los|las) (?:${MEASURES})`)],
    ['time', words('cuándo', `${OPENING}cuando`, `qu[eé] (?:${TIMES})`)],
    ['place', words('ad[oó]nde', 'dónde', `${OPENING}donde`, `qu[eé] (?:${PLACES})`)],
    [
      'reason',
      words('p(?:or|ara) qué', '(?<=^\\P{L}{0,9})p(?:or ?|ara )que', 'qu[eé] (?:motivo|raz[oó]n|causa)(?! la)'),
    ],
    ['person', words('quién(?:es)?', `${OPENING}quien(?:es)?`)],
    ['thing', words(`c[oó]mo se (?:${NAMING})`)],
    ['manner', words('cómo', `${OPENING}como`, 'qu[eé] (?:manera|modo|forma)')],
    ['definition', /^\P{L}*qu[eé] (?:es|son|era|significan?|quiere decir)(?: \S+){1,5}$/u],
    ['thing', words('qué', 'cu[aá]l(?:es)?', `${OPENING}que`, '(?<=^\\P{L}{0,9})(?:nombr[ae]|di|diga|cit[ae])')],
    ['yes-no', words(`(?<=^\\P{L}{0,9}(?:no |se )?)(?:${YES_NO})`)],
    ['time', words('cuando')],
    ['place', words('donde')],
    ['thing', words('que')],
  ],
  talk: {
    greetings: 'hola+|buen(?:as|os)(?: (?:d[ií]as|tardes|noches))?|qu[eé] tal|c[oó]mo est[aá]s?|saludos',
    thanks: '(?:muchas |mil )?gracias|perd[oó]n|lo siento|disculp[ae]',
    farewells: 'adi[oó]s|chao|hasta (?:luego|pronto|mañana|la vista)|nos vemos',
    remarks: 'vale|genial|perfecto|claro|entendido|bien|bueno|de acuerdo|interesante|s[ií]|no|(?:ja){2,}|por favor|ya',
    company: 'a todos|todos|gente|amigos?|chicos',
    aboutBot:
      'qui[eé]n eres|qu[eé] eres|qu[eé] (?:puedes|sabes) hacer|c[oó]mo te llamas|eres (?:un |una )?(?:bot|humano|robot|persona|programa)|qui[eé]n te (?:hizo|cre[oó]|program[oó])|c[oó]mo funcionas|ayuda|qu[eé] (?:te )?puedo preguntar(?:te)?|c[oó]mo (?:me )?puedes ayudar(?:me)?',
    doubt: 'est[aá]s segur[oa]|seguro|es (?:verdad|cierto|eso verdad|eso cierto)|de verdad|en serio|c[oó]mo lo sabes',
    politeOpenings:
      '(?:me )?(?:puedes|podr[ií]as|puede|podr[ií]a|pueden|podr[ií]an)(?: alguien)? (?:decirme|decir|explicarme|explicar|contarme|mostrarme)|dime|alguien sabe|sabes|(?:quiero|quisiera|me gustar[ií]a) saber',
    theArticle: '(?:(?:en|seg[uú]n) )?(?:este|el) (?:art[ií]culo|texto|documento)(?! (?:de|del|sobre)(?![\\p{L}]))',
  },
  followUps: {
    connectives: 'y|e|pero|o|entonces|ok',
    about: '(?:y )?(?:qu[eé] (?:pasa|tal|hay|sucede) (?:con|en)|qu[eé] hay de(?:l)?|sobre)',
    continuation:
      '(?:cu[eé]ntame|dime)? ?(?:algo )?m[aá]s(?: (?:sobre|de) (?:eso|esto|ello))?|qu[eé] m[aá]s|sigue|contin[uú]a',
  },
  askAbout: '¿…?',
  sentences: {
    titles:
      'Sr Sra Srta Sres Sras Dr Dra Dres D Dña Da Prof Profa Lic Licda Ing Arq Abg Gral Gen Cnel Cap Cmdte Tte Sgto ' +
      'Mons Rvdo Excmo Excma Ilmo Ilma Hno Hna Sto Sta Fr Av Avda Cra Pdte Mr Mrs Ms Mt St EE FF Ud Uds Vd Vds',
    beforeNumbers:
      'No Nº N° Nro núm nro n.º pág págs p pp art arts párr párrf cap caps vol vols fig figs tab ed ext tel tfno c ' +
      'ca aprox máx mín hab ene feb mar abr may jun jul ago sep sept oct nov dic lun mié jue vie sáb dom lám ap ' +
      'apdo',
    connectives: 'p.ej p.e ej vid vs cf cfr v.gr a.k.a',
    abbreviations:
      'etc admón dpto depto izq dcha aprox cía ltda s.a s.l inc corp hs hrs min seg ene feb abr jun jul ago sept ' +
      'oct nov dic Mar UU tel teléf fax pza pl urb esq bco a.c d.c a.m p.m jr km kg máx mín prov',
  },
};
