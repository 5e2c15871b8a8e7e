/** "Find in article", in the menu "Apps" of any message: what the article says about it, for checking a claim. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import { passagesOn } from '../src/discord/answer-reply.ts';
import type { Command } from '../src/discord/command.ts';
import { withoutMarkup } from '../src/discord/markdown.ts';

export default {
  data: new ContextMenuCommandBuilder()
    .setName('Find in article')
    .setType(ApplicationCommandType.Message)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
    .toJSON(),

  executeOn({ targetMessage }, answerer) {
    const text = withoutMarkup(targetMessage.content);
    return text === ''
      ? { content: 'This message has no text that I could look for.', isPrivate: true }
      : passagesOn(answerer, text);
  },
} satisfies Command;
