/** Interactions (commands, autocompletion, buttons) -> replies: every one is answered once, whatever happens. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import * as v from 'valibot';
import type { Answerer } from '../../answer/answerer.ts';
import { createReference, type Log } from '../../log.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import type { Command } from '../commands/command.ts';
import { INTERACTION_DEADLINE_MS } from '../limits.ts';
import type { Sharing } from '../sending/sharing.ts';
import type { Memory, Pace } from '../state/memory.ts';
import type { Schedule } from '../state/schedule.ts';
import { channelMessageOf, interactionReplyOf, messageOf, type PressReply, type Reply } from '../views/reply.ts';

/**
 * By then an interaction is answered, or it is acknowledged and answered later: the rest of the time that Discord gives
 * is for sending that, and for a machine that is busy.
 */
const ANSWERED_WITHIN_MS = (INTERACTION_DEADLINE_MS * 2) / 3;
/** From then on it is asked whether the answer will be in time, and again after a while. */
const WAITED_MS = INTERACTION_DEADLINE_MS / 3;
const ASKED_AGAIN_MS = 200;

const Filled = v.object({ id: v.string() });

export interface InteractionContext {
  readonly commands: readonly Command[];
  readonly answerer: Answerer;
  readonly memory: Memory;
  readonly turns: Schedule;
  readonly sharing: Sharing;
  /** For what follows an interaction. */
  readonly rest: REST;
  readonly log: Log;
}

