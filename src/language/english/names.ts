/** Words that belong to names: titles, the small words within a name, names of peoples, and verbs of saying. */
import { wordList } from './word-list.ts';

/** Abbreviated titles, without the period. A name follows a title, so its period never ends a sentence. */
export const SHORT_TITLES = wordList(`
  Adm Amb Atty Brig Capt Cllr Cmdr Col Cpl Dr Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Mt Mx
  Pres Prof Pvt Rep Reps Rev Sec Sen Sens Sgt Supt
`);
/** Abbreviated titles of places, or of several persons. */
const OF_NO_PERSON = wordList('Mt Messrs Reps Sens');

/** Titles of one person, in lower case. */
export const TITLES: ReadonlySet<string> = new Set([
  ...[...SHORT_TITLES].filter((title) => !OF_NO_PERSON.has(title)).map((title) => title.toLowerCase()),
  ...wordList(`
    sir lady lord dame president chairman chairwoman chancellor minister premier secretary ambassador senator governor mayor
    judge justice general colonel captain major admiral sergeant officer doctor professor bishop archbishop father sister
    king queen prince princess emperor duke earl count pope
  `),
]);

/** Words within the name of a person or a place: "Vasco da Gama", "Leonardo de la Vega". */
export const NAME_PARTICLES = wordList('de la van von der bin al');
/** Words within the name of an organisation or a place: "the Bank of England", "Search for Terrestrial Intelligence". */
export const NAME_LINKS = wordList('of for the and');

/** Verbs that show after a quotation that its sentence continues: “Is it signed?” Moon Chung-in, an adviser, said. */
export const VERBS_OF_SAYING = wordList(`
  added adds argued argues asked asks answered cried declared demanded exclaimed explained insisted joked
  muttered noted observed recalled remarked repeated replied retorted said says shouted stated suggested
  told tweeted warned whispered wondered wonders writes wrote yelled
`);
