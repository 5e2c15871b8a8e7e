/** What kind of word a key is, by itself, as bits: told once for each key, so that no sentence's words are looked up. */
import { CLASSES, entryOf, hasSenseWithin, isVerb, lastSenseBelow, NO_ENTRY } from './lexicon.ts';
import { FORMS_OF_BE, OPENING_POINTERS, PRESENT_AUXILIARIES } from './word-classes.ts';

export const WordFlag = {
  stopWord: 1,
  formOfBe: 2,
  presentAuxiliary: 4,
  openingPointer: 8,
  by: 16,
  the: 32,
  a: 64,
  of: 128,
  /** A pronoun for a person, a pronoun for anything. */
  personal: 256,
  impersonal: 512,
  /** A form that only verbs have, and a word that is mostly a verb. */
  auxiliary: 1024,
  verb: 2048,
  person: 4096,
  place: 8192,
  /** It opens a reason, or says what something is called. */
  reason: 16_384,
  saysName: 32_768,
} as const;

const PERSONAL = /^(?:he|she|his|her|him|himself|herself)$/;
const IMPERSONAL = /^(?:it|its|itself|they|their|them|these|this|those|such|here)$/;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|said|says)$/;
/** Stems. "Arguing that ..." gives a reason for what somebody wants. */
const REASON = /^(?:because|due|reason|caus|result|argu)$/;
const SAYS_NAME = /^(?:call|name|known|term|dub|nicknam|refer)$/;

/** @param key a term, or a stop word after a space */
export function wordFlagsOf(key: string): number {
  const isStopWord = key.startsWith(' ');
  const word = isStopWord ? key.slice(1) : key;
  let kinds = 0;
  const add = (kind: keyof typeof WordFlag, applies: boolean): void => {
    if (applies) kinds |= WordFlag[kind];
  };
  add('reason', REASON.test(word));
  add('saysName', SAYS_NAME.test(word));
  if (isStopWord) {
    add('stopWord', true);
    add('formOfBe', FORMS_OF_BE.has(word));
    add('presentAuxiliary', PRESENT_AUXILIARIES.has(word));
    add('openingPointer', OPENING_POINTERS.has(word));
    add('by', word === 'by');
    add('the', word === 'the');
    add('a', word === 'a' || word === 'an');
    add('of', word === 'of');
    add('personal', PERSONAL.test(word));
    add('impersonal', IMPERSONAL.test(word));
    add('auxiliary', AUXILIARY.test(word));
    return kinds;
  }
  const entry = entryOf(word);
  if (entry === NO_ENTRY) return kinds;
  add('verb', isVerb(entry));
  add('person', isOneOf(entry, CLASSES.person));
  add('place', isOneOf(entry, CLASSES.place));
  return kinds;
}

function isOneOf(entry: number, senses: readonly number[]): boolean {
  return senses.some((sense) => hasSenseWithin(entry, sense, lastSenseBelow(sense)));
}
