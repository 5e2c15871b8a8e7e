/**
 * The rules of where English sentences begin and end. Abbreviations are listed without their last period. An abbreviation in
 * lower case matches in any case ("etc", "Etc"). One with a capital matches only with the capital, because in lower case it
 * is an ordinary word ("Miss." the state, "a near miss.").
 */
import type { SentenceRules } from '../language.ts';
import { FOREIGN_ABBREVIATIONS } from '../other-languages.ts';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS } from './calendar.ts';
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

const WAYS_OF_MAKING = wordList(`
  adopted amended approved compiled composed created drafted edited issued made prepared printed published revised reviewed
  translated updated written
`);

const capitalized = (words: ReadonlySet<string>): string[] =>
  Array.from(words, (word) => word.slice(0, 1).toUpperCase() + word.slice(1));

export const sentenceRules: SentenceRules = {
  titles: SHORT_TITLES,
  beforeNumbers: new Set([
    ...wordList(
      'art c ca ch chap ed eds eq ext fig figs fl max min n n° no nos nr p par para pp pt ref refs sec sect v ver vol vols',
    ),
    ...SHORT_MONTHS,
  ]),
  connectives: wordList('cf e.g i.e p.s viz vs v'),
  abbreviations: new Set([
    ...wordList(`
      acad al approx apt assn ave bldg blvd bros co corp dept dist ed eds esq est etc excl govt hwy inc incl intl jr
      ltd misc mfg natl ph.d plc pkwy pty rd sci sr st ste tel univ
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
      Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo
    `),
    ...FOREIGN_ABBREVIATIONS,
    ...SHORT_MONTHS,
    ...SHORT_WEEKDAYS,
  ]),
  openers: OPENERS,
  neverSmall: wordList("i i'm i've i'll i'd"),
  unfinished: wordList(`
    a an the this these my your his its our their of in on at by for from with without to into onto and or but nor that
    which who whose whom than as if is are was were be been has have had will shall would should may can could must
    not no very more most every each such between under over about per via
  `),
  parts: wordList(`
    act annex appendix article book chapter clause day episode exhibit figure lesson module part question rule scene
    schedule section step title unit volume week
  `),
  captions: wordList('box chart diagram map plate table'),
  // "Compiled by the Secretary", "Last revised in May 2024", "Revised 3 May 2024", "Eleventh edition".
  imprint: new RegExp(
    String.raw`^(?:©|\([cC]\)|[Cc]opyright (?!:)|[Vv]ersion \d|[Bb]y \p{Lu}|(?:\p{L}+|\d+(?:st|nd|rd|th)) [Ee]dition\b|` +
      `(?:[Ll]ast )?${oneOf(WAYS_OF_MAKING, capitalized(WAYS_OF_MAKING))} ` +
      String.raw`(?:by|in|on|\d|${oneOf(MONTHS, SHORT_MONTHS)}))`,
    'u',
  ),
  dayBeforeMonth: new RegExp(String.raw`^\d{1,2}(?:st|nd|rd|th)\. ${oneOf(MONTHS, SHORT_MONTHS)}$`),
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
