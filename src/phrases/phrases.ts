/**
 * Everything that the bot says in its own words, as a type that each language file of this folder fills in: a missing
 * phrase fails the type check. Quotations from articles are never translated.
 *
 * Phrases are plain text, except those under `markdown`, which are Discord's Markdown. All counts are whole numbers.
 *
 * The bot only knows what it found and what it did not find. No phrase may claim that an article does not cover, mention or
 * contain something; a test checks this in every language.
 */
export interface Phrases {
  /** The language as a BCP 47 tag, for dates: "en", "pt-BR". */
  readonly language: string;
  /** A text in the language's quotation marks: “text”. */
  quoted(text: string): string;
  /** The last item of a list that was cut short: "3 more". */
  others(count: number): string;

  /**
   * Names and descriptions of commands and their options, as people see them. A name is only a label: buttons and handlers
   * must not depend on it.
   */
  readonly commands: {
    readonly ask: NameAndDescription & {
      readonly question: OptionPhrases;
      readonly private: OptionPhrases;
    };
    readonly article: NameAndDescription;
    readonly help: NameAndDescription;
    /** The command in the Apps menu of a message. Discord shows no description there. */
    readonly find: { readonly name: string };
    readonly library: NameAndDescription & {
      readonly add: NameAndDescription & {
        readonly file: OptionPhrases;
        readonly link: OptionPhrases;
        readonly channel: OptionPhrases;
      };
      readonly list: NameAndDescription;
      readonly show: NameAndDescription;
      readonly rename: NameAndDescription & { readonly to: OptionPhrases };
      readonly replace: NameAndDescription & { readonly file: OptionPhrases };
      readonly refresh: NameAndDescription;
      readonly remove: NameAndDescription;
      readonly export: NameAndDescription;
      readonly settings: NameAndDescription & {
        /** The option, and its two choices. */
        readonly gaps: OptionPhrases & { readonly on: string; readonly off: string };
      };
      readonly gaps: NameAndDescription;
      /** The option that names one article of the library. */
      readonly article: OptionPhrases;
    };
    /** The command in the Apps menu of a message that adds it. */
    readonly addMessage: { readonly name: string };
    readonly privacy: NameAndDescription;
    /** The option of /ask and /article that names one article. */
    readonly articleOption: OptionPhrases;
  };

  /** Where a passage occurs, and how long an article is. */
  readonly citation: {
    /** "paragraph 5, sentence 2" */
    place(paragraph: number, sentence: number): string;
    /** "paragraph 5, sentences 2 to 4", "paragraph 5, sentences 2 and 3" */
    placeOfSeveral(paragraph: number, first: number, last: number): string;
    /**
     * "paragraph 5, sentence 2 to paragraph 6, sentence 1"
     *
     * @param first as `place` words it, like `last`
     */
    fromTo(first: string, last: string): string;
    /** "page 2" */
    page(number: number): string;
    /** "2 more items in this list", after a quotation of the first ones */
    furtherItems(count: number): string;
    /** "paragraph 5 of 17" */
    paragraphOf(number: number, count: number): string;
    /** "paragraphs 5 to 7 of 17" */
    paragraphsOf(first: number, last: number, count: number): string;
    /** "12 sections" */
    sections(count: number): string;
    /** "17 paragraphs" */
    paragraphs(count: number): string;
    /** "29 sentences" */
    sentences(count: number): string;
    /** "read as Shift_JIS": the encoding of a file was told from its bytes, and may be another. */
    readAs(encoding: string): string;
    /**
     * Introduces the sentence before an excerpt that cannot be understood alone.
     *
     * @param place as `place` words it
     */
    justBefore(place: string, text: string): string;
    /** On a page of the article that shows the cited passage in bold. */
    inBold(place: string): string;
    /** On a page of the article that does not show the cited passage in bold: says where it is. */
    cited(place: string): string;
  };

  /** What the bot says about the result of a search. An answer that it is sure of needs no remark. */
  readonly outcome: {
    /** Nothing was found. One article was searched. */
    foundNothing(article: string): string;
    /** Nothing was found. Several articles were searched. */
    readonly foundNothingAnywhere: string;
    /**
     * Which words of the question were not found.
     *
     * @param words in quotation marks; the last one may be `others`
     */
    didNotFind(words: readonly string[]): string;
    /**
     * The question is in another language than the articles.
     *
     * @param language the name of their language
     * @param articles how many were searched
     */
    otherLanguage(language: string, articles: number): string;
    /** Related passages were found, which may not answer the question. `closest` follows, perhaps after `didNotFind`. */
    readonly notSure: string;
    /** Introduces the passages of an answer that the bot is not sure of. @param count the number of passages */
    closest(count: number): string;
    /** The question asks what the bot thinks. `onOpinion` or `foundNothing` follows, perhaps after `didNotFind`. */
    readonly noOpinion: string;
    /** Introduces the passages that bear on a question for the bot's opinion. */
    readonly onOpinion: string;
    /**
     * Introduces the passages that each name one of what the question asks for: "Which countries are mentioned?" That they
     * are all must not be claimed.
     *
     * @param count the number of passages
     */
    members(count: number): string;
    /** Introduces the passages about each of the things that the question compares. */
    readonly comparison: string;
    /** The reply to "What is this article about?" before the article's first sentences. */
    begins(article: string): string;
    /** How the bot understood a follow-up question. */
    searchedFor(question: string): string;
  };

