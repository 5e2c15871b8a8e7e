/** The bot's process: started, and started again when it has ended; what it writes is kept for developers. */
import { createInterface } from 'node:readline';
import { type Bot, startProgram } from '../../tests/support/bot.ts';
import { type Event, KEPT_LINES, STARTED } from './protocol.ts';

/** How long it gets to stop before it is ended. */
const STOPPING_MS = 8000;

export class KeptBot {
  log: readonly string[] = [];
  private readonly env: Readonly<Record<string, string>>;
  private readonly tell: (event: Event) => void;
  private bot: Bot | undefined;

  constructor(env: Readonly<Record<string, string>>, tell: (event: Event) => void) {
    this.env = env;
    this.tell = tell;
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
      this.note(code === null ? 'The bot was killed.' : `The bot ended with exit code ${code}.`);
      this.tell({ type: 'running', isRunning: false });
    });
    this.note(STARTED);
    this.tell({ type: 'running', isRunning: true });
  }

  /** Resolves when it has logged in and registered its commands; rejects when it ends before. */
  async ready(): Promise<void> {
    await this.bot?.says('registered');
  }

  async stop(): Promise<void> {
    const { bot } = this;
    if (bot === undefined) return;
    this.bot = undefined;
    const timer = setTimeout(() => bot.process.kill('SIGKILL'), STOPPING_MS);
    await bot.stop();
    clearTimeout(timer);
  }

  kill(): void {
    this.bot?.process.kill('SIGKILL');
  }

  private note(line: string): void {
    this.log = [...this.log, line].slice(-KEPT_LINES);
    this.tell({ type: 'log', line });
  }
}
