/** Questions that ask for an opinion, for all that is mentioned of a kind, or for a comparison. */
import type { AimRules } from '../aim-rules.ts';
import { kindRules } from './kinds.ts';
import { oneOf, wordList } from './word-list.ts';

const CONNECTED = '(?:(?:so|and|but|well|then|hey|bot|ok|okay|honestly|please)\\b,? )*';
const IS_OR_ARE = "(?: is|['’]?s| are|['’]?re| was| were)";
const BE = '(?:is|are|was|were)';
const YOU = '(?:you|u|the bot|this bot)';
/** Words that stress a question and do not change it. */
const REALLY = '(?: (?:really|honestly|personally|actually|also|even|still|truly|just|all|both))*';
const MATTER = '(?<matter>\\S.{0,200}?)';
/** "This article" after "of" has been removed from the question already. */
const ON = `(?: (?:on|about|of|regarding|concerning)(?: ${MATTER})?)?`;

/** Adjectives that judge, as "right" and "good" do. That something is good "for" something is a fact as often. */
const RIGHT = '(?:right|wrong|justified|unjustified|mistaken)';
const GOOD = oneOf(
  wordList(`
    good bad evil fair unfair great terrible awful horrible crazy insane stupid smart dumb moral immoral ethical unethical
    racist sexist overrated underrated wise unwise cruel
  `),
);
const GOOD_PERSON = `an? (?:really |very )?${GOOD} (?:person|man|woman|guy|human|human being|leader|president|politician|people|idea)`;
const OR_NOT = `(?: or (?:not|${RIGHT}|${GOOD}))?`;
/** What follows "right" in "right about that", but not in "right after lunch" and "right for beginners". */
const ABOUT = '(?: (?<about>(?:to|about|on|in|that|when|with) .{1,150}))?';
/** Not "it", "this" or "there": what they refer to is seldom judged. */
const NAMED = '(?!(?:it|its|this|that|these|those|there|here|he|she|they|we|i|you)\\b)(?<named>\\S.{0,60}?)';
/** "Do you think I can bring my dog?" asks politely whether one may. */
const NOT_I = "(?!(?:i|we|my|our|there|it['’]?s (?:ok|okay|possible|allowed)|it is (?:ok|okay|possible|allowed))\\b)";
const OPINION = '(?:opinions?|thoughts?|take|verdict|feelings?|(?:personal |honest |own )views?)';
const YOUR = '(?:your|ur)(?: (?:own|personal|honest|humble))?';

const FUNCTION_WORDS = 'who|whom|whose|what|where|when|why|how|which|is|are|was|were|do|does|did|can|could|it|be|been';
/** One word. A kind of more words, such as "European countries", says more than the lexicon knows. */
const KIND = `(?!(?:${FUNCTION_WORDS})\\b)(?<kind>\\p{L}[\\p{L}’'-]+)`;
const ALL = '(?:(?:all|every|each|any|of|the|different|various|other|single|a|list|names) )*';
const LISTING = '(?:list|name|enumerate|show(?: me)?|give(?: me| us)?|find(?: me)?|tell me)';
const MENTIONED =
  '(?:mentioned|named|listed|referenced|referred to|talked about|cited|quoted|discussed|brought up|being mentioned)';
const MENTION = '(?:mention|name|list|reference|refer to|talk about|cite|quote|discuss)';
const GETS = '(?:(?:that|which|who) )?(?:(?:are|is|was|were|get|gets|got|have been|has been) )?(?:there )?(?:all )?';
const HERE =
  '(?: (?:in|by|throughout)(?: (?:here|it|this|that|them|all|total|any|there))?| here| there| anywhere| overall| please| pls)*';
/** "The article" before "mention" has been removed from the question already. */
const IT = '(?:(?:it|this|that|they|he|she|the author|the writer|the authors) )?';

const ONE = '(?<one>\\S.{0,80}?)';
const OTHER = '(?<other>\\S.{0,80}?)';
const WITH = '(?:and|or|with|to|vs\\.?|versus|against)';
const THE_DIFFERENCE =
  "(?:(?:what|whats|tell me|explain|describe|list)\\b)?(?: is|[’']s| are)?(?: (?:the|any|some))?(?: (?:main|key|biggest|major|exact|actual|real|big))?";

