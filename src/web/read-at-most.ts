/** The body of a response -> its bytes, if they are not too many. The size that a server states is not relied on. */

/** @returns undefined as soon as there are more than `max` bytes */
export async function readAtMost(body: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
