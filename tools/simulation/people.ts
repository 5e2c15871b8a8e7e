/** What people do: they ask in servers and in direct messages, press buttons, and add articles, one person after another. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalDiscord, User } from '../../tests/local-discord/types.ts';
import { buttonsOf } from '../../tests/support/buttons.ts';
import { askUntilAnswered, interaction, message, NO_CHOICES, type Question, type Reply, type Sent } from './asking.ts';
import { type Fact, Facts, questionAbout, TOPICS } from './facts.ts';
import type { Fleet } from './fleet.ts';
import type { AskedServer } from './servers.ts';
import type { Watch } from './watch.ts';
import type { Words } from './words.ts';

/** How long somebody reads and thinks before the next person comes, at most. */
const THINK_MS = 2000;
/** Discord sends direct messages to this shard. */
const DIRECT_SHARD = 0;

/** Questions about the article that everybody sees, each with words of its answer. */
const SHARED = [
  ['Who is Patrick Ryder?', 'A spokesman'],
  ['Who is Victor Cha?', 'Korea scholar'],
  ['Who is Kelly Magsamen?', 'Asia policy official'],
] as const;

export interface Scene {
  readonly discord: LocalDiscord;
  readonly fleet: Fleet;
  readonly servers: readonly AskedServer[];
  readonly words: Words;
  readonly watch: Watch;
}

/** What one of the answers must contain. */
type Expected = () => readonly string[];

export class People {
  readonly questions: Question[] = [];
  /** Replies that do not say what is true where they were given, with the question. */
  readonly wrong: string[] = [];
  readonly #scene: Scene;
  readonly #changing = new Set<AskedServer>();
  #count = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Gives each library its first article. */
  async fillLibraries(): Promise<void> {
    await Promise.all(this.#scene.servers.map((server) => this.#changeLibrary(server)));
  }

  /** So many people ask at the same time until then. Resolves when the last of them has got an answer. */
  async askUntil(endsAt: number, atOnce: number): Promise<void> {
    const comeAndGo = async (): Promise<void> => {
      for (;;) {
        await wait(Math.random() * THINK_MS);
        if (performance.now() > endsAt) return;
        await this.#visit();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, comeAndGo));
  }

  /** Asks once for everything that a server has been told, so that nothing acknowledged is missing. */
  async askForEverything(): Promise<void> {
    await Promise.all(
      this.#scene.servers.map(async (server) => {
        for (const fact of server.library?.acknowledged ?? []) await this.#askCommand(server, fact);
      }),
    );
  }

  /** What one person does, who is another one each time, because the questions of one person are limited. */
  async #visit(): Promise<void> {
    const server = pick(this.#scene.servers);
    const known = server.library?.acknowledged ?? [];
    const fact = known.length === 0 ? undefined : pick(known);
    switch (Math.floor(Math.random() * 20)) {
      case 0:
        return this.#changeLibrary(server);
      case 1:
        return this.#dropFile();
      case 2:
      case 3:
        return this.#askDirectly();
      case 4:
        return this.#askForOthers(server);
      case 5:
      case 6:
      case 7:
        return this.#type(server);
      case 8:
      case 9:
      case 10:
      case 11:
      case 12:
      case 13:
        return this.#mention(server, fact);
      default:
        return this.#askAndPress(server, fact);
    }
  }

  async #askAndPress(server: AskedServer, fact: Fact | undefined): Promise<void> {
    const { discord } = this.#scene;
    const user = this.#newPerson();
    const answer = (await this.#askCommand(server, fact, user))?.message;
    const button = answer && buttonsOf(answer)[0]?.custom_id;
    if (answer === undefined || button === undefined) return;
    const press = (): Sent => interaction(discord.pressButton(user, answer, button));
    // The article may have been replaced since the answer, and the button then says so.
    const isReplaced = (): boolean => fact !== undefined && (server.library?.wordsSince(fact).length ?? 0) > 1;
    const expected = (): readonly string[] => (isReplaced() ? ['In bold', 'has been changed'] : ['In bold']);
    await this.#ask({ way: 'button', shard: server.shard, asked: 'a button' }, press, expected);
  }

  async #askCommand(server: AskedServer, fact?: Fact, user = this.#newPerson()): Promise<Reply | undefined> {
    const { question, expected } = questionIn(server, fact);
    const use = (): Sent => interaction(this.#scene.discord.useCommand(user, 'ask', { question }, server.channel));
    return this.#ask({ way: 'command', shard: server.shard, asked: question }, use, expected);
  }

  async #mention(server: AskedServer, fact: Fact | undefined): Promise<void> {
    const { discord } = this.#scene;
    const user = this.#newPerson();
    const { question, expected } = questionIn(server, fact);
    const text = `<@${discord.botUser.id}> ${question}`;
    const say = (): Sent => message(discord.sendGuildMessage(user, text, {}, server.channel));
    await this.#ask({ way: 'mention', shard: server.shard, asked: question }, say, expected);
  }

