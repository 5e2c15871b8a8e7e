/** `npm run sandbox`: the bot in a small Discord of its own in the browser, without an account, a token or a network. */
import { once } from 'node:events';
import { endWithNpm } from '../../src/program.ts';
import { escapeControlsByLine } from '../../src/text/control-characters.ts';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import { type Event, logLine, STARTED } from './protocol.ts';
import { Sandbox } from './sandbox.ts';
import { type SandboxServer, serveSandbox } from './server.ts';

/** Settings of .env.example that are passed on to the bot. */
const SETTINGS = ['DATA_PATH', 'LOG_LEVEL'] as const;
/** One of pino's levels. */
const WARNING = 40;
const DEFAULT_PORT = 5959;
/** A terminal that is closed sends SIGHUP. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const print = (text: string): void => void process.stdout.write(`${escapeControlsByLine(text)}\n`);

function fail(message: string, exitCode: 1 | 2): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

function portOf(given: string | undefined): number | undefined {
  const port = Number(given || DEFAULT_PORT);
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : undefined;
}

async function serve(sandbox: Sandbox, port: number): Promise<SandboxServer | undefined> {
  try {
    return await serveSandbox(sandbox, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    fail(
      `Port ${port} cannot be used (${code}). Choose another one, or 0 for any free port: PORT=0 npm run sandbox`,
      1,
    );
    return undefined;
  }
}

/** Prints what a developer must not miss: warnings, broken rules, and that the bot has stopped. The page shows the rest. */
function report(event: Event): void {
  if (event.type === 'running' && !event.isRunning)
    print('Start the bot again on the page. To restart everything, press Ctrl-C and run npm run sandbox.');
  if (event.type === 'log') {
    const { level = WARNING, msg = event.line } = logLine(event.line) ?? {};
    if (level >= WARNING && event.line !== STARTED) print(msg);
  }
  if (event.type === 'breaches') print(`The bot broke a rule of Discord: ${event.breaches.at(-1)}`);
}

async function runSandbox(port: number): Promise<void> {
  // The signal arrives more than once: a terminal sends it to all processes, and npm passes it on.
  const stopped = Promise.race(STOPPING.map((signal) => once(process, signal)));
  for (const signal of STOPPING) process.on(signal, () => undefined);
  endWithNpm();
  const set = SETTINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]] as const] : []));
  const sandbox = new Sandbox(await startLocalDiscord(), Object.fromEntries(set));
  const server = await serve(sandbox, port);
  if (server !== undefined) {
    print(`The sandbox is open: ${server.url}\nPress Ctrl-C to end it.`);
    sandbox.listen(report);
    sandbox.start();
    await stopped;
    await server.close();
  }
  await sandbox.close();
}

const port = portOf(process.env.PORT);
if (port === undefined) fail('PORT must be a number from 0 to 65535.', 2);
else await runSandbox(port);
