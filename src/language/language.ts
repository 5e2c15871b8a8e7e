/**
 * The interface of a language. The rooms that split, index, search and quote an article depend only on this interface, not
 * on any particular language. `english/` is the only implementation so far.
 *
 * To add a language, write a file or a folder that exports a `Language`: its stemmer, stop words, sentence rules and
 * question words. The lexicon may be `emptyLexicon`; then terms have no related words. The optional members may be left out;
 * then small talk and follow-ups are treated as complete questions, and only an article's own questions are suggested.
 */
import type { AimRules } from './aim-rules.ts';
import type { AnswerCues } from './answer-cues.ts';
import type { Lexicon } from './lexicon.ts';
import type { QuestionForm } from './question-form.ts';
import type { NounPhrase, TaggedToken } from './tagged-token.ts';
import type { ReadToken } from './terms.ts';

/**
 * A word as it is written, with the facts about it that do not depend on context. Languages cache it, because words recur.
 */
export interface Word {
  /** The word in lower case, with straight apostrophes. */
  readonly lower: string;
  /** The term of the word, even of a stop word: "trump" for "Trump’s". Empty if folding removes every character. */
  readonly term: string;
  /** A space and `lower`. No term begins with a space, so an index can distinguish a stop word from a term. */
  readonly stopTerm: string;
  readonly isStopWord: boolean;
  readonly isCapital: boolean;
  /** "US", "U.S." */
  readonly isAcronym: boolean;
  /** "U.S.", which is an acronym even in a text that is entirely in capitals. */
  readonly hasPeriods: boolean;
  /** "May", "March": a month, unless the word opens a sentence. */
  readonly mayBeMonth: boolean;
  /** The bits of `WordFlag` that do not need the lexicon. They say what kind of function word it is. */
  readonly wordFlags: number;
  /** The bits of `TokenFlag` that every occurrence of the word has. */
  readonly tokenFlags: number;
}

/** The rules of where sentences begin and end. Abbreviations are listed without their last period. */
export interface SentenceRules {
  /** Abbreviations that a name follows, so that their period never ends a sentence: "Dr". */
  readonly titles: ReadonlySet<string>;
  /** Abbreviations that are part of the number that follows: "No", "pp". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Abbreviations that never end a sentence: "e.g". */
  readonly connectives: ReadonlySet<string>;
  /** Abbreviations that end a sentence only before one of `openers`: "Inc". */
  readonly abbreviations: ReadonlySet<string>;
  /** Words, in lower case, that are not names. With a capital they nearly always open a sentence. */
  readonly openers: ReadonlySet<string>;
  /** Words, in lower case, that are always written with a capital by those who care for capitals: "i". */
  readonly neverSmall: ReadonlySet<string>;
  /** Words, in lower case, that another word must follow, so that a line that ends in one continues on the next: "the". */
  readonly unfinished: ReadonlySet<string>;
  /** Words, in lower case, that name a part of a document together with a number: "section". */
  readonly parts: ReadonlySet<string>;
  /** Words, in lower case, that open the caption of something shown, together with a number: "table". */
  readonly captions: ReadonlySet<string>;
  /** Matches the beginning of a line that only says who made a document, or when: "Compiled by ", "Revised ". */
  readonly imprint: RegExp;
  /** Matches an ordinal with a period, a space and a month: "14th. July". */
  readonly dayBeforeMonth: RegExp;
  /** Words, in lower case, at the beginning of a sentence that connect it with the sentence before: "but", "however". */
  readonly connectors: ReadonlySet<string>;
  /** Matches an abbreviation for a time of day, which may end a sentence: "a.m". */
  readonly clock: RegExp;
  /** Matches the beginning of a sentence if it is only a time so far: "At 5 a.m". Such a sentence continues. */
  readonly onlyATime: RegExp;
  /** Further characters that end a sentence, as a period does: ";" in Greek, which is its question mark. */
  readonly endMarks?: string;
  /**
   * Whether a number with a period is an ordinal before a word with a capital that opens no sentence: "3. Oktober". Undefined
   * where that depends on the text, because the language is read together with others.
   */
  readonly hasOrdinals?: boolean;
  /**
   * In characters. In a language that does not mark where sentences end, the parts between spaces are joined up to this length.
   */
  readonly maxUnmarkedLength?: number;
  /** Sticky. Matches a speaker and a verb of saying, which continue the sentence of a quotation. */
  readonly speakerSays: RegExp;
}