  async #askDirectly(): Promise<void> {
    const user = this.#newPerson();
    const [question, answer] = pick(SHARED);
    const say = (): Sent => message(this.#scene.discord.sendDirectMessage(user, question));
    await this.#ask({ way: 'direct message', shard: DIRECT_SHARD, asked: question }, say, () => [answer]);
  }

  /** Asks for what only other servers know. The watch sees whether the bot tells. */
  async #askForOthers(server: AskedServer): Promise<void> {
    const user = this.#newPerson();
    const question = questionAbout(pick(TOPICS));
    const use = (): Sent => interaction(this.#scene.discord.useCommand(user, 'ask', { question }, server.channel));
    await this.#ask({ way: 'command', shard: server.shard, asked: question }, use, () => ['']);
  }

  async #type(server: AskedServer): Promise<void> {
    const { discord, watch } = this.#scene;
    const user = this.#newPerson();
    const typed = { question: 'Who' };
    const type = (): Sent => interaction(discord.autocomplete(user, 'ask', 'question', typed, server.channel));
    // Nothing is suggested while the suggestions of a new index are prepared.
    const reply = await this.#ask({ way: 'autocompletion', shard: server.shard, asked: 'typed text' }, type, () => [
      'Who is',
      NO_CHOICES,
    ]);
    if (reply !== undefined) watch.check(server.id, reply.text);
  }

  /** A person has an article of their own, and asks for it in another way. */
  async #dropFile(): Promise<void> {
    const { discord, words } = this.#scene;
    const user = this.#newPerson();
    const topic = pick(TOPICS);
    const question = questionAbout(topic);
    const facts = new Facts(user.id, words);
    const { file, acknowledge } = facts.write(topic);
    const drop = (): Sent => message(discord.sendDirectMessage(user, '', { attachments: [discord.attach(file)] }));
    await this.#ask({ way: 'direct message', shard: DIRECT_SHARD, asked: 'a file' }, drop, () => [topic]);
    acknowledge();
    const expected = (): readonly string[] => facts.acknowledged.flatMap((fact) => facts.wordsSince(fact));
    const use = (): Sent => interaction(discord.useCommand(user, 'ask', { question }, 'dm'));
    await this.#ask({ way: 'command', shard: DIRECT_SHARD, asked: question }, use, expected);
  }

  /** The moderator adds an article or replaces one. */
  async #changeLibrary(server: AskedServer): Promise<void> {
    const { discord } = this.#scene;
    const { library, moderator, shard, channel } = server;
    if (library === undefined || this.#changing.has(server)) return;
    this.#changing.add(server);
    const topic = pick(TOPICS);
    const { file, isFirst, acknowledge } = library.write(topic);
    const [command, options] = isFirst
      ? (['library add', { file }] as const)
      : (['library replace', { article: topic, file }] as const);
    const use = (): Sent => interaction(discord.useCommand(moderator, command, options, channel));
    const reply = await this.#ask({ way: 'library', shard, asked: `/${command} ${topic}` }, use, () => [topic]);
    if (reply?.text.includes(topic)) acknowledge();
    this.#changing.delete(server);
  }

  /** Asks, and notes the answer if it contains none of what is expected. */
  async #ask(about: Omit<Question, 'attempts'>, send: () => Sent, expected: Expected): Promise<Reply | undefined> {
    const { question, reply } = await askUntilAnswered(this.#scene.fleet, about, send);
    this.questions.push(question);
    const right = expected();
    if (reply !== undefined && !right.some((words) => reply.text.includes(words)))
      this.wrong.push(`${about.way}, ${about.asked} (expected: ${right.join(' or ')}): ${reply.text}`);
    return reply;
  }

  #newPerson(): User {
    this.#count += 1;
    return this.#scene.discord.createUser(`Person ${this.#count}`);
  }
}

/** @param fact something that the server's own library says. Without it, the question is about the article that everybody sees */
function questionIn({ library }: AskedServer, fact: Fact | undefined): { question: string; expected: Expected } {
  if (library !== undefined && fact !== undefined)
    return { question: questionAbout(fact.topic), expected: () => library.wordsSince(fact) };
  const [question, answer] = pick(SHARED);
  return { question, expected: () => [answer] };
}

function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}
