/** What an English document states about itself: who wrote it, when, and which edition it is. */
import type { DocumentQuestionRules } from '../language.ts';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.ts';
import { DOCUMENTS, KINDS } from './document-nouns.ts';
import { oneOf } from './word-list.ts';

/** Cheaper than a class of letters, which takes long to compile without regard to case. */
const ANY_WORD = '[^\\s\\d.,;:()]+';
const ANY_MONTH = oneOf(MONTHS, SHORT_MONTHS);
const ANY_WEEKDAY = `(?:${oneOf(WEEKDAYS, SHORT_WEEKDAYS)}\\.?,? )?`;
const FULL_DATE = [
  `${ANY_WEEKDAY}(?:the )?\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${ANY_MONTH}\\.?,?(?: \\d{4})?`,
  `${ANY_WEEKDAY}${ANY_MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)`,
  '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}',
].join('|');
const STATED_DATE = `(?:${FULL_DATE}|${oneOf(MONTHS)},? \\d{4}|\\d{4})\\b`;

/** "This handbook was ", "The page is ", "It has been ", "Page " */
const SELF = `(?:(?:(?:this|the|our) )?(?:${ANY_WORD} )?(?:${DOCUMENTS}|${KINDS}|version|edition|information|site|website|book|booklet|leaflet)|it|they|these)`;
const SELF_IS = `(?:${SELF}(?: (?:is|was|are|were|has been|have been))? )?`;
const DATED =
  '(?:(?:last|first|originally|initially|most recently) )*(?:updated?|modified|modification|reviewed?|changed?|edit(?:ed)?|revised|revision|touched|published|posted|created|written|compiled|drafted|dated?|issued|effective|released?|adopted|approved|amended|in (?:force|effect)|valid)(?: date)?';
const EDITION = '(?:edition|version|revision|issue|draft|release)';
const LINKS_DATE = '(?:,? (?:on|in|of|from|since|as of|dated|(?:in force|valid|effective) (?:from|since)))?[: (–-]+';

const PART_OF_NAME = '[(“"]?\\p{Lu}[\\p{L}\\p{M}.\'’-]*[)”"]?';
const NO_NAME = `(?!${oneOf(MONTHS, WEEKDAYS, ['The', 'This', 'You', 'We', 'All', 'No', 'It'])}\\b)`;
const PERSON = `${NO_NAME}\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:and |& |de |van |von |der |the )?${PART_OF_NAME}){0,7}`;
/** "@jorin", "yuki_norte" */
const HANDLE = '(?:@[\\w.-]+|\\w+_\\w+)';
/** "the Secretary, Mrs. P. Dunmore" */
const ROLE = `(?:the|our|an?) ${ANY_WORD}(?: ${ANY_WORD}){0,4}?(?:, ${PERSON})?(?=[.,;(]|$)`;
const AUTHOR = `(?<fact>${PERSON}|${HANDLE}|${ROLE})`;

const WROTE = anyCase(
  'written|authored|compiled|prepared|drafted|penned|put together|assembled|collected|composed|text|words|story|notes|recipe|guide|minutes|report|article|transcript',
);
const PUBLISHED = anyCase(
  'edited|maintained|revised|updated|changed|kept|looked after|curated|posted|published|issued',
);
const MADE = anyCase('created|made|designed|developed|produced|built|started|begun|founded');
const TIME_OF_WORK = '(?: (?:in|on) [^.,;]{3,20}?)?';
const ADVERBS = `(?:(?:${anyCase('originally|first|last|initially|mainly|mostly|kindly|jointly|page')}|${DOCUMENTS}|${KINDS}) ){0,2}`;
/** Before "by" and a name that is not the author's: "Photos by Jun Abara". */
const NOT_AUTHORED = `(?!${anyCase('photo|picture|image|illustrat|art|music|design|sponsor|support|check|approv|adopt|translat|review|print|cover')})`;

function stating(patterns: readonly string[], flags: string): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^${pattern}`, flags));
}

/** Words that may begin with a capital, in a pattern that does not ignore case. */
function anyCase(words: string): string {
  return oneOf(words.split('|').map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`));
}

/** "This guide was ", "It is ", with capitals or without. */
const SELF_WITH_CASE = `(?:(?:[Tt]h(?:is|e|ese)|[Oo]ur|[Ii]t|[Tt]hey|[Pp]age)(?: ${SELF})?(?: (?:is|was|are|were|has been|have been))? )?`;