/** The rules that find the persons, names, numbers and dates in a sentence. */
export interface EntityRules {
  /** Titles before the name of a person, in lower case and without a period: "mr", "president". */
  readonly titles: ReadonlySet<string>;
  /** Matches the text that may separate two words of a name: " of the ". */
  readonly withinName: RegExp;
  /** Matches a word that may continue a name: "of", "and". */
  readonly link: RegExp;
  /** Matches the text after a person's name: a verb of saying, or within a few words a pronoun for one person. */
  readonly afterPerson: RegExp;
  /** Matches the text before a person's name: "said ". */
  readonly beforePerson: RegExp;
  /** Matches a word that does not occur in a person's name: "of", "for". */
  readonly withinThing: RegExp;
  /** Whether a word may mean the people of a place, or a thing from there: "Korean". */
  mayBeDemonym(word: string): boolean;
  /** Matches a word that may occur within the name of a person or a place: "de", "of". */
  readonly particle: RegExp;
  /** Matches a word that joins two words for times into one: "the end of 2001". */
  readonly withinTime: RegExp;
  /** Matches a word that joins two numbers into one: "5 to 7". */
  readonly withinNumber: RegExp;
  /** Matches the unit or the multiplier after a number: "miles", "million". */
  readonly unit: RegExp;
  /** Global. Matches dates. */
  readonly dates: RegExp;
  /** Matches the preposition before a date, as the first group. */
  readonly beforeDate: RegExp;
  /** Global. Matches numbers in digits or words, with their sign and unit. */
  readonly numbers: RegExp;
  /** Matches a number that is a part of something: "half", "40%". */
  readonly share: RegExp;
  /** Matches a word between a share and the whole: "of", "the". */
  readonly ofShare: RegExp;
  /** Matches a plural. */
  readonly plural: RegExp;
}

/** Parts of speech in context, and noun phrases, for follow-ups and for finding entities. */
export interface Grammar {
  /**
   * @param tokens all tokens of one question or sentence
   * @returns the same tokens, each with its part of speech in this context
   */
  tag(tokens: readonly ReadToken[]): TaggedToken[];
  /**
   * The noun phrases of a text, in order.
   *
   * @param opensSentence whether the first word may be capitalised only because it is the first; true by default
   */
  nounPhrases(text: string, tokens: readonly TaggedToken[], opensSentence?: boolean): NounPhrase[];
}

