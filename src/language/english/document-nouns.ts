/** English words for documents, as parts of regular expressions. */

/** Words for any document. */
export const DOCUMENTS = '(?:(?:web ?)?page|article|text|story|document|doc|file|paper|post|pdf|write-?up)s?';
/** Words for a kind of document, which also occur in titles. */
export const KINDS = `(?:${[
  'faqs?|readme|guide|guidelines|handbook|manual|polic(?:y|ies)|notice|rules?|syllabus|change ?log|minutes|notes?|announcement',
  'newsletter|recipe|report|agenda|transcript|wiki|tutorial|documentation|docs|terms|code of conduct|essay|leaflet|info',
  'press release|cheat ?sheet|rule ?book|memo|bylaws|faq page|user agreement',
].join('|')})`;
