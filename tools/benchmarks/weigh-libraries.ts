/**
 * Made-up communities, whose libraries are in a database -> what their indexes take: memory, beside what the library counts
 * for it, and time, step by step.
 */
import { type Answerer, createAnswererInSteps } from '../../src/answer/answerer.ts';
import { sizeOf } from '../../src/library/stored-library.ts';
import { inSlices } from '../../src/steps.ts';
import { memoryNow } from './ask-libraries.ts';
import type { Communities } from './communities.ts';
import { ownerOf } from './fill-libraries.ts';
import type { Weighing } from './library-figures.ts';
import { openLibraries } from './open-libraries.ts';

/** The groups of libraries, by their greatest number of articles, and how many libraries of each are weighed. */
const GROUPS = [3, 20, 80, 200];
const LIBRARIES_OF_GROUP = 40;
const STARTING = 3;

export async function weighLibraries(communities: Communities, url: string): Promise<Weighing[]> {
  const { database, own } = await openLibraries(url);
  try {
    const build = async (server: number) => {
      const start = performance.now();
      const articles = await own.read(ownerOf(server));
      const read = performance.now();
      const answerer = await inSlices(createAnswererInSteps(articles));
      return { answerer, readMs: read - start, indexMs: performance.now() - read };
    };
    const prepare = ({ answerer }: { readonly answerer: Answerer }) => inSlices(answerer.prepareSuggestions());
    const servers = Array.from({ length: communities.servers }, (_, server) => server);
    // The first ones load data and compile functions, which belong to no library.
    for (const server of servers.splice(0, STARTING)) await prepare(await build(server));
    const weighings: Weighing[] = [];
    for (const [i, mostArticles] of GROUPS.entries()) {
      const isOfGroup = (server: number): boolean =>
        communities.articleCount(server) <= mostArticles && communities.articleCount(server) > (GROUPS[i - 1] ?? 0);
      const before = memoryNow();
      const built = [];
      for (const server of servers.filter(isOfGroup).slice(0, LIBRARIES_OF_GROUP)) built.push(await build(server));
      if (built.length === 0) continue;
      const indexed = memoryNow();
      const start = performance.now();
      for (const each of built) await prepare(each);
      const suggestionsMs = performance.now() - start;
      const after = memoryNow();
      const articles = built.flatMap(({ answerer }) => answerer.articles);
      const sentences = sum(articles.map((article) => article.sentences.length));
      const characters = sum(articles.map(({ text }) => text.length));
      const libraries = built.length;
      weighings.push({
        ...{ mostArticles, libraries, sentences, characters },
        countedMB: sum(built.map(({ answerer }) => sizeOf(answerer))) / 1e6,
        indexMB: indexed.heapMB - before.heapMB,
        heapMB: after.heapMB - before.heapMB,
        residentMB: after.residentMB - before.residentMB,
        readMs: sum(built.map(({ readMs }) => readMs)) / libraries,
        indexMs: sum(built.map(({ indexMs }) => indexMs)) / libraries,
        suggestionsMs: suggestionsMs / libraries,
      });
    }
    return weighings;
  } finally {
    await database.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
