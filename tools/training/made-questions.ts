/**
 * An article -> questions that it does not answer: attributes that it does not give of persons and things that it names
 * ("Where was … born?"). People ask these of any article, but the public sets have few of them.
 */
import type { Article } from '../../src/article/article.ts';
import { findEntities } from '../../src/entities/entities.ts';
import { english } from '../../src/language/english/english.ts';
import { terms } from '../../src/language/terms.ts';
import { atOnce } from '../../src/steps.ts';

interface Template {
  readonly question: string;
  /** An article with one of these words may give the attribute. */
  readonly saidWith: string;
}

const OF_PERSONS: readonly Template[] = [
  { question: 'Where was … born?', saidWith: 'born birth birthplace native grew' },
  { question: 'How old is …?', saidWith: 'old age aged born birthday' },
  { question: 'When did … die?', saidWith: 'die died dead death killed' },
  { question: 'Who is … married to?', saidWith: 'married wife husband spouse partner wedding' },
  { question: 'When did … resign?', saidWith: 'resign quit retire fired dismissed left stepped' },
  { question: 'Where does … live?', saidWith: 'live lives lived home house reside moved' },
  { question: 'How much does … earn?', saidWith: 'earn salary paid pay income money wage' },
  { question: 'What did … study?', saidWith: 'study studied degree university college school graduated' },
  { question: 'How many children does … have?', saidWith: 'children child son daughter sons daughters' },
  { question: 'How tall is …?', saidWith: 'tall height feet metres cm' },
];
const OF_NAMES: readonly Template[] = [
  { question: 'When was … founded?', saidWith: 'founded established created formed began started opened' },
  { question: 'What is the population of …?', saidWith: 'population inhabitants people residents million' },
  { question: 'What is the area of …?', saidWith: 'area square acres hectares size' },
  { question: 'How long did … last?', saidWith: 'last lasted long years months days weeks ended until' },
  { question: 'Who owns …?', saidWith: 'own owns owned owner belongs bought' },
  { question: 'How much does … cost?', saidWith: 'cost price pay paid fee free dollars million' },
  { question: 'Where is … based?', saidWith: 'based headquarters located office city' },
  { question: 'How many people work for …?', saidWith: 'employees staff workers employs work' },
  { question: 'What does … mean?', saidWith: 'mean means meaning named called stands' },
  { question: 'Who is the head of …?', saidWith: 'head leader president director chief chairman led' },
];
/** Of the entities that an article mentions most, one for each of so many sentences, and at most `MAX_ENTITIES`. */
const SENTENCES_PER_ENTITY = 10;
const MAX_ENTITIES = 12;
const QUESTIONS_PER_ENTITY = 2;
/** In UTF-16 code units. A shorter name is most often an abbreviation. */
const MIN_NAME_LENGTH = 4;

/** @param seed a number that decides which attributes are asked for */
export function madeQuestions(article: Article, seed: number): string[] {
  const contained = new Set(terms(article.text, english));
  const count = Math.min(MAX_ENTITIES, Math.ceil(article.sentences.length / SENTENCES_PER_ENTITY));
  const named = atOnce(findEntities(article, english)).filter(
    ({ kind, text }) => (kind === 'person' || kind === 'name') && text.length >= MIN_NAME_LENGTH,
  );
  return named.slice(0, count).flatMap(({ kind, text }, i) => {
    const templates = kind === 'person' ? OF_PERSONS : OF_NAMES;
    const open = templates.filter(({ saidWith }) => !terms(saidWith, english).some((term) => contained.has(term)));
    const first = (seed + 3 * i) % Math.max(1, open.length);
    return [...open.slice(first), ...open.slice(0, first)].slice(0, QUESTIONS_PER_ENTITY).map(({ question }, n) => {
      const asked = question.replace('…', () => text);
      // A third are typed as people type.
      return (seed + i + n) % 3 === 0 ? asked.toLowerCase().replace('?', '') : asked;
    });
  });
}
