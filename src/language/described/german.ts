/** German. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

const WHICH = '(?:welche[mnrs]?|was für (?:eine?[mnrs]? )?)';
const MEASURES =
  'anteil|anzahl|breite|durchschnitt|einwohnerzahl|entfernung|fläche|geschwindigkeit|gewicht|größe|höhe|länge|menge|' +
  'prozent|prozentsatz|temperatur|tiefe|zahl';
const TIMES =
  'jahr|jahre|jahren|jahres|jahrhundert|jahrzehnt|tag|tage|tagen|wochentag|monat|monate|monats|datum|zeit|zeitraum|uhrzeit|' +
  'epoche|stunde|termin';
const PLACES =
  'bezirk|bundesland|fluss|gebiet|gegend|insel|kontinent|land|länder|ländern|ort|orte|orten|provinz|raum|region|staat|' +
  'staaten|stadt|stadtteil|städte|städten|straße';
const PERSONS =
  'autor|autorin|forscher|herrscher|kaiser|könig|königin|künstler|person|personen|politiker|präsident|schauspieler|spieler|' +
  'wissenschaftler';
const YES_NO =
  'bin|bist|ist|sind|seid|war|waren|hab|habe|hast|habt|hat|haben|hatte|hatten|kann|kannst|können|könnt|konnte|darf|darfst|' +
  'dürfen|dürft|muss|musst|müssen|müsst|soll|sollen|sollte|wird|werden|wurde|wurden|gibt|gibts|geht|gehen|gilt|gelten|' +
  'braucht|brauche|brauchen|zählt|zählen|stimmt|lohnt|reicht|macht|bekommt|bekomme|kriegt|kriege';

export const german: LanguageDescription = {
  code: 'de',
  hasCases: true,
  hasCapitalNouns: true,
  loadStemmer: () => require('natural/lib/natural/stemmers/porter_stemmer_de.js').stem,
  stopWords: `
    aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei damit dann das dass
    dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen
    einer eines er es etwas euch euer eure für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr
    ihre ihrem ihren ihrer im in ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner können könnte man
    manche mein meine mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner
    seit selbst sich sie sind so solche soll sollte sondern sonst über um und uns unser unsere unter viel vom von vor war waren
    warst was wegen weil welche welchem welchen welcher welches wenn wer werde werden wem wen wessen wie wieder will wir wird wirst
    wo wohin woher wollen wurde wurden während wäre wann warum weshalb wieso würde würden zu zum zur zwar zwischen
    darf darfst dürfen dürft kannst könnt müssen müsst sollen is nich ne nen nem ner ins fürs ab habt gibt gibts geht gehts eigentlich eig mal halt eben krieg kriegt kriegen machen mach macht wieviel
  `,
  letters: /[äöüß]/,
  money: 'euro cent franken rappen dollar',
  asks: [
    [
      'money',
      words('(?:was|wie ?viel) (?:kost|zahl|bezahl|verdien)\\p{L}*', 'wie ?viel (?:geld|euro|dollar)', 'wie teuer'),
    ],
    ['money', words(`(?:${WHICH}|wie hoch (?:ist|sind|war|waren)) .*(?:beitrag|gebühr|kosten|miete|preis)\\p{L}*`)],
    ['time', words('wann', 'wie spät', 'wie ?viel uhr', `${WHICH} (?:${TIMES})`, 'was für ein(?:e[mnrs]?)? jahr')],
    ['number', words('wie ?viel(?:e[nmr]?|te[nr]?)?', 'wie (?:lang|lange|oft|häufig)', `${WHICH} (?:${MEASURES})`)],
    ['number', words('wie (?:alt|breit|dick|groß|heiß|hoch|kalt|schnell|schwer|tief|warm|weit|stark)')],
    ['number', words(`(?:was|wie) (?:ist|sind|war|waren|lautet|beträgt) d(?:er|ie|as) (?:\\p{L}+ )?(?:${MEASURES})`)],
    ['place', words('wo', 'wohin', 'woher', `${WHICH} (?:\\p{L}+en )?(?:${PLACES})`)],
    ['person', words('wer', 'wen', 'wem', 'wessen', `${WHICH} (?:\\p{L}+en? )?(?:${PERSONS})`)],
    ['reason', words('warum', 'weshalb', 'wieso', 'wozu', 'weswegen', `${WHICH} (?:grund|gründe\\p{L}*|zweck)`)],
    [
      'thing',
      words('wie (?:heiß|nenn|laute|bezeichne)\\p{L}*', 'wie (?:wird|werden|wurde|wurden) .+ (?:genannt|bezeichnet)'),
    ],
    ['manner', words('wie', 'auf welche weise', 'wodurch')],
    ['definition', /^was (?:ist|sind|bedeutet|bedeuten|heißt|versteht man unter) /u],
    ['thing', words('was', WHICH, 'woraus', 'womit', 'worin', 'wofür', 'woran', 'worauf', 'worüber', 'wovon', 'nenne')],
    ['yes-no', new RegExp(`^(?:${YES_NO})\\s`, 'u')],
  ],
  talk: {
    greetings:
      "hallo|moin(?: moin)?|servus|grüß (?:dich|euch|gott)|grüezi|guten (?:morgen|tag|abend)|wie geht(?:'?s| es)(?: (?:dir|euch))?",
    thanks:
      'dankeschön|danke(?: (?:dir|euch|schön|sehr|nochmal))*|(?:vielen|besten|herzlichen)(?: lieben)? dank|sorry|entschuldigung',
    farewells: "tschüss?|tschau|auf wiedersehen|bis (?:bald|später|dann|morgen)|gute nacht|mach'?s gut",
    remarks: 'toll|klasse|prima|alles klar|verstanden|interessant|perfekt|bitte|ja|nein|genau|stimmt|gut|schade',
    company: 'alle|allerseits|zusammen|leute|an alle|ihr|du',
    aboutBot:
      'wer bist du|was bist du|was kannst du(?: alles)?(?: tun| machen)?|wie heißt du|bist du ein (?:bot|mensch|roboter|programm)|wer hat dich (?:gemacht|gebaut|programmiert)|wie funktionierst du|hilfe|was kann ich (?:dich )?(?:alles )?fragen|wie kannst du (?:mir )?helfen',
    doubt:
      'bist du (?:dir )?(?:da )?sicher|stimmt das|ist das (?:wahr|richtig|sicher)|wirklich|echt|woher weißt du das',
    politeOpenings:
      '(?:kannst|könntest|kann|könnte|können|könnten) (?:du|sie|ihr|mir jemand|jemand)(?: mir| uns)?(?: bitte| mal)* (?:sagen|erklären|verraten|zeigen)|weiß (?:hier )?(?:jemand|einer|wer)|weißt du|sag(?:t)? mir(?: bitte| mal)*|ich (?:möchte|will|würde gerne?) wissen',
    theArticle: '(?:(?:in|laut) )?diese[rsmn] (?:artikel|text|dokument)|(?:im|laut) (?:artikel|text|dokument)',
  },
  followUps: {
    connectives: 'und|aber|oder|also|dann|nun|ok',
    about: '(?:was|wie) (?:ist|war|wäre|gilt|steht|sieht)(?: es)?(?: denn| dann)? (?:mit|bei|für|um)',
    continuation:
      '(?:erzähl(?:e)? (?:mir )?)?(?:noch )?mehr(?: dazu| darüber| davon)?|(?:und )?weiter|was noch|und sonst(?: noch)?',
  },
  sentences: {
    titles: 'Dr Prof Hr Hrn Fr Frl Dipl Ing Mag Hl St',
    beforeNumbers: 'Nr Bd S Str Abs Abb Art Kap Tab Aufl ca Rn Ziff Abt',
    connectives: 'z.B d.h u.a bzw vgl s.o s.u z.T i.d.R o.g sog v.a bspw',
    abbreviations:
      'usw etc kath ev evtl ggf inkl exkl zzgl med tel geb gest verh jhd jh min max std mio mrd v.chr n.chr',
    months: 'januar februar märz april mai juni juli august september oktober november dezember jahrhundert',
    hasOrdinals: true,
  },
};
