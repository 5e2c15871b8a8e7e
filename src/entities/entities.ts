/**
 * Article -> its entities: persons, other names (organisations, places, peoples), numbers with what they count, and dates.
 * They are found by capitals, digits and the words around them. Some are wrong. A question about an entity is suggested only
 * if it reads well, and after it has been answered (see src/answer/suggestions/suggest-questions.ts).
 */
import { type Article, quote, type Sentence } from '../article/article.ts';
import { TokenFlag } from '../language/flags.ts';
import type { Language } from '../language/language.ts';
import { isWrittenIn } from '../language/written-in.ts';
import { mapInSteps, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './mention.ts';
import { mentionsIn, toNamingSentence } from './naming-sentence.ts';

export interface Entity extends Omit<Mention, keyof Span> {
  /** The index of the first sentence of the article that mentions the entity. */
  readonly sentence: number;
  /** How often the article mentions the entity. */
  readonly mentions: number;
}

/** At most this many sentences of an article are read. A book has about as many. */
const MAX_SENTENCES_READ = 5000;
/** In sentences, which take some milliseconds. */
const READ_IN_A_STEP = 100;
/** In characters. A longer sentence is a table or a list without full stops, and does not fit into a message. */
const MAX_SENTENCE_LENGTH_READ = 2000;

const entitiesByLanguage = new WeakMap<Language, WeakMap<Article, readonly Entity[]>>();

/**
 * The entities of an article, most mentioned first. The result is cached for each language and article.
 *
 * @param language the language that the article is searched in
 * @returns nothing if the article is written in another language: German, for example, capitalises every noun
 */
export function* findEntities(article: Article, language: Language): Steps<readonly Entity[]> {
  const ofLanguage = entitiesByLanguage.get(language) ?? new WeakMap<Article, readonly Entity[]>();
  entitiesByLanguage.set(language, ofLanguage);
  const known = ofLanguage.get(article) ?? (yield* readEntities(article, language));
  ofLanguage.set(article, known);
  return known;
}

function* readEntities(article: Article, language: Language): Steps<readonly Entity[]> {
  const { entities: rules, grammar, lexicon } = language;
  if (rules === undefined || grammar === undefined) return [];
  const read = article.sentences.slice(0, MAX_SENTENCES_READ);
  const sentences = yield* mapInSteps(read, READ_IN_A_STEP, (sentence) => {
    const isReadable =
      hasWholeSentences(article, sentence) && sentence.end - sentence.start <= MAX_SENTENCE_LENGTH_READ;
    return toNamingSentence(isReadable ? quote(article, sentence) : '', language, grammar);
  });
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  if (!isWrittenIn(tokens.filter(({ flags }) => !(flags & TokenFlag.number)))) return [];
  const inside = tokens.filter(({ flags }) => flags & TokenFlag.capital);
  const context = { rules, lexicon, capitalised: new Set(inside.map(({ term }) => term)) };
  const all = new Map<string, Entity>();
  for (const [number, sentence] of sentences.entries()) {
    if (number % READ_IN_A_STEP === 0) yield;
    for (const { start: _, end: __, ...mention } of mentionsIn(sentence, context)) {
      const key = mention.text.toLowerCase().replace(/^the /, '');
      const known = all.get(key);
      if (known === undefined) all.set(key, { ...mention, sentence: number, mentions: 1 });
      else all.set(key, { ...known, ...(mention.kind === 'person' && mention), mentions: known.mentions + 1 });
    }
  }
  return withoutSurnames([...all.values()]).sort((a, b) => b.mentions - a.mentions);
}

/** Whether a sentence is part of a text in whole sentences. Headings, tables and code have other capitals and numbers. */
export function hasWholeSentences({ blocks }: Article, { block }: Sentence): boolean {
  const kind = blocks[block]?.kind ?? 'paragraph';
  return kind === 'paragraph' || kind === 'list-item' || kind === 'quotation' || kind === 'turn';
}

/** Merges a person's surname with the full name. A surname that several full names share is dropped, as it is ambiguous. */
function withoutSurnames(all: readonly Entity[]): Entity[] {
  const bySurname = new Map<string, Entity[]>();
  for (const entity of all) {
    if (entity.kind !== 'person' || !entity.text.includes(' ')) continue;
    const surname = surnameOf(entity);
    const others = bySurname.get(surname);
    if (others === undefined) bySurname.set(surname, [entity]);
    else others.push(entity);
  }
  const byText = new Map(all.map((entity) => [entity.text, entity]));
  return all.flatMap((entity): Entity[] => {
    if (bySurname.has(entity.text)) return [];
    const [bearer, ...others] = bySurname.get(surnameOf(entity)) ?? [];
    // If several persons share the surname, it is unclear which of them it means.
    const short = bearer === entity && others.length === 0 ? byText.get(surnameOf(entity)) : undefined;
    return [short === undefined ? entity : { ...entity, mentions: entity.mentions + short.mentions }];
  });
}

function surnameOf({ text }: Entity): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
