/** Questions about a document itself: who wrote it, when, what it is about, which sections it has. */
import type { DocumentMatter, DocumentQuestionRules } from '../language.ts';
import { DOCUMENTS, KINDS } from './document-nouns.ts';
import { documentStatements } from './document-statements.ts';
import { oneOf, wordList } from './word-list.ts';

/** What a question is about. `DocumentQuestionRules` say which subjects are documents. */
const SUBJECT = '(?<subject>\\S.{0,80}?)';
const IS = "(?: is|['’]?s| are| was| were)";
const WHO = "who(?:['’]?s|(?: (?:has|have|is|was|actually|originally|really|even|the hell)){0,2})";
const WHEN_DONE =
  '(?:(?:last|first|originally|initially|most recently) )?(?:written|published|posted|created|made|released|updated|modified|changed|edited|revised|amended|adopted|approved|dated|uploaded|drafted|reviewed|issued|from)(?: last)?';
const DONE = '(?:updated?|modified|changed|edited|revised|amended|reviewed|touched)';
const SUMMARY =
  '(?:tl[;:, -]?dr|summary|summari[sz]ation|synopsis|overview|gist|(?:key|main|important) (?:points?|takeaways?|ideas?|message|topics?|facts)|(?:main )?(?:topic|subject)|highlights|takeaways|short version|bottom line)';
const FLUFF =
  "(?:(?:(?:can|could) (?:i|you)(?: please)? (?:get|have|give(?: me| us)?)|give(?: me| us)?|i (?:want|need)|i['’]d like|show me|just|need|what(?: is|['’]?s| are)|quick|short|brief|please|a|an|the|your|some) )*";
const LIST =
  "(?:(?:list|name|enumerate|show(?: me)?|give(?: me)?|tell me)(?: all)?(?: of)?(?: the| your| its)?|what(?: are|['’]re|re)(?: all)?(?: of)? (?:the|your|its))";
const PLEASE =
  '(?:,? (?:please|pls|plz|thanks|again|then|exactly|anyway|though|here|in short|in brief|briefly|in a nutshell))*';

function asking(matter: DocumentMatter, ...patterns: readonly string[]): DocumentQuestionRules['questions'] {
  return patterns.map((pattern) => ({ matter, pattern: new RegExp(`^${pattern}${PLEASE}$`, 'i') }));
}

/** Questions that are also asked about what a document tells of. */
function askingWhatMayBeTold(
  matter: DocumentMatter,
  ...patterns: readonly string[]
): DocumentQuestionRules['questions'] {
  return asking(matter, ...patterns).map((question) => ({ ...question, onlyIfStated: true }));
}

