/**
 * What the bot counts and measures, for Prometheus. No metric names a question, a person or a server.
 * https://prometheus.io/docs/practices/naming/
 */
import type { LibraryMemory } from '../library/article-library.ts';

/** How a question or a press reached the bot. */
const WAYS = ['command', 'menu', 'button', 'form', 'autocomplete', 'message'] as const;
export type Way = (typeof WAYS)[number];

export interface Metrics {
  /** A question was answered. */
  question(way: Way, outcome: string): void;
  /** A reply arrived at Discord, so many milliseconds after its event arrived at the bot. */
  reply(way: Way, ms: number): void;
  /** A reply could not be made or sent. */
  failure(way: Way): void;
  /** A request to Discord was sent again. */
  retry(): void;
}

/** Where nobody reads them. */
export const NO_METRICS: Metrics = {
  question: () => undefined,
  reply: () => undefined,
  failure: () => undefined,
  retry: () => undefined,
};

/** What is read whenever the metrics are, because it changes by itself. */
export interface Readings {
  readonly gateway: {
    readonly isReady: boolean;
    /** Of the last heartbeat; undefined before the first. */
    readonly latencyMs: number | undefined;
    readonly servers: number;
  };
  readonly libraries: LibraryMemory;
}

/** In seconds. A reply takes some milliseconds, waits for an index, or for Discord; after 3 s, Discord gives up. */
const REPLY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** The metrics of one process. */
export interface MetricsRegistry extends Metrics {
  /** The format of Prometheus, for its media type. */
  text(): Promise<string>;
  /** For another process that puts several together. */
  json(): Promise<object[]>;
}

/**
 * @param shard the shard of this process, which every metric has as a label
 * @param read what the gateway and the libraries are like now; each is undefined before it is open
 */
export async function createMetrics(
  shard: number,
  version: string,
  read: () => Partial<Readings>,
): Promise<MetricsRegistry> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  registry.setDefaultLabels({ shard: String(shard) });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const gauge = (name: string, help: string, value: () => number | undefined): void => {
    new Gauge({
      ...{ name, help, registers },
      collect() {
        const now = value();
        // Without this, a value that is not known would be 0.
        if (now === undefined) this.remove();
        else this.set(now);
      },
    });
  };
  const questions = new Counter({
    ...{ name: 'verbatim_questions_total', help: 'Questions that were answered.', registers },
    labelNames: ['way', 'outcome'] as const,
  });
  const replies = new Histogram({
    ...{ name: 'verbatim_reply_seconds', help: 'From an event to the reply to it.', registers },
    ...{ labelNames: ['way'] as const, buckets: REPLY_BUCKETS },
  });
  const failures = new Counter({
    ...{ name: 'verbatim_replies_failed_total', help: 'Replies that could not be made or sent.', registers },
    labelNames: ['way'] as const,
  });
  // A series that begins with its first failure would hide that failure from rate().
  for (const way of WAYS) failures.inc({ way }, 0);
  const retries = new Counter({
    ...{ name: 'verbatim_requests_retried_total', help: 'Requests to Discord that were sent again.', registers },
  });
  new Gauge({
    ...{ name: 'verbatim_build_info', help: 'The version; always 1.', registers, labelNames: ['version'] as const },
  }).set({ version }, 1);
  gauge('verbatim_gateway_ready', '1 while Discord delivers events.', () => Number(read().gateway?.isReady ?? false));
  gauge('verbatim_gateway_latency_seconds', 'Of the last heartbeat.', () => {
    const ms = read().gateway?.latencyMs;
    return ms === undefined ? undefined : ms / 1000;
  });
  gauge('verbatim_servers', 'Servers that the bot is in.', () => read().gateway?.servers);
  gauge('verbatim_libraries_kept', 'Libraries whose indexes are in memory.', () => read().libraries?.kept);
  gauge('verbatim_library_bytes_kept', 'The memory that they take, roughly.', () => read().libraries?.keptBytes);
  new Counter({
    ...{ name: 'verbatim_libraries_built_total', help: 'Indexes that were made.', registers },
    collect() {
      this.reset();
      this.inc(read().libraries?.built ?? 0);
    },
  });

  return {
    question: (way, outcome) => questions.inc({ way, outcome }),
    reply: (way, ms) => replies.observe({ way }, ms / 1000),
    failure: (way) => failures.inc({ way }),
    retry: () => retries.inc(),
    text: () => registry.metrics(),
    json: () => registry.getMetricsAsJSON(),
  };
}
