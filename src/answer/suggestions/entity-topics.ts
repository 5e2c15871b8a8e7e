/** Article -> the persons, other names, numbers and dates in it, as topics. */
import { type Article, quote } from '../../article/article.ts';
import { type Entity, findEntities } from '../../entities/entities.ts';
import type { Language, WordUse } from '../../language/language.ts';
import { mapInSteps, type Steps } from '../../steps.ts';
import { type Topic, topicOf } from './topic.ts';

/** They take some milliseconds. */
const ENTITIES_IN_A_STEP = 100;

/** In the order in which they are suggested: each kind in turn, so that a short list shows what can be asked. */
export function* entityTopics(article: Article, language: Language, use: WordUse, max: number): Steps<Topic[]> {
  const { questions: templates } = language;
  if (templates === undefined) return [];
  const entities = (yield* findEntities(article, language)).slice(0, max);
  /** A word of a longer name, such as "Kim" of "Kim Jong Un", is asked about by that name. */
  const inLonger = new Set(entities.flatMap(({ text }) => longName(text)));
  const asked = mixed(entities.filter(({ kind, text }) => kind !== 'name' || !inLonger.has(text)));
  const topics = yield* mapInSteps(asked, ENTITIES_IN_A_STEP, (entity): Topic[] => {
    const span = article.sentences[entity.sentence];
    if (span === undefined) return [];
    const questions = templates.onThing(entity, quote(article, span), use);
    const mention = entity.text.replace(/^the /, '');
    const topic = topicOf({ kind: 'entity', article, name: mention, questions, span, mention }, language);
    return topic === undefined ? [] : [topic];
  });
  return topics.flat();
}

/** The words of a name that has several. */
function longName(text: string): string[] {
  const words = text.replace(/^the /, '').split(' ');
  return words.length > 1 ? words : [];
}

function mixed(entities: readonly Entity[]): Entity[] {
  const kinds = (['person', 'number', 'name', 'date'] as const).map((kind) =>
    entities.filter((entity) => entity.kind === kind),
  );
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((ofKind) => ofKind.slice(i, i + 1))).flat();
}
