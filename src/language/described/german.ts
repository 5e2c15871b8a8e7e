/** German. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

export const german: LanguageDescription = {
  code: 'de',
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
  `,
  letters: /[äöüß]/,
  asks: [
    ['number', words('wie ?viele?', 'wie lange', 'wie (?:alt|hoch|lang|groß|weit|oft|schnell|tief|breit)')],
    ['time', words('wann', 'welche[mns]? (?:jahr|jahrhundert|tag|monat|datum|zeit)', 'seit wann', 'bis wann')],
    ['place', words('wo', 'wohin', 'woher', 'welche[mnrs]? (?:land|stadt|ort|staat|gebiet|region|fluss|insel)')],
    ['person', words('wer', 'wen', 'wem', 'wessen')],
    ['reason', words('warum', 'weshalb', 'wieso', 'wozu', 'weswegen', 'aus welchem grund')],
    ['manner', words('wie', 'auf welche weise', 'wodurch')],
    ['definition', /^was (?:ist|sind|bedeutet|heißt) /u],
    ['thing', words('was', 'welche[mnrs]?', 'woraus', 'womit', 'worin', 'wofür', 'woran', 'worauf')],
    [
      'yes-no',
      /^(?:ist|sind|war|waren|hat|haben|hatte|kann|können|darf|dürfen|muss|müssen|soll|sollte|wird|werden|wurde|gibt)\s/u,
    ],
  ],
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