/** The rules of follow-up questions: how they refer to the question before, and how the two are combined. */
export interface FollowUpRules {
  /** Matches words before a question that connect it with the conversation: "and", "so". */
  readonly connectives: RegExp;
  /** Matches the beginning of "what about Japan". */
  readonly about: RegExp;
  /** Matches a whole text: "tell me more". */
  readonly continuation: RegExp;
  /** Matches a whole text that asks for a thing and mentions nothing else: "how many days", "in which year". */
  readonly asksForNoun: RegExp;
  /** Matches a whole text that asks for a reason: "why not", "the reason". */
  readonly asksWhy: RegExp;
  /** Matches a whole text that asks for the reason of the opposite: "why not". */
  readonly asksWhyNot: RegExp;
  /** The question word for a reason: "why". */
  readonly why: string;
  /** The word that denies a clause: "not". */
  readonly not: string;
  /** Matches a clause that is denied already. */
  readonly hasNegation: RegExp;
  /**
   * Matches a whole text that is a condition. The group `condition` is the clause, and the group `asking` what is before it:
   * "what if it rains".
   */
  readonly condition: RegExp;
  /** Matches a word that may refer to the answer before: "is that true?", "how does it work?", but not "is this a bot?". */
  readonly refersBack: RegExp;
  /** Matches a word that replaces a noun mentioned before: "the ones in Asia". */
  readonly substituteNoun: RegExp;
  /** Matches the beginning of a few words that ask for an attribute: "the size". */
  readonly attributeOpening: RegExp;
  /** Asks for an attribute of a thing: "the size" and "Warsaw" -> "the size of Warsaw?" */
  attributeOf(attribute: string, thing: string): string;
  /** Matches a whole word that is a conjunction: "and", "or". */
  readonly conjunction: RegExp;
  /** Matches a text that begins with an "it" that refers to the words after it: "it true that", "it take to". */
  readonly forward: RegExp;
  /** Matches a text up to a pronoun that refers to a whole action: "why did he do it". */
  readonly objectOfDo: RegExp;
  /** Matches a text that begins with a pronoun for what happened: "it happen". */
  readonly ofEvent: RegExp;
  /** Matches the text before a noun that the question asks for: "how many " before "soldiers". */
  readonly beforeNounAskedFor: RegExp;
  /** Matches question words that ask for the subject of a clause: "who else". */
  readonly subjectAskedFor: RegExp;
  /** Matches question words that ask how much there is of the subject: "how many". */
  readonly amountAskedFor: RegExp;
  /** Matches a whole word that is an auxiliary only because a question needs one: "did". */
  readonly supportVerb: RegExp;
  /** Matches question words that ask for a circumstance, so that a clause after them needs all its parts: "until when". */
  readonly adverbial: RegExp;
  /** Matches a question whose verb comes first: "Did they win?" */
  readonly auxiliaryFirst: RegExp;
  /** Matches a question that asks for a circumstance, with its verb next: "When did they win?", not "What did they win?" */
  readonly adverbFirst: RegExp;
  /** Matches a question that a name answers: "Who won?" */
  readonly asksForName: RegExp;
  /** Matches a whole word that is a preposition of place: "in", "at". */
  readonly locative: RegExp;
  /** The most usual preposition of place: "in". */
  readonly in: string;
  /** The text before a phrase, for a phrase of the other number: "What does " -> "What do ". */
  inOtherNumber(opening: string): string;
  /**
   * Matches a clause with "do" in place of the action that the question asks for. The first group is the clause without it.
   */
  readonly verbAskedFor: RegExp;
  /** Matches a phrase for more than one person or thing. */
  readonly several: RegExp;
  /** Matches the word that joins two phrases into one: " and ". */
  readonly joined: RegExp;
  /** What a question asks for, by its clause: "church" and "was built in 1550" -> "the church that was built in 1550". */
  described(noun: string, clause: string): string;
  /** Matches the whole text between two parts of one name: " of the ". */
  readonly nameLink: RegExp;
  /** Matches the owner at the beginning of a phrase: "Ann Roe" in "Ann Roe’s parents". */
  readonly owner: RegExp;
  /** Matches a phrase that is an owner: "Watt’s". */
  readonly isOwner: RegExp;
  /** Matches a phrase with a definite article, which a person's name never has. */
  readonly definite: RegExp;
  /** The possessive of a name: "Kim" -> "Kim’s" */
  possessiveOf(name: string): string;
  /** Matches the next pronoun for a man (first group) or for a woman (second group), or the next name (no group). */
  readonly nextPersonOrName: RegExp;
  /** Matches a pronoun for a woman. */
  readonly female: RegExp;
}

