/**
 * A 32-bit number -> how many of its bits are set. Source: H. Warren (2012), Hacker's Delight, section 5-1.
 *
 * @example
 * bitCount(0b1011) // 3
 */
export function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x5555_5555);
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
