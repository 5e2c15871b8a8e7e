/** A kind ("countries", "presidents", "animals") -> what belongs to it in a sentence: names, and common nouns. */
import type { Mention, NamingSentence, NamingToken } from '../../entities/mention.ts';
import type { KindRules, SenseRange } from '../../language/aim-rules.ts';
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import { NO_ENTRY } from '../../language/lexicon.ts';
import { firstFrom } from '../../text/binary-search.ts';
import type { Span } from '../../text/span.ts';

export interface Member extends Span {
  /** The same for other names of the same thing. */
  readonly key: string;
  /** Whether the surname alone is another name of it. */
  readonly isPerson: boolean;
}

export interface Kind {
  /** Whether a word may be a part of a member's name or of what says that it is one. */
  mayBeInMember(term: string, entry: number): boolean;
  /** The member that is mentioned, if it is one. */
  nameIn(sentence: NamingSentence, mention: Mention): Member | undefined;
  /** The member that a common noun is, if it is one. */
  nounAt(token: NamingToken): Member | undefined;
}

/** A word that is an adjective so often (see `WordUses`) is seldom a name by itself: "North", "Union". */
const MIN_ADJECTIVE = 4;
/** A sense with so many senses below it is a class, such as "university"; one with fewer is mostly a thing of its own. */
const MIN_SENSES_OF_CLASS = 2;
/** In tokens: how many words after a name may say what it is. */
const WORDS_OF_IS_A = 6;
/** In UTF-16 code units: how much text after such a word shows whether it ends the clause. */
const LENGTH_AFTER_IS_A = 10;

/** @param of the term of the kind; undefined for persons */
export function createKind(of: string | undefined, language: Language, rules: KindRules): Kind {
  const { lexicon } = language;
  const ranges = of === undefined ? [] : rules.sensesOfNames(of);
  const nouns = of === undefined ? undefined : rules.senseOfNouns(of);
  const names = rules.names.get(of ?? '') ?? new Map<string, string>();
  const lastWords = new Set(
    [...names.keys()].map((name) => language.wordOf(name.slice(name.lastIndexOf(' ') + 1)).term),
  );
  const flags = of === undefined ? WordFlag.person : language.wordFlagsOf(of);
  const isOfPlaces = (flags & WordFlag.place) !== 0;
  const isOfPersons = (flags & WordFlag.person) !== 0 && !isOfPlaces;

  const isWithin = (entry: number, { first, last }: SenseRange): boolean =>
    entry !== NO_ENTRY && lexicon.hasSenseWithin(entry, first, last);

  /** "The State" is not what it is called. */
  function isClass(entry: number): boolean {
    const usual = lexicon.usualSenseOf(entry);
    return usual !== undefined && lexicon.lastSenseBelow(usual) - usual >= MIN_SENSES_OF_CLASS;
  }

  /** Whether the lexicon contains a name of one word as a member. Many names of places mean other things, too. */
  function isListed({ term }: NamingToken, name: string): boolean {
    const entry = lexicon.entryOf(term);
    if ((lexicon.usesOf(name)?.adjective ?? 0) >= MIN_ADJECTIVE || isClass(entry)) return false;
    if (isOfPlaces) return ranges.some((range) => isWithin(entry, range));
    const usual = lexicon.usualSenseOf(entry);
    return usual !== undefined && ranges.some(({ first, last }) => usual >= first && usual <= last);
  }

  /** Whether the last word of a name says what it is: "Georgetown University" among organisations. */
  function isOfClass({ term }: NamingToken): boolean {
    const entry = lexicon.entryOf(term);
    const usual = lexicon.usualSenseOf(entry);
    return isClass(entry) && usual !== undefined && ranges.some(({ first, last }) => usual >= first && usual <= last);
  }

  const isKindWord = ({ term, text }: NamingToken): boolean => term === of && !/['’]s?$/.test(text);

  /** "Georgetown University", "the University of Oxford", "King Harald" */
  function containsKind(own: readonly NamingToken[]): boolean {
    const [first, second] = own;
    if (own.length < 2 || first === undefined || second === undefined) return false;
    const last = own.at(-1) ?? first;
    const isOf = (second.wordFlags & WordFlag.genitive) !== 0;
    // "The King of France" is an office.
    if (isKindWord(first)) return isOfPersons !== isOf;
    if (isOfPersons) return false;
    const link = own.findIndex(({ wordFlags }) => (wordFlags & WordFlag.genitive) !== 0);
    const head = own[link - 1] ?? last;
    return isKindWord(head) || (!isOfPlaces && isOfClass(head));
  }

  /** "President Moon", "the company Acme" */
  function hasKindBefore({ text, tokens }: NamingSentence, { start, kind }: Mention): boolean {
    const before = tokens[firstFrom(tokens, start) - 1];
    if (before === undefined || !isKindWord(before)) return false;
    const between = text.slice(before.end, start);
    const isTitle = between === ' ' || (between === ', ' && isOfPersons && kind === 'person');
    return isTitle && !rules.beforeOtherTitle.test(text.slice(0, before.start));
  }

  /** "Jimmy Carter, the former president, …", "Ghana is a country in …" */
  function isCalledKind({ text, tokens }: NamingSentence, { end, kind }: Mention): boolean {
    if (isOfPersons && kind !== 'person') return false;
    const opening = rules.isA.exec(text.slice(end))?.[0];
    if (opening === undefined) return false;
    const from = firstFrom(tokens, end + opening.length);
    for (const token of tokens.slice(from, from + WORDS_OF_IS_A)) {
      if (isKindWord(token)) {
        const isOneClause = /^[\p{L}\p{N}’' -]*$/u.test(text.slice(end + opening.length, token.start));
        return isOneClause && rules.afterIsA.test(text.slice(token.end, token.end + LENGTH_AFTER_IS_A));
      }
      if (token.isStopWord || (token.partOfSpeech !== 'noun' && token.partOfSpeech !== 'adjective')) return false;
    }
    return false;
  }

  return {
    mayBeInMember: (term, entry) =>
      term === of || lastWords.has(term) || ranges.some((range) => isWithin(entry, range)),
    nameIn(sentence, mention) {
      const { start, end, kind } = mention;
      if (kind !== 'person' && kind !== 'name') return undefined;
      const isPerson = kind === 'person' || isOfPersons;
      const name = sentence.text.slice(start, end).toLowerCase();
      const key = names.get(name) ?? name;
      const member: Member = { start, end, key, isPerson };
      if (of === undefined) return kind === 'person' ? member : undefined;
      if (names.has(name)) return member;
      const own = sentence.tokens.slice(firstFrom(sentence.tokens, start), firstFrom(sentence.tokens, end));
      const [only] = own;
      const isOneWord = own.length === 1 && only !== undefined;
      // "The University" names none.
      if (isOneWord && only.term === of) return undefined;
      const belongs =
        (isOneWord && isListed(only, name)) ||
        containsKind(own) ||
        hasKindBefore(sentence, mention) ||
        isCalledKind(sentence, mention);
      return belongs ? member : undefined;
    },
    nounAt({ term, start, end, flags, partOfSpeech }) {
      const isNoun = partOfSpeech === 'noun' && (flags & TokenFlag.capital) === 0;
      if (nouns === undefined || !isNoun || term === of) return undefined;
      const usual = lexicon.usualSenseOf(lexicon.entryOf(term));
      if (usual === undefined || usual < nouns.first || usual > nouns.last) return undefined;
      return { start, end, key: term, isPerson: false };
    },
  };
}
