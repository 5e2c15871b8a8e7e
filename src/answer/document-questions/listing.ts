/** Article -> its outline, and what one of its sections lists. */
import type { Article, Block } from '../../article/article.ts';
import { type Section, sectionTree, titleCount } from '../../article/section-tree.ts';
import type { Language } from '../../language/language.ts';
import { terms } from '../../language/terms.ts';
import type { Excerpt } from '../answer.ts';
import { quoteSentences } from '../quotation.ts';
import { labelTerms } from './parse-document-question.ts';

/** In UTF-16 code units, so that a quoted list fits into a message with its citation. */
const MAX_LIST_LENGTH = 1200;
/** Fewer items or headings are no list. */
const MIN_LISTED = 2;

/** What is listed: the items of a list, word for word, or headings. */
export type Listing =
  | { readonly kind: 'items'; readonly excerpt: Excerpt }
  | { readonly kind: 'headings'; readonly under: string | undefined; readonly headings: readonly Block[] };

/** The outermost headings of an article below its title. */
export function outlineOf(article: Article): Block[] {
  const sections = sectionTree(article);
  const titles = titleCount(article, sections);
  return headingsUnder(sections, titles - 1);
}

/**
 * What an article lists under a name: under a heading of that name, or as a whole if it is called so.
 *
 * @param listed "rules"
 * @param areSections whether the name means the sections themselves
 * @returns undefined if nothing of that name is a list
 */
export function listingOf(
  article: Article,
  listed: string,
  areSections: boolean,
  language: Language,
): Listing | undefined {
  if (areSections) return { kind: 'headings', under: undefined, headings: outlineOf(article) };
  const wanted = distinctTerms(listed, language);
  if (wanted.length === 0) return undefined;
  const sections = sectionTree(article);
  const at = termsOfNames(sections, language).indexOf(wanted.join(' '));
  const section = sections[at];
  if (section !== undefined && at >= titleCount(article, sections)) {
    const excerpt = itemsOf(article, section);
    if (excerpt !== undefined) return { kind: 'items', excerpt };
    const headings = headingsUnder(sections, at);
    return headings.length < MIN_LISTED ? undefined : { kind: 'headings', under: section.name, headings };
  }
  const own = new Set(labelTerms(article, language));
  const isCalledSo = wanted.length === 1 && wanted.every((term) => own.has(term));
  const headings = isCalledSo ? outlineOf(article) : [];
  const [title] = sections;
  const excerpt = isCalledSo && headings.length < MIN_LISTED && title ? itemsOf(article, title) : undefined;
  if (excerpt !== undefined) return { kind: 'items', excerpt };
  return headings.length < MIN_LISTED ? undefined : { kind: 'headings', under: undefined, headings };
}

const namesBySections = new WeakMap<readonly Section[], Map<string, readonly string[]>>();

/** The terms of the name of each section, found once for each article and language. */
function termsOfNames(sections: readonly Section[], language: Language): readonly string[] {
  const byLanguage = namesBySections.get(sections) ?? new Map<string, readonly string[]>();
  const names = byLanguage.get(language.code) ?? sections.map(({ name }) => distinctTerms(name, language).join(' '));
  namesBySections.set(sections, byLanguage.set(language.code, names));
  return names;
}

function distinctTerms(text: string, language: Language): string[] {
  return [...new Set(terms(text, language))].sort();
}

function headingsUnder(sections: readonly Section[], above: number): Block[] {
  return sections.filter((section) => section.above === above).map(({ block }) => block);
}

/** The items of the first list of a section, as one passage. */
function itemsOf(article: Article, { block: heading, end }: Section): Excerpt | undefined {
  const { blocks } = article;
  const from = blocks.findIndex(({ kind, start }) => kind === 'list-item' && start > heading.start);
  const first = blocks[from];
  if (first === undefined || first.start >= end) return undefined;
  let last = first;
  let to = from;
  for (let i = from + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== 'list-item' || block.start >= end || block.end - first.start > MAX_LIST_LENGTH) break;
    last = block;
    to = i;
  }
  if (to - from + 1 < MIN_LISTED) return undefined;
  const quoted = quoteSentences(article, first.firstSentence, last.endSentence - first.firstSentence);
  return quoted && { ...quoted, score: 0, highlights: [] };
}