function whole(...patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^${CONNECTED}${pattern}$`, 'iu'));
}

export const aimRules: AimRules = {
  cue: new RegExp(
    `\\b(?:think|believe|feel|reckon|agree|like|love|hate|opinions?|thoughts|views?|take|verdict|feelings?|favou?rite|vote|side|favou?r|against|${RIGHT}|${GOOD}|mention\\w*|named?|list\\w*|enumerate|referenced?|referred|refer|talk\\w*|cited?|quoted?|discuss\\w*|brought|compare|differ\\w*|distinctions?|similar\\w*|alike|related|common|vs|versus|better|worse)\\b`,
    'iu',
  ),
  opinion: whole(
    `(?:do|don['’]?t) ${YOU}${REALLY} (?:think|believe|feel|reckon|agree)(?: that)?(?: (?:with|on|about|of|in|like))?(?: ${NOT_I}${MATTER})?`,
    `(?:do|don['’]?t|would) ${YOU}${REALLY} (?:like|love|hate|dislike)(?: (?!to\\b|me\\b|us\\b)${MATTER})?`,
    `what(?: do|['’]?d| would| did)? ${YOU}${REALLY} (?:think|feel|believe|make|reckon)${ON}`,
    `what(?: do|['’]?d| would| did)? ${YOU}${REALLY} (?:think|feel|believe|make|reckon)[,:?]+ ${MATTER}`,
    `how do ${YOU}${REALLY} feel(?: about ${MATTER})?`,
    `(?:what${IS_OR_ARE} |what |whats )?${YOUR} ${OPINION}${ON}`,
    `(?:(?:do ${YOU} have|have ${YOU}(?: got)?|got|give(?: me| us)?|share|tell me) )?(?:an?|any|some|${YOUR}) ${OPINION}${ON}`,
    `(?:thoughts|opinions?)(?: (?:on|about) ${MATTER})`,
    `(?:in ${YOUR} (?:opinion|view)|according to you|personally),? ${MATTER}`,
    `${MATTER},? (?:in ${YOUR} (?:opinion|view)|according to you)`,
    `who(?: is|['’]?s| are| was| were)(?: in the)? ${RIGHT}(?: here| in this)?(?:(?: (?:about|on|in|between|when|among) |[,:?]+ )${MATTER})?`,
    `(?:who|which|what)(?: \\p{L}+)? do ${YOU}${REALLY} (?:think|believe) ${BE} (?:${RIGHT}|${GOOD}|better|best|worse|worst)(?:[,:?]* ${MATTER})?`,
    `(?:who|which|what)(?: \\p{L}+)? (?:do|would) ${YOU}${REALLY} (?:like (?:best|most|more|better)|love|hate|side with|agree with|vote for)(?:[,:?]* ${MATTER})?`,
    `(?:what|who)${IS_OR_ARE} ${YOUR} favou?rite ${MATTER}`,
    `are ${YOU}${REALLY} (?:against|in favou?r of|for or against|on the side of) ${MATTER}`,
    `${BE} ${NAMED}${REALLY} ${RIGHT}${OR_NOT}${ABOUT}`,
    `${BE} ${NAMED}${REALLY} (?:${GOOD}|${GOOD_PERSON})${OR_NOT}`,
  ),
  judging: new RegExp(`\\b(?:${GOOD_PERSON}|${RIGHT}|${GOOD}|better|best|worse|worst)\\b`, 'giu'),
  members: whole(
    `(?:(?:${LISTING}|what${IS_OR_ARE}|whats|who${IS_OR_ARE}|which${IS_OR_ARE}) )?${ALL}${KIND} ${GETS}${MENTIONED}${HERE}`,
    `(?:what|which|how many) ${ALL}${KIND} (?:there )?${GETS}${MENTIONED}${HERE}`,
    `(?:what|which|how many) ${ALL}${KIND} (?:does|do|did) ${IT}${MENTION}${HERE}`,
    `how many ${KIND} are there ${MENTIONED}${HERE}`,
    `who(?: all)?(?: (?:is|are|was|were|gets?)|['’]?s) (?:all )?${MENTIONED}${HERE}`,
    `who(?: all)? (?:does|do|did) ${IT}${MENTION}${HERE}`,
  ),
  allOfKind: whole(`(?:list|name|enumerate|give me|tell me|show me) (?:me )?all (?:(?:of|the) )*${KIND}${HERE}`),
  comparison: whole(
    `compare ${ONE} ${WITH} ${OTHER}`,
    `${THE_DIFFERENCE} ?(?:differences?|distinctions?|similarit(?:y|ies)) between ${ONE} ${WITH} ${OTHER}`,
    `how (?:do|does|did|is|are|was|were) ${ONE} (?:and|or) ${OTHER} (?:differ|compare|different|similar|related|alike)`,
    `how (?:do|does|did|is|are|was|were) ${ONE} (?:differ|different|compared?|similar|related) (?:from|to|than|with) ${OTHER}`,
    `${ONE} (?:vs\\.?|versus|compared to) ${OTHER}`,
    `(?:which|what|who)(?: one)?(?: is|['’]?s| was| are) (?:the )?(?:better|worse)(?: one)?[,:?]* ${ONE} or ${OTHER}`,
    `${BE} ${ONE} (?:better|worse) than ${OTHER}`,
    `what (?:do|does|did) ${ONE} and ${OTHER} have in common`,
  ),
  kinds: kindRules,
};
