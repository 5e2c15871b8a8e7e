/** /privacy: says what the bot keeps, and deletes the library of the person who asks. */
import { SlashCommandBuilder } from 'discord.js';
import type { Command, OwnerContext } from '../src/discord/commands/command.ts';
import { usableEverywhere, worded } from '../src/discord/commands/definition.ts';
import { personalLibraryOf } from '../src/discord/commands/library-changes.ts';
import { button, type PressReply, type Reply, rowsOf } from '../src/discord/views/reply.ts';

export default {
  data: usableEverywhere(worded(new SlashCommandBuilder(), 'privacy', ({ privacy }) => privacy)).toJSON(),

  searchesNothing: true,

  async execute({ user }, context): Promise<Reply> {
    const { markdown, library } = context.phrases;
    const count = await articleCount(context, user.id);
    const buttons = count === 0 ? [] : [button(library.deleteMine, { kind: 'delete-library', confirmed: 0 })];
    return { content: markdown.privacy, components: rowsOf(buttons), isPrivate: true };
  },

  buttons: {
    'delete-library': {
      isInPlace: true,
      async press({ confirmed }, context, { user }): Promise<PressReply> {
        const { library } = context.phrases;
        if (confirmed === 0) {
          const sure = button(library.deleteForGood, { kind: 'delete-library', confirmed: 1 });
          const count = await articleCount(context, user.id);
          return { content: library.reallyDelete(count), components: rowsOf([sure]), isPrivate: true };
        }
        const own = personalLibraryOf(context, user.id);
        await own?.own.deleteAll(own.owner);
        return { content: library.allDeleted, isPrivate: true };
      },
    },
  },
} satisfies Command;

async function articleCount(context: OwnerContext, userId: string): Promise<number> {
  const own = personalLibraryOf(context, userId);
  return own === undefined ? 0 : (await own.own.list(own.owner)).length;
}