export const documentQuestions: DocumentQuestionRules = {
  questions: [
    ...asking(
      'summary',
      `(?:so )?what(?: is|['’]?s| are|s)(?: all| even)? ${SUBJECT}(?: all| even| actually| mainly| mostly)* about`,
      `(?:so )?what(?: is|['’]?s|s) (?:in|on|inside) ${SUBJECT}`,
      `what(?: is|['’]?s|s) (?<subject>(?:this|that) (?:\\w+ )?(?:${DOCUMENTS}|${KINDS}))(?: for)?`,
      'in (?:short|a nutshell|brief)',
      `what (?:does|do) ${SUBJECT} (?:say|contain|talk about|deal with|discuss|tell(?: me| us)?)`,
      `${FLUFF}${SUMMARY}(?: (?:of|for|in|from) ${SUBJECT})?`,
      `${FLUFF}(?:${SUMMARY} )${SUBJECT}`,
      `(?:(?:can|could) you |please )*(?:summari[sz]e|sum up|recap)(?: ${SUBJECT})?(?: for me)?`,
      `(?:(?:can|could) you |please )*sum ${SUBJECT} up`,
      `(?:explain|describe) ${SUBJECT} (?:briefly|in short|in a nutshell|in (?:a|one) (?:sentence|few words))`,
    ),
    ...asking(
      'outline',
      `(?:what|which) (?:sections?|chapters?|headings|parts|topics?|subjects|themes)(?: (?:are there|exist|(?:are|is) covered))?`,
      `(?:what|which) (?:sections?|chapters?|headings|parts|topics?|subjects|themes) (?:are|is) (?:in|on|covered (?:in|by)|part of) ${SUBJECT}`,
      '(?:all )?(?:the )?(?:sections|headings|chapters|topics)',
      `(?:what|which) questions (?:does|do|can|will) ${SUBJECT} answer`,
      `(?:what|which) (?:sections?|chapters?|headings|parts|topics?|subjects|themes|things|areas) (?:does|do) ${SUBJECT} (?:have|cover|contain|include|talk about|deal with|discuss)`,
      `what (?:does|do) ${SUBJECT} cover`,
      `${FLUFF}(?:table of contents|toc|outline|contents|list of (?:sections|headings|chapters|topics))(?: (?:of|for|in) ${SUBJECT})?`,
      `how is ${SUBJECT} (?:structured|organi[sz]ed|laid out|divided)`,
    ),
    ...asking(
      'list',
      `${LIST} (?<listed>[\\w'’ -]{2,60}?) (?:of|in|on|from) ${SUBJECT}`,
      `${LIST} (?<listed>[\\w'’ -]{2,60}?)`,
    ),
    ...asking(
      'date',
      `when${IS} ${SUBJECT} ${WHEN_DONE}`,
      '(?:since )?when (?:was|is) this(?: from)?',
      `${SUBJECT} last ${DONE}`,
      `(?:the )?(?:last|latest) (?:change|update|edit|revision|review)(?: (?:of|to) ${SUBJECT})?`,
      `last ${DONE}`,
      `when did (?:they|you|someone|somebody|people|the authors?) (?:last )?(?:write|publish|post|create|make|release|update|change|edit) ${SUBJECT}`,
      `how (?:old|recent|new|current|fresh|up[ -]to[ -]date|outdated) (?:is|are) ${SUBJECT}`,
      `(?:what|which) (?:date|day|year|month) (?:is|was|are|were) ${SUBJECT}(?: ${WHEN_DONE})?`,
      `(?:what${IS} )?(?:the )?(?:(?:publication|publishing|publish|release|posting|issue|revision|last[ -]updated?|creation) )?date of ${SUBJECT}`,
      `(?:what${IS} )?(?:the )?(?:date of publication|(?:publication|publish|publishing|posting|revision|last[ -]updated?) date|last updated?)`,
      `(?:is|are) ${SUBJECT} (?:still )?(?:up[ -]to[ -]date|current|recent|outdated|out of date|out-of-date|obsolete|old|new)`,
    ),
    ...askingWhatMayBeTold(
      'date',
      `(?:since )?when (?:is|are|was|were|do|does|did|has|have) ${SUBJECT} (?:valid|in force|in effect|effective|apply|applied|come into force|take effect|been in force)(?: from)?`,
    ),
    ...asking(
      'author',
      `${WHO} (?:last )?(?:wrote|written|authored?|made|makes|created?|creates|published|posted|compiled|drafted|penned|edited|edits|updated|updates|changed|maintains?|maintained|writes|writing|prepared|put together|came up with) ${SUBJECT}`,
      `${WHO} (?:looks? after|looking after) ${SUBJECT}`,
      `${WHO} (?:keeps?|keeping) ${SUBJECT} (?:up to date|updated|current)`,
      `who(?:['’]?s|s| is| was| are| were)(?: the| its)? (?:authors?|writers?|editors?|publishers?|creators?|makers?|maintainers?)(?: of ${SUBJECT})?`,
      `(?:what(?: is|['’]?s|s) )?(?:the )?(?:authors?|writers?)(?:['’]s)?(?: names?)?(?: of ${SUBJECT})?`,
      `(?:by whom|who)${IS} ${SUBJECT} (?:written|made|published|authored|created|maintained|edited|compiled)(?: by)?`,
      `(?:(?:written|made|created|authored) )?by (?:who|whom)`,
      `(?:who wrote it|who by|written by)`,
      `who${IS} (?:it|this) by`,
      `who(?: is|['’]?s|s| are) behind ${SUBJECT}`,
    ),
    ...askingWhatMayBeTold(
      'version',
      `(?:what|which)(?: is|['’]?s|s)? (?:the )?(?:edition|version|revision|issue)(?: number)? (?:of ${SUBJECT} )?(?:is|are|was) (?:it|this|that)`,
      `(?:what|which) (?:edition|version|revision|issue)(?: number)? (?:is|are|was) ${SUBJECT}`,
      `(?:what(?: is|['’]?s|s) )?(?:the |your )?(?:latest|newest|current|most recent|last) (?:version|release|edition)(?: number)?(?: of ${SUBJECT})?`,
      '(?:version|edition)(?: number)?',
    ),
    ...asking(
      'source',
      '(?:(?:got|have|give me|show me|need|any|your|a|an|the|do you have) )*(?:sources?|links?|url|src|citation)',
      `(?:what|where)(?: is|['’]?s|s| are)(?: the| your| its)? (?:sources?|links?|urls?)(?: (?:of|for|to) ${SUBJECT})?`,
      `(?:(?:got|have|give me|show me|need|any|your|a|the|do you have|is there|can i (?:get|have)) )*(?:sources?|links?|url) (?:of|for|to) ${SUBJECT}`,
      `where (?:is|does|did|do|was) ${SUBJECT} (?:come |taken |originally )?(?:from|published|posted)`,
      `where (?:did|do) you (?:get|take|find) ${SUBJECT}(?: from)?`,
      `where can i (?:find|read|see|get|view|download) ${SUBJECT}(?: online)?`,
      "what(?: is|['’]?s|s) your source",
    ),
    ...asking(
      'length',
      `how (?:long|big|short) (?:is|are) ${SUBJECT}`,
      `how long (?:does it take|will it take|would it take) to read(?: ${SUBJECT})?`,
      'how many (?:pages|words|paragraphs|sentences|characters)(?: are there)?',
      `how many (?:pages|words|paragraphs|sentences|characters) (?:(?:does|do|are|is) (?:there )?(?:in )?|are there in )${SUBJECT}(?: have| long| contain)?`,
      `(?:what(?: is|['’]?s|s) )?(?:the )?(?:length|word count|page count|number of pages) of ${SUBJECT}`,
      '(?:word|page) count',
    ),
    ...asking(
      'title',
      `(?:what(?: is|['’]?s|s| are) )?(?:the )?(?:titles?|headline)(?: of ${SUBJECT})?`,
      `what(?: is|['’]?s|s) the name of ${SUBJECT}`,
      `what(?: is|['’]?s|s| are) ${SUBJECT} called`,
    ),
    ...asking(
      'language',
      `what language(?: (?:is|are|was) ${SUBJECT}(?: written)?(?: in)?)?`,
      `in (?:what|which) language (?:is|are|was) ${SUBJECT}(?: written)?`,
    ),
  ],
  thisDocument: new RegExp(
    `^(?:this|(?:this|that|these|those|your|the) (?:(?:whole|entire|full|same) )?${DOCUMENTS}|(?:this|that|these|those) (?:\\w+ )?${KINDS}|here|all (?:of )?this)$`,
    'i',
  ),
  thisWork:
    /^this (?:(?:whole|entire) )?(?:thing|project|tool|app|program|software|library|package|plugin|mod|game|website|site|podcast|book|info|information|stuff)$/i,
  additions: [
    {
      matter: 'date',
      pattern:
        /(?:,|,? (?:and|&)) (?:when|since when|from when|what date|how (?:old|recent) (?:is|are) (?:it|this|they|that)|when (?:was|is) (?:it|this|that)(?: \w+)?)$/i,
    },
    { matter: 'author', pattern: /(?:,|,? (?:and|&)) (?:by who|by whom|who by|who|who wrote (?:it|this|that))$/i },
  ],
  pronoun: /^(?:it|they|them|that|those|these)$/i,
  kindOfDocument: new RegExp(
    `^(?:the |your |our )?((?:[\\p{L}\\p{N}'’.&-]+ ){0,5}${KINDS}(?: (?:page|document|doc|file|article))?)$`,
    'iu',
  ),
  sections: new RegExp(
    `^(?:(?:main|different|various|top|other) )?${oneOf(wordList('sections headings chapters topics parts subjects headlines titles questions faqs'))}$`,
    'i',
  ),
  ...documentStatements,
};
