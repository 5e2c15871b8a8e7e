/** German. */
import type { Phrases } from './phrases.ts';

export const de: Phrases = {
  language: 'de',
  quotationMarks: ['„', '“'],
  others: (count) => (count === 1 ? 'noch eins' : `${count} weitere`),

  commands: {
    ask: {
      name: 'fragen',
      description: 'Stell eine Frage und erhalte Wort für Wort die Sätze, die sie beantworten',
      question: { name: 'frage', description: 'Was du wissen willst, in der Sprache des Artikels' },
      private: { name: 'privat', description: 'Die Antwort nur dir zeigen (Standard: nein)' },
    },
    article: { name: 'artikel', description: 'Sieh dir meine Artikel an und lies sie durch' },
    help: { name: 'hilfe', description: 'Wie du fragst und was dich erwartet' },
    find: { name: 'Im Artikel suchen' },
    articleOption: { name: 'artikel', description: 'Nur ein bestimmter Artikel (Titel oder Dateiname)' },
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
    whatIHold: 'Was ich gelesen habe,',
    theArticle: (label) => `Der Artikel ${label}`,
    mayNotAnswer: (subject) => `${subject} beantwortet das vielleicht nicht.`,
    doesNotCover: (subject) => `${subject} behandelt das nicht.`,
    doesNotMention: (words) => `Nicht erwähnt: ${words}.`,
    closest: 'Am nächsten kommen diese Stellen:',
    begins: (subject) => `Ich zitiere nur und fasse nicht zusammen. ${subject} beginnt so:`,
    searchedFor: (question) => `Gesucht habe ich nach: ${question}`,
  },

  smallTalk: {
    greeting: 'Hallo! Stell mir eine Frage, und ich zitiere, was ich dazu gelesen habe.',
    thanks: 'Gern geschehen.',
    farewell: 'Bis bald!',
    'about-me':
      'Ich bin ein Programm: Ich beantworte Fragen, indem ich zitiere, was ich gelesen habe, Wort für Wort und mit Fundstelle für jeden Satz. Ich erfinde nichts.',
    doubt: 'Ich zitiere Wort für Wort und beurteile nicht, was ich zitiere. Lies es im Kontext und urteile selbst.',
    chat: 'Ich zitiere nur, was ich gelesen habe.',
    vague: 'Darin ist nichts, wonach ich suchen könnte. Frag nach etwas Bestimmtem.',
  },

  invitation: {
    askFor: (question) => `Frag zum Beispiel: ${question}`,
    askAnything: 'Frag nach allem, was darin steht.',
    tryThese: 'Versuch es mit einer dieser Fragen:',
  },

  buttons: {
    inContext: 'Im Kontext',
    nthInContext: ['1. Zitat im Kontext', '2. Zitat im Kontext', '3. Zitat im Kontext'],
    morePassages: 'Weitere Textstellen',
    share: 'Teilen',
    back: '◀ Zurück',
    next: 'Weiter ▶',
  },

  passages: {
    more: 'Weitere Textstellen, die als Antwort weniger in Frage kommen:',
    onMessage: 'Textstellen zu dieser Nachricht:',
    noneOnMessage: 'Nichts, was ich gelesen habe, passt zu dieser Nachricht.',
    noText: 'Diese Nachricht enthält keinen Text, nach dem ich suchen könnte.',
    leftOut: (count) =>
      `${count} ${count === 1 ? 'weitere Stelle passte' : 'weitere Stellen passten'} nicht in diese Nachricht.`,
    tooLong: 'Der Satz ist zu lang für eine Nachricht. Er steht hier:',
    tooLongOnPage: 'Dieser Satz ist zu lang für eine Nachricht.',
    sharedBy: (name) => `Geteilt von ${name}`,
  },

  holdings: {
    iHold: (count) => `Ich habe ${count} Artikel:`,
    noSuchPage: 'Diese Seite gibt es nicht.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Ich beantworte Fragen, indem ich zitiere, was ich gelesen habe: Wort für Wort und mit Fundstelle für jeden Satz. Ich erfinde nichts, und ich sage es, wenn es keine Antwort gibt. Frag in der Sprache des Artikels.

- Mit **/${ask.name}** stellst du eine Frage; beim Tippen schlage ich dir welche vor, auf die es eine Antwort gibt. Mit **${articleOption.name}** suche ich nur in einem Artikel, mit **${ask.private.name}** siehst nur du die Antwort.
- **${inContext}** unter einer Antwort zeigt den Satz mit den Absätzen um ihn herum; **${morePassages}** zeigt, was sonst noch dazu passt.
- **Schreib mir** eine Direktnachricht oder **erwähne mich** auf einem Server: Auch das ist eine Frage. Wenn du sie bearbeitest, bearbeite ich meine Antwort. Weiterfragen („and when?“) kannst du in einer Direktnachricht oder indem du auf meine Nachricht antwortest.
- **${find.name}** im Menü **Apps** jeder Nachricht zeigt nur dir, was ich dazu gelesen habe.
- **/${article.name}** zeigt meine Artikel zum Durchlesen.

Deine Fragen gehen an Discord und an keinen anderen Dienst. Dieses Programm behält sie ein paar Minuten im Speicher, nie in einer Datei oder einem Protokoll.`,
    howToRead: ({ ask, articleOption }) =>
      `Lies einen davon mit der Option **${articleOption.name}** oder durchsuche alle mit **/${ask.name}**.`,
    gone: ({ article }) =>
      `Dieser Artikel wurde geändert oder ist nicht mehr da. **/${article.name}** zeigt, welche ich jetzt habe.`,
    changed: 'Meine Artikel haben sich seitdem geändert. Bitte frag noch einmal.',
    outdated: ({ help }) => `Das funktioniert nicht mehr. Versuch es mit **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Ich beantworte Fragen, indem ich zitiere, was ich gelesen habe. Schreib mir eine oder versuch es mit **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Die Frage ist leer. Stell sie in einem Satz oder in ein paar Wörtern.',
    longQuestion: (length, most) =>
      `Die Frage hat ${length} Zeichen; höchstens ${most} sind möglich. Stell sie mit weniger Wörtern.`,
    noArticle: (name, names) => `Es gibt keinen Artikel „${name}“. Wähle einen von diesen: ${names.join(', ')}.`,
    noSuchArticle: 'Diesen Artikel gibt es nicht. Wähle einen von denen, die beim Tippen vorgeschlagen werden.',
    apology: (reference) => `Bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal. Referenz: ${reference}`,
    hidden:
      'Discord zeigt mir nur Nachrichten, in denen ich erwähnt werde. Schalte beim Antworten den Ping ein oder erwähne mich.',
    mayNotWrite: (channel) =>
      `In ${channel} darf ich nicht schreiben. Frag mich hier, oder bitte die Moderation, mich dort schreiben zu lassen.`,
    busy: (channel) =>
      `In ${channel} wird gerade so viel gefragt, dass ich nicht alles beantworten kann. Frag mich hier, oder versuch es in einer Minute noch einmal.`,
    notShared: (share) =>
      `Das Teilen hat wohl nicht geklappt. Wenn es niemand sieht, drück noch einmal auf „${share}“.`,
    tooFast: (seconds) => `Du fragst schneller, als ich antworten kann. Bitte frag in ${seconds} s noch einmal.`,
  },
};