/** The patterns of what people say to a bot apart from questions. Each pattern ignores case. */
export interface TalkRules {
  /** Words that are small talk on their own, in lower case, with their kind. */
  readonly words: ReadonlyMap<string, 'greeting' | 'thanks' | 'farewell' | 'chat'>;
  /** Words that may accompany the small-talk words: "hello there", "thanks everyone". */
  readonly company: ReadonlySet<string>;
  /** Matches greetings, thanks and remarks at the beginning of a text. */
  readonly opening: RegExp;
  /** Matches a text that begins with thanks or an apology. */
  readonly thanks: RegExp;
  /** Matches a text that begins with an apology. */
  readonly apology: RegExp;
  /** Matches a polite beginning that is not part of the actual question: "Hey, can you tell me", "I would like to know". */
  readonly politeOpening: RegExp;
  /** Whether a text begins like a question. */
  asking(text: string): boolean;
  /** Matches the punctuation before a clause that begins like a question. */
  readonly askingClause: RegExp;
  /** Global. Matches words for the article itself: "this article", but not "the story of the war", which is a topic. */
  readonly theArticle: RegExp;
  /** The kind of a text that is small talk as a whole, such as "who are you?" and "are you sure?"; undefined for another text. */
  whole(text: string): WholeTalk | undefined;
}

export type WholeTalk = 'about-me' | 'doubt' | 'greeting' | 'thanks' | 'farewell' | 'chat';

/**
 * How short follow-ups begin and end, in a language without a grammar. What a pattern matches is taken away, and the rest is
 * asked about the question before.
 */
export interface ShortFollowUpRules {
  /** Matches words before a question that connect it with the conversation: "und ". */
  readonly connectives: RegExp;
  /** Matches the beginning of "was ist mit Japan". */
  readonly about: RegExp;
  /** Matches the end of "日本は？". */
  readonly aboutEnding: RegExp;
  /** Matches a whole text: "tell me more". */
  readonly continuation: RegExp;
}

/**
 * What a question about a document itself asks for. `outline` asks for its sections, `list` for what a section lists, as in
 * "list the rules".
 */
export type DocumentMatter =
  | 'summary'
  | 'outline'
  | 'list'
  | 'date'
  | 'author'
  | 'source'
  | 'length'
  | 'title'
  | 'version'
  | 'language';

/** The patterns of questions about a document itself: "who wrote this?" Each pattern ignores case. */
export interface DocumentQuestionRules {
  /**
   * Each matches a whole question, without punctuation at its end. The group `subject` is what the question is about; without
   * it, the question is about the document at hand. The group `listed` names what a `list` should contain. With
   * `onlyIfStated`, only what the document states is an answer, because the question may be about what it tells of.
   */
  readonly questions: readonly {
    readonly matter: DocumentMatter;
    readonly pattern: RegExp;
    readonly onlyIfStated?: boolean;
  }[];
  /** Matches a whole subject that can only be the document at hand: "this article". */
  readonly thisDocument: RegExp;
  /** Matches a whole subject that is the document at hand unless something else was talked about: "it". */
  readonly pronoun: RegExp;
  /** Matches a whole subject that names a document by its kind: "the syllabus". The first group is the name. */
  readonly kindOfDocument: RegExp;
  /**
   * Matches a whole subject that is either the document or what it is about: "this project". The question is then answered
   * only with what the document states.
   */
  readonly thisWork: RegExp;
  /** Each matches the end of a question that asks for a second matter: "who wrote this" + " and when". */
  readonly additions: readonly { readonly matter: 'author' | 'date'; readonly pattern: RegExp }[];
  /** Matches words for a list that an outline of the document gives: "sections", "topics". */
  readonly sections: RegExp;
  /**
   * For each matter, how a document states it about itself, the clearest first: "Last updated: 3 May 2018". Each matches a
   * whole sentence, or a part of one between dots or bars. The group `fact` is what is stated.
   */
  readonly statements: StatementRules;
  /** In the same form, statements that only suggest it, and count less than the metadata: "© 2018 Ann Roe". */
  readonly hints: StatementRules;
  /** Matches a line of names, as it stands under the title of a paper. The group `fact` is the names. */
  readonly names: RegExp;
  /** Matches a title that says which edition it is. */
  readonly titleOfEdition: RegExp;
  /** Matches a heading above what changed in a release: "v1.7.0 (2024-10-02)". The group `date` is its date. */
  readonly release: RegExp;
}

