/** What people say to a bot that asks nothing of an article, and of what kind it is; and a question without it. */
import { termTokens } from '../language/terms.ts';

/** `about-me`: "who are you?"; `doubt`: "are you sure?"; `chat`: "lol"; `vague`: there is nothing in it to look up. */
export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'about-me' | 'doubt' | 'chat' | 'vague';

const WORDS = {
  greeting: `hello hi hiya hey howdy greetings welcome good morning afternoon evening day yo sup gm hola bonjour hallo
    guten morgen`,
  thanks: 'thanks thank thx ty cheers danke merci gracias',
  farewell: 'bye goodbye night gn ciao later',
  chat: 'lol haha hahaha nice great cool wow awesome huh really seriously yes yeah yep no nope ok okay sure right maybe wait',
} as const satisfies Partial<Record<SmallTalk, string>>;
/** What may stand beside these. */
const COMPANY: ReadonlySet<string> = new Set(
  'bot there everyone all friend buddy amigo meet lot lots help see'.split(' '),
);
const KINDS: ReadonlyMap<string, SmallTalk> = new Map(
  (['greeting', 'thanks', 'farewell', 'chat'] as const).flatMap((kind) =>
    WORDS[kind].split(/\s+/).map((word) => [word, kind]),
  ),
);

const THANKS =
  '(?:many )?(?:thanks?(?: you)?(?: (?:so|very) much| a lot)?(?: for [^,.!?]+(?=[,.!]))?|thx|ty|cheers|sorry)';
const GREETING = '(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|bot|everyone|all))?';
const CHAT = '(?:lol|haha|ok|okay|great|nice|cool|perfect|wow|awesome|interesting|please)';
const OPENING = new RegExp(String.raw`^\W*(?:(?:${THANKS}|${GREETING}|${CHAT})\b[\s,.!;:–-]*)+`, 'i');
const QUESTION_WORD = '(?:who|whom|whose|what|when|where|which|why|how)';
const ASKING = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|then)\b\W*)?(?:${QUESTION_WORD}|is|are|was|were|do|does|did|can|could|will|would)\b`,
  'i',
);
const ASKING_CLAUSE = new RegExp(String.raw`[,.:;!?–-]\s*(?=(?:and |but |so )?${QUESTION_WORD}\b)`, 'i');
/** In characters, between the thanks and the question. */
const LONGEST_REMARK = 40;
const OPENS_AS_THANKS = new RegExp(String.raw`^\W*(?:${CHAT}\W+)?${THANKS}\b`, 'i');

/** A text that is more than talk shows it among this many words: to read on would take long in a pasted text. */
const FIRST_WORDS = 50;

/** Nothing but these: each is the whole of what is said. */
const ABOUT_ME = new RegExp(
  String.raw`^\W*(?:${[
    '(?:who|what) (?:are|r) (?:you|u)',
    String.raw`(?:are you|is this) an? (?:\w+ )?(?:bot|robot|human|person|program|ai)`,
    'what (?:can|do) (?:you|u) do',
    "what(?: is|['’]?s) your name",
    '(?:who|what) (?:made|built|wrote|runs) you',
    'how (?:do you|does (?:this|it|this bot|the bot)) work',
    '(?:(?:can|could) you |please )*help(?: me)?(?: please)?',
    'what can (?:i|we) ask(?: you)?',
    'how can you help(?: me)?',
  ].join('|')})\W*$`,
  'i',
);
const DOUBT =
  /^\W*(?:(?:are )?you (?:really |absolutely )?(?:sure|certain|serious)(?: about (?:that|this|it))?|(?:is|was) (?:that|this|it) (?:really )?(?:true|right|correct|so)|how do you know(?: (?:that|this))?|says who|really|seriously)\W*$/i;
const POLITE =
  /^\W*(?:how (?:are|r) (?:you|u)(?: all| doing)?|how(?: is|['’]s) it going|nice to (?:meet|see) you)(?: all| today)?\W*$/i;

/** @returns nothing for what may be a question about an article */
export function smallTalkIn(text: string): SmallTalk | undefined {
  if (ABOUT_ME.test(text)) return 'about-me';
  if (DOUBT.test(text)) return 'doubt';
  if (POLITE.test(text)) return 'greeting';
  if (OPENS_AS_THANKS.test(text)) return text.includes('?') ? undefined : /^\W*sorry/i.test(text) ? 'chat' : 'thanks';
  const isTalkWord = (word: string): boolean => KINDS.has(word) || COMPANY.has(word);
  if (!contentIn(text, FIRST_WORDS).every(isTalkWord)) return undefined;
  const terms = contentIn(text);
  // "Ok" and "no" are stop words.
  const words = terms.length > 0 ? terms : (text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const isTalk = !ASKING.test(text) && words.every(isTalkWord);
  if (!isTalk) return terms.length > 0 ? undefined : 'vague';
  const kinds = words.flatMap((word) => KINDS.get(word) ?? []);
  // "Good night" and "good morning".
  return kinds.find((kind) => kind !== 'greeting') ?? kinds[0] ?? 'chat';
}

/** Words that are no stop words. */
function contentIn(text: string, most?: number): string[] {
  return termTokens(text, most).map(({ text: word }) => word.toLowerCase());
}

/** "Thanks! And when?" -> "And when?", if a question is what is left. */
export function withoutSmallTalk(text: string): string {
  const opening = OPENING.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  // "Thanks! One more: who is Kim?"
  const clause = OPENS_AS_THANKS.test(text) ? ASKING_CLAUSE.exec(rest) : null;
  if (clause !== null && clause.index <= LONGEST_REMARK) return rest.slice(clause.index + clause[0].length);
  const isParted = /[,.!;:–-]\s*$/.test(opening);
  return ASKING.test(rest) || (isParted && rest.includes('?')) ? rest : text;
}
