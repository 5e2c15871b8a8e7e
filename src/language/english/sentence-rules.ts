/**
 * The rules of where English sentences begin and end. Abbreviations are listed without their last period. An abbreviation in
 * lower case matches in any case ("etc", "Etc"). One with a capital matches only with the capital, because in lower case it
 * is an ordinary word ("Miss." the state, "a near miss.").
 */
import type { SentenceRules } from '../language.ts';
import { SHORT_MONTHS, SHORT_WEEKDAYS } from './calendar.ts';
import { SHORT_TITLES, VERBS_OF_SAYING } from './names.ts';
import { oneOf, wordList } from './word-list.ts';

/** Words that nearly always open a sentence if they have a capital, because they are not names. */
const OPENERS = wordList(`
  a about according after again all also although am an and another any are as asked at
  be because been before being below both but by can could despite did do does during each earlier either even every
  for from had has have he hence her here his how however i if in indeed instead is it its
  last later let like many meanwhile moreover most much my neither nevertheless next no none nor not nothing now
  of officials on once one only or other others our over perhaps please rather
  several shall she should since so some soon still such than that the their them then there therefore these they this
  those though through thus to today together tomorrow two under unless unlike until upon was we were what when where
  whereas whether which while who whom whose why with within without would yes yesterday yet you your
  i'm i've i'll i'd it's he's she's that's there's they're we're you're don't isn't
`);

export const sentenceRules: SentenceRules = {
  titles: SHORT_TITLES,
  beforeNumbers: new Set([
    ...wordList('art c ca ch chap eq fig figs fl n n° no nos p par para pp pt sec sect v ver vol vols'),
    ...SHORT_MONTHS,
  ]),
  connectives: wordList('cf e.g i.e viz vs v'),
  abbreviations: new Set([
    ...wordList(`
      al approx apt assn ave bldg blvd bros co corp dept dist esq est etc govt hwy inc intl jr
      ltd misc mfg natl ph.d plc pkwy pty rd sr st ste tel univ
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
      Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo
    `),
    ...SHORT_MONTHS,
    ...SHORT_WEEKDAYS,
  ]),
  openers: OPENERS,
  connectors: wordList('but and yet so still however instead also then thus therefore nevertheless moreover here'),
  clock: /^[ap]\.m$/i,
  onlyATime: /^\W*(?:About|After|Around|At|Before|By|From|On|Since|Until)\s+[\d:]+\s+[ap]\.m$/i,
  // "Moon Chung-in, an adviser to the president, said" or "the president asked".
  speakerSays: new RegExp(
    String.raw`(?:[\p{L}\p{M}'’.-]+\s+){0,5}[\p{L}\p{M}'’.-]+(?:,[^.!?“”"]{1,120},)?\s+` +
      String.raw`${oneOf(VERBS_OF_SAYING)}\b`,
    'uy',
  ),
};
