/** Sees every message of the bot, and notes which event it replies to and whether it says what belongs elsewhere. */
import type { Happening, LocalDiscord } from '../../tests/local-discord/types.ts';
import type { AskedServer } from './servers.ts';
import type { Words } from './words.ts';

export class Watch {
  /** What the bot said where it does not belong. */
  readonly leaks: string[] = [];
  readonly #repliesTo = new Map<string, number>();
  readonly #serverOf: ReadonlyMap<string, string>;
  readonly #words: Words;
  readonly #botId: string;
  #unasked = 0;

  constructor(discord: LocalDiscord, servers: readonly AskedServer[], words: Words) {
    this.#botId = discord.botUser.id;
    this.#serverOf = new Map(servers.map(({ id, channel }) => [channel.id, id]));
    this.#words = words;
    discord.observe((happening) => this.#see(happening));
  }

  /** How many messages of the bot were more than the one that an event gets, or replied to nothing at all. */
  get doubled(): number {
    return [...this.#repliesTo.values()].reduce((sum, count) => sum + count - 1, this.#unasked);
  }

  /** @param owner the server or person for whom the bot says this */
  check(owner: string | undefined, text: string): void {
    for (const word of this.#words.foreignTo(owner, text)) this.leaks.push(`${word} was said to ${owner}: ${text}`);
  }

  #see({ kind, recipient, resource }: Happening): void {
    if (kind === 'deleted' || resource.author.id !== this.#botId) return;
    const owner = recipient?.id ?? this.#serverOf.get(resource.channel_id);
    this.check(owner, JSON.stringify([resource.content, resource.embeds, resource.components]).replaceAll('*', ''));
    if (kind === 'edited') return;
    const event = resource.interaction_metadata?.id ?? resource.message_reference?.message_id;
    if (event === undefined) this.#unasked += 1;
    else this.#repliesTo.set(event, (this.#repliesTo.get(event) ?? 0) + 1);
  }
}
