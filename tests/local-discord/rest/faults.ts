/** The faults that a test has planned for requests to the API. */
import type { Fault, FaultMatch } from '../types.ts';

interface Planned {
  readonly match: FaultMatch;
  readonly fault: Fault;
  left: number;
  readonly endsAt: number;
}

export class FaultPlan {
  /** Whether new connections and requests are reset. */
  refusing = false;
  /** Chooses faults for requests without a planned one. */
  choose: (method: string, path: string) => Fault | undefined = () => undefined;
  private planned: Planned[] = [];

  add(match: FaultMatch, fault: Fault): void {
    const { times = fault.forMs === undefined ? 1 : Number.POSITIVE_INFINITY, forMs = Number.POSITIVE_INFINITY } =
      fault;
    this.planned.push({ match, fault, left: times, endsAt: performance.now() + forMs });
  }

  /** @returns the fault for this request, which counts as used then */
  take(method: string, path: string): Fault | undefined {
    this.planned = this.planned.filter(({ left, endsAt }) => left > 0 && endsAt > performance.now());
    const found = this.planned.find(({ match }) => fits(match, method, path));
    if (!found) return this.choose(method, path);
    found.left -= 1;
    return found.fault;
  }
}

function fits({ method, path: wanted }: FaultMatch, asked: string, path: string): boolean {
  const isPath = typeof wanted === 'string' ? path.includes(wanted) : wanted.test(path);
  return isPath && (method === undefined || method === asked);
}