  /** Replies to messages that are not questions about an article. */
  readonly smallTalk: {
    readonly greeting: string;
    readonly thanks: string;
    readonly farewell: string;
    /** The reply to "Who are you?" */
    readonly 'about-me': string;
    /** The reply to "Are you sure?" */
    readonly doubt: string;
    /** The reply to "What do you think?" */
    readonly opinion: string;
    /** The reply to "lol" and "ok". */
    readonly chat: string;
    /** The reply to a question without a word to search for, such as "What happened?" */
    readonly vague: string;
  };

  /** What the bot knows about a document itself. `article` is its label. */
  readonly document: {
    date(article: string, date: string): string;
    noDate(article: string): string;
    /** @param author one name, or several with commas between them */
    author(article: string, author: string): string;
    noAuthor(article: string): string;
    /** @param source the publisher, the address, or both */
    source(article: string, source: string): string;
    noSource(article: string): string;
    /** @param size as `citation.paragraphs` and others say it, with commas between them */
    length(article: string, size: string): string;
    /** "12 pages" */
    pages(count: number): string;
    title(title: string): string;
    noTitle(article: string): string;
    /** @param language the name of the language */
    language(article: string, language: string): string;
    noLanguage(article: string): string;
    /** Introduces the headings of an article or of one of its sections. */
    sections(article: string): string;
    noSections(article: string): string;
  };

  /** What the bot proposes to somebody who has not asked anything yet, or got no answer. */
  readonly invitation: {
    /** @param question a question that the articles answer */
    askFor(question: string): string;
    /** In place of `askFor`, if there is no such question. */
    readonly askAnything: string;
    /** Introduces buttons that each ask a question. */
    readonly tryThese: string;
  };

  /** Labels of buttons, at most 80 characters each. */
  readonly buttons: {
    /** Shows the quoted passage among the paragraphs around it. For each of several passages, the button is its number. */
    readonly inContext: string;
    /** Shows passages that the answer left out. */
    readonly morePassages: string;
    /** Shows everybody in the channel an answer that only one person sees. */
    readonly share: string;
    /** Turns to the previous page of an article. */
    readonly back: string;
    /** Turns to the next page of an article. */
    readonly next: string;
  };

  /** Lists of passages that are not an answer, and messages that have no room for a passage. */
  readonly passages: {
    /** Introduces the passages behind the button `morePassages`. */
    readonly more: string;
    /** Introduces the passages that "Find in article" found. */
    readonly onMessage: string;
    /** "Find in article" found nothing. */
    readonly noneOnMessage: string;
    /** "Find in article" was used on a message without text, such as a picture. */
    readonly noText: string;
    /** How many more passages there were than fit in the message. */
    leftOut(count: number): string;
    /** In place of a passage that no message has room for. Its citation follows on the next line. */
    readonly tooLong: string;
    /** In place of a sentence that no page of an article has room for. */
    readonly tooLongOnPage: string;
    /** Under an answer that somebody shared. */
    sharedBy(name: string): string;
  };

  /** The articles that the bot answers from. */
  readonly articles: {
    /** Introduces the list of all articles. There are at least two. */
    canAnswerFrom(count: number): string;
    /** A page of an article was asked for by a number that no page has. */
    readonly noSuchPage: string;
  };

  /** The articles that a server or a person has added. An article is described in one line: "Syllabus, 12 sections". */
  readonly library: {
    added(article: string): string;
    replaced(article: string): string;
    renamed(name: string): string;
    removed(article: string): string;
    restored(article: string): string;
    /** Introduces the list. */
    contains(count: number): string;
    /** A message had more files than are added from one. */
    notAdded(count: number): string;
    /** An article was fetched again, and is the same as before. */
    readonly unchanged: string;
    /** The buttons and questions that lead to the deletion of a person's own library. */
    readonly deleteMine: string;
    reallyDelete(count: number): string;
    readonly deleteForGood: string;
    readonly allDeleted: string;
    readonly undo: string;
    /** "Version 3" */
    version(number: number): string;
    source(address: string): string;
    /** @param channel as Discord shows it, like all channels here */
    onlyIn(channel: string): string;
    /** In place of `onlyIn`, for an article of the whole server. */
    readonly everywhere: string;
    /** In how many answers the article was quoted, as it can stand after a comma. */
    quotedIn(count: number): string;
    /** A button that shows the pages of the article. */
    readonly read: string;
    /** Buttons that make the article one of this channel alone, or of the whole server. */
    readonly onlyHere: string;
    readonly inWholeServer: string;
    movedTo(article: string, channel: string): string;
    movedToAll(article: string): string;
    /** Introduces the file with all files, or one of several. */
    exported(part: number, parts: number): string;
    /** The button that gets another one. */
    exportPart(part: number): string;
    /** @param names file names, with commas between them */
    notExported(names: string): string;
    /** How much there is, and how much there may be. The numbers are written in the language. */
    usage(numbers: {
      readonly articles: string;
      readonly maxArticles: string;
      readonly megabytes: string;
      readonly maxMegabytes: string;
      readonly sentences: string;
      readonly maxSentences: string;
    }): string;
    /**
     * @param megabytes of one file
     * @param sentences of one article
     * @param additions in a minute
     */
    limits(megabytes: string, sentences: string, additions: string): string;
    /** @param since a date */
    gapsOn(since: string): string;
    readonly gapsOff: string;
    /** Introduces the words that were asked for and not found. */
    readonly gaps: string;
    readonly noGaps: string;
    /** "5 or more people": at least three. */
    people(count: number): string;
    /** After the reason why a pasted text was not added: the text is attached. */
    readonly textBack: string;
    /** The window to paste a text into: at most 45 characters each. */
    readonly form: {
      readonly heading: string;
      readonly title: string;
      readonly text: string;
      readonly source: string;
    };
  };

