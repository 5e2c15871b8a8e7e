/** English: what the terminal says, and Discord to readers of a language that is not here. */
import type { Phrases } from './phrases.ts';

export const en: Phrases = {
  language: 'en',
  quotationMarks: ['“', '”'],
  others: (count) => `${count} more`,

  commands: {
    ask: {
      name: 'ask',
      description: 'Ask a question, and get the sentences that answer it, word for word',
      question: { name: 'question', description: 'What you want to know' },
      private: { name: 'private', description: 'Show the answer to you alone (default: no)' },
    },
    article: { name: 'article', description: 'See what I hold, and read it through' },
    help: { name: 'help', description: 'How to ask, and what to expect' },
    find: { name: 'Find in article' },
    articleOption: { name: 'article', description: 'One article alone, by its title or the name of its file' },
  },

  citation: {
    place: (paragraph, sentence) => `paragraph ${paragraph}, sentence ${sentence}`,
    paragraphOf: (number, count) => `paragraph ${number} of ${count}`,
    paragraphsOf: (first, last, count) => `paragraphs ${first} to ${last} of ${count}`,
    paragraphs: (count) => `${count} paragraph${count === 1 ? '' : 's'}`,
    sentences: (count) => `${count} sentence${count === 1 ? '' : 's'}`,
    justBefore: (place, text) => `Just before (${place}): ${text}`,
    inBold: (place) => `In bold: ${place}.`,
    cited: (place) => `Cited: ${place}.`,
  },

  outcome: {
    whatIHold: 'What I hold',
    theArticle: (label) => `The article ${label}`,
    mayNotAnswer: (subject) => `${subject} may not answer this.`,
    doesNotCover: (subject) => `${subject} does not cover this.`,
    doesNotMention: (words) => `It does not mention ${words}.`,
    closest: 'The closest passages:',
    begins: (subject) => `I only quote, and do not sum up. ${subject} begins:`,
    searchedFor: (question) => `I searched for: ${question}`,
  },

  smallTalk: {
    greeting: 'Hello! Ask me a question, and I quote what I hold on it.',
    thanks: 'You are welcome.',
    farewell: 'Goodbye!',
    'about-me':
      'I am a program: I answer questions by quoting what I have read, word for word, with the place of each sentence. I make nothing up.',
    doubt: 'I quote word for word, and do not judge what I quote. Read it in its context to judge for yourself.',
    chat: 'I only quote from what I hold.',
    vague: 'There is nothing in this that I could look up. Ask about something in particular.',
  },

  invitation: {
    askFor: (question) => `Ask, for example: ${question}`,
    askAnything: 'Ask about anything in it.',
    tryThese: 'Try one of these:',
  },

  buttons: {
    inContext: 'In context',
    nthInContext: ['First in context', 'Second in context', 'Third in context'],
    morePassages: 'More passages',
    share: 'Share',
    back: '◀ Back',
    next: 'Next ▶',
  },

  passages: {
    more: 'More passages, less likely to answer:',
    onMessage: 'Passages that bear on this message:',
    noneOnMessage: 'Nothing that I hold bears on this message.',
    noText: 'This message has no text that I could look for.',
    leftOut: (count) => `${count} more did not fit into this message.`,
    tooLong: 'The sentence is too long for a message. It stands here:',
    tooLongOnPage: 'This sentence is too long for a message.',
    sharedBy: (name) => `Shared by ${name}`,
  },

  holdings: {
    iHold: (count) => `I hold ${count} articles:`,
    noSuchPage: 'There is no such page.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `I answer questions about what I have read by quoting it: word for word, with the place of each sentence. I make nothing up, and I say so when it does not answer.

- **/${ask.name}** a question; some that are answered are offered as you type. Add **${articleOption.name}** to ask one article alone, or **${ask.private.name}** to be the only one who sees the answer.
- **${inContext}**, under an answer, shows the sentence among its paragraphs; **${morePassages}** shows what else bears on it.
- **Write to me** directly, or **mention me** in a server: that is a question too. Edit it, and I edit my answer. Ask on (“and when?”) in a direct message, or by replying to my answer.
- **${find.name}**, in the menu **Apps** of any message, shows you alone what I hold that bears on it.
- **/${article.name}** shows what I hold, to read it through.

Your questions go to Discord and to no other service. This program holds them in its memory for some minutes, and never in a file or a log.`,
    howToRead: ({ ask, articleOption }) =>
      `Read one with the option **${articleOption.name}**, or ask all of them with **/${ask.name}**.`,
    gone: ({ article }) => `This article has changed or gone since. Use **/${article.name}** to see what I hold now.`,
    changed: 'My articles have changed since. Please ask again.',
    outdated: ({ help }) => `I do not know this any more. Try **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `I answer questions by quoting what I have read. Write me one, or try **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'The question is empty. Ask one, in a sentence or a few words.',
    longQuestion: (length, most) =>
      `The question has ${length} characters; at most ${most} can be taken. Ask it in fewer words.`,
    noArticle: (name, names) => `There is no article “${name}”. Ask one of these: ${names.join(', ')}.`,
    noSuchArticle: 'There is no such article. Choose one of those that are suggested as you type.',
    apology: (reference) => `Something went wrong on my side. Please try again. Reference: ${reference}`,
    hidden: 'Discord shows me only messages that mention me. Turn on the ping when you reply, or mention me.',
    mayNotWrite: (channel) =>
      `I may not write in ${channel}. Ask me here, or ask your moderators to let me write there.`,
    busy: (channel) =>
      `So much is asked in ${channel} that I cannot answer all of it. Ask me here, or try again in a minute.`,
    notShared: (share) => `I could not share this, as far as I can tell. If nobody sees it, press “${share}” again.`,
    tooFast: (seconds) =>
      `You ask faster than I may answer. Please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  },
};
