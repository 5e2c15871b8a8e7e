/**
 * Finds what pronouns stand for: "Their style was ..." after "Norman architecture ..." is about Norman architecture. By
 * rule of thumb: "he" and "her" are the last name mentioned, "it" and "their" the subject of the sentence before, within
 * one paragraph. Wrong often enough that a pronoun counts for less than the word itself, right often enough to count.
 *
 * A much reduced form of S. Lappin and H. Leass (1994), An Algorithm for Pronominal Anaphora Resolution, which ranks
 * recent subjects and names first.
 */
import { TokenFlag } from '../../language/english/token-flags.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import type { TokenTable } from './token-table.ts';

const LONGEST_SUBJECT = 6;
/**
 * Of a subject with pronouns in it, "he and his wife": names are added up to this many terms. Without a limit "he he he"
 * would stand for more with each word, in this sentence and the next.
 */
const LONGEST_WITH_NAMES = 4 * LONGEST_SUBJECT;

/** Numbers of keys. */
type Terms = readonly number[];

/** By the place of a pronoun among all tokens, the terms that it stands for. */
export type Antecedents = ReadonlyMap<number, Terms>;

/** What a sentence leaves for the next one's pronouns: the terms before its verb, and the name that it is about. */
interface Talk {
  readonly subject: Terms;
  readonly name: Terms;
}

/** Marks each pronoun that stands for something. @param paragraphs which paragraph each sentence stands in */
export function resolvePronouns(table: TokenTable, paragraphs: Uint32Array): Antecedents {
  const antecedents = new Map<number, Terms>();
  let talk: Talk = { subject: [], name: [] };
  for (let sentence = 0; sentence < table.sentenceCount; sentence++) {
    if (sentence > 0 && paragraphs[sentence] !== paragraphs[sentence - 1]) talk = { subject: [], name: [] };
    talk = resolve(table, sentence, talk, (pronoun, terms) => {
      if (terms.length === 0) return;
      antecedents.set(pronoun, terms);
      table.tokenFlags[pronoun] = (table.tokenFlags[pronoun] ?? 0) | TokenFlag.standsFor;
    });
  }
  return antecedents;
}

function resolve(
  { tokens, tokenFlags, wordFlags, starts }: TokenTable,
  sentence: number,
  before: Talk,
  stands: (pronoun: number, terms: Terms) => void,
): Talk {
  let subject: number[] = [];
  let isAfterVerb = false;
  let firstName: Terms = [];
  let lastName: Terms = [];
  let run: number[] = [];
  const end = starts[sentence + 1] ?? 0;
  for (let at = starts[sentence] ?? 0; at < end; at++) {
    const token = tokens[at] ?? 0;
    const kind = wordFlags[token] ?? 0;
    const mark = tokenFlags[at] ?? 0;
    const isName =
      (mark & (TokenFlag.capital | TokenFlag.opening)) !== 0 && !(mark & (TokenFlag.stopWord | TokenFlag.time));
    if (kind & WordFlag.personal) {
      const name = lastName.length > 0 ? lastName : before.name;
      stands(at, name);
      if (!isAfterVerb && name.length > 0) {
        if (subject.length < LONGEST_WITH_NAMES) subject.push(...name);
        firstName = name;
      }
    } else if (kind & WordFlag.impersonal) {
      stands(at, before.subject);
      if (!isAfterVerb && subject.length === 0) subject = [...before.subject];
    } else if (!isName && (kind & WordFlag.auxiliary || (subject.length > 0 && kind & WordFlag.verb))) {
      isAfterVerb = true;
    }
    const isTerm = (mark & TokenFlag.stopWord) === 0;
    if (isTerm && !isAfterVerb && subject.length < LONGEST_SUBJECT) subject.push(token);
    if (isName) {
      if (run.length < LONGEST_SUBJECT) run = [...run, token];
      lastName = run;
      if (firstName.length === 0 || run[0] === firstName[0]) firstName = run;
    } else if (!(kind & WordFlag.of)) run = [];
  }
  return {
    subject: subject.length > 0 ? subject : before.subject,
    name: firstName.length > 0 ? firstName : before.name,
  };
}
