/**
 * How many messages Discord accepts in one channel, which the headers of its answers announce.
 * https://discord.com/developers/docs/topics/rate-limits
 */
import { tooMany } from '../refusal.ts';
import type { LocalDiscordOptions } from '../types.ts';

interface Window {
  readonly endsAt: number;
  taken: number;
}

export class ChannelLimits {
  private readonly limit: LocalDiscordOptions['channelLimit'];
  private readonly windows = new Map<string, Window>();

  constructor(limit: LocalDiscordOptions['channelLimit']) {
    this.limit = limit;
  }

  /** Counts a message. @returns the headers of the answer to it */
  take(channelId: string): Readonly<Record<string, string>> {
    if (this.limit === undefined) return {};
    const { messages, perMs } = this.limit;
    const now = performance.now();
    const last = this.windows.get(channelId);
    const window = last && last.endsAt > now ? last : { endsAt: now + perMs, taken: 0 };
    this.windows.set(channelId, window);
    window.taken += 1;
    const resetAfter = (window.endsAt - now) / 1000;
    const headers = {
      'x-ratelimit-bucket': 'messages',
      'x-ratelimit-limit': String(messages),
      'x-ratelimit-remaining': String(Math.max(0, messages - window.taken)),
      'x-ratelimit-reset-after': resetAfter.toFixed(3),
      'x-ratelimit-reset': ((Date.now() + resetAfter * 1000) / 1000).toFixed(3),
    };
    if (window.taken > messages) throw tooMany(resetAfter, { ...headers, 'x-ratelimit-scope': 'user' });
    return headers;
  }
}
