/** Function words in lower case, such as pronouns, auxiliaries and prepositions, each with its flags. */
import { WordFlag } from '../flags.ts';
import { TIME_NOUNS } from './calendar.ts';
import { NAME_LINKS } from './names.ts';
import { wordList } from './word-list.ts';

const PREPOSITIONS = wordList(`
  of in on at by for to from with as than into over under about after before during between against through
  that who which
`);

export const QUESTION_WORDS = wordList('who whom whose what when where which why how');
/** Question words contracted with "is" or "are", with and without the apostrophe. */
const QUESTION_WORDS_WITH_BE = wordList(`
  whos who's whens when's wheres where's whys why's hows how's whats what's
`);
const FORMS_OF_BE = wordList('is are was were am be been being');
/** Auxiliaries that a verb without an ending follows. */
export const BASE_FORM_AUXILIARIES = wordList('do does did can could will would shall should may might must');

const FLAGS_OF_WORDS = new Map<string, number>();
for (const [words, flags] of [
  [QUESTION_WORDS, WordFlag.questionWord],
  [QUESTION_WORDS_WITH_BE, WordFlag.questionWord | WordFlag.auxiliary],
  [wordList("who're what're where're how're"), WordFlag.auxiliary],
  [FORMS_OF_BE, WordFlag.formOfBe | WordFlag.auxiliary],
  [BASE_FORM_AUXILIARIES, WordFlag.auxiliary],
  [wordList('has have had'), WordFlag.auxiliary],
  [wordList('is are do does has have'), WordFlag.presentAuxiliary],
  [wordList('the'), WordFlag.definiteArticle],
  [wordList('a an'), WordFlag.indefiniteArticle],
  [PREPOSITIONS, WordFlag.preposition],
  [wordList('of'), WordFlag.genitive],
  [wordList('by'), WordFlag.agent],
  [wordList('not never no without neither nor cannot unable'), WordFlag.negation],
  [wordList('i me my you your we'), WordFlag.address],
  [wordList('he she him her his hers himself herself'), WordFlag.personalPronoun],
  [wordList('they them their theirs themselves'), WordFlag.pluralPronoun],
  [wordList("it its it's itself"), WordFlag.thingPronoun],
  [wordList('it him her them'), WordFlag.objectPronoun],
  [wordList('himself herself itself themselves'), WordFlag.reflexive],
  [wordList('his her its their'), WordFlag.possessivePronoun],
  [wordList('this that these those'), WordFlag.demonstrative],
  [wordList('it its itself they their them these this those such here'), WordFlag.impersonal],
  [wordList('he she it they his its her their him them this these that those such'), WordFlag.pointing],
  [wordList('this these it they he she his her their its such'), WordFlag.openingPointer],
  [TIME_NOUNS, WordFlag.timeNoun],
  [NAME_LINKS, WordFlag.nameLink],
  [wordList('say says said saying tell tells told'), WordFlag.verb],
] as const) {
  for (const word of words) FLAGS_OF_WORDS.set(word, (FLAGS_OF_WORDS.get(word) ?? 0) | flags);
}

/**
 * @param lower a word in lower case with straight apostrophes: "isn't"
 * @returns bits of `WordFlag`
 */
export function functionWordFlags(lower: string): number {
  const flags = FLAGS_OF_WORDS.get(lower) ?? 0;
  return lower.endsWith("n't") ? flags | WordFlag.auxiliary | WordFlag.negation : flags;
}
