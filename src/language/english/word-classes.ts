/** Closed classes of English words, in lower case, by which questions and sentences are read without a parser. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const QUESTION_WORDS = words(
  "who whom whose whos who's when when's where where's why how how's what what's whats which",
);

const ARTICLES = words('the a an');

const NEGATION = words('not never no without unable');

/** A question with one of these asks for a name. */
const CALLED = words('called named name names known term nickname');

export const FORMS_OF_BE = words('is are was were am be been being');

const AUXILIARIES: ReadonlySet<string> = new Set([
  ...FORMS_OF_BE,
  ...words('do does did has have had can could will would shall should may might must'),
]);

export const PRESENT_AUXILIARIES = words('is are do does has have');

export const PREPOSITIONS = words(`
  of in on at by for to from with as than into over under about after before during between against through that who
  which
`);

/** Words that point at what was said before. */
export const POINTING_WORDS = words('he she it they his her its their him them this these that those such');

/** A sentence that opens with one of these says more about what the sentence before named. */
export const OPENING_POINTERS = words('this these it they he she his her their its such');

export const MONTHS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec
`);

export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday year years month months week weeks day days century centuries
  decade decades hour hours minute minutes yesterday today tomorrow tonight spring summer autumn winter morning
  afternoon evening night
`);

export const NUMBER_WORDS = words(`
  zero none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion dozen dozens half third quarter twice once double triple first second both several
`);

export const UNITS = words(`
  percent km kilometers kilometres miles mile meters metres feet foot inches pounds tons tonnes kg degrees acres
  hectares years dollars people euros cm mm square
`);

const LENGTHS = words('miles kilometers kilometres km metres meters feet foot ft inches yards acres hectares square');

/** What "how long", "how old" and their like are measured in. */
export const UNITS_BY_ADJECTIVE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'long',
    words('years months weeks days hours minutes seconds decades century until since to through lasted miles km feet'),
  ],
  ['old', words('age aged year years old born birthday')],
  ['often', words('every year month week day annual annually daily weekly times')],
  ['fast', words('mph km miles hour per speed')],
  ['hot', words('degrees celsius fahrenheit')],
  ...['far', 'tall', 'high', 'deep', 'wide', 'big', 'large'].map((adjective) => [adjective, LENGTHS] as const),
]);

/** Focus words that ask for a time, a number or a place: "which year", "what percentage", "what city". */
export const TIME_NOUNS = words(
  'year years date dates day days month months century centuries decade decades time era period',
);
export const NUMBER_NOUNS = words(`
  number numbers percentage percent amount amounts population rate size age length height distance cost price
  temperature speed area
`);
export const PLACE_NOUNS = words(`
  country countries city cities town towns state states place places location region regions continent river island
  street district province county nation
`);

/** "What kind of arches" asks about arches. */
export const KIND_NOUNS = words('kind type sort name names types kinds form one part example');

/** Words that frame a question ("in which year", "what is the name of") and need not stand in its answer. */
export const FRAME_TERMS = words('year date kind type sort name call know known locat term exampl');

/** What a word is in a question, as bits: a word has them whatever stands around it. */
export const WordClass = {
  questionWord: 1,
  auxiliary: 2,
  formOfBe: 4,
  presentAuxiliary: 8,
  article: 16,
  negation: 32,
  called: 64,
  /** It says nothing by itself: an auxiliary, a question word, an article, "of". */
  grammatical: 128,
  /** It speaks of who asks or who is asked. */
  address: 256,
} as const;

const CLASSES = new Map<string, number>();
for (const [list, classes] of [
  [QUESTION_WORDS, WordClass.questionWord | WordClass.grammatical],
  [AUXILIARIES, WordClass.auxiliary | WordClass.grammatical],
  [FORMS_OF_BE, WordClass.formOfBe],
  [PRESENT_AUXILIARIES, WordClass.presentAuxiliary],
  [ARTICLES, WordClass.article | WordClass.grammatical],
  [words('of'), WordClass.grammatical],
  [NEGATION, WordClass.negation],
  [CALLED, WordClass.called],
  [words('i me my you your we'), WordClass.address],
] as const) {
  for (const word of list) CLASSES.set(word, (CLASSES.get(word) ?? 0) | classes);
}

/** The classes of a word in lower case, with straight apostrophes. */
export function classesOf(lower: string): number {
  const classes = CLASSES.get(lower) ?? 0;
  return lower.endsWith("n't") ? classes | WordClass.negation : classes;
}
