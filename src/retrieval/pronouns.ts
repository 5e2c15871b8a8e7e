/**
 * Finds what pronouns stand for: "Their style was ..." after "Norman architecture ..." is about Norman architecture. By
 * rule of thumb: "he" and "her" are the last name mentioned, "it" and "their" the subject of the sentence before, within
 * one paragraph. Wrong often enough that a pronoun counts for less than the word itself, right often enough to count.
 *
 * A much reduced form of S. Lappin and H. Leass (1994), An Algorithm for Pronominal Anaphora Resolution, which ranks
 * recent subjects and names first.
 */
import { lookUp } from '../lexicon/lexicon.ts';
import { Mark } from './annotation.ts';

const PERSONAL = /^ (?:he|she|his|her|him|himself|herself)$/;
const IMPERSONAL = /^ (?:it|its|itself|they|their|them|these|this|those|such|here)$/;
const AUXILIARY =
  /^ (?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|said|says)$/;
const LONGEST_SUBJECT = 6;

/** Numbers of keys. */
type Terms = readonly number[];

export class PronounResolver {
  readonly #keys: readonly string[];
  readonly #antecedents = new Map<number, Terms>();
  /** Of the last sentence: the terms before its verb, and the name that it is about. */
  #subject: Terms = [];
  #name: Terms = [];

  /** @param keys the keys of tokens, by their numbers; it may grow */
  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  /**
   * Takes the next sentence.
   *
   * @param start where its tokens begin among all
   * @param isSameParagraph whether the sentence before belongs to the same paragraph
   */
  read(tokens: readonly number[], marks: readonly number[], start: number, isSameParagraph: boolean): void {
    if (!isSameParagraph) {
      this.#subject = [];
      this.#name = [];
    }
    let subject: number[] = [];
    let isAfterVerb = false;
    let firstName: Terms = [];
    let lastName: Terms = [];
    let run: number[] = [];
    for (const [i, token] of tokens.entries()) {
      const key = this.#keys[token] ?? '';
      const mark = marks[i] ?? 0;
      const isName = (mark & (Mark.capital | Mark.opening)) !== 0 && !(mark & (Mark.stopWord | Mark.time));
      if (PERSONAL.test(key)) {
        const name = lastName.length > 0 ? lastName : this.#name;
        this.#stands(start + i, name);
        if (!isAfterVerb && name.length > 0) {
          subject = [...subject, ...name];
          firstName = name;
        }
      } else if (IMPERSONAL.test(key)) {
        this.#stands(start + i, this.#subject);
        if (!isAfterVerb && subject.length === 0) subject = [...this.#subject];
      } else if (!isName && (AUXILIARY.test(key) || (subject.length > 0 && lookUp(key)?.part === 'verb'))) {
        isAfterVerb = true;
      }
      const isTerm = (mark & Mark.stopWord) === 0;
      if (isTerm && !isAfterVerb && subject.length < LONGEST_SUBJECT) subject.push(token);
      if (isName) {
        if (run.length < LONGEST_SUBJECT) run = [...run, token];
        lastName = run;
        if (firstName.length === 0 || run[0] === firstName[0]) firstName = run;
      } else if (key !== ' of') run = [];
    }
    if (subject.length > 0) this.#subject = subject;
    if (firstName.length > 0) this.#name = firstName;
  }

  /** By the place of a pronoun among all tokens, the terms that it stands for. */
  antecedents(): ReadonlyMap<number, Terms> {
    return this.#antecedents;
  }

  #stands(pronoun: number, terms: Terms): void {
    if (terms.length > 0) this.#antecedents.set(pronoun, terms);
  }
}
