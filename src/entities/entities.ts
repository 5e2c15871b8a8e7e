/**
 * What an article names: persons, other names (organisations, places, peoples), numbers with what they count, and dates.
 * Read off capitals, digits and the words around them, without a parser: what is taken for a name here and is none does
 * no harm, as nothing is offered that has not been asked first (see src/answer/suggestions/suggestions.ts).
 */
import { type Article, quote } from '../article/article.ts';
import { type AnnotatedToken, annotate } from '../language/annotation.ts';
import { TokenFlag } from '../language/english/token-flags.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './mention.ts';
import { properNames } from './proper-names.ts';
import { dates, numbers } from './quantities.ts';

export interface Entity extends Omit<Mention, keyof Span> {
  /** The sentence of the article that names it first, counting from 0. */
  readonly sentence: number;
  /** How often it is named. */
  readonly mentions: number;
}

/** Of an article: a book's length. Who holds more is offered what its beginning names. */
const SENTENCES_READ = 5000;
/** In characters: what is longer is a table or a list without full stops, and fits into no message. */
const LONGEST_READ = 2000;

/** English texts have about 40 stop words in 100; German, French, Spanish or Swedish ones 11 to 13 that look like some. */
const ENGLISH_FROM = 0.25;
/** Fewer words tell no language. */
const FEWEST_TOLD = 50;

const read = new WeakMap<Article, readonly Entity[]>();

/** Most mentioned first. Nothing of a text in another language than English: German has capitals for every noun. */
export function findEntities(article: Article): readonly Entity[] {
  const known = read.get(article) ?? readNames(article);
  read.set(article, known);
  return known;
}

function readNames(article: Article): readonly Entity[] {
  const sentences = article.sentences.slice(0, SENTENCES_READ).map((sentence) => {
    const text = sentence.end - sentence.start > LONGEST_READ ? '' : quote(article, sentence);
    return { text, tokens: annotate(text) };
  });
  if (!isEnglish(sentences.flatMap(({ tokens }) => tokens))) return [];
  const certain = new Set(
    sentences.flatMap(({ tokens }) => tokens.filter(({ flags }) => flags & TokenFlag.capital).map(({ term }) => term)),
  );
  const all = new Map<string, Entity>();
  for (const [sentence, { text, tokens }] of sentences.entries()) {
    const times = dates(text);
    const others = [...numbers(text, tokens), ...properNames(text, tokens, certain)];
    const isFree = ({ start, end }: Span): boolean => (times[firstFrom(times, end) - 1]?.end ?? 0) <= start;
    for (const found of [...times, ...others.filter(isFree)]) {
      const key = found.text.toLowerCase().replace(/^the /, '');
      const known = all.get(key);
      const { start: _, end: __, ...named } = found;
      if (known === undefined) all.set(key, { ...named, sentence, mentions: 1 });
      else all.set(key, { ...known, ...(named.kind === 'person' && named), mentions: known.mentions + 1 });
    }
  }
  return withoutSurnames([...all.values()]).sort((a, b) => b.mentions - a.mentions);
}

function isEnglish(tokens: readonly AnnotatedToken[]): boolean {
  const stopWords = tokens.filter(({ flags }) => (flags & TokenFlag.stopWord) !== 0).length;
  return tokens.length < FEWEST_TOLD || stopWords / tokens.length >= ENGLISH_FROM;
}

/** Who is named in full is not named again by the surname alone. */
function withoutSurnames(all: readonly Entity[]): Entity[] {
  const bySurname = new Map<string, Entity[]>();
  for (const named of all) {
    if (named.kind !== 'person' || !named.text.includes(' ')) continue;
    const surname = named.text.slice(named.text.lastIndexOf(' ') + 1);
    const others = bySurname.get(surname);
    if (others === undefined) bySurname.set(surname, [named]);
    else others.push(named);
  }
  const alone = new Map(all.map((named) => [named.text, named]));
  return all.flatMap((named): Entity[] => {
    if (bySurname.has(named.text)) return [];
    const [bearer, ...others] = bySurname.get(named.text.slice(named.text.lastIndexOf(' ') + 1)) ?? [];
    const short = bearer === named && others.length === 0 ? alone.get(named.text.split(' ').at(-1) ?? '') : undefined;
    return [short === undefined ? named : { ...named, mentions: named.mentions + short.mentions }];
  });
}
