/**
 * Whatever people do, in whatever order, with commands, buttons, menus, replies and files: nobody is shown the words of another
 * server, another person, or another channel.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, Place, ServerChannel, UsedInteraction, User } from '../local-discord/types.ts';
import { readSample } from '../support/articles.ts';
import { settingsFor, startProgram } from '../support/bot.ts';
import { startBotHereAndWait } from '../support/bot-here.ts';
import { buttonsOf } from '../support/buttons.ts';
import { openLibraries } from '../support/libraries.ts';
import { openPostgres } from '../support/postgres.ts';

const TOPICS = ['kitchen', 'garden', 'library', 'garage'];
/** A word for each place, which only the articles that were added there contain. */
const WORDS = ['walrus', 'ostrich', 'lobster', 'panther', 'hamster'];
const RUNS = Number(process.env.ISOLATION_RUNS ?? 8);
const STEPS = 30;

const postgres = await openPostgres();
afterAll(() => postgres?.drop());

const place = fc.nat(WORDS.length - 1);
const pick = fc.nat(1000);
const topic = fc.constantFrom(...TOPICS);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('add' as const), place, topic }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), place, topic }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('ask' as const), place, topic }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('press' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('find' as const), place, topic }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reply' as const), pick, topic }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('type' as const), place, topic }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('browse' as const), place, topic }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A message that somebody sees. */
interface Seen {
  readonly message: BotMessage;
  readonly by: User;
  readonly index: number;
}

/** Two servers, one of them with two channels that have articles of their own, and two people with direct messages. */
class Neighbours {
  readonly #discord: LocalDiscord;
  readonly #places: readonly { readonly where: Place; readonly user: User; readonly channel?: ServerChannel }[];
  readonly #seen: Seen[] = [];
  #quoted = 0;

