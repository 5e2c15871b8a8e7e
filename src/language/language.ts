/**
 * All that the engine asks of a language. The rooms that split, index, search and quote an article know this interface
 * and nothing of any one language; `english/` is the one that there is.
 *
 * To add a language, write a file or a folder that exports a `Language`: its stemmer, stop words, sentence rules and
 * question words. The lexicon may be the empty one, and the members that may be undefined may be left out: then terms have
 * no related words, small talk and follow-ups are taken for complete questions, and no names are suggested.
 */
import type { Lexicon } from './lexicon.ts';
import type { QuestionForm } from './question-form.ts';
import type { NounPhrase, TaggedToken } from './tagged-token.ts';
import type { ReadToken } from './terms.ts';

/** A word as it is written, with what is known of it by itself. Languages remember it, as words come again. */
export interface Word {
  /** The word in lower case, with straight apostrophes. */
  readonly lower: string;
  /** The term that it counts as, stop word or not: "trump" for "Trump’s"; empty if nothing is left of it. */
  readonly term: string;
  /** `lower` after a space, which no term begins with: an index tells a stop word from a term by it. */
  readonly stopTerm: string;
  readonly isStopWord: boolean;
  readonly isCapital: boolean;
  /** "US", "U.S." */
  readonly isAcronym: boolean;
  /** "U.S.", which is an acronym even where everything is written in capitals. */
  readonly hasPeriods: boolean;
  /** "May", "March": a month unless it opens a sentence. */
  readonly mayBeMonth: boolean;
  /** Those of `WordFlag` that need no lexicon: what kind of function word it is. */
  readonly wordFlags: number;
  /** Those of `TokenFlag` that each of its occurrences has. */
  readonly tokenFlags: number;
}

/** What is known of how sentences begin and end; abbreviations are without their last period. */
export interface SentenceRules {
  /** Abbreviations that a name follows, so that their period never ends a sentence: "Dr". */
  readonly titles: ReadonlySet<string>;
  /** Abbreviations that are part of the number that follows: "No", "pp". */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Abbreviations that never end a sentence: "e.g". */
  readonly connectives: ReadonlySet<string>;
  /** Abbreviations that end a sentence only before one of `openers`: "Inc". */
  readonly abbreviations: ReadonlySet<string>;
  /** Words, in lower case, that are no names, so that with a capital they nearly always open a sentence. */
  readonly openers: ReadonlySet<string>;
  /** Words, in lower case, that connect the sentence that they open with the one before: "but", "however". */
  readonly connectors: ReadonlySet<string>;
  /** Matches an abbreviation for a time of the day, which may end a sentence: "a.m". */
  readonly clock: RegExp;
  /** Matches the beginning of a sentence that is only a time so far: "At 5 a.m", after which it goes on. */
  readonly onlyATime: RegExp;
  /** Sticky; matches whoever spoke and a verb of saying: the sentence of a quotation goes on with it. */
  readonly speakerSays: RegExp;
}

/** What finds the persons, names, numbers and dates of a sentence. The patterns are global where they find several. */
export interface EntityRules {
  /** Titles before the name of a person, in lower case and without a period: "mr", "president". */
  readonly titles: ReadonlySet<string>;
  /** What may separate two words of a name: " of the ". */
  readonly withinName: RegExp;
  /** A word that does not end a name by itself: "of", "and". */
  readonly link: RegExp;
  /** What follows the name of a person: a verb of saying, or soon a pronoun for one person. */
  readonly afterPerson: RegExp;
  /** What precedes the name of a person: "said ". */
  readonly beforePerson: RegExp;
  /** Words in a name that is not a person's: "of", "for". */
  readonly withinThing: RegExp;
  /** Whether a word may mean the people of a place, or what belongs to one: "Korean". */
  mayBeDemonym(word: string): boolean;
  /** A word that may occur within the name of a person or a place: "de", "of". */
  readonly particle: RegExp;
  /** A word between two words for times that make up one: "the end of 2001". */
  readonly withinTime: RegExp;
  /** A word between two numbers that make up one: "5 to 7". */
  readonly withinNumber: RegExp;
  /** A word that says what the number before it measures, or multiplies it: "miles", "million". */
  readonly unit: RegExp;
  /** Global. */
  readonly dates: RegExp;
  /** The preposition before a date, as the first group. */
  readonly beforeDate: RegExp;
  /** Global: numbers in digits or words, with their sign and unit. */
  readonly numbers: RegExp;
  /** A number that is a part of something: "half", "40%". */
  readonly share: RegExp;
  /** Words between a share and what it is a share of: "of", "the". */
  readonly ofShare: RegExp;
  /** A word that names more than one thing. */
  readonly plural: RegExp;
}

/** Parts of speech in context, for follow-ups and for what sentences name. */
export interface Grammar {
  /** @returns the same tokens, with the part of speech that each has in their text, a question or a sentence */
  tag(tokens: readonly ReadToken[]): TaggedToken[];
  /**
   * What a text names: names, times, and nouns with an article or a preposition before them, in order.
   *
   * @param opensSentence whether the first word may have its capital only because it is the first; true by default
   */
  nounPhrases(text: string, tokens: readonly TaggedToken[], opensSentence?: boolean): NounPhrase[];
}

