/**
 * Reports between the process that starts shards and the processes of these shards, through the channel that Node.js opens
 * between them. So one address serves the health and the metrics of all shards of a machine.
 */
import type { ChildProcess } from 'node:child_process';
import * as v from 'valibot';
import type { Findings } from './http-server.ts';
import type { ReadMonitor, Report } from './monitor.ts';

/** A shard that takes longer is busy or hangs, and is not ready. */
const ANSWER_MS = 3000;

const ReportRequest = v.object({ reportFor: v.number() });
const ReportAnswer = v.object({
  reportOf: v.number(),
  report: v.object({
    shard: v.number(),
    checks: v.object({ gateway: v.string(), articles: v.string(), database: v.string() }),
  }),
  metrics: v.array(v.looseObject({})),
});
type ShardReport = v.InferOutput<typeof ReportAnswer>;

/** In the process of a shard: answers each request of the process that started it. */
export function reportToParent(monitor: ReadMonitor): void {
  process.on('message', async (message) => {
    const { success, output } = v.safeParse(ReportRequest, message);
    if (!success) return;
    const [report, metrics] = await Promise.all([monitor.report(), monitor.metrics.json()]);
    const answer = { reportOf: output.reportFor, report, metrics };
    // The parent process may have ended meanwhile.
    if (process.connected) process.send?.(answer, undefined, undefined, () => undefined);
  });
}

/**
 * In the process that starts the shards: asks them all whenever somebody asks it.
 *
 * @param shards how many shards the machine runs
 * @param running the processes that run now
 */
export function findingsOfShards(shards: number, running: () => readonly ChildProcess[]): Findings {
  let asked = 0;

  let asking: Promise<readonly ShardReport[]> | undefined;

  const askAll = async (): Promise<readonly ShardReport[]> => {
    asked += 1;
    const id = asked;
    return (await Promise.all(running().map((child) => ask(child, id)))).filter((answer) => answer !== undefined);
  };
  /** Those who ask at the same time get the same answers. */
  const answers = (): Promise<readonly ShardReport[]> => {
    asking ??= askAll().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  return {
    shards,
    reports: async (): Promise<readonly Report[]> => (await answers()).map(({ report }) => report),
    async metrics() {
      const { AggregatorRegistry } = await import('prom-client');
      return AggregatorRegistry.aggregate((await answers()).map(({ metrics }) => metrics)).metrics();
    },
  };
}

/** @returns undefined if the process does not answer in time */
function ask(child: ChildProcess, id: number): Promise<ShardReport | undefined> {
  return new Promise((resolve) => {
    const end = (answer: ShardReport | undefined): void => {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', leave);
      resolve(answer);
    };
    const hear = (message: unknown): void => {
      const { success, output } = v.safeParse(ReportAnswer, message);
      if (success && output.reportOf === id) end(output);
    };
    const leave = (): void => end(undefined);
    const timer = setTimeout(leave, ANSWER_MS);
    child.on('message', hear);
    child.once('exit', leave);
    if (child.connected) child.send({ reportFor: id }, (error) => error !== null && leave());
    else leave();
  });
}
