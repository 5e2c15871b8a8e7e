/** A text -> the kind of small talk that it is, if it asks nothing about an article; or the question after the small talk. */
import type { TokenizedText } from './tokenized-text.ts';

/** `about-me`: "who are you?"; `doubt`: "are you sure?"; `chat`: "lol"; `vague`: it contains nothing to look up. */
export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'about-me' | 'doubt' | 'chat' | 'vague';

/** Words that are small talk by themselves. */
const WORDS = {
  greeting: `hello hi hiya hey howdy greetings welcome good morning afternoon evening day yo sup gm hola bonjour hallo
    guten morgen`,
  thanks: 'thanks thank thx ty cheers danke merci gracias',
  farewell: 'bye goodbye night gn ciao later',
  chat: 'lol haha hahaha nice great cool wow awesome huh really seriously yes yeah yep no nope ok okay sure right maybe wait',
} as const satisfies Partial<Record<SmallTalk, string>>;
/** Words that may occur beside those of `WORDS` in small talk: "hello there", "thanks everyone". */
const COMPANY: ReadonlySet<string> = new Set(
  'bot there everyone all friend buddy amigo meet lot lots help see'.split(' '),
);
const KINDS: ReadonlyMap<string, SmallTalk> = new Map(
  (['greeting', 'thanks', 'farewell', 'chat'] as const).flatMap((kind) =>
    WORDS[kind].split(/\s+/).map((word) => [word, kind]),
  ),
);

/** Parts of patterns. */
const THANKS =
  '(?:many )?(?:thanks?(?: you)?(?: (?:so|very) much| a lot)?(?: for [^,.!?]+(?=[,.!]))?|thx|ty|cheers|sorry)';
const GREETING = '(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|bot|everyone|all))?';
const CHAT = '(?:lol|haha|ok|okay|great|nice|cool|perfect|wow|awesome|interesting|please)';
/** Any small talk at the beginning of a text. */
const SMALL_TALK_OPENING = new RegExp(String.raw`^\W*(?:(?:${THANKS}|${GREETING}|${CHAT})\b[\s,.!;:–-]*)+`, 'i');
const QUESTION_WORD = '(?:who|whom|whose|what|when|where|which|why|how)';
/** A text that begins like a question. */
const ASKING = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|then)\b\W*)?(?:${QUESTION_WORD}|is|are|was|were|do|does|did|can|could|will|would)\b`,
  'i',
);
/** A clause that begins like a question, after a sign. */
const ASKING_CLAUSE = new RegExp(String.raw`[,.:;!?–-]\s*(?=(?:and |but |so )?${QUESTION_WORD}\b)`, 'i');
/** How many characters may lie between the thanks and the question. */
const LONGEST_REMARK = 40;
const OPENS_AS_THANKS = new RegExp(String.raw`^\W*(?:${CHAT}\W+)?${THANKS}\b`, 'i');

/** Questions about the bot. Each must be the whole of the text. */
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
/** Questions whether the bot is right. */
const DOUBT =
  /^\W*(?:(?:are )?you (?:really |absolutely )?(?:sure|certain|serious)(?: about (?:that|this|it))?|(?:is|was) (?:that|this|it) (?:really )?(?:true|right|correct|so)|how do you know(?: (?:that|this))?|says who|really|seriously)\W*$/i;
/** Questions that are greetings. */
const POLITE =
  /^\W*(?:how (?:are|r) (?:you|u)(?: all| doing)?|how(?: is|['’]s) it going|nice to (?:meet|see) you)(?: all| today)?\W*$/i;

/** @returns undefined if it may be a question about an article */
export function smallTalkIn({ text, tokens }: TokenizedText): SmallTalk | undefined {
  if (ABOUT_ME.test(text)) return 'about-me';
  if (DOUBT.test(text)) return 'doubt';
  if (POLITE.test(text)) return 'greeting';
  if (OPENS_AS_THANKS.test(text)) return text.includes('?') ? undefined : /^\W*sorry/i.test(text) ? 'chat' : 'thanks';
  const content = tokens.filter(({ term }) => term !== undefined);
  // "Ok" and "no" are stop words.
  const words = (content.length > 0 ? content : tokens).map(({ word }) => word.lower);
  const isTalk = !ASKING.test(text) && words.every((word) => KINDS.has(word) || COMPANY.has(word));
  if (!isTalk) return content.length > 0 ? undefined : 'vague';
  const kinds = words.flatMap((word) => KINDS.get(word) ?? []);
  // "Good night" is a farewell although "good" opens greetings.
  return kinds.find((kind) => kind !== 'greeting') ?? kinds[0] ?? 'chat';
}

/** "Thanks! And when?" -> "And when?". A text whose rest asks nothing stays as it is. */
export function withoutSmallTalk(text: string): string {
  const opening = SMALL_TALK_OPENING.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  // "Thanks! One more: who is Kim?" is the question after the colon.
  const clause = OPENS_AS_THANKS.test(text) ? ASKING_CLAUSE.exec(rest) : null;
  if (clause !== null && clause.index <= LONGEST_REMARK) return rest.slice(clause.index + clause[0].length);
  const endsSentence = /[,.!;:–-]\s*$/.test(opening);
  return ASKING.test(rest) || (endsSentence && rest.includes('?')) ? rest : text;
}