/** How a question refers to the one before it, and how it is put together with it. Patterns ignore case where they can. */
export interface FollowUpRules {
  /** Words before a question that connect it with what was said before: "and", "so". */
  readonly connectives: RegExp;
  /** The beginning of "what about Japan". */
  readonly about: RegExp;
  /** A whole text: "tell me more". */
  readonly continuation: RegExp;
  /** A whole text that asks for a thing and names nothing else: "how many days", "in which year". */
  readonly asksForNoun: RegExp;
  /** A whole text that asks for a reason: "why not", "the reason". */
  readonly asksWhy: RegExp;
  /** The word that asks for a reason. */
  readonly why: string;
  /** A word that may stand for what was said: "is that true?", "how does it work?", but not "is this a bot?". */
  readonly refersBack: RegExp;
  /** A word in the place of a noun that was named before: "the ones in Asia". */
  readonly substituteNoun: RegExp;
  /** The beginning of a few words that ask for an attribute: "the size". */
  readonly attributeOpening: RegExp;
  /** "The size" and "Warsaw" -> "the size of Warsaw?" */
  attributeOf(attribute: string, thing: string): string;
  /** A whole word: "and", "or". */
  readonly conjunction: RegExp;
  /** From an "it" on that refers to nothing before: "it true that", "it take to". */
  readonly forward: RegExp;
  /** The end of a text up to a pronoun for all that was said: "why did he do it". */
  readonly objectOfDo: RegExp;
  /** The end of what comes before a noun that is asked for: "how many soldiers". */
  readonly beforeNounAskedFor: RegExp;
  /** A word that asks for a noun: "many", "which". */
  readonly nounAskedFor: RegExp;
  /** The verb comes first or right after the question word: "Did they win?", "When did they win?", not "Which side won?" */
  readonly auxiliaryFirst: RegExp;
  /** A clause with a verb that stands for what is asked for; the first group is the clause without it. */
  readonly verbAskedFor: RegExp;
  /** A phrase that names more than one person or thing. */
  readonly several: RegExp;
  /** A phrase with a definite article, which no person's name has. */
  readonly definite: RegExp;
  /** "Kim" -> "Kim’s" */
  possessiveOf(name: string): string;
  /** The next pronoun for a man (the first group) or a woman (the second), or the next name (neither). */
  readonly nextPersonOrName: RegExp;
  /** A pronoun for a woman. */
  readonly female: RegExp;
}

/** What people say to a bot besides questions. Each pattern ignores case; those of whole texts match nothing more. */
export interface TalkRules {
  /** Words that are small talk by themselves, in lower case, with their kind. */
  readonly words: ReadonlyMap<string, 'greeting' | 'thanks' | 'farewell' | 'chat'>;
  /** Words that may occur beside these in small talk: "hello there", "thanks everyone". */
  readonly company: ReadonlySet<string>;
  /** Greetings, thanks and remarks at the beginning of a text. */
  readonly opening: RegExp;
  /** A text that begins with thanks or an apology. */
  readonly thanks: RegExp;
  /** A text that begins with an apology. */
  readonly apology: RegExp;
  /** "Hey, can you tell me", "I would like to know": a beginning that has nothing to do with what is asked. */
  readonly politeOpening: RegExp;
  /** A text that begins like a question. */
  readonly asking: RegExp;
  /** A clause within a text that begins like a question, from the sign before it. */
  readonly askingClause: RegExp;
  /** A whole text: "who are you?" */
  readonly aboutBot: RegExp;
  /** A whole text: "are you sure?" */
  readonly doubt: RegExp;
  /** The article as the thing that is asked, "this article"; "the story of the war" is something to look up. Global. */
  readonly theArticle: RegExp;
  /** A whole text that asks for the article: "what is it about?" */
  readonly whatIsItAbout: RegExp;
  /** A whole word that asks for a summary. */
  readonly summaryWord: RegExp;
  /** A whole text: a question that is a greeting, "how are you?" */
  readonly pleasantry: RegExp;
}

export interface Language {
  /** BCP 47: "en". */
  readonly code: string;
  /** Takes a token, as it is written. */
  wordOf(token: string): Word;
  /** @returns of `WordFlag`, of a term of an index: of a `term` or a `stopTerm` */
  wordFlagsOf(term: string): number;
  /** Words that say nothing of what a text is about, in lower case, without accents and apostrophes. */
  readonly stopWords: ReadonlySet<string>;
  readonly sentences: SentenceRules;
  /** What a question asks for. */
  readQuestion(tokens: readonly ReadToken[]): QuestionForm;
  /** `emptyLexicon` for a language that has none. */
  readonly lexicon: Lexicon;
  readonly talk?: TalkRules;
  readonly entities?: EntityRules;
  readonly grammar?: Grammar;
  /** Without them, or without a grammar, every question is taken for a complete one. */
  readonly followUps?: FollowUpRules;
}
