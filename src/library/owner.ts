/** Whose articles are searched. */

export type Owner =
  /** All users together: at the terminal, and for the operator's articles. */
  { readonly kind: 'everyone' } | StoringOwner;

/** Somebody who can have articles of their own. */
export type StoringOwner =
  | {
      readonly kind: 'server';
      readonly id: string;
      /**
       * The channel where somebody asks, and what it belongs to: the channel of a thread, the category of a channel. Articles
       * for other channels are not searched.
       */
      readonly channels?: readonly string[];
    }
  /** A person, in direct messages with the bot. */
  | { readonly kind: 'person'; readonly id: string };

export const EVERYONE: Owner = { kind: 'everyone' };

/** The owner as the database knows it. */
export function keyOf({ kind, id }: StoringOwner): string {
  return `${kind}:${id}`;
}

/** The channel where somebody asks, and what it belongs to; none in a direct message. */
export function channelsOf(owner: StoringOwner): readonly string[] {
  return owner.kind === 'server' ? (owner.channels ?? []) : [];
}
