/**
 * A smooth function of many numbers -> its minimum, by L-BFGS with a backtracking line search. Deterministic.
 *
 * Source: J. Nocedal and S. Wright (2006), Numerical Optimization, algorithms 3.1, 7.4 and 7.5.
 */
export type Vector = Float64Array<ArrayBuffer>;

/** Writes the gradient at the point `at` into `gradient`, and returns the value at that point. */
export type Objective = (at: Vector, gradient: Vector) => number;

const MOVES_KEPT = 8;
const MAX_STEPS = 200;
const MAX_HALVINGS = 30;
const SUFFICIENT_DECREASE = 1e-4;
/** The search ends when a step lowers the value by less than this share. */
const MIN_GAIN = 1e-6;

export function minimise(objective: Objective, start: Vector): Vector {
  let at = start.slice();
  let gradient: Vector = new Float64Array(at.length);
  let value = objective(at, gradient);
  const moves: { readonly step: Vector; readonly change: Vector; readonly curvature: number }[] = [];

  for (let n = 0; n < MAX_STEPS; n++) {
    const direction = towardsMinimum(gradient, moves);
    const slope = dot(gradient, direction);
    const next: Vector = new Float64Array(at.length);
    const nextGradient: Vector = new Float64Array(at.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0, length = 1; halving < MAX_HALVINGS; halving++, length /= 2) {
      for (let i = 0; i < at.length; i++) next[i] = (at[i] ?? 0) + length * (direction[i] ?? 0);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + SUFFICIENT_DECREASE * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const step = next.map((x, i) => x - (at[i] ?? 0));
    const change = nextGradient.map((x, i) => x - (gradient[i] ?? 0));
    const curvature = dot(step, change);
    if (curvature > 1e-10) moves.push({ step, change, curvature });
    if (moves.length > MOVES_KEPT) moves.shift();
    const gain = value - nextValue;
    [at, gradient, value] = [next, nextGradient, nextValue];
    if (gain < MIN_GAIN * Math.abs(value)) break;
  }
  return at;
}

type Move = { readonly step: Vector; readonly change: Vector; readonly curvature: number };

/** The two-loop recursion: minus the inverse Hessian, estimated from the last moves, times the gradient. */
function towardsMinimum(gradient: Vector, moves: readonly Move[]): Vector {
  const direction = gradient.map((x) => -x);
  const shares: number[] = [];
  for (const { step, change, curvature } of moves.toReversed()) {
    const share = dot(step, direction) / curvature;
    shares.push(share);
    addTo(direction, -share, change);
  }
  const last = moves.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
      : last.curvature / dot(last.change, last.change);
  for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale;
  for (const { step, change, curvature } of moves) {
    addTo(direction, (shares.pop() ?? 0) - dot(change, direction) / curvature, step);
  }
  return direction;
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTo(target: Vector, factor: number, source: Vector): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0);
}
