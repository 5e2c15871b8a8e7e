/** Words of headings: which headings say nothing by themselves, and how others are asked about. */
import { wordList } from './word-list.ts';

/** Headings, in lower case, that say nothing about what is below them. */
export const EMPTY_HEADINGS: ReadonlySet<string> = new Set(
  `contents|table of contents|introduction|introductions|intro|overview|about|about this document|about us|summary|conclusion
  conclusions|note|notes|other|others|misc|miscellaneous|general|general information|appendix|appendices|reference|references
  see also|links|resources|further reading|index|faq|faqs|frequently asked questions|questions|questions and answers|q&a|topic
  topics|welcome|preface|foreword|background|tip|tips|detail|details|more|more information|example|examples|description
  footnotes|todo|tl;dr|tldr|highlights|information|info|basics|usage|use|tutorial|part|chapter|section|page|rest|related|help
  important|warning|warnings|caution|disclaimer|final notes|additional notes|additional information|miscellany|misc notes
  present|regrets|apologies|show|hide|type|keys|output|input|source|wait|read|open|closing|opening|discussion|acknowledgements
  acknowledgments|credits|thanks|prompts|unreleased|added|changed|fixed|removed|deprecated|sponsors|backers
  setup|quick start|quickstart|command reference|reference guide|new business|old business|any other business|next steps
  other notes|key points|at a glance|main points|what’s new|what's new|news|announcements|updates|changes`
    .split(/\||\n/)
    .map((heading) => heading.trim()),
);

/** Nouns that say of any heading only that there is something below it: "course information". */
export const EMPTY_NOUNS = wordList(
  'information info detail details note notes overview summary introduction remarks stuff things miscellany example examples faq faqs',
);

/** Headings, in lower case, with the question that people ask about such a section. */
export const QUESTIONS_OF_HEADINGS: ReadonlyMap<string, string> = new Map([
  ...(['license', 'licence', 'licensing'] as const).map((heading) => [heading, 'What is the license?'] as const),
  ...['contributing', 'contribute', 'contributions', 'how to contribute'].map(
    (heading) => [heading, 'How do I contribute?'] as const,
  ),
  ...['contact', 'contacts', 'contact us', 'contact information', 'contact details', 'who to contact'].map(
    (heading) => [heading, 'Who can I contact?'] as const,
  ),
  ...['support', 'getting support'].map((heading) => [heading, 'How do I get support?'] as const),
  ...['getting help', 'help and support'].map((heading) => [heading, 'How do I get help?'] as const),
  ...['feedback', 'giving feedback'].map((heading) => [heading, 'How do I give feedback?'] as const),
  ...['getting started', 'get started'].map((heading) => [heading, 'How do I get started?'] as const),
  ['eligibility', 'Who is eligible?'],
  ['installation', 'How does the installation work?'],
]);

/** Nouns for facts that a text states about its subject: "What are the requirements?", "What is the deadline?" */
export const STATED_FACTS = wordList(`
  rule rules requirement requirements prerequisite prerequisites hours deadline deadlines goal goals objective objectives outcome
  outcomes ingredient ingredients cost costs fee fees price prices option options limit limits responsibility responsibilities
  benefit benefits penalty penalties decision decisions action actions date dates role roles feature features prize prizes step steps condition
  conditions criterion criteria policy policies schedule address purpose license agenda code location venue duration programme
  program restriction restrictions instructions method directions issue issues problems guideline guidelines control controls setting settings mode modes scale scheme
  difference differences exception exceptions consequence consequences timeline budget procedure procedures process
  format formats materials supplies components command commands shortcut shortcuts principle principles value values
  mission structure winner winners result results membership
`);

/** Nouns for activities: "How does grading work?" */
export const PROCESSES = wordList(`
  installation registration enrollment enrolment submission payment grading moderation delivery shipping scoring voting
  authentication combat movement billing onboarding reimbursement cancellation verification migration configuration versioning
  recovery healing magic trading bidding drafting deprivation inheritance
`);

/** People who have a part in something: "Who is the chair?" */
export const ROLES = wordList(`
  chair chairs chairperson chairman chairwoman scribe secretary treasurer host hosts author authors maintainer maintainers
  instructor instructors teacher teachers organizer organizers organiser organisers moderator moderators admin admins speaker
  speakers facilitator facilitators editor editors coordinator coordinators lecturer lecturers owner owners
  sponsor contributors performers judges staff attendees participants
`);

/**
 * Verbs that are seldom nouns before another noun, so that "Publish tapes" is an instruction. ("Attack modifiers" may be
 * one, or a thing.)
 */
export const INSTRUCTING_VERBS = wordList(`
  install uninstall create configure enable disable add remove delete download upload join register submit choose edit get set
  build publish deploy connect write send apply sign log update upgrade replace reset find verify pay buy cancel prepare bring
  make ask invite migrate customize customise contribute become bake serve assemble delegate enroll enrol clone compile
  generate renew reserve manage convert obtain receive unlock resolve avoid
`);

/** Further verbs that, with "ing", have an object more often than they stand before a noun: "changing controls". */
export const VERBS_WITH_OBJECTS = wordList(`
  change report request use run open start cast review access order host play switch copy move handle store wash paint tune
  buy sell rent share label sort save calculate measure clean fix repair return
`);

/** Words that open a rule of conduct: "Be nice", "Stay on topic". */
export const RULE_VERBS = wordList(
  'be keep stay follow respect treat act behave mind obey remember speak always only never',
);

/** Verbs without an object in "How do I …?" */
export const VERBS_ALONE = wordList(
  'install contribute register enroll enrol apply pay vote upgrade update build join move attack cancel unsubscribe',
);

/** Gerunds that stand before a noun as often as they have an object: "meeting roles", "learning outcomes". */
export const GERUNDS_BEFORE_NOUNS = wordList(`
  meeting learning opening closing reading grading building training parking mailing billing cooking housing seating operating
  teaching marking working voting shipping hosting pricing trading mining gaming banking living dining drinking engineering
  marketing advertising clothing typing writing licensing planning programming testing scoring boarding fishing hiking swimming
  camping cleaning processing running serving mixing starting ending winning existing remaining following upcoming pending outstanding
  nursing nominating loading recording rating ranking spending funding lightning evening morning string
`);

/** Singular nouns without an article. Those that end in "ing", "ness" or another ending of MASS_ENDING need not be listed. */
export const MASS_NOUNS = wordList(`
  access advice armor armour art behavior behaviour clothing combat conduct content damage data design equipment etiquette evidence
  feedback food fun furniture gear hardware harm health help history homework housing information inventory knowledge
  labor law leave luggage luck magic mail maintenance media money morale music news noise paperwork permission plagiarism
  play practice privacy progress proof publicity research safety sleep software spam staff stuff support time
  traffic travel usage volunteer waste water weather wealth work clothes speech abuse debt initiative gold experience credit storage coverage approval removal disposal growth strength safety loyalty machinery recovery
`);
export const MASS_ENDING = /(?:ing|ness|ity|esty|ment|tion|sion|ship|ism|ance|ence|ware|[ae]ncy|acy|ics|dom|hood)$/;