export function createInteractionHandler(context: InteractionContext) {
  const { commands, answerer, memory, turns, sharing, rest, log } = context;

  return async function handle(interaction: Interaction): Promise<void> {
    if (!memory.take(interaction.id)) return;
    const phrases = phrasesFor(interaction.locale);
    memory.noteLocale(interaction.user.id, interaction.locale);
    try {
      if (interaction.isAutocomplete()) await suggest(interaction);
      else await answer(interaction, phrases);
    } catch (error) {
      await explain(interaction, error, phrases);
    }
  };

  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    const { user } = interaction;
    const came = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<[]>((resolve) => {
      timer = setTimeout(() => resolve([]), ANSWERED_WITHIN_MS);
    });
    const found = turns.run(user.id, () => {
      // What was typed a second ago has been typed on since.
      const isWanted = !memory.isSpent(user.id) && performance.now() - came < WAITED_MS;
      return (isWanted && named(interaction.commandName).suggest?.(interaction, answerer)) || [];
    });
    const choices = await Promise.race([found, tooLate]).finally(() => clearTimeout(timer));
    await interaction.respond(choices);
  }

  async function answer(interaction: Interaction, phrases: Phrases): Promise<void> {
    const { user } = interaction;
    checkPace(memory.count(user.id));
    const came = performance.now();
    let acknowledged: Promise<void> | undefined;
    const acknowledgeIfLate = (): void => {
      if (performance.now() - came + turns.expectedMs < ANSWERED_WITHIN_MS) {
        waiting = setTimeout(acknowledgeIfLate, ASKED_AGAIN_MS);
      } else {
        acknowledged = acknowledge(interaction);
        turns.pauseFor(acknowledged);
      }
    };
    let waiting = setTimeout(acknowledgeIfLate, WAITED_MS);
    try {
      const reply = await turns.run(user.id, () => {
        clearTimeout(waiting);
        // By now all that came before may have cost this person the time of a minute.
        if (memory.isSpent(user.id)) checkPace(memory.paceOf(user.id));
        return prepare(interaction, phrases);
      });
      await acknowledged;
      await respond(interaction, reply, phrases);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Answers, and leads the conversation on, before the next question has its turn. */
  function prepare(interaction: Interaction, phrases: Phrases): PressReply {
    const reply = replyTo(interaction, phrases);
    const { context, channelId } = interaction;
    if (context === InteractionContextType.BotDM && channelId !== null) memory.remember(channelId, reply.exchange);
    return reply;
  }

  function replyTo(interaction: Interaction, phrases: Phrases): PressReply {
    if (interaction.isChatInputCommand()) {
      return known(named(interaction.commandName).execute?.(interaction, answerer, phrases));
    }
    if (interaction.isMessageContextMenuCommand()) {
      return known(named(interaction.commandName).executeOn?.(interaction, answerer, phrases));
    }
    if (interaction.isButton()) {
      return known(named(interaction.customId.split(':')[0]).press?.(interaction, answerer, phrases));
    }
    throw outdated();
  }

  /** Tells Discord that an answer will come, and whether in a message that is there already. */
  async function acknowledge(interaction: Interaction): Promise<void> {
    if (interaction.isButton() && isInPlace(interaction)) await interaction.deferUpdate();
    else if (interaction.isChatInputCommand() && named(interaction.commandName).isForAll?.(interaction)) {
      await interaction.deferReply();
    } else if (interaction.isRepliable()) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  }

  async function respond(interaction: Interaction, reply: PressReply, phrases: Phrases): Promise<void> {
    if (!interaction.isRepliable()) return;
    if (interaction.isButton() && isInPlace(interaction)) {
      await changeInPlace(interaction, reply, phrases);
    } else if (interaction.deferred) {
      const sent = replyLate(interaction, reply);
      memory.remember(sent, reply.exchange);
      await sent;
    } else if (reply.exchange === undefined || interaction.context === InteractionContextType.BotDM) {
      await interaction.reply(interactionReplyOf(reply));
    } else {
      // Whoever replies to this message asks on.
      const sent = interaction
        .reply({ ...interactionReplyOf(reply), withResponse: true })
        .then(({ resource }) => resource?.message ?? interaction.fetchReply().catch(() => undefined))
        .then((message) => message?.id);
      memory.remember(sent, reply.exchange);
      await sent;
    }
  }

  async function changeInPlace(interaction: ButtonInteraction, reply: PressReply, phrases: Phrases): Promise<void> {
    const { thenForAll } = reply;
    if (thenForAll !== undefined) await sharing.share(interaction, reply, thenForAll, phrases);
    else if (interaction.deferred) await fill(interaction, reply);
    else await interaction.update(messageOf(reply));
  }

  function isInPlace({ customId }: ButtonInteraction): boolean {
    return named(customId.split(':')[0]).isInPlace?.(customId) ?? false;
  }

  /** A button's `custom_id` begins with the name of the command that made it. */
  function named(name: string | undefined): Command {
    return known(commands.find(({ data }) => data.name === name));
  }

  /** Tells the asker alone what is wrong: how to fix it, or a reference to what the log says. */
  async function explain(interaction: Interaction, error: unknown, phrases: Phrases): Promise<void> {
    const reference = createReference();
    const facts = { reference, interaction: interaction.id, type: interaction.type, guild: interaction.guildId };
    if (isPast(error)) return log.warn({ ...facts }, 'an interaction could not be answered in time');
    if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
    if (!interaction.isRepliable()) return;
    const content = error instanceof Problem ? error.inWords(phrases) : phrases.problems.apology(reference);
    await tell(interaction, { content, isPrivate: true }).catch((failure: unknown) =>
      log.error({ ...facts, error: failure }, 'its asker could not be told'),
    );
  }

  async function tell(interaction: RepliableInteraction, reply: Reply): Promise<void> {
    const isItsMessage = interaction.isButton() && interaction.deferred && isInPlace(interaction);
    if (interaction.replied || isItsMessage) await interaction.followUp(interactionReplyOf(reply));
    else if (interaction.deferred) await replyLate(interaction, reply);
    else await interaction.reply(interactionReplyOf(reply));
  }

  /**
   * The answer to an interaction that has been acknowledged.
   *
   * @returns the id of the message
   */
  async function replyLate(interaction: RepliableInteraction, reply: Reply): Promise<string> {
    if (reply.isPrivate !== true || interaction.ephemeral) return fill(interaction, reply);
    // An answer for all was announced, and what is said now is for the asker alone.
    await interaction.deleteReply();
    return (await interaction.followUp(interactionReplyOf(reply))).id;
  }

  /** Puts the answer into the message that was announced. @returns the id of that message */
  async function fill({ applicationId, token }: RepliableInteraction, reply: Reply): Promise<string> {
    const route = Routes.webhookMessage(applicationId, token);
    return v.parse(Filled, await rest.patch(route, { body: channelMessageOf(reply), auth: false })).id;
  }
}

/** @throws {Problem} of kind `usage` if somebody asks too fast */
function checkPace(pace: Pace): void {
  if (pace.isTooFast) throw new Problem('usage', ({ problems }) => problems.tooFast(pace.seconds));
}

/** Discord shows commands and buttons of an earlier version for as long as it has them. */
function known<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw outdated();
  return thing;
}

function outdated(): Problem {
  return new Problem('usage', ({ markdown, commands }) => markdown.outdated(commands));
}

/** Its 3 seconds are over, or it has been answered: Discord takes nothing more for it. */
function isPast(error: unknown): boolean {
  const codes = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged];
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
