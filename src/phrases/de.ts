/** German. */
import { list } from './join-list.ts';
import type { Phrases } from './phrases.ts';

export const de: Phrases = {
  language: 'de',
  quoted: (text) => `„${text}“`,
  others: (count) => (count === 1 ? 'noch eins' : `${count} weitere`),

  commands: {
    ask: {
      name: 'fragen',
      description: 'Stell eine Frage und erhalte Wort für Wort die Sätze, die sie beantworten',
      question: { name: 'frage', description: 'Was möchtest du wissen? (in der Sprache des Artikels)' },
      private: { name: 'privat', description: 'Die Antwort nur dir anzeigen (Standard: nein)' },
    },
    article: { name: 'artikel', description: 'Sieh dir meine Artikel an und lies sie ganz' },
    help: { name: 'hilfe', description: 'Wie du fragst und was dich erwartet' },
    find: { name: 'Im Artikel suchen' },
    library: {
      name: 'bibliothek',
      description: 'Verwalte die Artikel, mit denen ich Fragen beantworte',
      add: {
        name: 'hinzufügen',
        description: 'Füge eine Datei als Artikel hinzu oder lass sie weg, um einen Text einzufügen',
        file: { name: 'datei', description: 'PDF, Word, EPUB, HTML, Markdown, Untertitel oder Text' },
        link: { name: 'link', description: 'Oder die Adresse (https://…) einer Seite oder Datei' },
        channel: {
          name: 'kanal',
          description: 'Nur für diesen Kanal oder diese Kategorie (Standard: der ganze Server)',
        },
      },
      list: { name: 'liste', description: 'Sieh dir die Artikel dieser Bibliothek an' },
      show: {
        name: 'anzeigen',
        description: 'Sieh dir die Details eines Artikels an: was er ist, woher er kommt, wer ihn geändert hat',
      },
      rename: {
        name: 'umbenennen',
        description: 'Gib einem Artikel einen anderen Dateinamen',
        to: { name: 'in', description: 'Der neue Dateiname' },
      },
      replace: {
        name: 'ersetzen',
        description: 'Ersetze einen Artikel durch eine neuere Fassung',
        file: { name: 'datei', description: 'Die neuere Fassung' },
      },
      refresh: { name: 'aktualisieren', description: 'Ruf einen über einen Link hinzugefügten Artikel noch einmal ab' },
      remove: {
        name: 'entfernen',
        description: 'Entferne einen Artikel (lässt sich zehn Minuten lang rückgängig machen)',
      },
      export: { name: 'exportieren', description: 'Hol dir alle Dateien dieser Bibliothek' },
      settings: {
        name: 'einstellungen',
        description: 'Sieh dir die Limits dieser Bibliothek an und stell ein, was ich zähle',
        gaps: {
          name: 'lücken',
          description: 'Die Wörter zählen, nach denen gefragt wird und die ich nicht finde',
          on: 'an',
          off: 'aus',
        },
      },
      gaps: {
        name: 'lücken',
        description: 'Sieh dir Wörter an, nach denen mehrere Leute gefragt haben und die ich nicht gefunden habe',
      },
      article: { name: 'artikel', description: 'Der Artikel, nach Titel oder Dateiname' },
    },
    addMessage: { name: 'Zur Bibliothek hinzufügen' },
    privacy: { name: 'datenschutz', description: 'Was ich speichere und wie du deine Daten löschst' },
    articleOption: { name: 'artikel', description: 'Nur ein bestimmter Artikel (Titel oder Dateiname)' },
  },

  citation: {
    place: (paragraph, sentence) => `Absatz ${paragraph}, Satz ${sentence}`,
    placeOfSeveral: (paragraph, first, last) =>
      `Absatz ${paragraph}, Satz ${first} ${last === first + 1 ? 'und' : 'bis'} ${last}`,
    fromTo: (first, last) => `${first} bis ${last}`,
    page: (number) => `Seite ${number}`,
    furtherItems: (count) => (count === 1 ? 'noch ein Punkt in dieser Liste' : `noch ${count} Punkte in dieser Liste`),
    paragraphOf: (number, count) => `Absatz ${number} von ${count}`,
    paragraphsOf: (first, last, count) => `Absätze ${first} bis ${last} von ${count}`,
    sections: (count) => `${count} ${count === 1 ? 'Abschnitt' : 'Abschnitte'}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'Absatz' : 'Absätze'}`,
    readAs: (encoding) => `als ${encoding} gelesen`,
    sentences: (count) => `${count} ${count === 1 ? 'Satz' : 'Sätze'}`,
    justBefore: (place, text) => `Direkt davor (${place}): ${text}`,
    inBold: (place) => `Fett: ${place}.`,
    cited: (place) => `Das Zitat steht in ${place}.`,
  },

  outcome: {
    foundNothing: (article) => `Dazu habe ich in „${article}“ nichts gefunden.`,
    foundNothingAnywhere: 'Dazu habe ich in meinen Artikeln nichts gefunden.',
    didNotFind: (words) => `${list(words, ' oder ')} habe ich nicht gefunden.`,
    otherLanguage: (language, articles) =>
      `${articles === 1 ? 'Der Artikel ist' : 'Die Artikel sind'} auf ${language}, und ich vergleiche nur Wörter. Frag deshalb bitte auf ${language}. Gleich geschriebene Namen und Zahlen finde ich in jeder Sprache.`,
    notSure: 'Ich bin mir nicht sicher, ob das deine Frage beantwortet.',
    closest: (count) => (count === 1 ? 'Diese Stelle passt am ehesten:' : 'Diese Stellen passen am ehesten:'),
    noOpinion: 'Ich habe keine eigene Meinung, ich zitiere nur.',
    onOpinion: 'Diese Stellen helfen dir vielleicht, dir selbst eine zu bilden:',
    members: (count) =>
      count === 1
        ? 'In dieser Stelle kommt mindestens ein Beispiel vor. Vielleicht gibt es noch mehr.'
        : 'In diesen Stellen kommt jeweils mindestens ein Beispiel vor. Vielleicht gibt es noch mehr.',
    comparison: 'Vergleichen kann ich nicht, aber diese Stellen handeln von beidem:',
    begins: (article) => `Ich zitiere nur und kann nichts zusammenfassen. So beginnt „${article}“:`,
    searchedFor: (question) => `Gesucht habe ich nach: ${question}`,
  },

  smallTalk: {
    greeting: 'Hi! Stell mir eine Frage, und ich zitiere, was ich dazu in meinen Artikeln finde.',
    thanks: 'Gern geschehen!',
    farewell: 'Bis bald!',
    'about-me':
      'Ich bin ein Bot und beantworte Fragen mit Zitaten aus Artikeln: Wort für Wort und mit Fundstelle für jeden Satz. Ich erfinde nichts.',
    doubt:
      'Ich zitiere Wort für Wort, kann aber nicht beurteilen, was ich zitiere. Lies es im Kontext und mach dir selbst ein Bild.',
    opinion: 'Ich habe keine Meinung, ich zitiere nur. Frag nach einem Thema und mach dir selbst ein Bild.',
    chat: 'Small Talk ist nicht so mein Ding, aber aus meinen Artikeln zitiere ich gern.',
    vague: 'Geht es etwas genauer? Frag nach einer Person, einem Ort oder einem Thema.',
  },

  document: {
    date: (article, date) => `„${article}“ ist auf den ${date} datiert.`,
    noDate: (article) => `Zu „${article}“ kenne ich kein Datum.`,
    author: (article, author) => `„${article}“ ist von ${author}.`,
    noAuthor: (article) => `Ich weiß nicht, von wem „${article}“ ist.`,
    source: (article, source) => `Quelle von „${article}“: ${source}`,
    noSource: (article) => `Zu „${article}“ kenne ich keine Quelle.`,
    length: (article, size) => `So lang ist „${article}“: ${size}.`,
    pages: (count) => `${count} ${count === 1 ? 'Seite' : 'Seiten'}`,
    title: (title) => `Der Titel lautet „${title}“.`,
    noTitle: (article) => `Zu „${article}“ kenne ich keinen Titel.`,
    language: (article, language) => `Soweit ich sehe, ist die Sprache von „${article}“ ${language}.`,
    noLanguage: (article) => `Ich kann nicht erkennen, in welcher Sprache „${article}“ geschrieben ist.`,
    sections: (article) => `Die Abschnitte von „${article}“:`,
    noSections: (article) => `In „${article}“ habe ich keine Überschriften gefunden.`,
  },

  invitation: {
    askFor: (question) => `Frag zum Beispiel: ${question}`,
    askAnything: 'Frag mich, was du über meine Artikel wissen möchtest.',
    tryThese: 'Probier eine von diesen Fragen aus:',
  },

  buttons: {
    inContext: 'Im Kontext',
    morePassages: 'Weitere Stellen',
    share: 'Teilen',
    back: '◀ Zurück',
    next: 'Weiter ▶',
  },

  passages: {
    more: 'Weitere Stellen, die als Antwort weniger gut passen:',
    onMessage: 'Stellen, die zu dieser Nachricht passen:',
    noneOnMessage: 'Zu dieser Nachricht habe ich nichts gefunden.',
    noText: 'Diese Nachricht hat keinen Text, nach dem ich suchen könnte.',
    leftOut: (count) =>
      `${count} ${count === 1 ? 'weitere Stelle hat' : 'weitere Stellen haben'} nicht in diese Nachricht gepasst.`,
    tooLong: 'Diese Stelle ist zu lang für eine Nachricht. Du findest sie hier:',
    tooLongOnPage: 'Dieser Satz ist zu lang für eine Nachricht.',
    sharedBy: (name) => `Geteilt von ${name}`,
  },

  articles: {
    canAnswerFrom: (count) => `Ich kann Fragen zu ${count} Artikeln beantworten:`,
    noSuchPage: 'Diese Seite gibt es nicht.',
  },

  library: {
    added: (article) => `Hinzugefügt: ${article}.`,
    replaced: (article) => `Ersetzt. Neue Fassung: ${article}.`,
    renamed: (name) => `Der Artikel heißt jetzt „${name}“.`,
    removed: (article) => `Entfernt: ${article}. Du kannst das zehn Minuten lang rückgängig machen.`,
    restored: (article) => `Wieder da: ${article}.`,
    contains: (count) => (count === 1 ? 'Ein Artikel:' : `${count} Artikel:`),
    notAdded: (count) =>
      `${count} weitere ${count === 1 ? 'Datei wurde' : 'Dateien wurden'} nicht hinzugefügt: Ich nehme fünf auf einmal.`,
    unchanged: 'Unter diesem Link hat sich nichts geändert.',
    deleteMine: 'Meine Bibliothek löschen',
    reallyDelete: (count) =>
      `${count === 1 ? 'Deinen Artikel' : `Deine ${count} Artikel`} endgültig löschen? Das lässt sich nicht rückgängig machen.`,
    deleteForGood: 'Endgültig löschen',
    allDeleted: 'Deine Bibliothek ist gelöscht.',
    undo: 'Rückgängig machen',
    version: (number) => `Fassung ${number}`,
    source: (address) => `Quelle: ${address}`,
    onlyIn: (channel) => `Wird nur in ${channel} zitiert`,
    everywhere: 'Wird auf dem ganzen Server zitiert',
    quotedIn: (count) => (count === 0 ? 'Bisher nicht zitiert' : `${count}-mal zitiert`),
    read: 'Lesen',
    onlyHere: 'Nur in diesem Kanal zitieren',
    inWholeServer: 'Auf dem ganzen Server zitieren',
    movedTo: (article, channel) => `Diesen Artikel zitiere ich ab jetzt nur noch in ${channel}: ${article}.`,
    movedToAll: (article) => `Diesen Artikel zitiere ich ab jetzt auf dem ganzen Server: ${article}.`,
    exported: (part, parts) => (parts === 1 ? 'Hier sind alle Dateien.' : `Teil ${part} von ${parts}.`),
    exportPart: (part) => `Teil ${part} holen`,
    notExported: (names) =>
      `Zu groß für eine Nachricht: ${names}. Wer den Bot betreibt, kann es dir auf anderem Weg geben.`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `So voll ist diese Bibliothek: ${articles} von ${maxArticles} Artikeln, ${megabytes} von ${maxMegabytes} MB und ${sentences} von ${maxSentences} Sätzen.`,
    limits: (megabytes, sentences, additions) =>
      `Eine Datei darf höchstens ${megabytes} MB groß sein, ein Artikel höchstens ${sentences} Sätze haben. Pro Minute nehme ich ${additions} Dateien oder Texte an.`,
    gapsOn: (since) => `Seit dem ${since} zähle ich die Wörter, die ich nicht finde.`,
    gapsOff: 'Wörter, die ich nicht finde, zähle ich zurzeit nicht.',
    gaps: 'Nach diesen Wörtern haben in den letzten 30 Tagen mehrere Leute gefragt, und ich habe sie nicht gefunden:',
    noGaps:
      'Bisher keine Lücken: Ein Wort erscheint hier, sobald mindestens drei Leute danach gefragt haben und ich es nicht gefunden habe.',
    people: (count) => `${count} oder mehr Leute`,
    textBack: 'Hier ist dein Text, damit er nicht verloren geht.',
    form: {
      heading: 'Einen Text hinzufügen',
      title: 'Titel',
      text: 'Text',
      source: 'Quelle (https://…)',
    },
  },

  markdown: {
    privacy:
      '**Deine Fragen**: ein paar Minuten im Arbeitsspeicher, damit du nachhaken und deine Fragen bearbeiten kannst. Nie in einer Datei oder einem Log.\n' +
      '**Artikel, die du in einer Direktnachricht an mich hinzufügst**: bis du sie entfernst. Ich zitiere sie nur dir.\n' +
      '**Artikel, die die Moderation auf einem Server hinzufügt**: bis sie sie entfernt oder bis ich den Server seit 30 Tagen verlassen habe. Ich speichere auch, wer welchen Artikel hinzugefügt hat. Wird eine Antwort auf eine Frage hinzugefügt, gehört auch die Frage zum Artikel.\n' +
      '**Wörter, die ich nicht finde**: nur wenn ein Server das möchte, 30 Tage lang, mit der Zahl der Leute, die danach gefragt haben. Keine Fragen, keine Namen.\n' +
      'Nachrichten, die nicht an mich gerichtet sind, sehe ich nicht.',
    noArticles: ({ library }) =>
      `Hier gibt es noch keine Artikel. Füge einen mit **/${library.name} ${library.add.name}** hinzu.`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `Ich beantworte Fragen mit Zitaten aus Artikeln: Wort für Wort und mit Fundstelle für jeden Satz. Ich erfinde nichts, und wenn ich nichts finde, sage ich das. Frag am besten in der Sprache des Artikels.

- Mit **/${ask.name}** stellst du eine Frage. Beim Tippen schlage ich dir welche vor, die ich beantworten kann. Mit **${articleOption.name}** suche ich nur in einem Artikel, mit **${ask.private.name}** siehst nur du die Antwort.
- **${inContext}** unter einer Antwort (bei mehreren Zitaten **[1]**, **[2]**, **[3]**) zeigt die Stelle mit den Absätzen darum herum. **${morePassages}** zeigt, was ich sonst noch gefunden habe.
- **Schick mir eine Direktnachricht** oder **erwähne mich** auf einem Server: Auch das ist eine Frage. Wenn du sie bearbeitest, bearbeite ich meine Antwort. Nachhaken („und wann?“) kannst du in einer Direktnachricht oder indem du auf meine Nachricht antwortest.
- **${find.name}** im Menü **Apps** jeder Nachricht zeigt dir – und nur dir – passende Stellen.
- **/${article.name}** zeigt dir meine Artikel zum Durchlesen.
- **/${library.name}** fügt eigene Artikel hinzu: auf einem Server, wenn du ihn verwaltest, oder in einer Direktnachricht nur für dich. Dort kannst du mir auch einfach eine Datei schicken.

Deine Fragen gehen an Discord und an keinen anderen Dienst. Ich behalte sie ein paar Minuten im Arbeitsspeicher, nie in einer Datei oder einem Log.`,
    howToCountGaps: ({ library }) =>
      `Willst du wissen, nach welchen Wörtern gefragt wird, ohne dass ich sie finde? Dann nutze **/${library.name} ${library.settings.name}** mit **${library.settings.gaps.name}: ${library.settings.gaps.on}**. Ich speichere die Wörter und wie viele Leute danach gefragt haben, aber keine Fragen und keine Namen.`,
    howToRead: ({ ask, articleOption }) =>
      `Um einen zu lesen, gib die Option **${articleOption.name}** an. Um alle zu durchsuchen, nutze **/${ask.name}**.`,
    articleGone: ({ article }) =>
      `Dieser Artikel wurde geändert oder entfernt. **/${article.name}** zeigt dir, welche ich jetzt habe.`,
    articlesChanged: 'Meine Artikel haben sich inzwischen geändert. Bitte frag noch einmal.',
    outdated: ({ help }) => `Das funktioniert nicht mehr. Versuch es mit **/${help.name}**.`,
    noQuestion: ({ help }) =>
      `Stell mir eine Frage, und ich zitiere, was ich dazu in meinen Artikeln finde. Was ich sonst noch kann, zeigt dir **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Deine Frage ist leer. Stell sie in einem Satz oder in ein paar Wörtern.',
    longQuestion: (length, limit) =>
      `Deine Frage hat ${length} Zeichen, mehr als ${limit} schaffe ich nicht. Bitte kürze sie.`,
    noArticle: (name, names) =>
      `Einen Artikel namens „${name}“ habe ich nicht. Wähle einen von diesen: ${names.join(', ')}.`,
    noSuchArticle: 'Diesen Artikel habe ich nicht. Wähle einen der Vorschläge, die beim Tippen erscheinen.',
    apology: (reference) =>
      `Sorry, bei mir ist etwas schiefgelaufen. Bitte versuch es noch einmal. Referenz: ${reference}`,
    hidden:
      'Discord zeigt mir nur Nachrichten, in denen ich erwähnt werde. Schalte beim Antworten die Erwähnung ein oder erwähne mich.',
    mayNotWrite: (channel) =>
      `In ${channel} darf ich nicht schreiben. Frag mich hier oder bitte die Moderation, mir dort das Schreiben zu erlauben.`,
    busy: (channel) =>
      `In ${channel} kommen gerade mehr Fragen, als ich beantworten kann. Frag mich hier oder versuch es in einer Minute noch einmal.`,
    notShared: (share) =>
      `Ich bin mir nicht sicher, ob das geklappt hat. Wenn sonst niemand die Antwort sieht, klick noch einmal auf „${share}“.`,
    nameTaken: (name) =>
      `Es gibt schon einen Artikel namens „${name}“. Ersetze ihn oder gib dem neuen einen anderen Namen.`,
    libraryFull: {
      articles: (most) =>
        `Dafür ist kein Platz mehr. Die Bibliothek fasst höchstens ${most} Artikel. Entferne zuerst einen.`,
      files: (megabytes) =>
        `Dafür ist kein Platz mehr. Die Dateien der Bibliothek dürfen zusammen höchstens ${megabytes} MB groß sein. Was du entfernst, zählt noch zehn Minuten lang mit.`,
      text: (sentences) =>
        `Dafür ist kein Platz mehr. Die Bibliothek fasst höchstens etwa ${sentences} Sätze. Entferne zuerst etwas.`,
    },
    tooMuchText: (sentences) =>
      `Das ist zu lang. Ein Artikel darf höchstens etwa ${sentences} Sätze haben. Teile ihn auf oder kürze ihn auf das, wonach gefragt wird.`,
    tooManyAdditions: (additions, seconds) =>
      `Das ist viel auf einmal: Pro Minute nehme ich ${additions} Dateien oder Texte an. Mach bitte in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} weiter.`,
    serverOnly: 'Das geht nur auf einem Server.',
    notInLibrary:
      'Diesen Artikel gibt es in dieser Bibliothek nicht. Wähle einen der Vorschläge, die beim Tippen erscheinen.',
    unreadable: {
      'other-format':
        'Diese Art von Datei kann ich nicht lesen. Ich lese PDF, Word (docx), EPUB, HTML, Markdown, Untertitel (vtt, srt) und reinen Text.',
      protected: 'Diese Datei ist geschützt. Speichere eine Kopie ohne Passwort oder Kopierschutz und schick mir die.',
      damaged:
        'Diese Datei ist beschädigt. Speichere sie neu oder lade sie noch einmal herunter und schick sie mir dann.',
      'no-text':
        'Ich habe in dieser Datei keinen Text gefunden. Wenn ihre Seiten Bilder sind, wie bei einem Scan, lass zuerst eine Texterkennung (OCR) darüberlaufen.',
      encoding:
        'Die Zeichen dieser Datei kann ich nicht lesen. Speichere sie als Text in UTF-8 und schick sie mir noch einmal.',
      'too-costly':
        'Das Lesen dieser Datei dauert zu lange. Teile sie auf oder speichere nur ihren Text in einer Textdatei (txt).',
      other: (reason) => `Ich kann diese Datei nicht lesen. ${reason}`,
    },
    fileTooLarge: (megabytes) => `Diese Datei ist zu groß. Ich nehme nur Dateien bis ${megabytes} MB an.`,
    fileNotFetched: 'Ich habe die Datei von Discord nicht bekommen. Bitte schick sie noch einmal.',
    linkNotPublic: 'Ich rufe nur Adressen ab, die mit https:// beginnen und öffentlich im Web sind.',
    linkForbidden:
      'Diese Website bittet Bots, die Seite nicht abzurufen. Speichere sie als Datei und schick mir die Datei.',
    linkFailed:
      'Ich konnte die Seite nicht abrufen. Prüfe die Adresse oder speichere die Seite als Datei und schick mir die Datei.',
    notFromLink: 'Dieser Artikel wurde nicht über einen Link hinzugefügt. Ersetze ihn durch eine neuere Datei.',
    sourceNoAddress: 'Die Quelle muss eine Adresse sein, die mit https:// beginnt. Du kannst sie auch leer lassen.',
    noLibraryHere:
      'Hier kann ich keine Artikel aufbewahren. Versuch es auf einem Server, auf dem ich bin, oder in einer Direktnachricht an mich.',
    tooFast: (seconds) =>
      `Das sind mehr Fragen, als ich schaffe. Bitte frag in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} noch einmal.`,
  },
};
