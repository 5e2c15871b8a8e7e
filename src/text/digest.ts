/**
 * A text -> 16 characters that change when the text does: short enough for a button's id, and the text cannot be recovered.
 */
import { createHash } from 'node:crypto';

/** The first 96 bits of SHA-256, in base64url. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
