/** Questions about a document itself: who wrote it, when, what it is about, which sections it has. */
import type { DocumentMatter, DocumentQuestionRules } from '../language.ts';
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar.ts';
import { oneOf, wordList } from './word-list.ts';

/** Words for any document. */
const DOCUMENTS = '(?:(?:web ?)?page|article|text|story|document|doc|file|paper|post|pdf|write-?up)s?';
/** Words for a kind of document, which also occur in titles. */
const KINDS = `(?:${[
  'faqs?|readme|guide|guidelines|handbook|manual|polic(?:y|ies)|notice|rules?|syllabus|change ?log|minutes|notes|announcement',
  'newsletter|recipe|report|agenda|transcript|wiki|tutorial|documentation|docs|terms|code of conduct|essay',
  'press release|cheat ?sheet|rule ?book|memo|bylaws|faq page|user agreement',
].join('|')})`;
/** What a question is about. `DocumentQuestionRules` say which subjects are documents. */
const SUBJECT = '(?<subject>\\S.{0,80}?)';
const IS = "(?: is|['’]?s| are| was| were)";
const WHO = "who(?:['’]?s|(?: (?:has|have|is|was|actually|originally|really|even|the hell)){0,2})";
const WHEN_DONE =
  '(?:(?:last|first|originally|initially|most recently) )?(?:written|published|posted|created|made|released|updated|modified|changed|edited|revised|dated|uploaded|drafted|reviewed|issued|from)(?: last)?';
const SUMMARY =
  '(?:tl[;:, -]?dr|summary|summari[sz]ation|synopsis|overview|gist|(?:key|main|important) (?:points?|takeaways?|ideas?|message|topics?|facts)|(?:main )?(?:topic|subject)|highlights|takeaways|short version|bottom line)';
const FLUFF =
  "(?:(?:(?:can|could) (?:i|you)(?: please)? (?:get|have|give(?: me| us)?)|give(?: me| us)?|i (?:want|need)|i['’]d like|show me|just|need|what(?: is|['’]?s| are)|quick|short|brief|please|a|an|the|your|some) )*";
const LIST =
  "(?:(?:list|name|enumerate|show(?: me)?|give(?: me)?|tell me)(?: all)?(?: of)?(?: the| your| its)?|what(?: are|['’]re|re)(?: all)?(?: of)? (?:the|your|its))";
const PLEASE = '(?:,? (?:please|pls|plz|thanks|again|then|exactly|anyway|though|here))*';

function asking(matter: DocumentMatter, ...patterns: readonly string[]): DocumentQuestionRules['questions'] {
  return patterns.map((pattern) => ({ matter, pattern: new RegExp(`^${pattern}${PLEASE}$`, 'i') }));
}

const DATE_TEXT = [
  `(?:${oneOf(WEEKDAYS, SHORT_WEEKDAYS)}\\.?,? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${oneOf(MONTHS, SHORT_MONTHS)}\\.?,?(?: \\d{4})?`,
  `(?:${oneOf(WEEKDAYS, SHORT_WEEKDAYS)}\\.?,? )?${oneOf(MONTHS, SHORT_MONTHS)}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  `${oneOf(MONTHS)},? \\d{4}`,
  '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}',
].join('|');
const DATED =
  '(?:(?:this|the) [\\w ]{2,30} (?:was|is) )?(?:(?:last|first|originally|most recently) )?(?:updated?|modified|reviewed|changed|edited|revised|revision|published|posted|created|written|dated?|issued|effective|release(?:d)?|in effect)(?: date)?';
const PERSON = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:and |& |de |van |von |der )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5}";

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
      'when was this',
      `when did (?:they|you|someone|somebody|people|the authors?) (?:last )?(?:write|publish|post|create|make|release|update|change|edit) ${SUBJECT}`,
      `how (?:old|recent|new|current|fresh|up[ -]to[ -]date|outdated) (?:is|are) ${SUBJECT}`,
      `(?:what|which) (?:date|day|year|month) (?:is|was|are|were) ${SUBJECT}(?: ${WHEN_DONE})?`,
      `(?:what${IS} )?(?:the )?(?:(?:publication|publishing|publish|release|posting|issue|revision|last[ -]updated?|creation) )?date of ${SUBJECT}`,
      `(?:what${IS} )?(?:the )?(?:date of publication|(?:publication|publish|publishing|posting|revision|last[ -]updated?) date|last updated?)`,
      `(?:is|are) ${SUBJECT} (?:still )?(?:up[ -]to[ -]date|current|recent|outdated|out of date|out-of-date|obsolete|old|new)`,
    ),
    ...asking(
      'author',
      `${WHO} (?:wrote|written|authored?|made|created?|published|posted|compiled|drafted|penned) ${SUBJECT}`,
      `who(?:['’]?s|s| is| was| are)(?: the| its)? (?:authors?|writers?|publishers?|creators?)(?: of ${SUBJECT})?`,
      `(?:what(?: is|['’]?s|s) )?(?:the )?(?:authors?|writer)(?:['’]s)?(?: name)?(?: of ${SUBJECT})?`,
      `(?:by whom|who)${IS} ${SUBJECT} (?:written|made|published|authored|created)(?: by)?`,
      `who(?: is|['’]?s|s) behind ${SUBJECT}`,
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
  pronoun: /^(?:it|they|them|that|those|these)$/i,
  kindOfDocument: new RegExp(
    `^(?:the |your |our )?((?:[\\p{L}\\p{N}'’.&-]+ ){0,5}${KINDS}(?: (?:page|document|doc|file|article))?)$`,
    'iu',
  ),
  sections: new RegExp(
    `^(?:(?:main|different|various|top|other) )?${oneOf(wordList('sections headings chapters topics parts subjects headlines titles questions faqs'))}$`,
    'i',
  ),
  statements: {
    date: new RegExp(
      `^(?:(?:[\\p{L} ]{0,20} )?${DATED}\\b(?: on)?[:\\s(–-]+(?<fact>${DATE_TEXT})\\b.{0,80}|(?<only>${DATE_TEXT})[.]?)$`,
      'iu',
    ),
    author: new RegExp(
      `^(?:(?:\\p{L}+ )?(?:[Bb]y|[Ww]ritten by|[Aa]uthors?:|[Aa]uthored by|[Mm]aintained by|[Cc]ompiled by|[Pp]repared by|[Cc]reated by|[Rr]ecipe by|[Pp]osted by|[Pp]ublished by|[Mm]ade by)\\s+(?<fact>${PERSON}).{0,80})$`,
      'u',
    ),
    source:
      /^(?:source|sources|originally (?:published|posted) (?:at|in|on|by)|original(?:ly)?|link|url|available at)\s*[:–-]?\s+(?<fact>\S.{2,200})$/i,
  },
};
