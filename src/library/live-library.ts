/** A source of articles -> a library that notices when they change while it is open. */
import { type Answerer, createAnswerer } from '../answer/answerer.ts';
import type { Article } from '../article/article.ts';
import { ArticleReader, withArticles } from '../article/article-reader.ts';
import type { WatchedSource } from '../article/article-source.ts';
import type { SharedLibrary } from './article-library.ts';

export interface LibraryLog {
  info(message: string): void;
  warn(message: string): void;
}

/**
 * Opens a library whose articles are read again after each burst of changes. An article that can no longer be read stays as it
 * was, and so do all if the whole folder has gone. The index is made anew only if an article differs.
 *
 * @param log where articles that were left out, and changes, are logged
 * @param stopped ends the search for changes when it is aborted
 * @throws {Problem} of kind `article` if no article can be used at first
 */
export async function openLiveLibrary(
  source: WatchedSource,
  log: LibraryLog,
  stopped: AbortSignal,
): Promise<SharedLibrary> {
  const reader = new ArticleReader(source);
  let reading: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = reading.then(work);
    reading = result.catch(() => undefined);
    return result;
  };
  let lastFailure = '';
  let hasBegun = false;
  const refresh = async (): Promise<void> => {
    try {
      const { articles, problems, added, changed, removed } = await reader.read();
      lastFailure = '';
      for (const { message } of problems) log.warn(`not read, or kept as it was: ${message}`);
      if (added.length + changed.length + removed.length === 0) return;
      answerer = prepareAnswerer(articles);
      for (const [what, names] of Object.entries({ added, changed, removed })) {
        for (const name of names) log.info(`article ${what}: ${name}`);
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== lastFailure) log.warn(`the articles stay as they were: ${message}`);
      lastFailure = message;
    }
  };
  // Watched before the first reading, so that no change is missed.
  const watch = await source.watch(
    // The first reading sees what has changed before it.
    () => hasBegun && void inTurn(refresh),
    ({ message }) => log.warn(`changes of the articles may not be noticed: ${message}`),
  );
  const close = (): void => void watch.close();
  let answerer = await inTurn(async () => {
    hasBegun = true;
    const { articles, problems } = withArticles(source, await reader.read());
    for (const { message } of problems) log.warn(`left out ${message}`);
    return prepareAnswerer(articles);
  }).catch((error: unknown) => {
    close();
    throw error;
  });
  if (stopped.aborted) close();
  else stopped.addEventListener('abort', close);
  return { answererFor: () => answerer };
}

/** Does the slowest work before the first question: makes the index, and finds questions to suggest. */
function prepareAnswerer(articles: readonly Article[]): Answerer {
  const answerer = createAnswerer(articles);
  answerer.suggest('', 1);
  return answerer;
}
