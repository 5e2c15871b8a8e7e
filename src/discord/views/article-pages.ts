/**
 * Replies that show pages of an article, with buttons to the neighbouring pages: for reading the article, or one passage in
 * context.
 */
import { quoteSentences } from '../../answer/quotation.ts';
import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import { labelOf, MAX_LABEL_LENGTH } from '../../answer/wording/article-labels.ts';
import { pathOf, placeOf } from '../../answer/wording/citation.ts';
import { type Article, blocksIn, quote } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { catalogueOf } from './article-catalogue.ts';
import type { Action, ActionOf, SentenceRange } from './custom-id.ts';
import { bold, escapeMarkdown, smallPrint } from './markdown.ts';
import { MAX_PAGES_LENGTH, PAGE_SEPARATOR, type Page, pageAt, pagesFrom, pagesText } from './pagination.ts';
import { type ButtonRow, button, type Reply, rowsOf } from './reply.ts';

/**
 * The reply with the pages from a sentence on, as many as fit into a message.
 *
 * @param from a sentence on the first page, counting from 0
 * @param remark a line of plain text between the facts about the article and its text
 */
export function openArticle(article: Article, from: number, phrases: Phrases, remark = ''): Reply {
  const pages = pagesFrom(article, from, 'next', phrases);
  const [first] = pages;
  const last = pages.at(-1);
  if (first === undefined || last === undefined) {
    return { content: phrases.articles.noSuchPage, components: [], isPrivate: true };
  }
  const heading = headingOf(article, phrases, remark);
  // The line above begins with the title.
  const isTitleRepeated = pages.length > 1 && quote(article, first) === article.title;
  const text = `${pagesText(article, isTitleRepeated ? pages.slice(1) : pages, phrases)}${PAGE_SEPARATOR}${smallPrint(paragraphsOf(article, pages, phrases))}`;
  const contentUnder = (lines: number): string => [...heading.slice(0, lines), '', text].join('\n');
  let lines = heading.length;
  while (lines > 1 && contentUnder(lines).length > MAX_CONTENT) lines--;
  const before = pagesFrom(article, first.first - 1, 'previous', phrases)[0];
  const opening = (sentence: number): Action => ({ kind: 'open-page', article: article.revision, sentence });
  return {
    content: contentUnder(lines),
    components: turnButtons(article, before?.first ?? -1, last.last + 1, phrases, opening),
    isPrivate: true,
  };
}

/** Facts about the article as lines of Markdown, the least important last. */
function headingOf(article: Article, phrases: Phrases, remark: string): string[] {
  const facts = [article.author, article.source].map((fact) => oneLine(fact ?? '', MAX_LABEL_LENGTH));
  return [
    bold(escapeMarkdown(describeArticle(article, phrases))),
    ...[facts.filter((fact) => fact !== '').join(', '), remark].map((line) => escapeMarkdown(line)),
  ].filter((line) => line !== '');
}

/** The reply to a button that turns the page. */
export function turnPage(
  articles: readonly Article[],
  { article: revision, sentence }: ActionOf<'open-page'>,
  phrases: Phrases,
): Reply {
  const article = catalogueOf(articles).find(revision);
  return article === undefined ? gone(phrases) : openArticle(article, sentence, phrases);
}

/**
 * A cited passage in bold, with as many of the pages around it as fit into one message.
 *
 * @param place the article's revision, the cited passage, and a sentence on the page in the middle if that is another page
 */
export function passageInContext(
  articles: readonly Article[],
  { article: revision, passage, around = passage.first }: { article: string; passage: SentenceRange; around?: number },
  phrases: Phrases,
): Reply {
  const article = catalogueOf(articles).find(revision);
  const cited = article && quoteSentences(article, passage.first, passage.count);
  const page = article && pageAt(article, around);
  if (article === undefined || cited === undefined || page === undefined) return gone(phrases);
  const shown = [page];
  const [next, previous] = [pageAt(article, page.last + 1), pageAt(article, page.first - 1)];
  const isFitting = (pages: readonly Page[]) => pagesText(article, pages, phrases, cited).length <= MAX_PAGES_LENGTH;
  if (next !== undefined && isFitting([...shown, next])) shown.push(next);
  if (previous !== undefined && isFitting([previous, ...shown])) shown.unshift(previous);
  const text = pagesText(article, shown, phrases, cited);
  // Neither code nor a passage on other pages is shown in bold.
  const isBold = text !== pagesText(article, shown, phrases);
  const { inBold, cited: citedElsewhere } = phrases.citation;
  const citation = (isBold ? inBold : citedElsewhere)(placeOf(cited, phrases));
  const [middle] = blocksIn(article, page);
  const path = middle === undefined ? labelOf(article) : pathOf(article, middle);
  const place = `${path}, ${paragraphsOf(article, shown, phrases)}. ${citation}`;
  const turning = (target: number): Action => ({
    kind: 'turn-around',
    article: revision,
    passage,
    around: target,
  });
  return {
    content: `${text}${PAGE_SEPARATOR}${smallPrint(escapeMarkdown(place))}`,
    components: turnButtons(article, page.first - 1, page.last + 1, phrases, turning),
    isPrivate: true,
  };
}

/** The reply to a button whose article has been changed or removed. */
function gone({ markdown, commands }: Phrases): Reply {
  return { content: markdown.articleGone(commands), components: [], isPrivate: true };
}

function paragraphsOf({ paragraphCount }: Article, shown: readonly Page[], { citation }: Phrases): string {
  const [first, last] = [shown[0]?.paragraph ?? 0, shown.at(-1)?.paragraph ?? 0];
  return first === last
    ? citation.paragraphOf(first, paragraphCount)
    : citation.paragraphsOf(first, last, paragraphCount);
}

/**
 * Two buttons, to the previous and to the next page. A button that would leave the article is disabled.
 *
 * @param leadingTo returns the action of a button that leads to a sentence
 */
function turnButtons(
  { sentences }: Article,
  before: number,
  after: number,
  { buttons: { back, next } }: Phrases,
  leadingTo: (sentence: number) => Action,
): ButtonRow[] {
  const turn = (label: string, target: number) => button(label, leadingTo(target), sentences[target] === undefined);
  return rowsOf([turn(back, before), turn(next, after)]);
}
