/** The avatars of people and of the bot. They are drawn here, so that nothing has to be loaded. */
import { state } from './state.ts';

const COLOURS = ['#e0447c', '#2d8f6f'];
const BOT_COLOUR = '#5865f2';
/** Half of an opening quotation mark. */
const HALF_MARK =
  'M18.6 12.4c-4.6 2-7.3 5.9-7.3 10.2 0 3.4 2 5.4 4.5 5.4 2.4 0 4.1-1.7 4.1-4s-1.6-3.9-3.7-3.9c-.5 0-.9.1-1.1.2.4-2.3 2.2-4.5 4.7-5.7z';

export function avatarOf(id: string): string {
  const index = state.people.findIndex((person) => person.id === id);
  const person = state.people[index];
  if (person === undefined)
    return picture(BOT_COLOUR, `<path d="${HALF_MARK}"/><path d="${HALF_MARK}" transform="translate(11)"/>`);
  const letter = `<text x="20" y="26.5" font-family="sans-serif" font-size="18" text-anchor="middle">${person.name[0] ?? ''}</text>`;
  return picture(COLOURS[index % COLOURS.length] ?? BOT_COLOUR, letter);
}

function picture(colour: string, mark: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><g fill="#fff">${mark}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
