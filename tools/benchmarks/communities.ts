/**
 * Real sentences -> the made-up libraries of many servers, and questions to them. An article is made when it is needed, and is
 * the same each time, so that no text has to be kept: 10,000 libraries are gigabytes. The articles are drawn from drafts, so
 * that each draft is read once and stored often.
 */
import { firstNotBefore } from '../../src/text/binary-search.ts';
import { inventName, pick, randomNumbers, SHARE_OF_NAMES } from './sentence-maker.ts';

const MOST_ARTICLES = 200;
/** Of Zipf's law: how many articles a server has, and which server is asked. */
const EXPONENTS = { articles: 1.5, asked: 1 } as const;
const SENTENCES = { least: 10, most: 200 } as const;
const DRAFTS = 2000;
/** Rules that servers copy from one another: the share of the articles, and how many drafts of them there are. */
const SHARE_OF_COPIES = 0.03;
const COPIED_DRAFTS = 100;
/** Texts of the material follow each other in runs. A run of this length begins anywhere. */
const RUN = 8;
const PARAGRAPH = 4;
const SECTION = 12;
/** What a question takes of its sentence, which has at least twice as many words. */
const QUESTION_WORDS = 6;
/** Odd numbers, by which the articles of a server get seeds that are far from each other. */
const SERVER_STEP = 0x9e3779b1;
const ARTICLE_STEP = 0x85ebca6b;

export interface Draft {
  /** Markdown. */
  readonly text: string;
  /** The sentences that questions can be made of. */
  readonly sentences: readonly string[];
}

export interface Placed {
  /** The number of the draft that it is. */
  readonly draft: number;
  /** Whether it is the same file as other articles of this draft. Otherwise its bytes are stored by themselves. */
  readonly isCopy: boolean;
}

export interface MadeQuestion {
  readonly server: number;
  readonly question: string;
  /** The sentence that it was made of. */
  readonly sentence: string;
}

export interface Communities {
  readonly servers: number;
  /**
   * The number of articles of a server, from 1 to 200, by Zipf's law with the exponent 1.5: 11 on average. Two of five servers
   * have one article, and one of eight has more than 20. It does not depend on how often the server is asked.
   */
  articleCount(server: number): number;
  /** @param index the number of the article, from 0 */
  article(server: number, index: number): Placed;
  draft(number: number): Draft;
  drawDraft(random: () => number): number;
  /** A server, by Zipf's law with the exponent 1: the first is asked twice as often as the second. */
  drawServer(random: () => number): number;
  /** The longest words of a sentence of one of the server's articles, in their order. */
  question(server: number, random: () => number): MadeQuestion;
}

/** @param real the sentences of the material, in the order of their texts */
export function makeCommunities(real: readonly string[], servers: number): Communities {
  const sentences = real.filter((sentence) => sentence.split(/\s+/).length >= 2 * QUESTION_WORDS);
  const sizes = zipfSums(MOST_ARTICLES, EXPONENTS.articles);
  const popularity = zipfSums(servers, EXPONENTS.asked);

  const articleCount = (server: number): number =>
    1 + drawFrom(sizes, randomNumbers(Math.imul(server + 1, SERVER_STEP)));

  function article(server: number, index: number): Placed {
    const random = randomNumbers(Math.imul(server + 1, SERVER_STEP) ^ Math.imul(index + 1, ARTICLE_STEP));
    const isCopy = random() < SHARE_OF_COPIES;
    return { isCopy, draft: Math.floor(random() * (isCopy ? COPIED_DRAFTS : DRAFTS)) };
  }

  const draft = (number: number): Draft => writeDraft(sentences, randomNumbers(number));

  return {
    servers,
    articleCount,
    article,
    draft,
    drawDraft: (random) => Math.floor(random() * DRAFTS),
    drawServer: (random) => drawFrom(popularity, random),
    question(server, random) {
      const asked = article(server, Math.floor(random() * articleCount(server)));
      const sentence = pick(draft(asked.draft).sentences, random);
      return { server, sentence, question: questionFrom(sentence) };
    },
  };
}

const KINDS = ['rules', 'FAQ', 'guide'] as const;

function writeDraft(real: readonly string[], random: () => number): Draft {
  const kind = pick(KINDS, random);
  const count = Math.floor(logUniform(random, SENTENCES.least, SENTENCES.most + 1));
  const sentences: string[] = [];
  while (sentences.length < count) {
    const start = Math.floor(random() * real.length);
    for (const sentence of real.slice(start, start + Math.min(RUN, count - sentences.length)))
      sentences.push(withNames(sentence, random));
  }
  const lines = [`# The ${kind} of ${inventName(random)}`];
  for (let i = 0; i < sentences.length; i += PARAGRAPH) {
    const some = sentences.slice(i, i + PARAGRAPH);
    const heading = `${some[0]?.split(' ').slice(0, 5).join(' ')} ${inventName(random)}`;
    if (kind === 'FAQ') lines.push(`## What about ${heading}?`, some.join(' '));
    else {
      if (i % SECTION === 0) lines.push(`## ${heading}`);
      lines.push(kind === 'rules' ? some.map((sentence, j) => `${j + 1}. ${sentence}`).join('\n') : some.join(' '));
    }
  }
  return { text: `${lines.join('\n\n')}\n`, sentences };
}

function withNames(sentence: string, random: () => number): string {
  return sentence.replace(/\S+/g, (word) => (random() < SHARE_OF_NAMES ? inventName(random) : word));
}

function questionFrom(sentence: string): string {
  const words = [...new Set(sentence.match(/[\p{L}\d]+/gu))];
  const longest = new Set([...words].sort((a, b) => b.length - a.length).slice(0, QUESTION_WORDS));
  return `${words.filter((word) => longest.has(word)).join(' ')}?`;
}

const logUniform = (random: () => number, least: number, end: number): number => least * (end / least) ** random();

/** The sums of Zipf's weights: of the first, of the first two, and so on. */
function zipfSums(count: number, exponent: number): number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, i) => {
    sum += (i + 1) ** -exponent;
    return sum;
  });
}

/** An index, by the weights whose sums are given. */
function drawFrom(sums: readonly number[], random: () => number): number {
  const value = random() * (sums.at(-1) ?? 0);
  return firstNotBefore(sums.length - 1, (index) => (sums[index] ?? 0) <= value);
}
