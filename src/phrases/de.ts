/** German. */
import type { Phrases } from './phrases.ts';

export const de: Phrases = {
  language: 'de',
  quotationMarks: ['„', '“'],
  others: (count) => `${count} weitere`,

  commands: {
    ask: {
      name: 'fragen',
      description: 'Stelle eine Frage und erhalte Wort für Wort die Sätze, die sie beantworten',
      question: { name: 'frage', description: 'Was du wissen willst, in der Sprache des Artikels' },
      private: { name: 'privat', description: 'Die Antwort nur dir zeigen (Standard: nein)' },
    },
    article: { name: 'artikel', description: 'Sieh, was mir vorliegt, und lies es durch' },
    help: { name: 'hilfe', description: 'Wie man fragt und was zu erwarten ist' },
    find: { name: 'Im Artikel suchen' },
    articleOption: { name: 'artikel', description: 'Nur ein Artikel, nach seinem Titel oder dem Namen seiner Datei' },
  },

  citation: {
    place: (paragraph, sentence) => `Absatz ${paragraph}, Satz ${sentence}`,
    paragraphOf: (number, count) => `Absatz ${number} von ${count}`,
    paragraphsOf: (first, last, count) => `Absätze ${first} bis ${last} von ${count}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'Absatz' : 'Absätze'}`,
    sentences: (count) => `${count} ${count === 1 ? 'Satz' : 'Sätze'}`,
    justBefore: (place, text) => `Direkt davor (${place}): ${text}`,
    inBold: (place) => `Fett: ${place}.`,
    cited: (place) => `Zitiert: ${place}.`,
  },

  outcome: {
    whatIHold: 'Was mir vorliegt,',
    theArticle: (label) => `Der Artikel ${label}`,
    mayNotAnswer: (subject) => `${subject} beantwortet das vielleicht nicht.`,
    doesNotCover: (subject) => `${subject} behandelt das nicht.`,
    doesNotMention: (words) => `Nicht erwähnt: ${words}.`,
    closest: 'Die nächstliegenden Stellen:',
    onlyQuotes: 'Ich zitiere nur, was mir vorliegt.',
    searchedFor: (question) => `Gesucht habe ich: ${question}`,
  },

  invitation: {
    askFor: (question) => `Frag zum Beispiel: ${question}`,
    askAnything: 'Frag nach allem, was darin steht.',
    tryThese: 'Versuch eine dieser Fragen:',
  },

  buttons: {
    inContext: 'Im Zusammenhang',
    nthInContext: ['1. im Zusammenhang', '2. im Zusammenhang', '3. im Zusammenhang'],
    morePassages: 'Weitere Stellen',
    share: 'Teilen',
    back: '◀ Zurück',
    next: 'Weiter ▶',
  },

  passages: {
    more: 'Weitere Stellen, die es weniger wahrscheinlich beantworten:',
    onMessage: 'Stellen zu dieser Nachricht:',
    noneOnMessage: 'Nichts, was mir vorliegt, hat mit dieser Nachricht zu tun.',
    noText: 'Diese Nachricht enthält keinen Text, nach dem ich suchen könnte.',
    leftOut: (count) => `${count} weitere passten nicht in diese Nachricht.`,
    tooLong: 'Der Satz ist zu lang für eine Nachricht. Er steht hier:',
    tooLongOnPage: 'Dieser Satz ist zu lang für eine Nachricht.',
    sharedBy: (name) => `Geteilt von ${name}`,
  },

  holdings: {
    iHold: (count) => `Mir liegen ${count} Artikel vor:`,
    noSuchPage: 'Diese Seite gibt es nicht.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Ich beantworte Fragen zu dem, was ich gelesen habe, indem ich es zitiere: Wort für Wort, mit der Stelle jedes Satzes. Ich erfinde nichts, und ich sage es, wenn keine Antwort darin steht. Frag in der Sprache des Artikels.

- **/${ask.name}** eine Frage; beim Tippen schlage ich welche vor, auf die es eine Antwort gibt. Mit **${articleOption.name}** fragst du nur einen Artikel, mit **${ask.private.name}** siehst nur du die Antwort.
- **${inContext}**, unter einer Antwort, zeigt den Satz zwischen seinen Absätzen; **${morePassages}** zeigt, was sonst dazu passt.
- **Schreib mir** direkt oder **erwähne mich** auf einem Server: Auch das ist eine Frage. Bearbeite sie, und ich bearbeite meine Antwort. Frag weiter („and when?“) in einer Direktnachricht oder als Antwort auf meine Antwort.
- **${find.name}**, im Menü **Apps** jeder Nachricht, zeigt dir allein, was ich dazu habe.
- **/${article.name}** zeigt, was mir vorliegt, zum Durchlesen.

Deine Fragen bleiben in diesem Programm: einige Minuten in seinem Speicher, und nie in einer Datei, in einem Protokoll oder bei jemand anderem.`,
    howToRead: ({ ask, articleOption }) =>
      `Lies einen mit der Option **${articleOption.name}**, oder frag alle mit **/${ask.name}**.`,
    gone: ({ article }) => `Diesen Artikel gibt es so nicht mehr. **/${article.name}** zeigt, was mir jetzt vorliegt.`,
    changed: 'Meine Artikel haben sich seitdem geändert. Bitte frag noch einmal.',
    outdated: ({ help }) => `Das kenne ich nicht mehr. Versuch **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Ich beantworte Fragen, indem ich zitiere, was ich gelesen habe. Schreib mir eine, oder versuch **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Die Frage ist leer. Stell sie in einem Satz oder in ein paar Wörtern.',
    longQuestion: (length, most) =>
      `Die Frage hat ${length} Zeichen; höchstens ${most} sind möglich. Stell sie mit weniger Wörtern.`,
    noArticle: (name, names) => `Es gibt keinen Artikel „${name}“. Frag einen von diesen: ${names.join(', ')}.`,
    noSuchArticle: 'Diesen Artikel gibt es nicht. Wähle einen von denen, die beim Tippen vorgeschlagen werden.',
    apology: (reference) => `Bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal. Referenz: ${reference}`,
    tooFast: (seconds) => `Du fragst schneller, als ich antworten kann. Bitte frag in ${seconds} s noch einmal.`,
  },
};
