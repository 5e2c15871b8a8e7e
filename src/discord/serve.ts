/** Runs the bot as a program until it is told to stop, with a log, in this process or in one process for each shard. */
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { BotConfig } from '../config.ts';
import type { Library } from '../library/article-library.ts';
import type { StoringOwner } from '../library/owner.ts';
import { createLog, type Log } from '../log.ts';
import { endIfLoopHangs } from '../monitoring/hang-watch.ts';
import { type Findings, openHttpServer } from '../monitoring/http-server.ts';
import { createMonitor, type Monitor, NO_MONITOR, type ReadMonitor, type Sources } from '../monitoring/monitor.ts';
import { findingsOfShards, reportToParent } from '../monitoring/shard-reports.ts';
import { runBot } from './bot.ts';
import type { Command } from './commands/command.ts';
import { whenHandedOver } from './connection/hand-over.ts';
import { onRestartSignal } from './connection/restart-signal.ts';
import { runShards } from './connection/shards.ts';
import { shutdownSignal } from './connection/shutdown.ts';

const { version } = v.parse(v.object({ version: v.string() }), createRequire(import.meta.url)('#package'));

/** No server has this id. */
const NOBODY: StoringOwner = { kind: 'server', id: '0' };

const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));

/** What the composition root (`src/main.ts`) provides. */
export interface ServeParts {
  readonly commands: readonly Command[];
  /**
   * Reads the articles. It is not called in the process that only starts the shards.
   *
   * @param log where the articles that were left out, and later changes of the articles, are logged
   * @param stopped ends the search for changes when it is aborted
   */
  readonly openLibrary: (log: Log, stopped: AbortSignal) => Promise<Library>;
}

/**
 * Resolves when the bot has been told to stop and has stopped.
 *
 * @throws {Problem} of kind `article` or `discord` if the bot cannot serve
 */
export async function serve(config: BotConfig, { commands, openLibrary }: ServeParts): Promise<void> {
  const log = await createLog(config.logLevel);
  const stopped = shutdownSignal();
  const { shards } = config;
  if (shards === 'auto' || shards.first < shards.last) {
    const watchShards = (count: number, running: () => readonly ChildProcess[]): Promise<void> =>
      openAddress(config, findingsOfShards(count, running), log);
    return runShards(config, PROGRAM, { log, stopped, watchShards });
  }
  const handedOver = config.takesOver ? whenHandedOver() : undefined;
  onRestartSignal(() => log.warn('this process has only one shard; to start it again, stop it'));
  const monitor = await openMonitor(config, shards.first, log);
  const library = await openLibrary(log, stopped);
  monitor.observe(sourcesOf(library));
  // Not before: reading the articles may take long.
  endIfLoopHangs();
  surviveOddEvents(log);
  await runBot({ config: { ...config, shards }, commands, library, log, monitor, handedOver, stopped });
}

/** The monitor of a process that serves a shard, open to whoever may ask it. */
async function openMonitor(config: BotConfig, shard: number, log: Log): Promise<Monitor> {
  if (config.monitoring === undefined) return NO_MONITOR;
  const monitor = await createMonitor(shard, version);
  if (config.monitoring.kind === 'parent') reportToParent(monitor);
  else await openAddress(config, findingsOf(monitor), log);
  return monitor;
}

async function openAddress({ monitoring }: BotConfig, findings: Findings, log: Log): Promise<void> {
  if (monitoring?.kind !== 'http') return;
  await openHttpServer(monitoring, findings);
  log.info({ host: monitoring.host, port: monitoring.port }, 'health and metrics are served');
}

function findingsOf({ metrics, report }: ReadMonitor): Findings {
  return { shards: 1, reports: async () => [await report()], metrics: metrics.text };
}

/** What a library tells about itself. Each question begins with the same lookup in the database. */
function sourcesOf({ memory, own }: Library): Partial<Sources> {
  return {
    libraries: memory ?? (() => ({ kept: 0, keptBytes: 0, built: 0 })),
    askDatabase: async () => own?.revisionOf(NOBODY),
  };
}

/**
 * Logs errors that discord.js throws outside of any handler, for example for a kind of message that it does not know yet.
 * One such event must not stop the bot for everybody.
 */
function surviveOddEvents(log: Log): void {
  process.on('uncaughtException', (error) => log.error({ error }, 'an event could not be understood'));
}
