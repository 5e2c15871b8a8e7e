/** English: the language of the terminal, and on Discord of readers whose language has no file here. */
import { list } from './join-list.ts';
import type { Phrases } from './phrases.ts';

export const en: Phrases = {
  language: 'en',
  quoted: (text) => `“${text}”`,
  others: (count) => `${count} more`,

  commands: {
    ask: {
      name: 'ask',
      description: 'Ask a question and get the sentences that answer it, word for word',
      question: { name: 'question', description: 'What do you want to know?' },
      private: { name: 'private', description: 'Show the answer only to you (default: no)' },
    },
    article: { name: 'article', description: 'See my articles and read them in full' },
    help: { name: 'help', description: 'How to ask, and what to expect' },
    find: { name: 'Find in article' },
    library: {
      name: 'library',
      description: 'Add articles that I answer from, see them and take them away',
      add: {
        name: 'add',
        description: 'Add a file as an article, or leave the file out to paste a text',
        file: { name: 'file', description: 'PDF, Word, EPUB, HTML, Markdown, subtitles or plain text' },
        link: { name: 'link', description: 'Or the address (https://…) of a page or a file' },
        channel: { name: 'channel', description: 'Only for this channel or category (default: the whole server)' },
      },
      list: { name: 'list', description: 'See the articles of this library' },
      show: { name: 'show', description: 'See an article’s title, length and source, and who changed it' },
      rename: {
        name: 'rename',
        description: 'Give an article another file name',
        to: { name: 'to', description: 'The new file name' },
      },
      replace: {
        name: 'replace',
        description: 'Replace an article with a newer version of it',
        file: { name: 'file', description: 'The newer version' },
      },
      refresh: { name: 'refresh', description: 'Fetch an article again that was added from a link' },
      remove: { name: 'remove', description: 'Take an article away (you can undo it for ten minutes)' },
      export: { name: 'export', description: 'Get all files of this library' },
      settings: {
        name: 'settings',
        description: 'See the limits of this library, and whether I count the words I don’t find',
        gaps: {
          name: 'gaps',
          description: 'Count the words that people ask for and I don’t find',
          on: 'on',
          off: 'off',
        },
      },
      gaps: { name: 'gaps', description: 'See what several people asked for and I didn’t find' },
      article: { name: 'article', description: 'The article, by its title or file name' },
    },
    addMessage: { name: 'Add to library' },
    privacy: { name: 'privacy', description: 'What I keep, and how to delete what is yours' },
    articleOption: { name: 'article', description: 'Just one article, by its title or file name' },
  },

  citation: {
    place: (paragraph, sentence) => `paragraph ${paragraph}, sentence ${sentence}`,
    placeOfSeveral: (paragraph, first, last) =>
      `paragraph ${paragraph}, sentences ${first} ${last === first + 1 ? 'and' : 'to'} ${last}`,
    fromTo: (first, last) => `${first} to ${last}`,
    page: (number) => `page ${number}`,
    furtherItems: (count) => `${count} more ${count === 1 ? 'item' : 'items'} in this list`,
    paragraphOf: (number, count) => `paragraph ${number} of ${count}`,
    paragraphsOf: (first, last, count) => `paragraphs ${first} to ${last} of ${count}`,
    sections: (count) => `${count} section${count === 1 ? '' : 's'}`,
    paragraphs: (count) => `${count} paragraph${count === 1 ? '' : 's'}`,
    readAs: (encoding) => `read as ${encoding}`,
    sentences: (count) => `${count} sentence${count === 1 ? '' : 's'}`,
    justBefore: (place, text) => `Just before (${place}): ${text}`,
    inBold: (place) => `In bold: ${place}.`,
    cited: (place) => `The quote is in ${place}.`,
  },

  outcome: {
    foundNothing: (article) => `I found nothing on that in “${article}”.`,
    foundNothingAnywhere: 'I found nothing on that in my articles.',
    didNotFind: (words) => `I didn’t find ${list(words, ' or ')}.`,
    otherLanguage: (language, articles) =>
      `${articles === 1 ? 'The article is' : 'The articles are'} in ${language}, and I match words: ask in ${language}. Names and numbers I find in any language, if they are written the same.`,
    notSure: 'I’m not sure this answers it.',
    closest: (count) => (count === 1 ? 'The closest passage:' : 'The closest passages:'),
    noOpinion: 'I have no opinion of my own: I only quote.',
    onOpinion: 'These passages may help you judge:',
    members: (count) =>
      count === 1
        ? 'This passage names at least one. There may be more.'
        : 'These passages each name at least one. There may be more.',
    comparison: 'I can’t compare things, but these passages are about each of them:',
    begins: (article) => `I only quote, so I can’t sum it up. Here is how “${article}” begins:`,
    searchedFor: (question) => `I searched for: ${question}`,
  },

  smallTalk: {
    greeting: 'Hi! Ask me a question, and I’ll quote what I find in my articles.',
    thanks: 'You’re welcome!',
    farewell: 'See you!',
    'about-me':
      'I’m a bot that answers questions by quoting articles, word for word, and saying where each sentence is. I don’t make anything up.',
    doubt: 'I quote word for word, but I can’t judge what a quote says. Read it in context and judge for yourself.',
    opinion: 'I have no opinions: I only quote. Ask me about a topic, and judge for yourself what my articles say.',
    chat: 'I’m no good at small talk, but I can quote my articles.',
    vague: 'I need a bit more to go on. Ask about a person, a place or a topic.',
  },

  document: {
    date: (article, date) => `“${article}” is dated ${date}.`,
    noDate: (article) => `I know no date for “${article}”.`,
    author: (article, author) => `“${article}” is by ${author}.`,
    noAuthor: (article) => `I know no author for “${article}”.`,
    source: (article, source) => `The source of “${article}”: ${source}`,
    noSource: (article) => `I know no source for “${article}”.`,
    length: (article, size) => `The length of “${article}”: ${size}.`,
    pages: (count) => `${count} page${count === 1 ? '' : 's'}`,
    title: (title) => `The title is “${title}”.`,
    noTitle: (article) => `I know no title for “${article}”.`,
    language: (article, language) => `As far as I can tell, “${article}” is in ${language}.`,
    noLanguage: (article) => `I can’t tell which language “${article}” is in.`,
    sections: (article) => `The sections of “${article}”:`,
    noSections: (article) => `I found no headings in “${article}”.`,
  },

  invitation: {
    askFor: (question) => `Try asking: ${question}`,
    askAnything: 'Ask me anything about my articles.',
    tryThese: 'Try one of these:',
  },

  buttons: {
    inContext: 'In context',
    morePassages: 'More passages',
    share: 'Share',
    back: '◀ Back',
    next: 'Next ▶',
  },

  passages: {
    more: 'More passages, less likely to answer it:',
    onMessage: 'Passages related to this message:',
    noneOnMessage: 'I found nothing related to this message.',
    noText: 'This message has no text that I could search for.',
    leftOut: (count) => `${count} more didn’t fit in this message.`,
    tooLong: 'This passage is too long for a message. You can find it here:',
    tooLongOnPage: 'This sentence is too long for a message.',
    sharedBy: (name) => `Shared by ${name}`,
  },

  articles: {
    canAnswerFrom: (count) => `I can answer from ${count} articles:`,
    noSuchPage: 'That page doesn’t exist.',
  },

  library: {
    added: (article) => `Added: ${article}.`,
    replaced: (article) => `Replaced. The new version: ${article}.`,
    renamed: (name) => `It’s now called “${name}”.`,
    removed: (article) => `Removed: ${article}. You can undo this for ten minutes.`,
    restored: (article) => `It’s back: ${article}.`,
    contains: (count) => (count === 1 ? 'One article:' : `${count} articles:`),
    notAdded: (count) => `${count} more ${count === 1 ? 'file was' : 'files were'} not added: I take five at a time.`,
    unchanged: 'What that link leads to hasn’t changed.',
    deleteMine: 'Delete my library',
    reallyDelete: (count) =>
      `Delete ${count === 1 ? 'your article' : `all ${count} of your articles`} for good? You can’t undo this.`,
    deleteForGood: 'Delete for good',
    allDeleted: 'Your library is deleted.',
    undo: 'Undo',
    version: (number) => `Version ${number}`,
    source: (address) => `Source: ${address}`,
    onlyIn: (channel) => `Quoted only in ${channel}`,
    everywhere: 'Quoted in the whole server',
    quotedIn: (count) =>
      count === 0 ? 'not quoted yet' : `${count} ${count === 1 ? 'answer quotes' : 'answers quote'} it`,
    read: 'Read',
    onlyHere: 'Quote only in this channel',
    inWholeServer: 'Quote in the whole server',
    movedTo: (article, channel) => `From now on, I quote this only in ${channel}: ${article}.`,
    movedToAll: (article) => `From now on, I quote this in the whole server: ${article}.`,
    exported: (part, parts) => (parts === 1 ? 'Here are all the files.' : `Part ${part} of ${parts}.`),
    exportPart: (part) => `Get part ${part}`,
    notExported: (names) => `Too large to send here: ${names}. Whoever runs the bot can give it to you.`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `How full this library is: ${articles} of ${maxArticles} articles, ${megabytes} of ${maxMegabytes} MB, and ${sentences} of ${maxSentences} sentences.`,
    limits: (megabytes, sentences, additions) =>
      `A file may have up to ${megabytes} MB and an article ${sentences} sentences. I take up to ${additions} files or texts a minute.`,
    gapsOn: (since) => `Since ${since}, I’ve been counting the words that I don’t find.`,
    gapsOff: 'I don’t count the words that I don’t find.',
    gaps: 'In the last 30 days, several people asked for these words, and I didn’t find them:',
    noGaps: 'No gaps so far. A word appears here once at least three people have asked for it and I haven’t found it.',
    people: (count) => `${count} or more people`,
    textBack: 'Here’s your text, so that it isn’t lost.',
    form: {
      heading: 'Add a text',
      title: 'Title',
      text: 'Text',
      source: 'Source (https://…)',
    },
  },

  markdown: {
    privacy:
      '**Your questions**: in memory for a few minutes, so that follow-ups and edits work. Never in a file or a log.\n' +
      '**Articles that you add in a DM with me**: until you remove them. I quote them to you alone.\n' +
      '**Articles that moderators add to a server**: until they remove them, or until 30 days after I leave the server. I keep who added each. If they add a reply to a question, that question is part of the article.\n' +
      '**Words that I don’t find**: if a server’s moderators turn that on, for 30 days, with how many people asked for them. No questions, no names.\n' +
      'I can’t see messages that aren’t for me.',
    noArticles: ({ library }) =>
      `There are no articles here yet. Add one with **/${library.name} ${library.add.name}**.`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `I answer questions by quoting articles: word for word, and with the place of each sentence. I don’t make anything up, and I tell you when I find nothing.

- Use **/${ask.name}** to ask a question. While you type, I suggest some that I can answer. Add **${articleOption.name}** to search just one article, or **${ask.private.name}** to keep the answer to yourself.
- **${inContext}** under an answer (or **[1]**, **[2]**, **[3]** under several quotes) shows the passage with the paragraphs around it. **${morePassages}** shows what else I found.
- **Send me a DM** or **mention me** in a server: that’s a question, too. If you edit it, I edit my answer. Follow-ups (“and when?”) work in DMs, and when you reply to my answer.
- **${find.name}** in the **Apps** menu of any message shows you, and only you, related passages.
- **/${article.name}** shows my articles, so you can read them in full.
- **/${library.name}** adds articles of your own: in a server, if you manage it, or in a DM for you alone. There you can also just drop a file.

Your questions go to Discord and to no other service. I keep them in memory for a few minutes, never in a file or a log.`,
    howToCountGaps: ({ library }) =>
      `To learn what people ask for and I don’t find, use **/${library.name} ${library.settings.name}** with **${library.settings.gaps.name}: ${library.settings.gaps.on}**. I keep the words and how many people asked for them, but no questions and no names.`,
    howToRead: ({ ask, articleOption }) =>
      `To read one, add the option **${articleOption.name}**. To search all of them, use **/${ask.name}**.`,
    articleGone: ({ article }) =>
      `This article has been changed or removed. Use **/${article.name}** to see what I have now.`,
    articlesChanged: 'My articles have changed since then. Please ask again.',
    outdated: ({ help }) => `This doesn’t work anymore. Try **/${help.name}**.`,
    noQuestion: ({ help }) =>
      `Ask me a question, and I’ll quote what I find in my articles. To see what else I can do, try **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Your question is empty. Ask it in a sentence or a few words.',
    longQuestion: (length, limit) =>
      `Your question has ${length} characters, but I can take at most ${limit}. Please shorten it.`,
    noArticle: (name, names) => `I don’t have an article called “${name}”. Choose one of these: ${names.join(', ')}.`,
    noSuchArticle: 'I don’t have that article. Choose one of the suggestions that appear as you type.',
    apology: (reference) => `Sorry, something went wrong on my side. Please try again. Reference: ${reference}`,
    hidden: 'Discord only shows me messages that mention me. Turn on the mention when you reply, or mention me.',
    mayNotWrite: (channel) =>
      `I’m not allowed to write in ${channel}. Ask me here, or ask your moderators to let me write there.`,
    busy: (channel) =>
      `There are more questions in ${channel} than I can answer right now. Ask me here, or try again in a minute.`,
    notShared: (share) => `I’m not sure that worked. If nobody else can see the answer, press “${share}” again.`,
    nameTaken: (name) =>
      `There is already an article called “${name}”. Replace that one, or give the new one another name.`,
    libraryFull: {
      articles: (most) => `There’s no room for this. The library may have up to ${most} articles. Remove one first.`,
      files: (megabytes) =>
        `There’s no room for this. The files of the library may have up to ${megabytes} MB together, and what you remove counts for ten more minutes.`,
      text: (sentences) =>
        `There’s no room for this. The library may have up to about ${sentences} sentences. Remove something first.`,
    },
    tooMuchText: (sentences) =>
      `This is too long. An article may have up to about ${sentences} sentences. Split it, or keep only what people ask about.`,
    tooManyAdditions: (additions, seconds) =>
      `That’s a lot at once: I take up to ${additions} files or texts a minute. Please go on in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    serverOnly: 'This only works in a server.',
    notInLibrary: 'This library doesn’t have that article. Choose one of the suggestions that appear as you type.',
    unreadable: {
      'other-format':
        'I can’t read this kind of file. I read PDF, Word (docx), EPUB, HTML, Markdown, subtitles (vtt, srt) and plain text.',
      protected: 'This file is locked. Save a copy without a password or copy protection, and send me that.',
      damaged: 'This file is damaged. Save or download it again, and send me that.',
      'no-text':
        'I found no text in this file. If its pages are pictures, as in a scan, run text recognition (OCR) on it first.',
      encoding: 'I can’t read the characters of this file. Save it as UTF-8 text, and send me that.',
      'too-costly': 'Reading this file takes too long. Split it, or save its text as plain text.',
      other: (reason) => `I can’t read this file. ${reason}`,
    },
    fileTooLarge: (megabytes) => `This file is too large. I take files of up to ${megabytes} MB.`,
    fileNotFetched: 'Discord didn’t give me the file. Please send it again.',
    linkNotPublic: 'I only fetch addresses that begin with https:// and are on the public web.',
    linkForbidden: 'That site asks bots not to fetch this page. Save it as a file and send me that.',
    linkFailed: 'I couldn’t fetch that page. Check the address, or save the page as a file and send me that.',
    notFromLink: 'That article wasn’t added from a link. Replace it with a newer file.',
    sourceNoAddress: 'The source must be an address that begins with https://. You can also leave it empty.',
    noLibraryHere: 'I can’t keep articles here. Use this in a server that I’m a member of, or in a DM with me.',
    tooFast: (seconds) =>
      `That’s more questions than I can keep up with. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
};
