/** Whether the robots.txt of a site allows the bot to fetch an address of it: RFC 9309. */
import robotsParser from 'robots-parser';
import { type Got, USER_AGENT } from './get-once.ts';

/** Its types describe a module of another kind than it is. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/**
 * @param get fetches robots.txt
 * @returns true if there is no robots.txt (4xx), and false if the site cannot say now (5xx), as the RFC has it
 */
export async function allowsRobots(url: URL, get: (url: URL) => Promise<Got>): Promise<boolean> {
  const address = new URL('/robots.txt', url);
  if (url.href === address.href) return true;
  const got = await followed(address, get);
  if (got === undefined || got.kind !== 'got' || (got.status >= 400 && got.status < 500)) return true;
  if (got.status >= 500) return false;
  return parseRobots(address.href, Buffer.from(got.bytes).toString('utf8')).isAllowed(url.href, USER_AGENT) !== false;
}

/** A robots.txt that is elsewhere on the same host. */
async function followed(address: URL, get: (url: URL) => Promise<Got>): Promise<Got | undefined> {
  const got = await get(address);
  if (got.kind !== 'redirect') return got;
  const next = URL.canParse(got.to, address.href) ? new URL(got.to, address) : undefined;
  return next?.protocol === 'https:' && next.host === address.host ? get(next) : undefined;
}
