/** Figures and misses -> tables and lists for a reader. */
import Table from 'cli-table3';
import type { ArticleFigures } from './article-figures.ts';
import type { Figures, Miss } from './evaluate.ts';
import type { FollowUpFigures } from './follow-up-figures.ts';
import type { PassageFigures, PassageShares } from './passage-figures.ts';
import type { RewriteFigures } from './rewrite-figures.ts';
import type { SelectionFigures } from './selection-figures.ts';

/** A wider table would break in a terminal. With more sets, the reliability is only in the JSON. */
const MAX_SETS_ABREAST = 6;

export function report(figures: readonly Figures[]): string {
  const passages = figures.filter((each) => each.kind === 'passages');
  const articles = figures.filter((each) => each.kind === 'articles');
  const selections = figures.filter((each) => each.kind === 'selection');
  const conversations = figures.filter((each) => each.kind === 'follow-ups');
  const rewrites = figures.filter((each) => each.kind === 'rewrites');
  const splittings = figures.filter((each) => each.kind === 'splitting');
  return [
    ...passages.map(passageTable),
    ...(articles.length > 0 ? [ranking(articles)] : []),
    ...(passages.length + articles.length > 0 ? [asksTogether([...passages, ...articles])] : []),
    ...abreast(articles).map(honesty),
    ...(articles.length <= MAX_SETS_ABREAST ? articles.map(reliabilityOf) : []),
    ...(selections.length > 0 ? [selection(selections)] : []),
    ...(conversations.length > 0 ? [followUps(conversations)] : []),
    ...(rewrites.length > 0 ? [rewriting(rewrites)] : []),
    ...splittings.map(({ set, count, right }) => `Sentence splitting, ${set}: ${right} of ${count} texts right`),
  ].join('\n\n');
}

function abreast<Each>(figures: readonly Each[]): Each[][] {
  return Array.from({ length: Math.ceil(figures.length / MAX_SETS_ABREAST) }, (_, i) =>
    figures.slice(i * MAX_SETS_ABREAST, (i + 1) * MAX_SETS_ABREAST),
  );
}

function passageTable({ set, answerable, answered, unanswerable }: PassageFigures): string {
  return tableOf(
    `Passages that contain an accepted phrase: ${set}`,
    ['questions', '', 'share'],
    [
      [`that the document answers (${answerable.count})`, 'first sentence right', percent(answerable.first)],
      ['', 'one of three right', percent(answerable.oneOfThree)],
      ['', 'shown and right', percent(answerable.shown)],
      ['', 'answered and right', percent(answerable.answeredAndRight)],
      ['', 'nothing found', percent(answerable.nothingFound)],
      [`that get answered (${answered.count})`, 'right', percent(answered.right)],
      [`that it does not answer (${unanswerable.count})`, 'answered', percent(unanswerable.answered)],
    ],
  );
}

/** The same figures for each kind and each style of question. */
function passagesByPart({ set, byKind, byStyle }: PassageFigures): string {
  const row = ([part, { answerable, answered, unanswerable }]: [string, PassageShares]): (string | number)[] => [
    ...[part, answerable.count, percent(answerable.first), percent(answerable.oneOfThree), percent(answerable.shown)],
    ...[percent(answerable.answeredAndRight), percent(answerable.nothingFound)],
    ...[answered.count, percent(answered.right), outOf(unanswerable)],
  ];
  return tableOf(
    `${set}, by kind and by style`,
    [
      ...['', 'answerable', 'first right', 'of three', 'shown', 'answered, right', 'nothing found'],
      ...['answered', 'of these right', 'unanswerable: answered'],
    ],
    [...Object.entries(byKind), ...Object.entries(byStyle)].map(row),
  );
}

function ranking(figures: readonly ArticleFigures[]): string {
  return tableOf(
    'Ranking: questions that the article answers',
    ['set', 'questions', 'P@1', 'hit@3', 'MRR'],
    figures.map(({ set, answerable: { count, precisionAt1, hitAt3, meanReciprocalRank } }) => [
      ...[set, count, decimal(precisionAt1), decimal(hitAt3), decimal(meanReciprocalRank)],
    ]),
  );
}

/** What is lost if the right article is not chosen. */
function asksTogether(figures: readonly (PassageFigures | ArticleFigures)[]): string {
  return tableOf(
    'Asked of the right article alone, and of all articles of the set together',
    ['set', 'questions', 'first right: alone', 'together', 'one of three: alone', 'together'],
    figures.map(({ set, together }) => [
      ...[set, together.count, percent(together.firstAlone), percent(together.firstTogether)],
      ...[percent(together.oneOfThreeAlone), percent(together.oneOfThreeTogether)],
    ]),
  );
}

