/** The process of the bot. It can be started again after it has ended, and its last log lines are kept. */
import { createInterface } from 'node:readline';
import { type Bot, startProgram } from '../../tests/support/bot.ts';
import { type Event, MAX_LOG_LINES, STARTED } from './protocol.ts';

/** How long the bot may take to stop before it is killed. */
const STOP_TIMEOUT_MS = 8000;

export class BotProcess {
  log: readonly string[] = [];
  private readonly env: Readonly<Record<string, string>>;
  private readonly emit: (event: Event) => void;
  private bot: Bot | undefined;

  constructor(env: Readonly<Record<string, string>>, emit: (event: Event) => void) {
    this.env = env;
    this.emit = emit;
  }

  get isRunning(): boolean {
    return this.bot !== undefined;
  }

  start(): void {
    if (this.bot !== undefined) return;
    const bot = startProgram('main', [], this.env);
    this.bot = bot;
    for (const stream of [bot.process.stdout, bot.process.stderr])
      if (stream) createInterface(stream).on('line', (line) => this.note(line));
    void bot.ended().then((code) => {
      if (this.bot !== bot) return;
      this.bot = undefined;
      this.note(code === null ? 'The bot was killed.' : `The bot stopped with exit code ${code}.`);
      this.emit({ type: 'running', isRunning: false });
    });
    this.note(STARTED);
    this.emit({ type: 'running', isRunning: true });
  }

  /** Resolves when the bot has logged in and registered its commands, and rejects if it ends before or is not running. */
  async ready(): Promise<void> {
    if (this.bot === undefined) throw new Error('The bot is not running.');
    await this.bot.says('registered');
  }

  async stop(): Promise<void> {
    const { bot } = this;
    if (bot === undefined) return;
    this.bot = undefined;
    const timer = setTimeout(() => bot.process.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await bot.stop();
    clearTimeout(timer);
  }

  kill(): void {
    this.bot?.process.kill('SIGKILL');
  }

  private note(line: string): void {
    this.log = [...this.log, line].slice(-MAX_LOG_LINES);
    this.emit({ type: 'log', line });
  }
}
