/** The questions that are suggested about English articles. */
import { WordFlag } from '../flags.ts';
import type { NamedThing, QuestionTemplates, WordUse } from '../language.ts';
import { TIME_UNITS } from './calendar.ts';
import { mayBeDemonym } from './demonyms.ts';
import { isNounPhrase, isPluralNoun, nounOf, withoutCapitals } from './heading-phrases.ts';
import { INSTRUCTING_VERBS } from './heading-words.ts';
import { VERBS_OF_SAYING } from './names.ts';
import { questionsOnSections } from './section-questions.ts';
import { wordFlagsOf } from './word-flags.ts';
import { wordOf } from './word-forms.ts';
import { oneOf, wordList } from './word-list.ts';

/** A sentence that says what something is. */
const DEFINITION =
  /^(?<defined>(?:An? )?[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’+-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’+-]*){0,3})(?: \([^()]{1,30}\))? (?<is>is|are) (?<what>(?:an?|the|any|one of the) \S.*)$/u;
/** Nouns that only mean something together with the text around them. */
const VAGUE_NOUNS = wordList(`
  following first second third last latter former above below result reason problem answer point idea rest other others thing things
  way ways goal aim only best example exception difference important note fact question issue solution advantage
  disadvantage purpose number list section table default most many some all each both one none same such kind type types part parts
  time times case cases step steps item items portion portions option options place places people
`);
const COUNTS_TIME = new RegExp(`\\b${oneOf(TIME_UNITS, ['seconds', 'times'])}\\b`);
/** Before a number that is all there are, and not any number of the kind. */
const STATES_TOTAL =
  /(?:\b(?:there (?:are|were)|has|have|had|contains?|includes?|comprises?|consists? of|a total of|the)) $/i;

