/** An article of a library, or how much is in a library -> the replies of /library show, settings and gaps. */
import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import type { Article } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import { byPerson, type ListedArticle, quotedWhere } from './library-reply.ts';
import { bold, escapeMarkdown } from './markdown.ts';
import { inMegabytes, inNumbers } from './numbers.ts';
import { type Button, button, type Reply, rowsOf } from './reply.ts';
import { day } from './timestamps.ts';

/** An article of a library with all that is known of it. */
export interface ShownArticle {
  readonly record: ListedArticle & { readonly quoted: number };
  readonly article: Article;
  /** The last one first. */
  readonly revisions: readonly { readonly revision: number; readonly addedBy: string; readonly addedAt: number }[];
}

/** How much a library contains, and how much it may. */
export interface LibraryUsage {
  readonly articles: number;
  readonly fileBytes: number;
  readonly sentences: number;
  readonly most: { readonly articles: number; readonly fileBytes: number; readonly sentences: number };
  /** The largest file, the longest article, and the most additions in a minute. */
  readonly limits: {
    readonly fileBytes: number;
    readonly articleSentences: number;
    readonly additionsPerMinute: number;
  };
}

/** A word that was asked for and not found. */
export interface ShownGap {
  readonly word: string;
  readonly people: number;
}

/** In UTF-16 code units. */
const MAX_SHOWN_NAME = 100;
const MAX_SHOWN_ADDRESS = 200;
const MAX_REVISIONS = 5;

/** @param channels the channel where it is shown, and what that belongs to; none in a direct message */
export function detailsReply(shown: ShownArticle, channels: readonly string[], phrases: Phrases): Reply {
  const { record, article, revisions } = shown;
  const { library } = phrases;
  const name = escapeMarkdown(oneLine(record.name, MAX_SHOWN_NAME));
  const address = oneLine(article.url ?? '', MAX_SHOWN_ADDRESS);
  const lines = [
    `${bold(escapeMarkdown(describeArticle(article, phrases)))} (${name})`,
    ...(address === '' ? [] : [library.source(escapeMarkdown(address))]),
    ...quotedWhere(channels.length === 0 ? undefined : record.channel, phrases),
    escapeMarkdown(library.quotedIn(record.quoted)),
    ...revisions
      .slice(0, MAX_REVISIONS)
      .map(({ revision, addedBy, addedAt }) => `- ${library.version(revision)}, ${day(addedAt)}${byPerson(addedBy)}`),
  ];
  const isReadHere = record.channel === null || channels.includes(record.channel);
  const read = button(library.read, { kind: 'open-page', article: article.revision, sentence: 0 }, !isReadHere);
  return {
    content: lines.join('\n'),
    components: rowsOf([read, ...moveButtons(record, channels, phrases)]),
    isPrivate: true,
  };
}

/** A button that makes an article one of this channel alone, or of the whole server; none in a direct message. */
export function moveButtons(
  { id, channel }: Pick<ListedArticle, 'id' | 'channel'>,
  channels: readonly string[],
  { library }: Phrases,
): Button[] {
  const [here] = channels;
  if (here === undefined) return [];
  if (channel !== null) return [button(library.inWholeServer, { kind: 'move-article', article: id, channel: '' })];
  return [button(library.onlyHere, { kind: 'move-article', article: id, channel: here })];
}

/** @param gapsSince since when missing words are counted, in milliseconds; null if they are not; undefined for a person */
export function settingsReply(
  { articles, fileBytes, sentences, most, limits }: LibraryUsage,
  gapsSince: number | null | undefined,
  { language, library, markdown, commands }: Phrases,
): Reply {
  const number = (count: number): string => inNumbers(count, language);
  const megabytes = (bytes: number): string => inMegabytes(bytes, language);
  const usage = library.usage({
    ...{ articles: number(articles), maxArticles: number(most.articles) },
    ...{ megabytes: megabytes(fileBytes), maxMegabytes: megabytes(most.fileBytes) },
    ...{ sentences: number(sentences), maxSentences: number(most.sentences) },
  });
  const { fileBytes: oneFile, articleSentences, additionsPerMinute } = limits;
  const lines = [
    escapeMarkdown(usage),
    escapeMarkdown(library.limits(megabytes(oneFile), number(articleSentences), number(additionsPerMinute))),
  ];
  if (gapsSince === null) lines.push(escapeMarkdown(library.gapsOff), markdown.howToCountGaps(commands));
  else if (gapsSince !== undefined) lines.push(library.gapsOn(day(gapsSince)));
  return { content: lines.join('\n'), isPrivate: true };
}

/** @param since as in `settingsReply` */
export function gapsReply(gaps: readonly ShownGap[], since: number | null, phrases: Phrases): Reply {
  const { library, markdown, commands } = phrases;
  if (since === null) {
    return { content: `${escapeMarkdown(library.gapsOff)} ${markdown.howToCountGaps(commands)}`, isPrivate: true };
  }
  const words = gaps.map(({ word, people }) => `- ${bold(escapeMarkdown(word))} (${library.people(people)})`);
  const content = words.length === 0 ? [escapeMarkdown(library.noGaps)] : [escapeMarkdown(library.gaps), ...words];
  return { content: [...content, library.gapsOn(day(since))].join('\n'), isPrivate: true };
}
