/**
 * Discord's ids: milliseconds since its own epoch, shifted by 22 bits, with a counter below.
 * https://discord.com/developers/docs/reference#snowflakes
 */
const EPOCH = 1_420_070_400_000;
const COUNTER_BITS = 12n;
const TIME_SHIFT = 22n;

let last = 0n;

/** @returns a new id, greater than all before, or one from some time ago for something older than the test */
export function snowflake(ageMs = 0): string {
  const time = BigInt(Date.now() - ageMs - EPOCH);
  if (ageMs > 0) return String((time << TIME_SHIFT) | nextCount());
  const id = time << TIME_SHIFT;
  if (id > last) last = id;
  else if ((last & 0xfffn) < 0xfffn) last += 1n;
  else last = ((last >> TIME_SHIFT) + 1n) << TIME_SHIFT;
  return String(last);
}

let count = 0n;
const nextCount = (): bigint => {
  count = (count + 1n) % (1n << COUNTER_BITS);
  return count;
};

/** Which shard gets the events of a server. https://discord.com/developers/docs/events/gateway#sharding */
export const shardOf = (guildId: string, shards: number): number =>
  Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(shards));
