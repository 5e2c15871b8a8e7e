/** Numbers -> how a language writes them: 50,000 or 50.000. */

const BYTES_PER_MEGABYTE = 2 ** 20;

export function inNumbers(count: number, language: string): string {
  return count.toLocaleString(language);
}

/** Bytes in megabytes, with at most one decimal place. */
export function inMegabytes(bytes: number, language: string): string {
  return (bytes / BYTES_PER_MEGABYTE).toLocaleString(language, { maximumFractionDigits: 1 });
}
