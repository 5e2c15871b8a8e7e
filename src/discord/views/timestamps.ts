/** Times -> Discord's timestamps, which each reader sees in their language and time zone. */

const MS_PER_SECOND = 1000;

/** @param time in milliseconds since 1970 */
export function day(time: number): string {
  return `<t:${Math.floor(time / MS_PER_SECOND)}:d>`;
}
