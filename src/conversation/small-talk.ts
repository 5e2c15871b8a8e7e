/** Tells a greeting, or a text that holds nothing to look up, from a question. */
import { termTokens } from '../text/terms.ts';

const GREETINGS: ReadonlySet<string> = new Set(
  `hello hi hiya hey howdy greetings welcome good morning afternoon evening night day thank thanks thx lot cheers
   bye goodbye meet help yo sup gm gn lol haha hahaha bot there everyone friend buddy nice great cool wow awesome
   huh really seriously yes yeah yep no nope ok okay sure right maybe wait lots hola amigo bonjour hallo guten morgen ciao danke merci gracias`.split(
    /\s+/,
  ),
);

const OPENS_AS_QUESTION =
  /^\W*(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would)\b/i;

const OPENS_AS_THANKS = /^\W*(?:thanks?|thank you|thx|ty|cheers|sorry|congratulations|congrats)\b/i;

/** "good morning", "thanks!", "how are you?", "??", "🙂". */
export function isSmallTalk(question: string): boolean {
  const words = termTokens(question).map(({ text }) => text.toLowerCase());
  if (words.length === 0) return true;
  if (OPENS_AS_THANKS.test(question)) return !question.includes('?');
  return !OPENS_AS_QUESTION.test(question) && words.every((word) => GREETINGS.has(word));
}