const NAME_WORD =
  /^(?:\p{Lu}\.?|\p{Lu}\p{M}*[\p{Ll}\p{M}'’.-]+(?:\p{Lu}\p{Ll}+)?(?:-\p{L}\p{Ll}*)*|de|la|van|von|der|bin|al|da)$/u;
const SAYS = new RegExp(`^[^.]*\\b${oneOf(VERBS_OF_SAYING)}\\b`);
/** A sentence about what had not happened yet when it was written. */
const TO_COME =
  /\b(?:will|expires?|scheduled|expected|planned|due|begins|starts|ends|takes place|opens|closes|must|should|until)\b/;
/** In characters. A date from here on comes after the verb of its sentence. */
const MIN_DATE_AFTER_VERB = 15;
/** In characters: how much of a sentence before or after a mention is read. */
const MAX_LEAD = 60;

export const questionTemplates: QuestionTemplates = {
  onSections: questionsOnSections,
  onDefinition,
  onThing: onNamedThing,
};

function onDefinition(sentence: string, use: WordUse): string | undefined {
  const { defined, is, what } = DEFINITION.exec(sentence.slice(0, 400))?.groups ?? {};
  if (defined === undefined || is === undefined || what === undefined) return undefined;
  const words = defined.toLowerCase().split(' ');
  const own = words[0] === 'a' || words[0] === 'an' || words[0] === 'the' ? words.slice(1) : words;
  if (own.some((word) => VAGUE_NOUNS.has(word)) || VAGUE_NOUNS.has(nounOf(what.split(' ', 2).join(' '))))
    return undefined;
  const [first = '', ...rest] = defined.split(' ');
  const opening = withoutCapitals(first, use);
  const name = [opening, ...rest].join(' ');
  const isPronoun = own.some((word) => wordOf(word).isStopWord || /['’]s$/.test(word));
  if (isPronoun || !isNounPhrase(name) || isPluralNoun(nounOf(name)) !== (is === 'are')) return undefined;
  const kind = what.split(' ').slice(1, 5);
  const isPerson =
    /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(defined) &&
    kind.some((word) => (wordFlagsOf(wordOf(word.replace(/\W+$/, '')).term) & WordFlag.person) !== 0);
  return `${isPerson ? 'Who' : 'What'} ${is} ${name}?`;
}

function onNamedThing(thing: NamedThing, sentence: string, use: WordUse): string[] {
  const { kind, text, counted } = thing;
  const general = `What is said about ${text}?`;
  switch (kind) {
    case 'person':
      if (!readsAsPerson(text, sentence, use)) return [];
      return [`Who is ${text}?`, ...(hasSaid(text, sentence) ? [`What did ${text} say?`] : []), general];
    case 'name':
      return readsAsName(text, sentence, use) ? [general] : [];
    case 'number':
      if (counted === undefined) return readsAsAmount(text) ? [general] : [];
      if (COUNTS_TIME.test(text) || VAGUE_NOUNS.has(nounOf(counted))) return [];
      if (isTotal(text, sentence))
        return [`How many ${counted} are there?`, ...(text.startsWith('the ') ? [general] : [])];
      return /\d,?\d{3}/.test(text) ? [general] : [];
    case 'date':
      return whatHappens(thing, sentence);
  }
}

/** Whether a number is all that there are, and not any number of the kind: "the 23,500 soldiers", "it has three slots". */
function isTotal(text: string, sentence: string): boolean {
  const number = text.replace(/^the /, '');
  const at = sentence.indexOf(number);
  return at >= 0 && STATES_TOTAL.test(sentence.slice(Math.max(0, at - MAX_LEAD), at));
}

function hasSaid(name: string, sentence: string): boolean {
  const end = sentence.indexOf(name) + name.length;
  return SAYS.test(sentence.slice(end, end + MAX_LEAD));
}

/** Whether every word of a person's name looks like one: no "URIs", and no word that the article also uses in lower case. */
function readsAsPerson(text: string, sentence: string, use: WordUse): boolean {
  const isNamed = text.split(' ').every((word) => NAME_WORD.test(word) && use.smalls(word.toLowerCase()) === 0);
  // "In Los Angeles": a person is seldom where something is.
  return isNamed && !/\b(?:in|at|near|from) (?:the )?$/i.test(sentence.slice(0, sentence.indexOf(text)));
}

/** Whether a name that was found by its capitals is one: not a label, a piece of code or the first word of a sentence. */
function readsAsName(text: string, sentence: string, use: WordUse): boolean {
  const words = text.replace(/^the /, '').split(' ');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.some((word) => /[\d_:/\\<>|]|\p{Ll}\p{Lu}/u.test(word)) || text.length < 3) return false;
  if (words.length > 1 && !/\p{Ll}/u.test(text)) return false;
  if (words.length === 1) return !sentence.startsWith(text) && !isOrdinaryNoun(first, use);
  if (isOrdinaryVerb(first) || isCutShort(text, sentence)) return false;
  // "Thunderbird appointment" would need an article, unless it is a place ("Georgetown University") or several.
  const flags = wordFlagsOf(wordOf(last).term);
  const isThing = (flags & WordFlag.noun) !== 0 && (flags & WordFlag.place) === 0;
  return text.startsWith('the ') || !isThing || (isPluralNoun(last) && last === last.toLowerCase());
}

/** Whether a name goes on after "and": "National Air" of "National Air and Space Museum". */
function isCutShort(text: string, sentence: string): boolean {
  return /^ (?:and|&) \p{Lu}/u.test(sentence.slice(sentence.indexOf(text) + text.length));
}

/** Whether a word with a capital is one of the article's labels, such as "Mail" or "Desktop". */
function isOrdinaryNoun(word: string, use: WordUse): boolean {
  const flags = wordFlagsOf(wordOf(word).term);
  const isNamed =
    (flags & WordFlag.noun) === 0 || (flags & (WordFlag.place | WordFlag.person)) !== 0 || mayBeDemonym(word);
  return !isNamed || use.smalls(word.toLowerCase()) > 0;
}

/** "Set Width" is an instruction, not a name. */
function isOrdinaryVerb(word: string): boolean {
  return INSTRUCTING_VERBS.has(word.toLowerCase()) || /^(?:and|or|of|if|see|note|use|fix|run)$/i.test(word);
}

/** "$800 million", "half the cost", "70-year conflict" */
function readsAsAmount(text: string): boolean {
  return /^(?:the )?[$£€¥]\s?\d[\d,.]*\d? ?\p{L}|^\d+-\p{L}+ \p{L}|^half the \p{L}|(?:%|\bper ?cent) of \p{L}/u.test(
    text,
  );
}

/** "What happened in 2004?"; of what is to come "What happens at the end of 2018?" */
function whatHappens({ text, preposition }: NamedThing, sentence: string): string[] {
  const at = sentence.indexOf(text);
  const clause =
    at < MIN_DATE_AFTER_VERB ? sentence.slice(at, at + MAX_LEAD) : sentence.slice(Math.max(0, at - MAX_LEAD), at);
  const verb = TO_COME.test(clause) ? 'happens' : 'happened';
  if (/^(?:this|last|next) /.test(text)) return [`What happened ${text}?`];
  // A weekday or a month alone may be of any week or year.
  if (preposition === undefined || !/\d/.test(text)) return [];
  const isPeriod = /^(?:the |early|mid|late|\d+s|1\d{3}|20\d{2})/.test(text);
  return [`What ${verb} ${preposition === 'on' && isPeriod ? 'in' : preposition} ${text}?`];
}
