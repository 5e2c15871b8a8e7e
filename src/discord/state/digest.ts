/** What changes when a text does, in few characters: short enough for a `custom_id`, and nobody can read the text in it. */
import { createHash } from 'node:crypto';

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
