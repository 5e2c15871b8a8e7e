/** How English refers back: the patterns of follow-up questions, and of the pronouns that show a person's gender. */
import type { FollowUpRules } from '../language.ts';

const OTHER_NUMBER: Readonly<Record<string, string>> = {
  ...{ does: 'do', is: 'are', was: 'were', has: 'have' },
  ...{ do: 'does', are: 'is', were: 'was', have: 'has' },
};

export const followUpRules: FollowUpRules = {
  connectives: /^\W*(?:(?:and|but|or|so|then|also|ok|okay|well|hm+)\b[\s,.]*)+/i,
  // Includes common typing errors.
  about: /^\W*(?:what|how)(?:['’]?s)? (?:about|abuot|abot|aobut|bout)\b\s*/i,
  continuation: new RegExp(
    [
      String.raw`^\W*(?:(?:and|ok|okay|please)\W+)*`,
      '(?:(?:(?:tell|show) me )?more(?: about (?:it|him|her|that|this|them))?|go on|continue|and then|what else',
      String.raw`|what (?:happened|happens|came|comes|is|was) (?:next|then))(?: please)?\W*$`,
    ].join(''),
    'i',
  ),
  asksForNoun:
    /^(?:\w+ ){0,2}(?:how (?:many|much)(?: [\p{L}-]+){0,2}|(?:which|what|whose)(?: [\p{L}-]+)?|how \w+|whom)$/iu,
  asksWhy: /^(?:(?:the |any )?(?:\w+ )?(?:reasons?|causes?))$/i,
  asksWhyNot: /^why (?:not|didn['’]?t|isn['’]?t)$/i,
  why: 'why',
  not: 'not',
  hasNegation: /\b(?:not|never|no)\b|n['’]t\b/i,
  condition: /^(?<asking>(?:what|how about|what about) )?(?<condition>(?:if|when|unless|while|without) [^,;?]+)$/i,
  refersBack: /\b(?:it|that|this)\b(?! an? )/i,
  substituteNoun: /\b(?:ones?|those)\b/i,
  attributeOpening: /^(?:the|any|most|least|main|\p{L}{2,}est)\b/iu,
  attributeOf: (attribute, thing) => `${attribute} of ${thing}?`,

  conjunction: /^(?:and|but|or)$/,
  forward: new RegExp(
    [
      // A word must follow: in "was it legal?" and "why did it happen?" the pronoun refers to something before.
      String.raw`^it (?:\w+ )?(?:true|possible|likely|unlikely|necessary|difficult|hard|easy|important|clear|known|legal)\b(?=\W+\w)`,
      String.raw`^it (?:\w+ )?(?:ok|okay|alright|allowed|forbidden|permitted|mandatory|required|enough|fine|cool) (?:to|that|if|when|for)\b`,
      String.raw`^it (?:\w+ )?(?:dangerous|bad|good|best|rude|wise|smart|nice|normal|free|cheaper|late|early) (?:to|that|if|when|for)\b`,
      String.raw`^it (?:\w+ )?(?:a (?:\w+ )?idea|against the (?:rules?|law)) (?:to|that|if|when)\b`,
      String.raw`^it (?:\w+ )?(?:illegal|fair|common|usual|safe|useful|said|right|wrong|better|worth|mean|take|cost)\b(?=\W+\w)`,
      String.raw`^it (?:\w+ )?(?:matter|happen|seem|turn|called|that|who)\b(?=\W+\w)`,
      String.raw`^it (?:\w+ )?(?:an?|the|from)\b.*\b(?:who|that|which|to)\b`,
      String.raw`^it (?:rain|snow)|^it\b.*\bthat \w`,
    ].join('|'),
    'i',
  ),
  // In "did it fall?" the pronoun is the subject.
  objectOfDo: /\b(?:(?:do|done|doing) it|who did it)$/i,
  ofEvent: /^it (?:ever |really |all )?(?:happen|occur|take place|come about)/i,

  beforeNounAskedFor: /\b(?:how many|how much|which|what|whose) $/i,
  subjectAskedFor: /^(?:who|what|which (?:one|ones|other|others))(?: else)?$/i,
  amountAskedFor: /^how (?:many|much)$/i,
  supportVerb: /^(?:do|does|did)$/i,
  adverbial:
    /^(?:(?:\w+ )?(?:when|where|why|how)|how (?:long|often|far|fast|soon|late|early)|(?:for|with|by|to|from) whom)$/i,
  auxiliaryFirst: /^\W*(?:do|does|did|has|have|had|can|could|will|would|should|must|may|is|are|was|were)\b(?! there)/i,
  adverbFirst:
    /^\W*(?:when|where|why|how) (?:do|does|did|has|have|had|can|could|will|would|should|must|may|is|are|was|were)\b(?! there)/i,
  asksForName: /^\W*(?:\w+ )?(?:who|whom|whose|which|what (?:is|was) (?:his|her|the) name)\b/i,
  locative: /^(?:in|at|on|near|from|to)$/,
  in: 'in',
  inOtherNumber: (opening) =>
    opening.replace(
      /\b(?:does|do|is|are|was|were|has|have)(?= $)/i,
      (word) => OTHER_NUMBER[word.toLowerCase()] ?? word,
    ),
  // "What did she do in 2004?" -> "did she in 2004"
  verbAskedFor: /^((?:do|does|did) .+?) do\b/,
  several: /[^sui]s$| and |\b(?:people|men|women|children)$/i,
  joined: / and /,
  described: (noun, clause) => `the ${noun} that ${clause}`,
  nameLink: /^ of (?:the )?$/,
  isOwner: /['’]s?$/,
  owner: /^.*?(?=['’]s? )/,
  definite: /^the /i,
  possessiveOf: (name) => (name.endsWith('s') ? `${name}’` : `${name}’s`),

  nextPersonOrName: /\b(?:([Hh]e|[Hh]im|[Hh]is)|([Ss]he|[Hh]ers?))\b|(?<![.!?]['”"]? +['“"]?)(?<!\p{L})\p{Lu}\p{Ll}/u,
  female: /^(?:she|her|hers)$/i,
};
