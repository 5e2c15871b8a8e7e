/** Stop words, which do not show what a text is about: the English list of `natural`, with additions. */
import stopwords from 'natural/lib/natural/util/stopwords.js';
import { wordList } from './word-list.ts';

/**
 * Words of asking and answering; contractions without their apostrophe, as folding leaves them; and in the last line the
 * pieces that tokenised corpora contain: endings without their words, brackets, and a placeholder for a number.
 */
const ADDITIONAL_STOP_WORDS = wordList(`
  ever go goes going gone went happen happened happening happens however i just may no nor not ok okay or please
  say saying says shall tell than think thinks us via whether whose will within without yes
  arent cant couldnt didnt doesnt dont hadnt hasnt havent hed hes heres hows id ill im isnt ive lets shes shouldnt thats
  theres theyd theyll theyre theyve wasnt wed werent weve whats whens wheres whos whys wont wouldnt youd youll youre youve
  s t d ll m re ve nt lrb rrb num
`);

export const STOP_WORDS: ReadonlySet<string> = new Set(
  [...stopwords.words, ...ADDITIONAL_STOP_WORDS].filter((word) => !/^\d$/.test(word)),
);
