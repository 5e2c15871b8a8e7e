/** The patterns of English names, numbers and dates. */
import type { EntityRules } from '../language.ts';
import { MONTHS, SEASONS, SHORT_MONTHS, TIME_UNITS, WEEKDAYS } from './calendar.ts';
import { mayBeDemonym } from './demonyms.ts';
import { NAME_LINKS, NAME_PARTICLES, TITLES, VERBS_OF_SAYING } from './names.ts';
import { CARDINALS, FRACTIONS, LARGE_NUMBERS, UNITS } from './numbers.ts';
import { oneOf } from './word-list.ts';

const MONTH = `(?:${oneOf(MONTHS)}|${oneOf(SHORT_MONTHS)}\\.)`;
const YEAR_PATTERN = '(?:1\\d{3}|20\\d{2})';
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)';
const LARGE = oneOf(LARGE_NUMBERS);

export const entityRules: EntityRules = {
  titles: TITLES,
  withinName: new RegExp(`^(?: (?:${oneOf(NAME_PARTICLES)}|of|of the|for|and the) | |\\. )$`),
  link: new RegExp(`^${oneOf(NAME_PARTICLES, NAME_LINKS)}$`),
  withinThing: new RegExp(`^${oneOf(NAME_LINKS)}$`),
  particle: new RegExp(`^(?:of|${oneOf(NAME_PARTICLES)})$`, 'i'),
  withinTime: /^(?:and|of|the|to)$/i,
  withinNumber: /^to$/,
  unit: new RegExp(`^(?:per|cent|${oneOf(UNITS, LARGE_NUMBERS, TIME_UNITS)})$`, 'i'),
  afterPerson: new RegExp(
    `^[”"]?,? (?:${oneOf(VERBS_OF_SAYING)}|who|whose)\\b|^.{0,30}\\b(?:he|she|his|her|himself|herself)\\b`,
  ),
  beforePerson: new RegExp(`\\b${oneOf(VERBS_OF_SAYING)} $`),
  mayBeDemonym,
  dates: new RegExp(
    [
      `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?\\b${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? ${YEAR_PATTERN})?(?! \\p{Lu})`,
      `(?:the )?(?:(?:early|mid|late)[ -])?${ORDINAL}(?: and ${ORDINAL})? centur(?:y|ies)`,
      '(?:the )?\\b\\d{3}0s\\b',
      `(?:the ${oneOf(['beginning', 'end'], SEASONS)} of )?(?<![\\d,.$£€¥])\\b${YEAR_PATTERN}\\b(?![,.]\\d|[-–]\\p{L}| (?:million|percent))`,
      '(?<=\\b[Ii]n )\\d{3}\\b(?=[,.;)]|$)',
      `(?:(?:this|last|next)(?: past)? )?\\b${oneOf(WEEKDAYS)}\\b`,
    ].join('|'),
    'gu',
  ),
  beforeDate: /\b(in|on|at|by|since|during|until|before|after)(?: the)? $/i,
  numbers: new RegExp(
    [
      `(?:[$£€¥] ?)?(?<![\\d.,\\p{L}])\\d[\\d,]*(?:\\.\\d+)?(?: ?%| percent\\b)?(?: ${LARGE}\\b)?`,
      `\\b(?:${oneOf(CARDINALS)}|hundreds|thousands|millions|billions|half(?!-)|a third|a quarter)\\b(?:[ -]${LARGE}\\b)?`,
    ].join('|'),
    'gu',
  ),
  share: new RegExp(`%|percent|${oneOf(FRACTIONS)}`),
  ofShare: /^(?:of|the)$/,
  plural: /(?:[^s]s|people|men|women|children)$/,
};
