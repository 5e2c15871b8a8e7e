/** The description of a language -> a `Language`, without the parts that only a language with a grammar and a lexicon has. */
import { memoize } from '../../text/memoize.ts';
import { TokenFlag, WordFlag } from '../flags.ts';
import { fold } from '../fold.ts';
import type { Language, SentenceRules, ShortFollowUpRules, TalkRules, Word } from '../language.ts';
import { emptyLexicon } from '../lexicon.ts';
import type { QuestionForm } from '../question-form.ts';
import type { ReadToken } from '../terms.ts';
import type { LanguageDescription, SentenceDescription, TalkDescription } from './description.ts';
import { shortFollowUpsFrom, talkFrom } from './talk-from.ts';
import { wordsForTimes } from './words-for-times.ts';

/** In UTF-16 code units. Only the beginning of a longer word counts, as in English. */
const MAX_READ = 200;
const YEAR = /^(?:1\d{3}|20\d{2})$/;
/** Matches nothing. */
const NEVER = /(?!)/;

/** For a language whose small talk is not described. */
const NOTHING = '(?!)';
const INTERNATIONAL: TalkDescription = {
  ...{ greetings: NOTHING, thanks: NOTHING, farewells: NOTHING, remarks: NOTHING, company: NOTHING },
  ...{ aboutBot: NOTHING, doubt: NOTHING, politeOpenings: NOTHING, theArticle: NOTHING },
};

export function languageFrom(description: LanguageDescription): Language {
  const written = listed(description.stopWords);
  const stopWords = new Set(written.map(fold));
  const {
    code,
    elision = NEVER,
    ending = NEVER,
    stemsAccents = false,
    hasCapitalNouns = false,
    hasCases = false,
    smallWords = NEVER,
    asks,
    followUps,
    askAbout = '…?',
  } = description;
  // Their patterns are made when they are first needed: many languages are only told apart.
  let talk: TalkRules | undefined;
  let shortFollowUps: ShortFollowUpRules | undefined;
  let stemmer: ((word: string) => string) | undefined;
  let flagsOfForms: ReadonlyMap<string, number> | undefined;

  function stem(bare: string, folded: string): string {
    stemmer ??= description.loadStemmer?.() ?? ((word) => word);
    // Numbers, and words that the stemmer would reduce to nothing, stay as they are.
    if (!/^\p{L}/u.test(folded)) return folded;
    return fold(stemmer(stemsAccents ? bare : folded)) || folded;
  }

  /** How a word for a time or for money is known again: as it is written or, if its endings change, by its stem. */
  const formOf = (bare: string, term = stem(bare, fold(bare))): string => (hasCases ? term : bare.normalize('NFC'));

  /** Words with a meaning that questions ask for, by their forms. */
  function flagged(): ReadonlyMap<string, number> {
    const flags = new Map<string, number>();
    const ofStopWords = new Set(hasCases ? written.map((word) => formOf(word)) : []);
    const add = (names: readonly string[], flag: number): void => {
      for (const name of names) {
        const form = formOf(name);
        // A name of several words, such as "thứ hai", is not looked for.
        if (!/^[\p{L}\p{M}]+$/u.test(name) || stopWords.has(fold(name)) || ofStopWords.has(form)) continue;
        flags.set(form, flag);
      }
    };
    add(wordsForTimes(code), TokenFlag.time);
    add(listed(description.money ?? ''), TokenFlag.money | TokenFlag.measured);
    return flags;
  }

  function tokenFlagsOf(text: string, bare: string, folded: string, term: string): number {
    flagsOfForms ??= flagged();
    const acronym = /^(?:\p{Lu}{2,}$|(?:\p{Lu}\.)+)/u.test(text) ? TokenFlag.acronym : 0;
    if (!/^\d/.test(folded)) return acronym | (flagsOfForms.get(formOf(bare, term)) ?? 0);
    // A number is written together with what it counts in "18h" and "5월".
    const counted = bare.replace(/^[\d.]+/, '');
    const ofCounted = counted === '' ? 0 : (flagsOfForms.get(formOf(counted)) ?? 0);
    return TokenFlag.number | (YEAR.test(folded) ? TokenFlag.time : 0) | ofCounted;
  }

  function readWord(text: string): Word {
    const lower = text.toLowerCase().replace(/[’ʼ＇]/g, "'");
    const bare = withoutThousands(lower.replace(ending, '').replace(elision, '') || lower);
    const folded = fold(bare);
    const term = folded === '' ? '' : stem(bare, folded);
    return {
      ...{ lower, term, stopTerm: ` ${lower}` },
      isStopWord: stopWords.has(folded) || stopWords.has(fold(lower)) || smallWords.test(lower),
      isCapital: text !== lower && /^\p{Lu}/u.test(text),
      isAcronym: text !== lower && /^\p{Lu}(?:\.?\p{Lu})+\.?$/u.test(text),
      hasPeriods: text !== lower && /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text),
      mayBeMonth: false,
      wordFlags: 0,
      tokenFlags: tokenFlagsOf(text, bare, folded, term),
    };
  }

  return {
    ...{ code, stopWords, hasDecimalComma: true, hasCapitalNouns },
    oneLetterWords: new Set(written.filter((word) => /^\p{L}$/u.test(word))),
    wordOf: memoize((text) => readWord(text.slice(0, MAX_READ))),
    wordFlagsOf: (term) => (term.startsWith(' ') ? WordFlag.stopWord : 0),
    sentences: sentenceRulesFrom(new Set(written), description.sentences),
    readQuestion: (tokens) => questionForm(textOf(tokens), asks),
    lexicon: emptyLexicon,
    get talk() {
      talk ??= talkFrom(description.talk ?? INTERNATIONAL, (text) => questionForm(text, asks).type !== 'keywords');
      return talk;
    },
    get shortFollowUps() {
      shortFollowUps ??= followUps && shortFollowUpsFrom(followUps);
      return shortFollowUps;
    },
    askAbout: (heading) => askAbout.replace('…', () => heading),
  };
}

