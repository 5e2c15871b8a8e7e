/** What a test has told the API to do wrong. */
import type { Fault, FaultMatch } from '../types.ts';

interface Planned {
  readonly match: FaultMatch;
  readonly fault: Fault;
  left: number;
}

export class FaultPlan {
  /** Whether new connections and requests are reset. */
  refusing = false;
  private planned: Planned[] = [];

  add(match: FaultMatch, fault: Fault): void {
    this.planned.push({ match, fault, left: fault.times ?? 1 });
  }

  /** The fault for this request, which counts it. */
  take(method: string, path: string): Fault | undefined {
    const found = this.planned.find(({ match }) => fits(match, method, path));
    if (!found) return undefined;
    found.left -= 1;
    this.planned = this.planned.filter(({ left }) => left > 0);
    return found.fault;
  }
}

function fits({ method, path: wanted }: FaultMatch, asked: string, path: string): boolean {
  const isPath = typeof wanted === 'string' ? path.includes(wanted) : wanted.test(path);
  return isPath && (method === undefined || method === asked);
}
