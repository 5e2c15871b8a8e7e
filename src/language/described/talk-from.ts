/** What people of a language say to a bot, and how they ask on -> the rules that recognise it. */
import type { ShortFollowUpRules, TalkRules, WholeTalk } from '../language.ts';
import type { FollowUpDescription, TalkDescription } from './description.ts';

/** What people of many languages type in chats. */
const COMMON = ['greetings', 'thanks', 'farewells', 'remarks'] as const;
const EVERYWHERE: Pick<TalkDescription, (typeof COMMON)[number]> = {
  greetings: 'hi+|hey+|hello|hallo|yo|good (?:morning|afternoon|evening)',
  thanks: 'thx|thanks|ty|merci',
  farewells: 'bye+(?: bye+)?|ciao',
  remarks: 'ok(?:ay)?|lo+l|(?:ha){2,}h?|wow|cool|super|bot',
};

/** What stands between two remarks, and around them. */
const BETWEEN = '[^\\p{L}\\p{N}]*';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}])';

/** @param asks whether a text in lower case asks for something */
export function talkFrom(description: TalkDescription, asks: (text: string) => boolean): TalkRules {
  const any = (kind: (typeof COMMON)[number]): string => `${description[kind]}|${EVERYWHERE[kind]}`;
  const { politeOpenings, company, theArticle } = description;
  const remark = `(?:${any('greetings')}|${any('thanks')}|${any('remarks')})`;
  const thanks = `(?:${any('thanks')})${NO_LETTER_AFTER}`;
  return {
    ...{ words: new Map(), company: new Set() },
    opening: pattern(`^${BETWEEN}(?:(?:${remark}|${company})${NO_LETTER_AFTER}[\\s,.!;:、。！–-]*)+`),
    thanks: pattern(`^${BETWEEN}(?:(?:${any('remarks')})${BETWEEN})?${thanks}`),
    apology: /(?!)/,
    politeOpening: pattern(
      `^${BETWEEN}(?:(?:${remark}|${company})${NO_LETTER_AFTER}[\\s,.!]*)*(?:${politeOpenings})${NO_LETTER_AFTER}[\\s,:、]*`,
    ),
    asking: (text) => asks(text.toLowerCase()),
    askingClause: /(?!)/,
    theArticle: pattern(`${NO_LETTER_BEFORE}(?:${theArticle})${NO_LETTER_AFTER}`, 'giu'),
    whole: wholeTalk({ ...description, ...Object.fromEntries(COMMON.map((kind) => [kind, any(kind)])) }),
  };
}

/** The kinds of small talk with their patterns. Of several in one text, the first counts: "hi, thanks" is thanks. */
const KINDS: readonly (readonly [WholeTalk, keyof TalkDescription])[] = [
  ['about-me', 'aboutBot'],
  ['doubt', 'doubt'],
  ['thanks', 'thanks'],
  ['farewell', 'farewells'],
  ['greeting', 'greetings'],
  ['chat', 'remarks'],
];
/** In remarks. A longer text is no small talk. */
const MAX_REMARKS = 8;
const SEPARATORS = /[^\p{L}\p{N}]*/uy;

/** @returns a function that reads a text remark by remark, in linear time */
function wholeTalk(description: TalkDescription): TalkRules['whole'] {
  const groups = KINDS.map(([, key]) => `(${description[key]})`).join('|');
  // Japanese is written without spaces.
  const end = /\p{Script=Hiragana}/u.test(groups) ? '' : NO_LETTER_AFTER;
  const remark = new RegExp(`(?:${groups}|(?:${description.company}))${end}`, 'uy');
  return (text) => {
    const lower = text.toLowerCase();
    const found = new Set<number>();
    let at = 0;
    for (let count = 0; count <= MAX_REMARKS; count++) {
      SEPARATORS.lastIndex = at;
      SEPARATORS.test(lower);
      at = SEPARATORS.lastIndex;
      if (at === lower.length) return KINDS.find((_, kind) => found.has(kind))?.[0];
      remark.lastIndex = at;
      const match = remark.exec(lower);
      if (match === null || match[0] === '') return undefined;
      found.add(match.slice(1).findIndex((group) => group !== undefined));
      at = remark.lastIndex;
    }
    return undefined;
  };
}

export function shortFollowUpsFrom({
  connectives,
  about,
  aboutEnding,
  continuation,
}: FollowUpDescription): ShortFollowUpRules {
  return {
    connectives: pattern(`^${BETWEEN}(?:(?:${connectives})${NO_LETTER_AFTER}[\\s,、]*)+`),
    about: about === undefined ? /(?!)/ : pattern(`^${BETWEEN}(?:${about})${NO_LETTER_AFTER}\\s*`),
    aboutEnding: aboutEnding === undefined ? /(?!)/ : pattern(`(?:${aboutEnding})${BETWEEN}$`),
    continuation: pattern(`^${BETWEEN}(?:${continuation})${BETWEEN}$`),
  };
}

function pattern(source: string, flags = 'iu'): RegExp {
  return new RegExp(source, flags);
}
