/**
 * All that the bot says in words of its own, as one language has to say it: each in a file beside this one, and a phrase
 * that is missing there fails the type check. What is quoted from an article is never translated.
 *
 * Phrases are plain text but for those under `markdown`, which are Discord's. Numbers are whole.
 */
export interface Phrases {
  /** As BCP 47 names it. */
  readonly language: string;
  readonly quotationMarks: readonly [string, string];
  /** At the end of a list: "and 3 more" without the "and". */
  others(count: number): string;

  readonly commands: {
    readonly ask: CommandPhrases & {
      readonly question: OptionPhrases;
      readonly private: OptionPhrases;
    };
    readonly article: CommandPhrases;
    readonly help: CommandPhrases;
    /** A command in the menu of a message, which has no description. */
    readonly find: { readonly name: string };
    /** An option of /ask and of /article. */
    readonly articleOption: OptionPhrases;
  };

  readonly citation: {
    /** "paragraph 5, sentence 2" */
    place(paragraph: number, sentence: number): string;
    /** "paragraph 5 of 17" */
    paragraphOf(number: number, count: number): string;
    /** "paragraphs 5 to 7 of 17" */
    paragraphsOf(first: number, last: number, count: number): string;
    paragraphs(count: number): string;
    sentences(count: number): string;
    /** What stands before a sentence that cannot be understood alone. */
    justBefore(place: string, text: string): string;
    /** The sentence in bold is the one cited. */
    inBold(place: string): string;
    /** The sentence cited stands on another page. */
    cited(place: string): string;
  };

  readonly outcome: {
    /** What was asked, where it is more than one article. */
    readonly whatIHold: string;
    theArticle(label: string): string;
    mayNotAnswer(subject: string): string;
    doesNotCover(subject: string): string;
    /** @param words a list of words in quotation marks */
    doesNotMention(words: string): string;
    readonly closest: string;
    /** To who asks what an article is about. */
    begins(subject: string): string;
    /** A follow-up, as it was understood. */
    searchedFor(question: string): string;
  };

  /** What is said to what asks nothing. */
  readonly smallTalk: {
    readonly greeting: string;
    readonly thanks: string;
    readonly farewell: string;
    /** To "who are you?" */
    readonly 'about-me': string;
    /** To "are you sure?" */
    readonly doubt: string;
    /** To "lol" and "ok". */
    readonly chat: string;
    /** To "what happened?", which names nothing. */
    readonly vague: string;
  };

  readonly invitation: {
    askFor(question: string): string;
    readonly askAnything: string;
    /** Above buttons, each of which asks a question. */
    readonly tryThese: string;
  };

  readonly buttons: {
    readonly inContext: string;
    /** For the first, the second and the third of several sentences. */
    readonly nthInContext: readonly [string, string, string];
    readonly morePassages: string;
    readonly share: string;
    readonly back: string;
    readonly next: string;
  };

  readonly passages: {
    readonly more: string;
    readonly onMessage: string;
    readonly noneOnMessage: string;
    readonly noText: string;
    leftOut(count: number): string;
    /** Before the citation of a sentence that fits into no message. */
    readonly tooLong: string;
    readonly tooLongOnPage: string;
    sharedBy(name: string): string;
  };

  readonly holdings: {
    /** Before a list of articles. */
    iHold(count: number): string;
    readonly noSuchPage: string;
  };

  /** Discord's Markdown. */
  readonly markdown: {
    help(commands: Phrases['commands'], buttons: Phrases['buttons']): string;
    howToRead(commands: Phrases['commands']): string;
    gone(commands: Phrases['commands']): string;
    readonly changed: string;
    outdated(commands: Phrases['commands']): string;
    nothingToRead(commands: Phrases['commands']): string;
  };

  readonly problems: {
    readonly emptyQuestion: string;
    longQuestion(length: number, most: number): string;
    noArticle(name: string, names: readonly string[]): string;
    readonly noSuchArticle: string;
    /** Something failed that is not the asker's doing. */
    apology(reference: string): string;
    /** To a reply without a ping, whose words Discord does not show to the bot. */
    readonly hidden: string;
    /** @param channel a link to it */
    mayNotWrite(channel: string): string;
    /** @param channel a link to it */
    busy(channel: string): string;
    /** @param share the label of the button */
    notShared(share: string): string;
    tooFast(seconds: number): string;
  };
}

/** The name is in lower case and without spaces, except for a command in a menu. */
interface CommandPhrases {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

type OptionPhrases = CommandPhrases;
