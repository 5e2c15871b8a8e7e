/**
 * The rules of questions that ask for more than a passage can state: the bot's opinion, everything of one kind that is
 * mentioned, or a comparison of two things. All patterns ignore case and match a whole question without the punctuation at its
 * end.
 */
export interface AimRules {
  /** Matches every question that one of the patterns matches, and few others, so that most questions need only this one. */
  readonly cue: RegExp;
  /**
   * Questions that ask the bot to judge. The group `matter` is what to judge; without it, nothing is named. The group `named`
   * has to be a name: "Is Trump right?", not "Is it right?" The group `about` continues it.
   */
  readonly opinion: readonly RegExp[];
  /** Global. Matches words that judge, which no passage needs to contain: "right", "good". */
  readonly judging: RegExp;
  /** Questions for all that is mentioned of a kind. The group `kind` is the kind; without it, persons are meant. */
  readonly members: readonly RegExp[];
  /** Like `members`, but the question does not say that it means what is mentioned: "list all countries". */
  readonly allOfKind: readonly RegExp[];
  /** Questions that compare. The groups `one` and `other` are compared. */
  readonly comparison: readonly RegExp[];
  readonly kinds: KindRules;
}

/** Noun senses from `first` to `last`, both included (see `Lexicon.hasSenseWithin`). */
export interface SenseRange {
  readonly first: number;
  readonly last: number;
}

/** What belongs to a kind, such as "countries". Kinds are terms. */
export interface KindRules {
  /** The kinds that any person belongs to: "people". */
  readonly persons: ReadonlySet<string>;
  /** The senses of the names that belong to a kind. For a kind of places or persons, its senses as such. */
  sensesOfNames(kind: string): readonly SenseRange[];
  /** The sense of common nouns that belong to a kind: "dog" to "animals". Undefined for a kind that has only names. */
  senseOfNouns(kind: string): SenseRange | undefined;
  /** For a kind, names that the lexicon lacks, in lower case, each with the main name of the same thing. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Matches the text before a title of a person that makes it another one: "vice ". */
  readonly beforeOtherTitle: RegExp;
  /** Matches the text after a name that says what it is, up to the words that say it: ", the ", " is a ". */
  readonly isA: RegExp;
  /** Matches what follows these words: ", ". */
  readonly afterIsA: RegExp;
}
