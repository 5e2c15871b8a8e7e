/** What of the question a sentence holds: which words, how close together, in which wording. */
import { TokenFlag } from '../../language/english/token-flags.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import { bitCount } from '../index/bits.ts';
import { TermRelation } from '../query/expansion.ts';
import { MAX_TERMS } from '../query/query.ts';
import { type Candidate, PER_WEIGHT, share } from './candidate.ts';
import { Feature, type FeatureRow, flag } from './features.ts';

/** Words of the question that stand within so many tokens of each other belong together. */
const WINDOW = 8;
/** A word of the question opens the sentence if it is among so many first tokens. */
const START = 3;
/** A related word of less strength does not restate the question. */
const BEARS_FROM = 0.5;

export function lexicalFeatures(candidate: Candidate, row: FeatureRow): void {
  heldTerms(candidate, row);
  row[Feature.window] = bestWindow(candidate);
  wording(candidate, row);
  if (candidate.run.query.asksPresent && holdsPresent(candidate)) row[Feature.presentForPresent] = 1;
  row[Feature.atStart] = flag(candidate.match.hits.some(({ isSame, position }) => isSame && position <= START));
  row[Feature.restates] = shareFromQuestion(candidate);
}

function heldTerms({ run, match, sentence }: Candidate, row: FeatureRow): void {
  const { query } = run;
  let unheld = 0;
  let squares = 0;
  let names = 0;
  let askedNames = 0;
  let heldNames = 0;
  for (let i = 0; i < query.terms.length; i++) {
    const term = query.terms[i];
    if (term === undefined) continue;
    const { weight } = term;
    const strength = match.strengths[i] ?? 0;
    const isSame = match.relations[i] === TermRelation.same;
    if (strength === 0) unheld += weight;
    if (isSame) squares += weight * weight;
    if (term.isName) {
      if (isSame) names += weight;
      askedNames += weight;
      heldNames += weight * strength;
    }
    if (term.isFocus && isSame) row[Feature.focus] = 1;
  }
  row[Feature.shareOfBest] = run.shareOfBest(sentence);
  row[Feature.unheld] = share(query, unheld);
  row[Feature.heldSquares] = squares * PER_WEIGHT * PER_WEIGHT;
  row[Feature.heldNames] = names * PER_WEIGHT;
  if (askedNames > 0) {
    row[Feature.names] = heldNames / askedNames;
    row[Feature.noName] = flag(heldNames === 0);
  }
}

/** Of the sentence's terms, the share that bears on the question: one that only restates it answers nothing. */
function shareFromQuestion({ run: { index }, sentence, start, match: { hits } }: Candidate): number {
  let restated = 0;
  let last = -1;
  for (const { position, strength } of hits) {
    if (strength <= BEARS_FROM || position === last || (index.tokenFlags[start + position] ?? 0) & TokenFlag.stopWord)
      continue;
    restated += 1;
    last = position;
  }
  return restated / Math.max(1, index.lengths[sentence] ?? 0);
}

/** For each term of the query, how well the window holds it. */
const heldInWindow = new Float64Array(MAX_TERMS);

/** The share of the question that some `WINDOW` tokens in a row hold, at most. */
function bestWindow({ run: { query }, match: { hits } }: Candidate): number {
  let best = 0;
  for (let i = 0; i < hits.length; i++) {
    const from = hits[i]?.position ?? 0;
    heldInWindow.fill(0);
    let sum = 0;
    for (let j = i; j < hits.length; j++) {
      const hit = hits[j];
      if (hit === undefined || hit.position - from >= WINDOW) break;
      const more = hit.strength - (heldInWindow[hit.queryTerm] ?? 0);
      if (more <= 0) continue;
      heldInWindow[hit.queryTerm] = hit.strength;
      sum += more * (query.terms[hit.queryTerm]?.weight ?? 0);
    }
    if (sum > best) best = sum;
  }
  return share(query, best);
}

/** How the question's own wording, small words included, comes again: how many of its pairs, which small words. */
function wording({ run: { index, query, asked }, start, end }: Candidate, row: FeatureRow): void {
  let places = 0;
  let pairs = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const here = asked[index.tokens[at] ?? 0] ?? 0;
    // A bit for each pair, at the place of its second word.
    pairs |= (before << 1) & here;
    places |= here;
    before = here;
  }
  row[Feature.phrases] = bitCount(pairs) * PER_WEIGHT;
  if (query.smallWords !== 0) {
    row[Feature.smallWords] = bitCount(places & query.smallWords) / bitCount(query.smallWords);
  }
}

function holdsPresent({ run: { index }, start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) {
    if ((index.wordFlags[index.tokens[at] ?? 0] ?? 0) & WordFlag.presentAuxiliary) return true;
  }
  return false;
}
