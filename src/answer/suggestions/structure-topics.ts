/** Article -> the topics that its structure shows: its own questions, its sections, and what it defines. */

import { type Article, quote } from '../../article/article.ts';
import { type Section, sectionTree, titleCount } from '../../article/section-tree.ts';
import type { Language, QuestionTemplates, SectionHeading, WordUse } from '../../language/language.ts';
import { terms } from '../../language/terms.ts';
import { endsAsQuestion } from '../../text/ends-as-question.ts';
import { type Topic, topicOf } from './topic.ts';

/**
 * In the order in which they are suggested: questions, definitions, then sections from the outermost in.
 *
 * @param use undefined if nothing is known about the words of the article's language; then no question is made of them
 */
export function structureTopics(article: Article, language: Language, use: WordUse | undefined, max: number): Topic[] {
  const sections = sectionTree(article);
  const questions = sections.flatMap((section) => questionTopics(article, section, language));
  const { questions: templates } = language;
  if (templates === undefined || use === undefined) {
    const { askAbout } = language;
    const named = askAbout === undefined ? [] : sectionTopics(article, sections, language, headingsAs(askAbout));
    return [...questions, ...named].slice(0, max);
  }
  const defined = definitionTopics(article, language, templates, use, max);
  const named = sectionTopics(article, sections, language, (headings) => templates.onSections(headings, use));
  return [...questions, ...defined, ...withoutDefined(named, defined, language)].slice(0, max);
}

/** Without the sections about what is defined: "What is a naming pattern?" says all of "naming patterns". */
function withoutDefined(named: readonly Topic[], defined: readonly Topic[], language: Language): Topic[] {
  const keyOf = ({ words }: Topic): string =>
    terms(words, language)
      .sort((a, b) => (a < b ? -1 : 1))
      .join(' ');
  const known = new Set(defined.map(keyOf));
  return named.filter((topic) => !known.has(keyOf(topic)));
}

function questionTopics(article: Article, { block, name, end }: Section, language: Language): Topic[] {
  // A question without anything below it, or with its answer on the same line, is not answered by its section.
  const isQuestion = block.kind === 'question' && endsAsQuestion(name) && end > block.end;
  if (!isQuestion) return [];
  const first = name.charAt(0).toUpperCase() + name.slice(1);
  return present(
    topicOf({ kind: 'question', article, name, questions: [first], span: { start: block.start, end } }, language),
  );
}

function definitionTopics(
  article: Article,
  language: Language,
  templates: QuestionTemplates,
  use: WordUse,
  max: number,
): Topic[] {
  const topics: Topic[] = [];
  for (const { kind, firstSentence, endSentence } of article.blocks) {
    if (topics.length === max) break;
    const sentence = article.sentences[firstSentence];
    if (kind !== 'paragraph' || firstSentence === endSentence || sentence === undefined) continue;
    const question = templates.onDefinition(quote(article, sentence), use);
    if (question === undefined) continue;
    topics.push(
      ...present(
        topicOf({ kind: 'definition', article, name: question, questions: [question], span: sentence }, language),
      ),
    );
  }
  return topics;
}

function sectionTopics(
  article: Article,
  sections: readonly Section[],
  language: Language,
  questionsOn: (headings: readonly SectionHeading[]) => readonly (readonly string[])[],
): Topic[] {
  const headings = sections.map(({ name, above }): SectionHeading => ({ text: name, above }));
  const questions = questionsOn(headings);
  const counts = new Map<string, number>();
  for (const question of questions.flat()) counts.set(question, (counts.get(question) ?? 0) + 1);
  const depths: number[] = [];
  for (const { above } of sections) depths.push((depths[above] ?? 0) + 1);
  const titles = titleCount(article, sections);
  return sections
    .flatMap(({ block, name, end }, i) => {
      // The title names the whole article, and a section with nothing in it answers nothing. Two sections of the same name
      // would be asked for by the same question.
      if (block.kind !== 'heading' || i < titles || end === block.end) return [];
      const own = (questions[i] ?? []).filter((question) => counts.get(question) === 1);
      const span = { start: block.start, end };
      const topic = topicOf({ kind: 'section', article, name, questions: own, span }, language);
      // A single word deep inside an article says little without the headings above it.
      const isVague = (depths[i] ?? 1) - titles > 1 && !name.includes(' ');
      return topic === undefined ? [] : [{ topic, depth: isVague ? Number.MAX_SAFE_INTEGER : (depths[i] ?? 1) }];
    })
    .sort((a, b) => a.depth - b.depth)
    .map(({ topic }) => topic);
}

/** Each heading as a question. What is a question already is its section's own. */
function headingsAs(askAbout: (heading: string) => string): (headings: readonly SectionHeading[]) => string[][] {
  return (headings) => headings.map(({ text }) => (endsAsQuestion(text) ? [] : [askAbout(text)]));
}

function present(topic: Topic | undefined): Topic[] {
  return topic === undefined ? [] : [topic];
}
