/** Kinds that people ask for ("which countries are mentioned?"), and what belongs to them. */
import type { KindRules, SenseRange } from '../aim-rules.ts';
import { loadLexicon } from './lexicon.ts';
import { oneOf, wordList } from './word-list.ts';

/** Nearly everything is below a sense with more senses below it than this. There are 8,000 below "event". */
const MAX_SENSES_BELOW = 5000;
/** Kinds that mean more in questions than the word itself in the lexicon, where Paris is a "center", not a "city". */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['citi', ['center']],
  ['town', ['citi', 'center']],
  ['place', ['locat', 'region']],
  ['locat', ['region']],
]);

/**
 * Names of countries that are several words, abbreviations or newer than the lexicon, which contains all others. The words
 * after the first are other names of the same country.
 */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  [
    'united states|united states of america|u.s.|u.s.a.|us|usa|america',
    'united kingdom|u.k.|uk|great britain|britain',
    'united arab emirates|u.a.e.|uae',
    'soviet union|u.s.s.r.|ussr',
    'czech republic|czechia',
    'ivory coast|côte d’ivoire',
    'bosnia and herzegovina|bosnia',
    ...['north korea', 'south korea', 'south africa', 'south sudan', 'new zealand', 'north macedonia', 'sri lanka'],
    ...['saudi arabia', 'costa rica', 'el salvador', 'puerto rico', 'dominican republic', 'central african republic'],
    ...['sierra leone', 'burkina faso', 'cape verde', 'east timor', 'papua new guinea', 'solomon islands'],
    ...['marshall islands', 'san marino', 'vatican city', 'equatorial guinea', 'trinidad and tobago', 'west germany'],
    ...[
      'east germany',
      'estonia',
      'latvia',
      'lithuania',
      'serbia',
      'montenegro',
      'kosovo',
      'taiwan',
      'monaco',
      'wales',
    ],
  ].flatMap((line) => {
    const names = line.split('|');
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);

/** Words for what a person is not quite: a vice president is no president. */
const OTHER_TITLES = wordList('vice deputy assistant associate acting under co');

export const kindRules: KindRules = {
  persons: wordList('peopl person individu human'),
  sensesOfNames(kind) {
    const own = sensesOfPlacesOrPersons(kind);
    const senses = own.length > 0 ? own : firstSenseOf(kind);
    return senses.map(rangeOf).filter(isWideEnough);
  },
  senseOfNouns(kind) {
    const [groups] = firstSenseOf('group').map(rangeOf);
    const [usual] = firstSenseOf(kind);
    const isOfGroups = groups !== undefined && usual !== undefined && usual >= groups.first && usual <= groups.last;
    // "The government" and "troops" are groups, but who asks for organisations means those with names.
    if (isOfGroups || sensesOfPlacesOrPersons(kind).length > 0) return undefined;
    return usual === undefined ? undefined : [rangeOf(usual)].find(isWideEnough);
  },
  names: new Map(['countri', 'place', 'locat'].map((kind) => [kind, COUNTRIES] as const)),
  beforeOtherTitle: new RegExp(`\\b${oneOf(OTHER_TITLES)}[ -]$`, 'i'),
  isA: /^(?:,? (?:who|which) (?:is|was|are|were)|,| (?:is|was|are|were|became|remains)) (?:(?:the|an?|its|their|our) )?/,
  afterIsA: /^(?:$|[,.;:)—]| (?:of|in|at|for|from|since|until|and|who|which|that|with)\b)/,
};

function sensesOfPlacesOrPersons(kind: string): readonly number[] {
  const lexicon = loadLexicon();
  const classes = [...lexicon.classes.person, ...lexicon.classes.place].map(rangeOf);
  return [kind, ...(ALSO.get(kind) ?? [])]
    .flatMap((term) => lexicon.sensesOf(lexicon.entryOf(term)))
    .filter((sense) => classes.some(({ first, last }) => sense >= first && sense <= last));
}

function firstSenseOf(kind: string): readonly number[] {
  const lexicon = loadLexicon();
  return lexicon.sensesOf(lexicon.entryOf(kind)).slice(0, 1);
}

function rangeOf(sense: number): SenseRange {
  return { first: sense, last: loadLexicon().lastSenseBelow(sense) };
}

function isWideEnough({ first, last }: SenseRange): boolean {
  return last > first && last - first <= MAX_SENSES_BELOW;
}
