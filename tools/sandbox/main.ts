/** `npm run sandbox`: the bot in a small Discord of its own, in the browser. Needs no account, no token, no network. */
import { once } from 'node:events';
import { endWithNpm } from '../../src/program.ts';
import { escapeControlsByLine } from '../../src/text/control-characters.ts';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import { type Event, logLine, STARTED } from './protocol.ts';
import { Sandbox } from './sandbox.ts';
import { type SandboxServer, serveSandbox } from './server.ts';

/** What the bot can be told besides, as in .env.example. */
const SETTINGS = ['DATA_PATH', 'LOG_LEVEL'] as const;
/** Of pino's levels. */
const WARNING = 40;
const DEFAULT_PORT = 5959;
/** The last one is that of a terminal that has been closed. */
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
      `Port ${port} cannot be used (${code}). Give another one, or 0 for any that is free: PORT=0 npm run sandbox`,
      1,
    );
    return undefined;
  }
}

/** What a developer at the terminal is to know: what the bot warns of, that it has ended, and why; the rest is on the page. */
function report(event: Event): void {
  if (event.type === 'running' && !event.isRunning)
    print('Start the bot again on the page, or everything with Ctrl-C and npm run sandbox.');
  if (event.type === 'log') {
    const { level = WARNING, msg = event.line } = logLine(event.line) ?? {};
    if (level >= WARNING && event.line !== STARTED) print(msg);
  }
  if (event.type === 'breaches') print(`Against Discord’s rules: ${event.breaches.at(-1)}`);
}

async function runSandbox(port: number): Promise<void> {
  // A terminal sends the signal to everyone, and npm passes it on: it comes more than once.
  const stopped = Promise.race(STOPPING.map((signal) => once(process, signal)));
  for (const signal of STOPPING) process.on(signal, () => undefined);
  endWithNpm();
  const set = SETTINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]] as const] : []));
  const sandbox = new Sandbox(await startLocalDiscord(), Object.fromEntries(set));
  const server = await serve(sandbox, port);
  if (server !== undefined) {
    print(`The sandbox is open: ${server.url}\nEnd it with Ctrl-C.`);
    sandbox.listen(report);
    sandbox.start();
    await stopped;
    await server.close();
  }
  await sandbox.close();
}

const port = portOf(process.env.PORT);
if (port === undefined) fail('The setting PORT is not valid. Set it to a number from 0 to 65535.', 2);
else await runSandbox(port);
