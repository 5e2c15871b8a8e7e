/**
 * A question that names a part by its label ("What does rule 5 say?") -> a bonus for the sentences of that part: the list
 * item that begins with the label, or what stands below the heading that does.
 */
import { type Article, type Block, quote } from '../article/article.ts';
import { opensSection } from '../article/document.ts';
import { type ReadToken, terms } from '../language/terms.ts';
import { type Corpus, sentenceAt } from './corpus/corpus.ts';

/** Added to the model’s score: more than the difference between a good and a bad sentence. Set by hand. */
const LABEL_BONUS = 12;
/** A further sentence below the heading gets this share of the bonus of the one before it. */
const DECAY = 0.9;
/** The share of the bonus if nothing around a heading or an item says what it is: a "rule", a "step". */
const UNNAMED = { heading: 0.5, item: 0.2 } as const;
/** "5", "2.1", "B": a number or letter that people use as a label. */
const PART_LABEL = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z])$/;
/** The label at the beginning of a heading or an item: "5. Stay on topic", "§ 2.1 Fees", "Rule 5: …", "B) Payment". */
const LABELLED = /^(?:[-*•]\s+)?(?:\p{L}{2,20}\s+)?(?:§\s*)?(?<label>\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z])(?:[.):]|\s|$)/u;
/** In UTF-16 code units: enough for any label. */
const EXAMINED = 60;

/** A label and the word before it, as a term: "5" and "rule". */
interface Named {
  readonly label: string;
  readonly noun: string;
}

/** Whether a bonus is that of the part that was asked for, or soon after its heading. */
export function isNamedPart(bonus: number): boolean {
  return bonus > LABEL_BONUS / 2;
}

/** @returns the bonus of each sentence of the corpus; undefined if the question names no label */
export function labelBonus(corpus: Corpus, tokens: readonly ReadToken[]): ((sentence: number) => number) | undefined {
  const named = labelsIn(tokens);
  if (named.length === 0) return undefined;
  const matching = (article: Article, block: Block): Named | undefined => {
    const label = LABELLED.exec(quote(article, block).slice(0, EXAMINED))?.groups?.label?.toLowerCase();
    return label === undefined ? undefined : named.find((each) => each.label === label);
  };
  const shareOf = (article: Article, block: Block, { noun }: Named, unnamed: number): number => {
    const above = article.blocks[block.introducedBy];
    // The title and the name of the file say what the headings are, but not what the items of each list are.
    const title = opensSection(block)
      ? [article.title ?? '', article.name.replace(/[._-]/g, ' '), quote(article, block)]
      : [];
    const around = [...title, ...block.section, above ? quote(article, above) : ''];
    return terms(around.join(' ').slice(0, EXAMINED * 10), corpus.language).includes(noun) ? 1 : unnamed;
  };
  return (number) => {
    const { article, sentence } = sentenceAt(corpus, number);
    const block = article.blocks[sentence.block];
    if (block === undefined) return 0;
    const isItem = block.kind === 'list-item' && sentence.start === block.start;
    const item = isItem ? matching(article, block) : undefined;
    if (item !== undefined) return LABEL_BONUS * shareOf(article, block, item, UNNAMED.item);
    const own = number - (corpus.firsts.get(article) ?? 0);
    for (
      let above = article.blocks[block.introducedBy];
      above !== undefined;
      above = article.blocks[above.introducedBy]
    ) {
      const heading = opensSection(above) ? matching(article, above) : undefined;
      if (heading === undefined) continue;
      return LABEL_BONUS * DECAY ** (own - above.endSentence) * shareOf(article, above, heading, UNNAMED.heading);
    }
    return 0;
  };
}

/** The labels that a question names: a short number or a single letter right after a word, as in "rule 5" and "plan C". */
function labelsIn(tokens: readonly ReadToken[]): readonly Named[] {
  return tokens.flatMap(({ text, term }, i) => {
    const noun = tokens[i - 1]?.term;
    if (term === undefined || noun === undefined || !/\p{L}{2}/u.test(noun) || !PART_LABEL.test(text)) return [];
    return [{ label: text.toLowerCase(), noun }];
  });
}
