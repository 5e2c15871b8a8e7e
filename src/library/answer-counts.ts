/** Answers -> how often each article was quoted, and which words were not found. Both are written soon after. */
import type { ArticleStore } from '../store/article-store.ts';
import type { Gaps } from './gaps.ts';
import type { StoringOwner } from './owner.ts';

/** What counts of an answer. */
export interface AnswerFacts {
  /** The ids of the articles that it quotes. */
  readonly quoted: readonly string[];
  /** The rare words of the question that were not found. */
  readonly missing: readonly string[];
}

export interface AnswerCounts {
  /**
   * Counts an answer. What cannot be written is reported, and left out.
   *
   * @param asker the id of the person who asked
   */
  note(owner: StoringOwner, asker: string, answer: AnswerFacts): void;
  /** Resolves when everything has been written. */
  flush(): Promise<void>;
}

/** How long counts are collected: one write for many answers. A crash loses the counts of this time. */
const COLLECT_MS = 10_000;
/** The most articles whose counts are collected. Each takes some hundred bytes. */
const MAX_COLLECTED = 1000;

/** @param warn called when something cannot be written */
export function createAnswerCounts(
  store: Pick<ArticleStore, 'addQuoted'>,
  gaps: Gaps,
  warn: (message: string) => void,
): AnswerCounts {
  let counts = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  const writing = new Set<Promise<void>>();

  function follow(work: Promise<void>): void {
    const written = work
      .catch((error: unknown) => warn(`counts of answers could not be written: ${String(error)}`))
      .finally(() => writing.delete(written));
    writing.add(written);
  }

  function writeQuoted(): void {
    clearTimeout(timer);
    timer = undefined;
    if (counts.size === 0) return;
    const collected = counts;
    counts = new Map();
    follow(store.addQuoted(collected));
  }

  return {
    note(owner, asker, { quoted, missing }) {
      for (const id of new Set(quoted)) counts.set(id, (counts.get(id) ?? 0) + 1);
      if (counts.size >= MAX_COLLECTED) writeQuoted();
      else if (counts.size > 0) timer ??= setTimeout(writeQuoted, COLLECT_MS).unref();
      // Words of a person's questions to their own documents are nobody's business.
      if (owner.kind === 'server' && missing.length > 0) follow(gaps.note(owner, missing, asker));
    },

    async flush() {
      writeQuoted();
      await Promise.all(writing);
    },
  };
}
