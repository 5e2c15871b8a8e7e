/**
 * The articles that servers and persons have added, together with those that everybody sees -> an answerer for each owner.
 * An answerer is made when it is first asked, and kept as long as memory lasts.
 */
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { type Answerer, createAnswererInSteps } from '../answer/answerer.ts';
import type { Article } from '../article/article.ts';
import { inSlices, type Steps } from '../steps.ts';
import type { Library, SharedLibrary } from './article-library.ts';
import { type OwnArticlesOptions, openOwnArticles } from './open-articles.ts';
import type { OwnArticles } from './own-articles.ts';
import { channelsOf, keyOf, type Owner, type StoringOwner } from './owner.ts';

/** Memory of an article with its index and its suggestions: measured on prose, whose sentences have 130 characters. */
const BYTES_FOR_EACH_SENTENCE = 700;
const BYTES_FOR_EACH_CHARACTER = 6;
/** The memory of the smallest answerer. */
const LEAST_BYTES = 400_000;

/** Their slices take turns, so that a small library is ready soon beside large ones, and memory is limited. */
const MAX_BUILDS_AT_ONCE = 4;
/** In sentences. The suggestions of a smaller library are prepared before anybody asks for them, when there is time. */
const MAX_PREPARED_FIRST = 2000;
/** In answerers. While more wait, there is no time to prepare suggestions that nobody has asked for. */
const MAX_TO_PREPARE = 20;

/** Each takes some hundred bytes. */
const MAX_SERVERS_KNOWN = 100_000;

interface Kept {
  /** The revision of the owner's articles, and the answerer of everybody's articles, that it was made from. */
  readonly revision: number;
  readonly shared: Answerer;
  readonly answerer: Answerer;
}

/** The making of an answerer. */
interface Build {
  /** The revision of the library that it is made of; undefined until it begins. */
  revision: number | undefined;
  readonly answerer: Promise<Answerer>;
}

/**
 * @param shared the articles that everybody sees
 * @param own the articles of servers and persons
 * @param maxBytes the memory for the answerers of servers and persons, roughly. The one that has not been asked for longest
 *   is dropped first.
 * @param warn called when the database cannot be asked
 */
export function createStoredLibrary(
  shared: SharedLibrary,
  own: OwnArticles,
  maxBytes: number,
  warn: (message: string) => void,
): Library {
  const kept = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    // The only one that has room is kept even if it is larger, because it would be made again for each question.
    sizeCalculation: ({ answerer }) => Math.min(sizeOf(answerer), maxBytes),
  });
  /** The channels that have articles of their own, of each server whose library has been asked. */
  const channels = new LRUCache<string, { readonly revision: number; readonly ids: readonly string[] }>({
    max: MAX_SERVERS_KNOWN,
  });
  /** The last build of each shelf that has not ended. */
  const pending = new Map<string, Build>();
  const builds = pLimit(MAX_BUILDS_AT_ONCE);
  const preparations = pLimit(1);
  let built = 0;

  /** @param onStart called with the revision of the library that the answerer is made of */
  async function make(owner: StoringOwner, shelf: string, onStart: (revision: number) => void): Promise<Answerer> {
    const everybodys = shared.answererFor();
    const revision = await own.revisionOf(owner);
    onStart(revision);
    const found = current(shelf, revision, everybodys);
    if (found !== undefined) return found;
    const articles = await own.read(owner);
    if (articles.length === 0) return everybodys;
    const made = await inSlices(createAnswererInSteps([...articles, ...everybodys.articles]));
    built += 1;
    const { answerer, prepare } = suggestingLater(made, (preparing) => void builds(() => inSlices(preparing)));
    kept.set(shelf, { revision, shared: everybodys, answerer });
    const sentenceCount = answerer.articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
    if (sentenceCount <= MAX_PREPARED_FIRST && preparations.pendingCount < MAX_TO_PREPARE) {
      void preparations(async () => {
        if (kept.peek(shelf)?.answerer === answerer) await prepare();
      });
    }
    return answerer;
  }

  function current(shelf: string, revision: number, everybodys: Answerer): Answerer | undefined {
    if (revision === 0) return everybodys;
    const found = kept.get(shelf);
    return found?.revision === revision && found.shared === everybodys ? found.answerer : undefined;
  }

  /**
   * What is searched where somebody asks: the owner's library, and the channels there that have articles of their own. All
   * other channels of a server share one answerer.
   */
  async function shelfOf(owner: StoringOwner, revision: number): Promise<string> {
    const key = keyOf(owner);
    if (owner.kind === 'person' || owner.channels === undefined) return key;
    let known = channels.get(key);
    if (known?.revision !== revision) {
      known = { revision, ids: await own.channels(owner) };
      channels.set(key, known);
    }
    return shelfAmong(owner, known.ids);
  }

  async function answererOf(owner: StoringOwner): Promise<Answerer> {
    let revision: number;
    let shelf: string;
    try {
      revision = await own.revisionOf(owner);
      if (revision === 0) return shared.answererFor();
      shelf = await shelfOf(owner, revision);
    } catch (error) {
      // While the database is away, what is in memory is most likely still right.
      const last = kept.get(shelfAmong(owner, channels.peek(keyOf(owner))?.ids ?? []))?.answerer;
      if (last === undefined) throw error;
      warn(`the database cannot be asked, so a library is answered from as it was: ${String(error)}`);
      return last;
    }
    const found = current(shelf, revision, shared.answererFor());
    if (found !== undefined) return found;
    const known = pending.get(shelf);
    // One that has not begun will see every change until it does.
    if (known !== undefined && (known.revision ?? revision) >= revision) return known.answerer;
    const build: Build = {
      revision: undefined,
      answerer: builds(() =>
        make(owner, shelf, (started) => {
          build.revision = started;
        }),
      ).finally(() => {
        if (pending.get(shelf) === build) pending.delete(shelf);
      }),
    };
    pending.set(shelf, build);
    return build.answerer;
  }

  return {
    own,
    memory: () => ({ kept: kept.size, keptBytes: kept.calculatedSize ?? 0, built }),
    answererFor: (owner: Owner) => (owner.kind === 'everyone' ? shared.answererFor() : answererOf(owner)),
  };
}

