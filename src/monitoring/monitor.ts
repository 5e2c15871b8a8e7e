/**
 * Health and metrics of one process that serves a shard: it collects what is known, and reports it to whoever asks, by HTTP
 * or from the process that started it.
 */
import { type Checks, checksOf } from './health.ts';
import { createMetrics, type Metrics, type MetricsRegistry, NO_METRICS, type Readings } from './metrics.ts';

/** What a process knows about itself. */
export interface Report {
  readonly shard: number;
  readonly checks: Checks;
}

/** What the parts of the bot tell about themselves while they are open. */
export interface Sources {
  readonly gateway: () => Readings['gateway'];
  readonly libraries: () => Readings['libraries'];
  /** Rejects if the database cannot be asked. */
  readonly askDatabase: () => Promise<unknown>;
}

export interface Monitor {
  readonly metrics: Metrics;
  /** Adds sources, or replaces earlier ones. */
  observe(sources: Partial<Sources>): void;
}

/** A monitor whose findings somebody reads. */
export interface ReadMonitor extends Monitor {
  readonly metrics: MetricsRegistry;
  report(): Promise<Report>;
}

export const NO_MONITOR: Monitor = { metrics: NO_METRICS, observe: () => undefined };

/** @param shard the shard that the process serves */
export async function createMonitor(shard: number, version: string): Promise<ReadMonitor> {
  let sources: Partial<Sources> = {};
  const read = (): Partial<Readings> => ({
    ...(sources.gateway !== undefined && { gateway: sources.gateway() }),
    ...(sources.libraries !== undefined && { libraries: sources.libraries() }),
  });
  return {
    metrics: await createMetrics(shard, version, read),
    observe(more) {
      sources = { ...sources, ...more };
    },
    report: async () => ({ shard, checks: await checksOf(read(), sources.askDatabase) }),
  };
}