function honesty(figures: readonly ArticleFigures[]): string {
  return tableOf(
    'Honesty: what gets the outcome answered, and the confidence',
    ['', ...figures.map(({ set }) => set)],
    [
      ['answerable: answered', ...figures.map(({ answerable }) => percent(answerable.answered))],
      ['  of these right', ...figures.map(({ answerable }) => percent(answerable.answeredRight))],
      ['unanswerable: answered', ...figures.map(({ unanswerable }) => outOf(unanswerable))],
      ['  area under the ROC curve', ...figures.map(({ unanswerable }) => decimal(unanswerable.areaUnderRoc))],
      ['about something else: answered', ...figures.map(({ elsewhere }) => outOf(elsewhere))],
      ['greetings and nonsense: answered', ...figures.map(({ chatter }) => outOf(chatter))],
      ['calibration error (ECE)', ...figures.map(({ calibrationError }) => decimal(calibrationError))],
      [
        '  with the unanswerable',
        ...figures.map(({ calibrationErrorWithUnanswerable }) => decimal(calibrationErrorWithUnanswerable)),
      ],
    ],
  );
}

function reliabilityOf({ set, reliability }: ArticleFigures): string {
  return tableOf(
    `Reliability on ${set}: answerable questions and those about something else`,
    ['confidence', 'questions', 'mean confidence', 'right'],
    reliability.map(({ from, to, count, meanConfidence, shareRight }) => [
      ...[`${from.toFixed(1)} to ${to.toFixed(1)}`, count, decimal(meanConfidence), decimal(shareRight)],
    ]),
  );
}

function selection(figures: readonly SelectionFigures[]): string {
  return tableOf(
    'Selection: given sentences',
    ['set', 'questions', 'MAP', 'MRR', 'P@1'],
    figures.map(({ set, count, meanAveragePrecision, meanReciprocalRank, precisionAt1 }) => [
      ...[set, count, decimal(meanAveragePrecision), decimal(meanReciprocalRank), decimal(precisionAt1)],
    ]),
  );
}

function followUps(figures: readonly FollowUpFigures[]): string {
  const rows = figures.flatMap(({ set, half, count, alone, inConversation, spelledOut }) =>
    (
      [
        ['asked alone', alone],
        ['in the conversation', inConversation],
        ['spelled out by the writer', spelledOut],
      ] as const
    ).map(([way, { precisionAt1, hitAt3, answered, answeredRight }]) => [
      ...[`${set}, ${half}: ${way}`, count, decimal(precisionAt1), decimal(hitAt3)],
      ...[percent(answered), percent(answeredRight)],
    ]),
  );
  const table = tableOf(
    'Follow-ups: questions that refer to the one before',
    ['', 'questions', 'P@1', 'hit@3', 'answered', 'of these right'],
    rows,
  );
  const kinds = figures.map(({ half, byKind }) => {
    const listed = Object.entries(byKind).map(([kind, { count, right }]) => `${kind} ${right} of ${count}`);
    return `Right first in the conversation, ${half}: ${listed.join(', ')}`;
  });
  const taken = figures.map(({ half, complete }) => `${complete.takenForFollowUps} of ${complete.count} (${half})`);
  return [table, ...kinds, `Complete questions that were taken for follow-ups: ${taken.join(', ')}`].join('\n');
}

function rewriting(figures: readonly RewriteFigures[]): string {
  return tableOf(
    'Questions in conversations, and the complete questions that they stand for',
    ['', ...figures.map(({ set, part }) => `${set}, ${part}`)],
    [
      ['questions; that lean', ...figures.map(({ count, leaning }) => `${count}; ${leaning}`)],
      ['taken to lean: precision', ...figures.map(({ detection }) => decimal(detection.precision))],
      ['  recall', ...figures.map(({ detection }) => decimal(detection.recall))],
      ['complete: bent', ...figures.map(({ complete }) => `${complete.bent} of ${complete.count}`)],
      ['terms of the complete question: as typed', ...figures.map(({ terms }) => decimal(terms.asTyped))],
      ['  as first understood', ...figures.map(({ terms }) => decimal(terms.understood))],
      ['terms filled in: precision', ...figures.map(({ filledIn }) => decimal(filledIn.precision))],
      ['  recall', ...figures.map(({ filledIn }) => decimal(filledIn.recall))],
      ['  F1', ...figures.map(({ filledIn }) => decimal(filledIn.f1))],
    ],
  );
}

/** @param figures the figures, which are shown by kind and by style if a set has these */
export function missesToText(figures: readonly Figures[], misses: readonly Miss[]): string {
  const parts = figures.flatMap((each) => (each.kind === 'passages' ? passagesByPart(each) : []));
  const texts = misses.map(({ set, question, outcome, confidence, found, wanted }) =>
    [
      `${set}: ${question}`,
      `  found (${outcome}, ${decimal(confidence)}): ${found}`,
      `  wanted: ${wanted ?? 'nothing, the article does not answer this'}`,
    ].join('\n'),
  );
  return [...parts, ...texts].join('\n\n');
}

/** @param title may be empty */
export function tableOf(title: string, head: string[], rows: (string | number)[][]): string {
  const table = new Table({
    head,
    colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return title === '' ? table.toString() : `${title}\n${table.toString()}`;
}

const decimal = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));
const percent = (share: number): string => (Number.isNaN(share) ? '-' : `${(share * 100).toFixed(1)} %`);

function outOf({ count, answered }: { readonly count: number; readonly answered: number }): string {
  return count === 0 ? '-' : `${percent(answered)} of ${count}`;
}