/** A number without the signs between its thousands, and with a decimal point: "1.000,5" -> "1000.5". */
function withoutThousands(text: string): string {
  if (!/^\p{Nd}/u.test(text)) return text;
  return text.replace(/[.,\u066C \u00A0\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').replace(/[,\u066B]/g, '.');
}

/** The tokens in lower case, with a space where there was something between two of them. */
function textOf(tokens: readonly ReadToken[]): string {
  return tokens
    .map(({ word, start }, i) => `${i > 0 && start > (tokens[i - 1]?.end ?? 0) ? ' ' : ''}${word.lower}`)
    .join('');
}

function questionForm(text: string, asks: LanguageDescription['asks']): QuestionForm {
  const [type] = asks.find(([, pattern]) => pattern.test(text)) ?? ['keywords'];
  return {
    ...{ type, focus: undefined, framing: [], asksForDefinition: type === 'definition', asksForName: false },
    ...{ isNegated: false, addressesBot: false, asksInPresent: false, units: undefined, replies: undefined },
  };
}

function sentenceRulesFrom(openers: ReadonlySet<string>, given: SentenceDescription = {}): SentenceRules {
  const { titles = '', beforeNumbers = '', connectives = '', abbreviations = '', months = '' } = given;
  const none: ReadonlySet<string> = new Set();
  return {
    titles: new Set(listed(titles)),
    beforeNumbers: new Set(listed(beforeNumbers)),
    connectives: new Set(listed(connectives)),
    abbreviations: new Set(listed(abbreviations)),
    // A word that is no name has a capital only where it opens a sentence.
    openers,
    ...{ neverSmall: none, unfinished: none, parts: none, captions: none, connectors: none },
    ...{ imprint: NEVER, clock: NEVER, onlyATime: NEVER, speakerSays: /(?!)/y },
    dayBeforeMonth: months === '' ? NEVER : new RegExp(`^\\d{1,2}\\. (?:${listed(months).join('|')})`, 'iu'),
    ...{ hasOrdinals: given.hasOrdinals ?? false, endMarks: given.endMarks ?? '' },
    ...(given.maxUnmarkedLength !== undefined && { maxUnmarkedLength: given.maxUnmarkedLength }),
  };
}

function listed(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
