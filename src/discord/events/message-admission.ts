/** Decides whether a message is answered and, if not, what its author is told. */
import type { Message } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { rightsAt } from '../sending/channel-messages.ts';
import type { Notices } from '../sending/notices.ts';
import type { Pace, RateLimit } from '../state/rate-limit.ts';
import { isHidden } from './message-filter.ts';

/** A notice for the author of a message; undefined if they have already received it. */
export type Notice = ((phrases: Phrases) => string) | undefined;

export type AdmissionDecision = { readonly isAdmitted: true } | { readonly isAdmitted: false; readonly notice: Notice };

export interface Admission {
  /** Counts the question, and decides whether it is answered. */
  admit(message: Message): AdmissionDecision;
  /** The notice that there are more questions in the channel than can be answered. */
  busyNotice(message: Message): Notice;
}

export function createAdmission(rateLimit: RateLimit, notices: Notices, log: Log): Admission {
  return {
    admit(message) {
      const { id, author, channelId, guildId: guild } = message;
      const pace = rateLimit.count(author.id);
      if (pace.isTooFast) return { isAdmitted: false, notice: tooFastNotice(pace) };
      if (!rightsAt(message).mayWrite) {
        log.info({ message: id, guild, channel: channelId }, 'the bot may not write where it was asked');
        const notice = onceInChannel(message, ({ problems }) => problems.mayNotWrite(`<#${channelId}>`));
        return { isAdmitted: false, notice };
      }
      const isToldAlready = isHidden(message) && !notices.isFirst(author, 'hidden');
      return isToldAlready ? { isAdmitted: false, notice: undefined } : { isAdmitted: true };
    },

    busyNotice: (message) => onceInChannel(message, ({ problems }) => problems.busy(`<#${message.channelId}>`)),
  };

  /** The notice, unless the author received one about this channel in the last ten minutes. */
  function onceInChannel({ author, channelId }: Message, notice: (phrases: Phrases) => string): Notice {
    return notices.isFirst(author, channelId) ? notice : undefined;
  }
}

/** The notice for a user who asks too fast, once in each minute. */
export function tooFastNotice(pace: Pace): Notice {
  return pace.isTooFast && pace.isNews ? ({ problems }) => problems.tooFast(pace.seconds) : undefined;
}