  constructor(discord: LocalDiscord, isOnOtherShard: (id: string) => boolean) {
    this.#discord = discord;
    const [first, second] = [discord.addServer('First'), addServerOn(discord, isOnOtherShard)];
    const [general, staff, only] = [
      first.addChannel('general'),
      first.addChannel('staff'),
      second.addChannel('general'),
    ];
    const [moderator, ada, ben] = ['Moderator', 'Ada', 'Ben'].map((name) => discord.createUser(name));
    if (moderator === undefined || ada === undefined || ben === undefined) throw new Error('somebody is missing');
    this.#places = [
      { where: general, user: moderator, channel: general },
      { where: staff, user: moderator, channel: staff },
      { where: only, user: moderator },
      { where: 'dm', user: ada },
      { where: 'dm', user: ben },
    ];
  }

  /** How many messages quoted an article of the place where they were sent. */
  get quoted(): number {
    return this.#quoted;
  }

  async take(each: Step): Promise<void> {
    switch (each.does) {
      case 'add': {
        const { channel } = this.#at(each.place);
        const content = `# Note\n\nThe ${each.topic} belongs to the ${WORDS[each.place]}. It has three doors.\n\nThe ${WORDS[each.place]} paints the ${each.topic} every year.\n`;
        const file = { name: `${each.place} ${each.topic}.md`, content };
        return this.#use(each.place, 'library add', { file, ...(channel && { channel: channel.id }) });
      }
      case 'remove':
        return this.#use(each.place, 'library remove', { article: `${each.place} ${each.topic}` });
      case 'ask':
        return this.#use(each.place, 'ask', { question: `Who does the ${each.topic} belong to?` });
      case 'browse':
        return this.#use(each.place, 'article', {});
      case 'press':
        return this.#press(each.pick);
      case 'reply':
        return this.#reply(each.pick, `and the ${each.topic}?`);
      case 'type':
        return this.#type(each.place, each.topic);
      case 'find': {
        const { where, user } = this.#at(each.place);
        const said = `The ${each.topic} belongs to me.`;
        const message =
          where === 'dm'
            ? this.#discord.sendDirectMessage(user, said)
            : this.#discord.sendGuildMessage(user, said, {}, channelOf(where));
        if (where === 'dm') this.#look(each.place, await message.nextReply(), user);
        return this.#follow(each.place, this.#discord.useOnMessage(user, 'Find in article', message), user);
      }
    }
  }

  async #use(index: number, command: string, options: Record<string, unknown>): Promise<void> {
    const { where, user } = this.#at(index);
    return this.#follow(index, this.#discord.useCommand(user, command, options as never, where), user);
  }

  async #press(pick: number): Promise<void> {
    const buttons = this.#seen.flatMap((seen) =>
      buttonsOf(seen.message)
        .filter(({ disabled, custom_id }) => disabled !== true && custom_id !== undefined)
        .map(({ custom_id }) => ({ ...seen, custom_id })),
    );
    const pressed = buttons[pick % Math.max(1, buttons.length)];
    if (pressed === undefined || pressed.message.deleted) return;
    const { index, by, message, custom_id } = pressed;
    return this.#follow(index, this.#discord.pressButton(by, message, custom_id), by);
  }

  async #reply(pick: number, text: string): Promise<void> {
    const visible = this.#seen.filter(({ message }) => !message.ephemeral && !message.deleted);
    const answered = visible[pick % Math.max(1, visible.length)];
    if (answered === undefined) return;
    const reply = await this.#discord.replyTo(answered.by, answered.message, text).nextReply();
    this.#look(answered.index, reply, answered.by);
  }

  async #type(index: number, typed: string): Promise<void> {
    const { where, user } = this.#at(index);
    const question = this.#discord.autocomplete(user, 'ask', 'question', { question: typed }, where);
    const article = this.#discord.autocomplete(user, 'article', 'article', { article: '' }, where);
    for (const used of [question, article]) this.#check(index, JSON.stringify((await used.response()).choices));
  }

  async #follow(index: number, used: UsedInteraction, by: User): Promise<void> {
    const { message } = await used.response();
    if (message !== undefined) this.#look(index, message, by);
    for (const followUp of used.followUps) this.#look(index, followUp, by);
  }

  #look(index: number, message: BotMessage, by: User): void {
    if (message.content.includes(WORDS[index] ?? '')) this.#quoted += 1;
    this.#check(index, message.content + JSON.stringify(message.components));
    this.#seen.push({ message, by, index });
  }

  #check(index: number, text = ''): void {
    for (const [other, word] of WORDS.entries()) if (other !== index) expect(text).not.toContain(word);
  }

  #at(index: number) {
    const at = this.#places[index];
    if (at === undefined) throw new RangeError(`There is no place ${index}.`);
    return at;
  }
}

function channelOf(where: Place): ServerChannel {
  if (typeof where === 'string') throw new TypeError(`${where} is no channel of a server.`);
  return where;
}

function addServerOn(discord: LocalDiscord, isRight: (id: string) => boolean) {
  for (;;) {
    const server = discord.addServer('Second');
    if (isRight(server.id)) return server;
    server.removeBot();
  }
}

async function behave(discord: LocalDiscord, isOnOtherShard: (id: string) => boolean): Promise<void> {
  let quoted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
      const neighbours = new Neighbours(discord, isOnOtherShard);
      for (const each of steps) await neighbours.take(each);
      quoted += neighbours.quoted;
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000, endOnFailure: true },
  );
  expect(quoted).toBeGreaterThan(0);
  expect(discord.breaches).toEqual([]);
}

describe('nobody is shown the words of another', () => {
  it('in one process', { timeout: 180_000 }, async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    await startBotHereAndWait(discord, { library: (await openLibraries(await readSample())).library });
    await behave(discord, () => true);
  });

  it.skipIf(postgres === undefined)('in two processes with one database', { timeout: 180_000 }, async () => {
    const discord = await startLocalDiscord({ shards: 2 });
    onTestFinished(() => discord.close());
    const settings = { SHARDS: '2', DATABASE_URL: postgres?.url ?? '', ADDITIONS_PER_MINUTE: '1000' };
    const bot = startProgram('main', [], { ...settingsFor(discord), ...settings });
    onTestFinished(async () => void (await bot.stop()));
    await discord.ready(30_000);
    await bot.says('registered');
    await behave(discord, (id) => (BigInt(id) >> 22n) % 2n === 1n);
  });
});
