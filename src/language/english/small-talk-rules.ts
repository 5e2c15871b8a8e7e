/** Greetings, thanks and other things that people say to a bot without asking about an article. */
import type { TalkRules, WholeTalk } from '../language.ts';
import { QUESTION_WORDS } from './closed-classes.ts';
import { oneOf, wordList } from './word-list.ts';

const HELLOS = wordList('hi hiya hello hey');
const TIMES_OF_DAY = wordList('morning afternoon evening day');
const SHORT_THANKS = wordList('thx ty cheers');
const REMARKS = wordList('lol haha ok okay great nice cool wow awesome');

/** Words that are small talk by themselves. */
const WORDS = {
  greeting: [
    ...[...HELLOS, ...TIMES_OF_DAY],
    ...wordList('howdy greetings welcome good yo sup gm hola bonjour hallo guten morgen'),
  ],
  thanks: [...SHORT_THANKS, ...wordList('thanks thank danke merci gracias')],
  farewell: [...wordList('bye goodbye night gn ciao later')],
  chat: [...REMARKS, ...wordList('hahaha huh really seriously yes yeah yep no nope sure right maybe wait')],
} as const;

/** Parts of patterns. */
const THANKS = `(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot)?(?: for [^,.!?]+(?=[,.!]))?|${oneOf(SHORT_THANKS)}|sorry)`;
const GREETING = `(?:${oneOf(HELLOS)}|good ${oneOf(TIMES_OF_DAY)})(?: (?:there|bot|everyone|all))?`;
const REMARK = oneOf(REMARKS, wordList('perfect interesting please'));
const QUESTION_WORD = oneOf(QUESTION_WORDS);

const ASKING = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|then)\b\W*)?(?:${QUESTION_WORD}|is|are|was|were|do|does|did|can|could|will|would)\b`,
  'i',
);

const WHOLE: readonly (readonly [WholeTalk, RegExp])[] = [
  [
    'about-me',
    new RegExp(
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
    ),
  ],
  [
    'doubt',
    new RegExp(
      String.raw`^\W*(?:${[
        '(?:are )?you (?:really |absolutely )?(?:sure|certain|serious)(?: about (?:that|this|it))?',
        '(?:is|was) (?:that|this|it) (?:really )?(?:true|right|correct|so)',
        'how do you know(?: (?:that|this))?',
        'says who|really|seriously',
      ].join('|')})\W*$`,
      'i',
    ),
  ],
  [
    'greeting',
    /^\W*(?:how (?:are|r) (?:you|u)(?: all| doing)?|how(?: is|['’]s) it going|nice to (?:meet|see) you)(?: all| today)?\W*$/i,
  ],
];

export const talkRules: TalkRules = {
  words: new Map(
    (['greeting', 'thanks', 'farewell', 'chat'] as const).flatMap((kind) => WORDS[kind].map((word) => [word, kind])),
  ),
  company: wordList('bot there everyone all friend buddy amigo meet lot lots help see'),
  opening: new RegExp(String.raw`^\W*(?:(?:${THANKS}|${GREETING}|${REMARK})\b[\s,.!;:–-]*)+`, 'i'),
  thanks: new RegExp(String.raw`^\W*(?:${REMARK}\W+)?${THANKS}\b`, 'i'),
  apology: /^\W*sorry/i,
  politeOpening: new RegExp(
    [
      String.raw`^\W*(?:(?:hey|hi|hello|ok|okay|so|well|bot|there|please)\b[\s,.!]*)*`,
      String.raw`(?:(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:tell|show|remind) me\b`,
      String.raw`|(?:do|does) (?:you|u|anyone|anybody|someone) know\b`,
      String.raw`|i(?:['’]d| would) (?:like|love) to know\b|i (?:want|need) to know\b|i wonder\b)`,
      String.raw`[\s,:]*(?:about\b)?`,
    ].join(''),
    'i',
  ),
  asking: (text) => ASKING.test(text),
  askingClause: new RegExp(String.raw`[,.:;!?–-]\s*(?=(?:and |but |so )?${QUESTION_WORD}\b)`, 'i'),
  theArticle: /\b(?:this|the|that|your) (?:article|text|story|document)s?\b(?! (?:of|by|in)\b)/gi,
  whole: (text) => WHOLE.find(([, pattern]) => pattern.test(text))?.[0],
};
