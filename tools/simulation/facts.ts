/** What the library of one server or one person says, and when people may rely on it. */
import type { AttachedFile } from '../../tests/local-discord/types.ts';
import type { Words } from './words.ts';

export const TOPICS = [
  ...['kitchen', 'garden', 'garage', 'attic', 'cellar', 'balcony', 'workshop', 'laundry', 'sauna', 'greenhouse'],
  ...['orchard', 'stable', 'chapel', 'museum', 'harbour', 'bakery'],
] as const;

/** What a library says about a topic: one word after another, as its article is replaced. */
export interface Fact {
  readonly topic: string;
  readonly words: readonly string[];
  /** How many of the words the bot has acknowledged. Words before the last of these are out of date. */
  readonly acknowledged: number;
}

/** The next version of an article. The bot may quote it from now on, and must once it has acknowledged it. */
export interface Version {
  readonly file: AttachedFile;
  readonly isFirst: boolean;
  acknowledge(): void;
}

export class Facts {
  readonly #owner: string;
  readonly #words: Words;
  readonly #byTopic = new Map<string, Fact>();

  /** @param owner the id of the server or the person */
  constructor(owner: string, words: Words) {
    this.#owner = owner;
    this.#words = words;
  }

  get acknowledged(): readonly Fact[] {
    return [...this.#byTopic.values()].filter(({ acknowledged }) => acknowledged > 0);
  }

  /** The words with which a question may be answered now that was asked when `fact` was known. */
  wordsSince({ topic, acknowledged }: Fact): readonly string[] {
    return this.#byTopic.get(topic)?.words.slice(acknowledged - 1) ?? [];
  }

  /** Only one version of an article may be written at a time, because the order of two would not be certain. */
  write(topic: string): Version {
    const word = this.#words.invent(this.#owner);
    const known = this.#byTopic.get(topic);
    const fact = { topic, words: [...(known?.words ?? []), word], acknowledged: known?.acknowledged ?? 0 };
    this.#byTopic.set(topic, fact);
    return {
      file: { name: `${topic}.md`, content: `The ${topic} belongs to ${word}. It has three doors.\n` },
      isFirst: known === undefined,
      acknowledge: () => void this.#byTopic.set(topic, { ...fact, acknowledged: fact.words.length }),
    };
  }
}

export const questionAbout = (topic: string): string => `Who does the ${topic} belong to?`;