  /** Discord's Markdown. */
  readonly markdown: {
    /** The text of /privacy: what is kept, and for how long. */
    readonly privacy: string;
    /** There is nothing to search, or nothing in the library. */
    noArticles(commands: Phrases['commands']): string;
    /** The text of /help: at most 1,800 characters, so that a line can follow it. */
    help(commands: Phrases['commands'], buttons: Phrases['buttons']): string;
    /** How to have the words counted that people ask for and that are not found. */
    howToCountGaps(commands: Phrases['commands']): string;
    /** What to do with the list of all articles. */
    howToRead(commands: Phrases['commands']): string;
    /** The reply to a button for an article that was changed or removed. */
    articleGone(commands: Phrases['commands']): string;
    /** The reply to a button for passages, after any article was changed, added or removed. */
    readonly articlesChanged: string;
    /** The reply to a command or button of an earlier version of the bot. */
    outdated(commands: Phrases['commands']): string;
    /** The reply to a message without text. */
    noQuestion(commands: Phrases['commands']): string;
  };

  /** Why something cannot be done, and what to do instead. */
  readonly problems: {
    readonly emptyQuestion: string;
    /** @param limit in characters, like `length` */
    longQuestion(length: number, limit: number): string;
    /** A request names an article that the bot does not have. */
    noArticle(name: string, names: readonly string[]): string;
    /** The same on Discord, which suggests the names of the articles. */
    readonly noSuchArticle: string;
    /** Something failed, and the person who asked could not have prevented it. */
    apology(reference: string): string;
    /** A reply to the bot that does not mention it: Discord hides the text of such a message from the bot. */
    readonly hidden: string;
    /** The bot lacks the permission to write in a channel. Sent as a direct message. */
    mayNotWrite(channel: string): string;
    /** Discord's rate limit for a channel is used up. Sent as a direct message. */
    busy(channel: string): string;
    /** Sharing an answer failed, as far as the bot knows. */
    notShared(share: string): string;
    /** The library has another article with this file name. */
    nameTaken(name: string): string;
    /** What the library has too much of. The numbers are written in the language. */
    readonly libraryFull: {
      articles(most: string): string;
      /** What was removed counts as long as it can be put back. */
      files(megabytes: string): string;
      text(sentences: string): string;
    };
    /** @param sentences the most that an article may have, as is written in the language */
    tooMuchText(sentences: string): string;
    /** @param additions the most in a minute, as is written in the language */
    tooManyAdditions(additions: string, seconds: number): string;
    /** The reply in a direct message to what is only for servers. */
    readonly serverOnly: string;
    /** The article was removed or renamed in the meantime. */
    readonly notInLibrary: string;
    /** Why a file cannot be read, and what to do. The keys are those of `UnreadableCode`. */
    readonly unreadable: {
      readonly 'other-format': string;
      readonly protected: string;
      readonly damaged: string;
      readonly 'no-text': string;
      readonly encoding: string;
      readonly 'too-costly': string;
      /** @param reason in English, for what happens rarely */
      other(reason: string): string;
    };
    fileTooLarge(megabytes: string): string;
    /** Discord did not give the file to the bot. */
    readonly fileNotFetched: string;
    /** An address is not of https, or not on the public internet. */
    readonly linkNotPublic: string;
    /** The site's robots.txt forbids it. */
    readonly linkForbidden: string;
    readonly linkFailed: string;
    /** An article that was sent as a file cannot be fetched again. */
    readonly notFromLink: string;
    readonly sourceNoAddress: string;
    /** Where the bot has no library, such as in a group of friends. */
    readonly noLibraryHere: string;
    /** One person asks too many questions in a short time. */
    tooFast(seconds: number): string;
  };
}

interface NameAndDescription {
  /** At most 32 characters, in lower case and without spaces. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

type OptionPhrases = NameAndDescription;
