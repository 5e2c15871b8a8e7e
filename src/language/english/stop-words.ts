/** The words that say nothing about what a question or a sentence is about: natural's English list, and what it lacks. */
import stopwords from 'natural/lib/natural/util/stopwords.js';
import { wordList } from './word-list.ts';

/**
 * Words of asking and answering; contractions as they are after folding, which leaves the apostrophe out; and in the last
 * line what corpora contain that are split into tokens: endings without their words, brackets, and a sign for a number.
 */
const ALSO = wordList(`
  ever go goes going gone went happen happened happening happens however i just may no nor not ok okay or please
  say saying says shall tell than think thinks us via whether whose will within without yes
  arent cant couldnt didnt doesnt dont hadnt hasnt havent hed hes heres hows id ill im isnt ive lets shes shouldnt thats
  theres theyd theyll theyre theyve wasnt wed werent weve whats whens wheres whos whys wont wouldnt youd youll youre youve
  s t d ll m re ve nt lrb rrb num
`);

export const STOP_WORDS: ReadonlySet<string> = new Set([...stopwords.words, ...ALSO]);
