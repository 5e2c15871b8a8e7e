/** How English refers back: the patterns of follow-up questions, and of the pronouns that show a person's gender. */
import type { FollowUpRules } from '../language.ts';

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
  asksWhy: /^(?:why not|(?:the |any )?(?:\w+ )?(?:reasons?|causes?|purpose|aim))$/i,
  why: 'why',
  refersBack: /\b(?:it|that|this)\b(?! an? )/i,
  substituteNoun: /\b(?:ones?|those)\b/i,
  attributeOpening: /^(?:the|any)\b/i,
  attributeOf: (attribute, thing) => `${attribute} of ${thing}?`,

  conjunction: /^(?:and|but|or)$/,
  forward: new RegExp(
    [
      // A word must follow: in "was it legal?" and "why did it happen?" the pronoun refers to something before.
      String.raw`^it (?:\w+ )?(?:true|possible|likely|unlikely|necessary|difficult|hard|easy|important|clear|known|legal)\b(?=\W+\w)`,
      String.raw`^it (?:\w+ )?(?:illegal|fair|common|usual|safe|useful|said|right|wrong|better|worth|mean|take|cost)\b(?=\W+\w)`,
      String.raw`^it (?:\w+ )?(?:matter|happen|seem|turn|called|an?|the|from|that|who)\b(?=\W+\w)`,
      String.raw`^it (?:rain|snow)|^it\b.*\bthat \w`,
    ].join('|'),
    'i',
  ),
  objectOfDo: /\b(?:do|did|does|done|doing) it$/i,

  beforeNounAskedFor: /\b(?:how many|how much|which|what|whose) $/i,
  nounAskedFor: /\b(?:many|much|which|whose)\b/i,
  auxiliaryFirst: new RegExp(
    [
      String.raw`^\W*(?:(?:who|whom|what|when|where|why|how) )?(?:do|does|did|has|have|had|can|could|will|would|should)\b`,
      String.raw`^\W*(?:is|are|was|were)\b`,
      String.raw`^\W*(?:when|where|why|how) (?:is|are|was|were)\b`,
    ].join('|'),
    'i',
  ),
  // "What did she do in 2004?" -> "did she in 2004"
  verbAskedFor: /^((?:do|does|did) .+?) do\b/,
  several: /[^s]s$| and |\b(?:people|men|women|children)$/i,
  definite: /^the /i,
  possessiveOf: (name) => (name.endsWith('s') ? `${name}’` : `${name}’s`),

  nextPersonOrName: /\b(?:([Hh]e|[Hh]im|[Hh]is)|([Ss]he|[Hh]ers?))\b|(?<![.!?]['”"]? +['“"]?)(?<!\p{L})\p{Lu}\p{Ll}/u,
  female: /^(?:she|her|hers)$/i,
};