/**
 * Prepares suggestions after the answerer, because that takes four times as long as the index, and most libraries are dropped
 * before anybody asks for suggestions. Until they are ready, nothing is suggested about all articles together.
 *
 * @param start called when they are asked for and have not been prepared
 */
function suggestingLater(
  built: Answerer,
  start: (preparing: Steps<void>) => void,
): { readonly answerer: Answerer; prepare(): Promise<void> } {
  let preparing: Steps<void> | undefined;
  /** @returns undefined if it has begun before */
  const begin = (): Steps<void> | undefined => {
    if (preparing !== undefined) return undefined;
    preparing = built.prepareSuggestions();
    // From the first step on, no question is held up.
    preparing.next();
    return preparing;
  };
  const answerer: Answerer = {
    ...built,
    suggest(typed, max, article) {
      const begun = article === undefined ? begin() : undefined;
      if (begun !== undefined) start(begun);
      return built.suggest(typed, max, article);
    },
  };
  return {
    answerer,
    async prepare() {
      const begun = begin();
      if (begun !== undefined) await inSlices(begun);
    },
  };
}

/** @param ids the channels of the server that have articles of their own */
function shelfAmong(owner: StoringOwner, ids: readonly string[]): string {
  return [
    keyOf(owner),
    ...channelsOf(owner)
      .filter((id) => ids.includes(id))
      .sort(),
  ].join(' ');
}

/** The memory that an answerer takes, roughly, in bytes. */
export function sizeOf({ articles }: Pick<Answerer, 'articles'>): number {
  return articles.reduce((sum, article) => sum + sizeOfArticle(article), LEAST_BYTES);
}

function sizeOfArticle({ text, sentences }: Article): number {
  return text.length * BYTES_FOR_EACH_CHARACTER + sentences.length * BYTES_FOR_EACH_SENTENCE;
}

/**
 * Opens the articles of servers and persons, together with those that everybody sees.
 *
 * @param maxBytes the memory for their answerers, roughly
 * @throws {Problem} of kind `setting` if the database cannot be opened
 */
export async function openStoredLibrary(
  shared: SharedLibrary,
  maxBytes: number,
  options: OwnArticlesOptions,
): Promise<Library> {
  const { own, counts } = await openOwnArticles(options);
  return { ...createStoredLibrary(shared, own, maxBytes, options.warn), counts };
}
