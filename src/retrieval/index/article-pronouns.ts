/**
 * Tokens and paragraphs -> the antecedent of each pronoun: "Their style was ..." after "Norman architecture ..." is about
 * Norman architecture. A simple rule decides: "he" and "her" refer to the name mentioned last, "it" and "their" to the
 * subject of the sentence before, within one paragraph. Because the rule is sometimes wrong, a pronoun counts less than the
 * word itself.
 *
 * A much reduced form of S. Lappin and H. Leass (1994), An Algorithm for Pronominal Anaphora Resolution, which ranks
 * recent subjects and names first.
 */
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { defined } from './table-access.ts';
import { endOf, startOf, type TokenTable, termIdAt, tokenFlagsAt } from './token-table.ts';

/** In terms. Further terms of a long subject or name are left out. */
const MAX_SUBJECT_LENGTH = 6;
/**
 * Once a subject has this number of terms, no further name is added to it for a pronoun in it ("he and his wife"). Without
 * a limit "he he he" would refer to more terms with each word, in this sentence and in the next.
 */
const MAX_LENGTH_WITH_NAMES = 4 * MAX_SUBJECT_LENGTH;

type TermIds = readonly number[];

/** The index of a pronoun in the token table -> the ids of the terms that it refers to. */
export type Antecedents = ReadonlyMap<number, TermIds>;

/**
 * What the pronouns of the next sentence may refer to: the terms before the verb, and the name that the sentence is about.
 */
interface Discourse {
  readonly subject: TermIds;
  readonly name: TermIds;
}

const NOTHING_MENTIONED: Discourse = { subject: [], name: [] };

/**
 * Finds the antecedents, and sets `TokenFlag.hasAntecedent` in the table for each pronoun that has one.
 *
 * @param paragraphs the number of the paragraph of each sentence
 */
export function resolvePronouns(table: TokenTable, paragraphs: Uint32Array): Antecedents {
  const antecedents = new Map<number, TermIds>();
  let discourse = NOTHING_MENTIONED;
  for (let sentence = 0; sentence < table.sentenceCount; sentence++) {
    if (sentence > 0 && paragraphs[sentence] !== paragraphs[sentence - 1]) discourse = NOTHING_MENTIONED;
    discourse = resolveInSentence(table, sentence, discourse, (pronoun, termIds) => {
      if (termIds.length === 0) return;
      antecedents.set(pronoun, termIds);
      table.tokenFlags[pronoun] = tokenFlagsAt(table, pronoun) | TokenFlag.hasAntecedent;
    });
  }
  return antecedents;
}

/**
 * @param before what the pronouns may refer to at the beginning of the sentence
 * @param refer called with the index of each pronoun and the terms that it refers to
 * @returns what the pronouns of the next sentence may refer to
 */
function resolveInSentence(
  table: TokenTable,
  sentence: number,
  before: Discourse,
  refer: (pronoun: number, termIds: TermIds) => void,
): Discourse {
  let subject: number[] = [];
  let isAfterVerb = false;
  let firstName: TermIds = [];
  let lastName: TermIds = [];
  let currentName: number[] = [];
  const end = endOf(table, sentence);
  for (let at = startOf(table, sentence); at < end; at++) {
    const termId = termIdAt(table, at);
    const wordFlags = defined(table.wordFlags[termId]);
    const flags = tokenFlagsAt(table, at);
    const isTerm = (wordFlags & WordFlag.stopWord) === 0;
    const isName = isTerm && (flags & (TokenFlag.capital | TokenFlag.opening)) !== 0 && (flags & TokenFlag.time) === 0;
    if (wordFlags & WordFlag.personalPronoun) {
      const name = lastName.length > 0 ? lastName : before.name;
      refer(at, name);
      if (!isAfterVerb && name.length > 0) {
        if (subject.length < MAX_LENGTH_WITH_NAMES) subject.push(...name);
        firstName = name;
      }
    } else if (wordFlags & WordFlag.impersonal) {
      refer(at, before.subject);
      if (!isAfterVerb && subject.length === 0) subject = [...before.subject];
    } else if (!isName && (wordFlags & WordFlag.auxiliary || (subject.length > 0 && wordFlags & WordFlag.verb))) {
      isAfterVerb = true;
    }
    if (isTerm && !isAfterVerb && subject.length < MAX_SUBJECT_LENGTH) subject.push(termId);
    if (isName) {
      if (currentName.length < MAX_SUBJECT_LENGTH) currentName = [...currentName, termId];
      lastName = currentName;
      if (firstName.length === 0 || currentName[0] === firstName[0]) firstName = currentName;
    } else if (!(wordFlags & WordFlag.genitive)) currentName = [];
  }
  return {
    subject: subject.length > 0 ? subject : before.subject,
    name: firstName.length > 0 ? firstName : before.name,
  };
}
