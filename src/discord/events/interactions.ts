/** Interactions (commands, autocompletion, buttons, forms) -> replies: every one is answered once, whatever happens. */
import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Library } from '../../library/library.ts';
import { createReference, type Log } from '../../log.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import type { Command, Eventually, Form, Setting } from '../commands/command.ts';
import { type Route, routeOf } from '../commands/route.ts';
import { ANSWERED_WITHIN_MS, startAcknowledgement } from '../sending/acknowledgement.ts';
import type { InteractionReplies } from '../sending/interaction-replies.ts';
import type { BotState } from '../state/bot-state.ts';
import type { Pace } from '../state/rate-limit.ts';
import { encode } from '../views/custom-id.ts';
import type { PressReply, ReplyTarget } from '../views/reply.ts';
import { ownerAt } from './owner.ts';

/** After that long the person has typed on, and wants other choices. */
const CHOICES_WANTED_MS = 1000;

export interface InteractionParts {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly state: BotState;
  readonly replies: InteractionReplies;
  readonly log: Log;
}

export function createInteractionHandler(parts: InteractionParts): (interaction: Interaction) => Promise<void> {
  const { commands, library, state, replies, log } = parts;
  const { seenEvents, locales, rateLimit, conversations, queue } = state;

  return async function handle(interaction) {
    if (!seenEvents.isNew(interaction.id)) return;
    locales.note(interaction.user.id, interaction.locale);
    if (interaction.isRepliable()) await answer(interaction);
    else if (interaction.isAutocomplete()) await suggest(interaction);
  };

  async function answer(interaction: RepliableInteraction): Promise<void> {
    const setting = settingOf(interaction);
    const { phrases } = setting;
    let target: ReplyTarget = 'asker';
    try {
      checkPace(rateLimit.count(interaction.user.id));
      const route = routeOf(commands, interaction);
      target = route.target;
      const form = await route.form?.(setting);
      if (form !== undefined) await showForm(interaction, form);
      else await replies.send(interaction, target, await workOut(interaction, route, setting), phrases);
    } catch (error) {
      await explain(interaction, error, phrases, target);
    }
  }

  /** Works out the reply when it is the person's turn, and tells Discord where it cannot be there in time. */
  async function workOut(interaction: RepliableInteraction, route: Route, setting: Setting): Promise<PressReply> {
    const userId = interaction.user.id;
    const acknowledgement = startAcknowledgement(() => replies.acknowledge(interaction, route.target), queue);
    if (route.takesLong) acknowledgement.sendNow();
    try {
      const answerer = await library.answererFor(setting.owner);
      return await queue.run(userId, () => {
        acknowledgement.workBegins();
        // Since it came, what the person asked before may have used up their time.
        if (rateLimit.isSpent(userId)) checkPace(rateLimit.paceOf(userId));
        return remembered(interaction, route.answer({ ...setting, answerer }));
      });
    } finally {
      await acknowledgement.finish();
    }
  }

  /** Leads the conversation on, for an answer that is ready before the next question has its turn. */
  function remembered(interaction: RepliableInteraction, answered: Eventually<PressReply>): Eventually<PressReply> {
    if (answered instanceof Promise) return answered.then((reply) => remembered(interaction, reply));
    const { context, channelId } = interaction;
    if (context === InteractionContextType.BotDM && channelId !== null) {
      conversations.remember(channelId, answered.turn);
    }
    return answered;
  }

  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const choices = await inTime(choicesFor(interaction), []);
      await interaction.respond(choices);
    } catch (error) {
      reportFailure(interaction, error);
    }
  }

  async function choicesFor(interaction: AutocompleteInteraction) {
    const userId = interaction.user.id;
    const cameAt = performance.now();
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const setting = settingOf(interaction);
    const answerer = await library.answererFor(setting.owner);
    return queue.run(userId, () => {
      const isWanted = !rateLimit.isSpent(userId) && performance.now() - cameAt < CHOICES_WANTED_MS;
      return (isWanted && command?.suggest?.(interaction, { ...setting, answerer })) || [];
    });
  }

  function settingOf({ guildId, user, locale }: Interaction): Setting {
    return { library, owner: ownerAt(guildId, user.id), phrases: phrasesFor(locale) };
  }

  /** Tells the asker alone what is wrong: how to fix it, or a reference with which the operator finds it in the log. */
  async function explain(
    interaction: RepliableInteraction,
    error: unknown,
    phrases: Phrases,
    target: ReplyTarget,
  ): Promise<void> {
    const reference = reportFailure(interaction, error);
    if (isTooLate(error)) return;
    const content = error instanceof Problem ? error.inWords(phrases) : phrases.problems.apology(reference);
    await replies.tell(interaction, target, content).catch((failure: unknown) => {
      log.error({ reference, interaction: interaction.id, error: failure }, 'the asker could not be told of a failure');
    });
  }

  /** @returns a reference to what is in the log; a mistake of the asker's is not in it */
  function reportFailure({ id, type, guildId }: Interaction, error: unknown): string {
    const reference = createReference();
    const facts = { reference, interaction: id, type, guild: guildId };
    if (isTooLate(error)) log.warn(facts, 'an interaction could not be answered in time');
    else if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
    return reference;
  }
}

async function showForm(interaction: RepliableInteraction, { title, components, note = '' }: Form): Promise<void> {
  if (!interaction.isCommand()) return;
  const customId = encode({ kind: 'submit-form', command: interaction.commandName, note });
  await interaction.showModal({ title, components: [...components], custom_id: customId });
}

/** What the promise gives, or something else where an interaction cannot wait for it any longer. */
async function inTime<Value>(promise: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ANSWERED_WITHIN_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** @throws {Problem} of kind `usage` if somebody asks too fast */
function checkPace(pace: Pace): void {
  if (pace.isTooFast) throw new Problem('usage', ({ problems }) => problems.tooFast(pace.seconds));
}

/** Whether Discord takes nothing more for an interaction: its 3 seconds are over, or it has been answered. */
function isTooLate(error: unknown): boolean {
  const codes = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged];
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
