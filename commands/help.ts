/** /help */
import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { invitation } from '../src/answer/wording.ts';
import type { Command } from '../src/discord/command.ts';
import { escapeMarkdown } from '../src/discord/markdown.ts';

const HELP = `I answer questions about what I have read by quoting it: word for word, with the place of each sentence. I make nothing up, and I say so when it does not answer.

- **/ask** a question. Add **article** to ask one article alone, or **private** to be the only one who sees the answer.
- **In context**, under an answer, shows the sentence among its paragraphs; **More passages** shows what else bears on it.
- **Write to me** directly, or **mention me** in a server: that is a question too. Edit it, and I edit my answer.
- **Find in article**, in the menu **Apps** of any message, shows you alone what I hold that bears on it.
- **/article** shows what I hold, to read it through.

Your questions stay in this program: they are not stored, not logged and not sent to anyone else.`;

export default {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription('How to ask, and what to expect')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
    .toJSON(),

  execute: (_, answerer) => ({ content: `${HELP}\n\n${escapeMarkdown(invitation(answerer))}`, isPrivate: true }),
} satisfies Command;