/** Patterns of statements for each matter, the clearest first. */
export type StatementRules = Readonly<Partial<Record<DocumentMatter, readonly RegExp[]>>>;

/** How an article uses words within its sentences. */
export interface WordUse {
  /** How often the word has a capital that is not due to its place at the beginning of a sentence. */
  capitals(lower: string): number;
  /** How often the word is in lower case. */
  smalls(lower: string): number;
  /** The share, 0 to 1, of the word's occurrences within a few words after an article or a possessive; undefined if none. */
  determined(lower: string): number | undefined;
}

/** A heading of an article. */
export interface SectionHeading {
  /** On one line, without a number or a sign before it. */
  readonly text: string;
  /** The index of the heading above it in the same list; -1 if there is none. */
  readonly above: number;
}

/** A person, another name, a number or a date in an article. */
export interface NamedThing {
  readonly kind: 'person' | 'name' | 'number' | 'date';
  /** As it is written, with its definite article: "the Pentagon". */
  readonly text: string;
  /** What a number counts, in the plural. */
  readonly counted?: string | undefined;
  /** The word before a date: "in". */
  readonly preposition?: string | undefined;
}

/**
 * Questions that people would ask, formed from what an article names. A question that would not read well is left out:
 * no question is better than an odd one.
 */
export interface QuestionTemplates {
  /**
   * @param headings of one article, in order
   * @returns for each heading the questions that the section below it may answer, best first
   */
  onSections(headings: readonly SectionHeading[], use: WordUse): string[][];
  /** What a sentence that defines something answers: "Relics are items that …" -> "What are relics?" */
  onDefinition(sentence: string, use: WordUse): string | undefined;
  /**
   * @param sentence the sentence that mentions the thing first
   * @returns the questions that the sentence may answer, best first
   */
  onThing(thing: NamedThing, sentence: string, use: WordUse): string[];
}

export interface Language {
  /** A BCP 47 language tag: "en". */
  readonly code: string;
  /** Whether every noun has a capital, which then is no sign of a name. */
  readonly hasCapitalNouns?: boolean;
  /** Whether "1.000,5" is a number, as well as "1,000.5". */
  readonly hasDecimalComma: boolean;
  /** @param token the token exactly as it is written */
  wordOf(token: string): Word;
  /**
   * @param term a term of an index: the `term` or the `stopTerm` of a word
   * @returns bits of `WordFlag`
   */
  wordFlagsOf(term: string): number;
  /** Letters that are words when they are small, and otherwise label something as in "Plan C": "a". */
  readonly oneLetterWords: ReadonlySet<string>;
  /** Words that do not show what a text is about, in lower case, without accents and apostrophes. */
  readonly stopWords: ReadonlySet<string>;
  readonly sentences: SentenceRules;
  /** Finds out what a question asks for. */
  readQuestion(tokens: readonly ReadToken[]): QuestionForm;
  /** `emptyLexicon` for a language without a lexicon. */
  readonly lexicon: Lexicon;
  /** Without it, sentences are ranked without their cues. */
  readonly answerCues?: AnswerCues;
  /** The other spellings of a term in the varieties of the language: "licens" for "licenc". */
  variantsOf?(term: string): readonly string[];
  readonly talk?: TalkRules;
  /** Without them, a question about a document itself is looked up like any other. */
  readonly documentQuestions?: DocumentQuestionRules;
  /** Without them, a question for an opinion, a list or a comparison is looked up like any other. */
  readonly aims?: AimRules;
  readonly entities?: EntityRules;
  readonly grammar?: Grammar;
  /** They need a grammar. */
  readonly followUps?: FollowUpRules;
  /** In place of them. Without either, every question is taken for a complete one. */
  readonly shortFollowUps?: ShortFollowUpRules | undefined;
  /** A heading as a question about what is below it. Without it, headings are suggested only if there are templates. */
  askAbout?(heading: string): string;
  /** Without them, an article's own questions are the only ones that are suggested. */
  readonly questions?: QuestionTemplates;
}
