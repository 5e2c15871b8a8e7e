/** Headings of an article -> for each, the questions that people would ask about the section below it. */
import type { SectionHeading, WordUse } from '../language.ts';
import {
  baseOfGerund,
  isNounPhrase,
  isPluralNoun,
  mayBeVerb,
  nounOf,
  withArticle,
  withoutCapitals,
} from './heading-phrases.ts';
import {
  EMPTY_HEADINGS,
  EMPTY_NOUNS,
  GERUNDS_BEFORE_NOUNS,
  INSTRUCTING_VERBS,
  PROCESSES,
  QUESTIONS_OF_HEADINGS,
  ROLES,
  RULE_VERBS,
  STATED_FACTS,
  VERBS_ALONE,
  VERBS_WITH_OBJECTS,
} from './heading-words.ts';

/** In words. A longer heading is a sentence, or a list of topics. */
const MAX_WORDS_OF_HEADING = 9;
/** In words: a longer heading is seldom only a noun with what describes it. */
const MAX_THING_WORDS = 6;
/** In UTF-16 code units: the length of a rule that is quoted in a question about it. */
const MAX_QUOTED_RULE = 40;
/** What a heading for people does not contain: marks of code, paths, several topics. */
const NOT_WORDS = /[|#`{}<>=[\]_"“”«»*\\@$%…;→•+?/]|:\S|: /;
const SECTION_LABEL =
  /^(?:rule|chapter|step|week|part|section|article|unit|module|lesson|day|phase|appendix|level)\s+[\dIVXA-Z]{1,4}\s*[:.–—-]\s+/i;
const ASIDE = /\s*[([][^()[\]]*[)\]]\s*$/;
const VERSION = /^(?:version |release )?\[?(v?\d+\.\d+(?:\.\d+)?(?:-[a-z]+\.?\d*)?)\]?(?:$|[\s(–—-])/i;

const PROHIBITION = /^(?:(?:please )?(?:do not|don['’]?t|never|avoid)|no)\s+/i;
/** Where the exceptions to a rule begin: "unless approved". */
const EXCEPTION = /,? (?:unless|without|except|if|when|until|or (?:you|else))\b.*$/i;
/** Words that do not say who or what they refer to once they are outside their text. */
const POINTERS =
  /\b(?:it|its|them|they|their|this|that|these|those|us|we|our|ours|i|me|he|she|his|her|one|ones|yourself)\b/i;

const AUXILIARY = 'is|are|was|were|do|does|did|can|could|should|will|would|may|must|has|have';
const ASKS_ALREADY = new RegExp(
  `^(?:(?:what|when|where|which|who|why|how)(?: (?:much|many|long|often))? (?:${AUXILIARY})|(?:can|do|does|is|are|may|should|must|will) (?:i|you|we|there))\\b`,
  'i',
);
const WORD_TO = /^(how|where|when|what|who|whom|why) to (.+)$/i;
const HOW_IT_WORKS = /^how (.+) works?$/i;
const WHAT_YOU = /^what (?:you|you['’]ll) (need|will need|should know|will learn|learn|get)$/i;
const OPENS_COMPLEMENT =
  /^(?:a|an|the|your|my|on|in|with|from|to|for|at|into|as|up|out|off|through|between|without|by)$/;

/** Implements `QuestionTemplates.onSections` for English. */
export function questionsOnSections(headings: readonly SectionHeading[], use: WordUse): string[][] {
  const plain = headings.map(({ text }) => withoutLabel(text));
  /** The headings that have a rule of conduct directly below them; -1 for the article itself. */
  const ofRules = new Set<number>();
  for (const [i, { above }] of headings.entries()) if (isRule(plain[i] ?? '')) ofRules.add(above);
  return headings.map(({ above }, i) => {
    const isContinuation = /:\s*$/.test(headings[above]?.text ?? '') && !isNounPhrase(plain[above] ?? '');
    return isContinuation ? [] : questionsOnHeading(plain[i] ?? '', use, ofRules.has(above));
  });
}

function withoutLabel(text: string): string {
  return text
    .replace(SECTION_LABEL, '')
    .replace(ASIDE, '')
    .replace(/[.:!]+$/, '')
    .trim();
}

function isRule(heading: string): boolean {
  return PROHIBITION.test(heading) || RULE_VERBS.has(heading.split(' ', 1)[0]?.toLowerCase() ?? '');
}

/** @param isOfRules whether the headings beside it are rules of conduct */
function questionsOnHeading(heading: string, use: WordUse, isOfRules: boolean): string[] {
  const version = VERSION.exec(heading)?.[1];
  if (version !== undefined) return [`What changed in ${version}?`];
  const count = heading.split(' ').length;
  const lower = heading.toLowerCase().replace(/’/g, "'");
  if (count > MAX_WORDS_OF_HEADING || EMPTY_HEADINGS.has(lower) || !/\p{L}{2}/u.test(heading)) return [];
  const known = QUESTIONS_OF_HEADINGS.get(lower);
  if (known !== undefined) return [known];
  if (NOT_WORDS.test(heading)) return [];
  const phrase = withoutCapitals(heading.replace(/ & /g, ' and '), use);
  return (
    askedAlready(phrase, use) ??
    onProhibition(phrase) ??
    onRule(heading, phrase, isOfRules) ??
    onInstruction(phrase, use, isOfRules) ??
    onOccasion(phrase, use) ??
    onNounPhrase(phrase, use, isOfRules)
  );
}

/** "How to join" -> "How do I join?" */
function askedAlready(phrase: string, use: WordUse): string[] | undefined {
  if (ASKS_ALREADY.test(phrase)) return POINTERS.test(phrase.replace(/\bI\b/, '')) ? [] : [`${capitalised(phrase)}?`];
  const works = HOW_IT_WORKS.exec(phrase)?.[1];
  if (works !== undefined && isNounPhrase(works)) {
    return [`How ${isPluralNoun(nounOf(works)) ? 'do' : 'does'} ${withArticle(works, use)} work?`];
  }
  const you = WHAT_YOU.exec(phrase)?.[1]?.toLowerCase();
  if (you !== undefined) {
    if (you === 'should know') return [];
    return [you.endsWith('learn') ? 'What will I learn?' : `What do I ${you.replace('will ', '')}?`];
  }
  const [, word, rest] = WORD_TO.exec(phrase) ?? [];
  if (word === undefined || rest === undefined) {
    return /^(?:how|where|when|what|who|whom|why|which|if|whether)\b/i.test(phrase) ? [] : undefined;
  }
  if (POINTERS.test(rest)) return [];
  const asks = { how: 'How do I', where: 'Where do I' }[word.toLowerCase()] ?? `${capitalised(word)} should I`;
  return [`${asks} ${ofAsker(rest)}?`];
}

/** "Do not post spoilers" -> "Can I post spoilers?", "No spoilers" -> "Are spoilers allowed?" */
function onProhibition(phrase: string): string[] | undefined {
  const opening = PROHIBITION.exec(phrase)?.[0];
  if (opening === undefined) return undefined;
  const rest = phrase.slice(opening.length).replace(EXCEPTION, '');
  if (POINTERS.test(rest) || /^be\b/.test(rest) || rest === '') return [];
  if (!/^(?:no|avoid)\s/i.test(opening)) return [`Can I ${ofAsker(rest)}?`];
  // Whether "is" or "are" is right is certain only for a noun or a gerund.
  const isActivity = /^\S+ing\b/.test(rest);
  if (!isActivity && !isNounPhrase(rest)) return [];
  const isMany = !isActivity && (isPluralNoun(nounOf(rest)) || / and /.test(rest));
  return [`${isMany ? 'Are' : 'Is'} ${ofAsker(rest)} allowed?`];
}

/** "Be nice" -> "What does “Be nice” mean?" */
function onRule(heading: string, phrase: string, isOfRules: boolean): string[] | undefined {
  const [first = ''] = phrase.split(' ', 1);
  const isOrder = RULE_VERBS.has(first.toLowerCase()) || (isOfRules && isOrderVerb(first) && phrase.includes(' '));
  if (!isOrder) return undefined;
  return POINTERS.test(heading) || heading.length > MAX_QUOTED_RULE ? [] : [`What does “${heading}” mean?`];
}

function isOrderVerb(word: string): boolean {
  return INSTRUCTING_VERBS.has(word) || /^(?:use|read|think|wear|check|contact|report|search|help)$/i.test(word);
}

/** "Record your voice", "Requesting a channel" -> "How do I request a channel?" */
function onInstruction(phrase: string, use: WordUse, isOfRules: boolean): string[] | undefined {
  const [first = '', second, ...others] = phrase.split(' ');
  const rest = phrase.slice(first.length + 1);
  if (/^(?:and|or)$/.test(second ?? '')) return undefined;
  const base = first.endsWith('ing') ? baseOfGerund(first) : undefined;
  if (base !== undefined) {
    if (isOfRules) return [`Is ${phrase.replace(/\byour\b/g, 'my')} allowed?`];
    if (second === undefined) return VERBS_ALONE.has(base) ? [`How do I ${base}?`] : undefined;
    const isOpened = OPENS_COMPLEMENT.test(second) || (others.length === 0 && /(?:ed|en)$/.test(second));
    const hasObject =
      isOpened || (!GERUNDS_BEFORE_NOUNS.has(first) && (INSTRUCTING_VERBS.has(base) || VERBS_WITH_OBJECTS.has(base)));
    if (!hasObject) return undefined;
    return POINTERS.test(rest) || ENDS_ODDLY.test(rest) ? [] : [`How do I ${ofAsker(objectOf(base, rest, use))}?`];
  }
  const verb = first.toLowerCase();
  const isInstruction =
    second !== undefined && (INSTRUCTING_VERBS.has(verb) || (mayBeVerb(verb) && /^(?:a|an|the|your|my)$/.test(second)));
  if (!isInstruction) return second === undefined && INSTRUCTING_VERBS.has(verb) ? alone(verb) : undefined;
  if (POINTERS.test(rest) || ENDS_ODDLY.test(rest)) return [];
  return [`How do I ${ofAsker(objectOf(verb, rest, use))}?`];
}

function alone(verb: string): string[] {
  return VERBS_ALONE.has(verb) ? [`How do I ${verb}?`] : [];
}

/** A text that breaks off, as a heading does that the next lines continue. */
const ENDS_ODDLY = /\b(?:and|or|to|of|for|with|the|a|an|by|from|your|not)$|,/i;

/** A verb with its object, which in a heading often lacks its article: "set width" -> "set the width". */
function objectOf(verb: string, rest: string, use: WordUse): string {
  const isPlain =
    isNounPhrase(rest) && !/^(?:a|an|the|your|my|some|any|all|each|every|up|in|out|off|on|to)\b/.test(rest);
  return `${verb} ${isPlain ? withArticle(rest, use) : rest}`;
}

/** "Before your first shift" -> "What should I do before my first shift?" */
function onOccasion(phrase: string, use: WordUse): string[] | undefined {
  const [, when, occasion] = /^(before|during|after) (.+)$/i.exec(phrase) ?? [];
  if (when === undefined || occasion === undefined) return undefined;
  const isThing = isNounPhrase(occasion) && !POINTERS.test(occasion);
  return isThing ? [`What should I do ${when.toLowerCase()} ${withArticle(ofAsker(occasion), use)}?`] : [];
}

/** "Late work" -> "What should I know about late work?" */
function onNounPhrase(phrase: string, use: WordUse, isOfRules: boolean): string[] {
  if (phrase.split(' ').length > MAX_THING_WORDS || POINTERS.test(phrase) || !isNounPhrase(phrase, use)) return [];
  const noun = nounOf(phrase);
  if (EMPTY_NOUNS.has(noun)) return [];
  const isMany = isPluralNoun(noun) || / and /.test(phrase);
  const thing = withArticle(phrase.replace(/\byour\b/gi, 'my'), use);
  const own = thing.replace(/^the /i, '');
  const determined = /^(?:a|an|my) /.test(own) ? own : `the ${own}`;
  const is = isMany ? 'are' : 'is';
  const [first = ''] = phrase.split(' ', 1);
  const isActivity = phrase !== first && baseOfGerund(first) !== undefined && !GERUNDS_BEFORE_NOUNS.has(first);
  const general = isOfRules ? `What do the rules say about ${thing}?` : `What should I know about ${thing}?`;
  if (isActivity || / (?:and|or) /.test(phrase)) return [general];
  if (ROLES.has(noun) && !/ (?:of|for|in) /.test(phrase)) return [`Who ${noun === 'staff' ? 'is' : is} ${determined}?`];
  if (STATED_FACTS.has(noun)) return [`What ${is} ${determined}?`];
  if (PROCESSES.has(noun)) return [`How ${isMany ? 'do' : 'does'} ${own} work?`];
  return [general];
}

/** "your password" -> "my password": the asker asks about themselves. */
function ofAsker(phrase: string): string {
  return phrase
    .replace(/\byour\b/gi, 'my')
    .replace(/\byou\b/gi, 'I')
    .replace(/\byourself\b/gi, 'myself');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
