/**
 * Interactions (commands, autocompletion, buttons, forms) -> replies. Each interaction is answered exactly once, even after
 * an error.
 */
import {
  type AutocompleteInteraction,
  type Interaction,
  InteractionContextType,
  type RepliableInteraction,
} from 'discord.js';
import type { Library } from '../../library/article-library.ts';
import { EVERYONE } from '../../library/owner.ts';
import type { Log } from '../../log.ts';
import type { Metrics, Way } from '../../monitoring/metrics.ts';
import { Problem } from '../../problem.ts';
import type { Command, Eventually, Form, OwnerContext } from '../commands/command.ts';
import { type Route, routeOf } from '../commands/route.ts';
import { startAcknowledgement } from '../sending/acknowledgement.ts';
import type { InteractionReplies } from '../sending/interaction-replies.ts';
import type { BotState } from '../state/bot-state.ts';
import type { Pace } from '../state/rate-limit.ts';
import { encode } from '../views/custom-id.ts';
import type { PressReply, ReplyTarget } from '../views/reply.ts';
import { countAnswer } from './answer-record.ts';
import { createAutocompleteHandler } from './autocomplete.ts';
import { isTooLate, logFailure } from './failures.ts';
import { ownerContextOf } from './library-owner.ts';

export interface InteractionParts {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly state: BotState;
  readonly replies: InteractionReplies;
  readonly metrics: Metrics;
  readonly log: Log;
}

export function createInteractionHandler(parts: InteractionParts): (interaction: Interaction) => Promise<void> {
  const { commands, library, state, replies, metrics, log } = parts;
  const { seenEvents, locales, rateLimit, conversations, queue } = state;
  const suggest = createAutocompleteHandler(parts);

  return async function handle(interaction) {
    if (!seenEvents.isNew(interaction.id)) return;
    locales.note(interaction.user.id, interaction.locale);
    const startedAt = performance.now();
    const isReplied = await (interaction.isAutocomplete() ? choose(interaction) : answer(interaction));
    if (isReplied) metrics.reply(wayOf(interaction), performance.now() - startedAt);
    else metrics.failure(wayOf(interaction));
  };

  /** @returns whether Discord got the choices */
  async function choose(interaction: AutocompleteInteraction): Promise<boolean> {
    try {
      await suggest(interaction);
      return true;
    } catch (error) {
      logFailure(log, interaction, error);
      return false;
    }
  }

  /** @returns whether Discord got a reply other than an apology */
  async function answer(interaction: RepliableInteraction): Promise<boolean> {
    const context = ownerContextOf(interaction, library);
    let target: ReplyTarget = 'asker';
    try {
      checkPace(rateLimit.count(interaction.user.id));
      const route = routeOf(commands, interaction);
      target = route.target;
      const form = await route.form?.(context);
      if (form !== undefined) await showForm(interaction, form);
      else {
        const reply = await computeReply(interaction, route, context);
        countAnswer(library, context.owner, interaction.user.id, reply);
        await replies.send(interaction, target, reply, context.phrases);
        if (reply.answer !== undefined) metrics.question(wayOf(interaction), reply.answer.outcome);
      }
      return true;
    } catch (error) {
      const isTold = await explain(interaction, error, context, target);
      return isTold && error instanceof Problem;
    }
  }

  /** Computes the reply when it is the user's turn. If it will not be ready in time, Discord is told that it will come. */
  async function computeReply(
    interaction: RepliableInteraction,
    route: Route,
    context: OwnerContext,
  ): Promise<PressReply> {
    const userId = interaction.user.id;
    const acknowledgement = startAcknowledgement(() => replies.acknowledge(interaction, route.target), queue);
    if (route.takesLong) acknowledgement.sendNow();
    try {
      const answerer = await library.answererFor(route.searchesNothing ? EVERYONE : context.owner);
      return await queue.run(userId, () => {
        acknowledgement.workBegins();
        // The user's earlier questions may have used up their time since this one arrived.
        if (rateLimit.isSpent(userId)) checkPace(rateLimit.paceOf(userId));
        return remembered(interaction, route.answer({ ...context, answerer }));
      });
    } finally {
      await acknowledgement.finish();
    }
  }

  /**
   * Stores the turn of the conversation. For an answer that is not a promise this happens before the next question's turn.
   */
  function remembered(interaction: RepliableInteraction, answered: Eventually<PressReply>): Eventually<PressReply> {
    if (answered instanceof Promise) return answered.then((reply) => remembered(interaction, reply));
    const { channelId } = interaction;
    if (interaction.context === InteractionContextType.BotDM && channelId !== null) {
      conversations.remember(channelId, answered.turn);
    }
    return answered;
  }

  /**
   * Tells only the asker what is wrong: how to fix it, or a reference by which the operator finds the error in the log.
   *
   * @returns whether the asker could be told
   */
  async function explain(
    interaction: RepliableInteraction,
    error: unknown,
    { phrases }: OwnerContext,
    target: ReplyTarget,
  ): Promise<boolean> {
    const reference = logFailure(log, interaction, error);
    if (isTooLate(error)) return false;
    const content = error instanceof Problem ? error.inWords(phrases) : phrases.problems.apology(reference);
    try {
      await replies.tell(interaction, target, content);
      return true;
    } catch (failure) {
      log.error({ reference, interaction: interaction.id, error: failure }, 'the asker could not be told of a failure');
      return false;
    }
  }
}

function wayOf(interaction: Interaction): Way {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isModalSubmit()) return 'form';
  if (interaction.isMessageComponent()) return 'button';
  return interaction.isContextMenuCommand() ? 'menu' : 'command';
}

async function showForm(interaction: RepliableInteraction, { title, components, note = '' }: Form): Promise<void> {
  if (!interaction.isCommand()) return;
  const customId = encode({ kind: 'submit-form', command: interaction.commandName, note });
  await interaction.showModal({ title, components: [...components], custom_id: customId });
}

/** @throws {Problem} of kind `usage` if the user asks too fast */
function checkPace(pace: Pace): void {
  if (pace.isTooFast) throw new Problem('usage', ({ problems }) => problems.tooFast(pace.seconds));
}