export const documentStatements: Pick<
  DocumentQuestionRules,
  'statements' | 'hints' | 'names' | 'titleOfEdition' | 'release'
> = {
  statements: {
    date: stating(
      [
        `${SELF_IS}(?:${ANY_WORD} )?${DATED}(?: of ${SELF})?(?: by [^.,;]{2,40}?)?${LINKS_DATE}(?<fact>${STATED_DATE})`,
        `(?:[^.;]{1,40}, )${DATED}(?: by [^.,;]{2,40}?)?${LINKS_DATE}(?<fact>${STATED_DATE})`,
        `(?:${ANY_WORD} ){0,2}${EDITION}(?: (?:no\\.? )?v?[\\d.]+)?(?: of ${SELF})?,?${LINKS_DATE}(?<fact>${STATED_DATE})`,
        `(?<fact>${STATED_DATE})\\.?$`,
      ],
      'iu',
    ),
    author: stating(
      [
        `${SELF_WITH_CASE}${ADVERBS}${WROTE}${TIME_OF_WORK} by ${AUTHOR}`,
        `(?:${NOT_AUTHORED}\\p{L}+ )?[Bb]y (?<fact>${PERSON}|${HANDLE})(?= *(?:$|[.,;|(–—-]))`,
        `(?:${anyCase('author|authors|writer|writers|compiler|writing|written by|compiled by|prepared by|author\\(s\\)')})(?: ?:| [–—-]) ?(?<fact>\\S.{1,80})$`,
        `(?:${anyCase('text|words|story|minutes|notes|report|note-taker|scribe|editor|editors|maintainer|maintainers|editor\\(s\\)|maintainer\\(s\\)')}) ?: ?(?<fact>${PERSON}|${HANDLE})(?= *(?:$|[.,;|(–—-]))`,
        `${SELF_WITH_CASE}${ADVERBS}${PUBLISHED}${TIME_OF_WORK} by ${AUTHOR}`,
        `${SELF_WITH_CASE}${ADVERBS}${PUBLISHED} ${FULL_DATE} by ${AUTHOR}`,
        `${SELF_WITH_CASE}${ADVERBS}${MADE}${TIME_OF_WORK} by ${AUTHOR}`,
      ],
      'u',
    ),
    source: stating(
      [
        '(?:source|sources|originally (?:published|posted) (?:at|in|on|by)|original(?:ly)?|link|url|available at) ?[:–-]? (?<fact>\\S.{2,200})$',
      ],
      'iu',
    ),
    version: stating(
      [
        `(?:${ANY_WORD} ){0,2}(?<fact>(?:[^\\s.,;:()]+ )?${EDITION}(?:(?: no\\.?)? v?\\d[\\d.]*|(?:,| of|:) ${STATED_DATE}))`,
        `(?:this|the) [^.,;]{2,40} (?:covers|is for|is about|describes|documents) (?:${ANY_WORD} )?(?<fact>${EDITION} v?\\d[\\w.]*)`,
      ],
      'iu',
    ),
  },
  hints: {
    date: stating(['(?:.{0,80} )?(?:copyright|©|\\(c\\))[ ©c()]*(?<fact>(?:\\d{4} ?[–,-] ?)?\\d{4})\\b'], 'iu'),
    author: stating(
      [
        `(?:.{0,80} )?(?:[Cc]opyright|COPYRIGHT|©|\\([Cc]\\))[ ©\\d(),–-]*(?:[Cc]\\) )?(?:by )?(?<fact>${PERSON}(?: and contributors)?)`,
      ],
      'u',
    ),
  },
  names: new RegExp(
    `^(?<fact>${personNames(1)}(?:(?:, | and | & |, and )${personNames(1)}){0,5})(?:, [^.!?:]{2,80})?$`,
    'u',
  ),
  titleOfEdition: new RegExp(`\\b${EDITION}\\b`, 'i'),
  release: new RegExp(
    `^(?:${ANY_WORD} ){0,2}\\[?(?:(?:version |release )?v?\\d+(?:\\.\\d+)+(?:-[\\w.]+)?\\]?(?:$|[ ,:–—(-]+.{0,40}?(?<date>${FULL_DATE})).*|(?<day>${FULL_DATE})[\\])]?(?:$|[ :–—-].*))$`,
    'iu',
  ),
};

/** @param least the fewest words after the first one */
function personNames(least: number): string {
  const word = "\\p{Lu}(?:[\\p{L}\\p{M}'’-]+|\\.)";
  return `${word}(?: (?:de |van |von |der |al )?${word}){${least},3}`;
}
