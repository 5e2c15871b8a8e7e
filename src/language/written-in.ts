/** Tokens of a text -> whether the text is written in a language, judged by its stop words. */

/**
 * The least share of stop words in a text of the language. English texts have about 40 stop words in 100 words; texts in
 * other languages have 11 to 13 words that look like English stop words.
 */
const MIN_STOP_WORD_SHARE = 0.25;
/** A text with fewer words is too short to recognise its language. */
const MIN_WORDS_TO_RECOGNISE = 50;

/** @param tokens of whole sentences, read as that language; a text that is too short to tell is taken to be written in it */
export function isWrittenIn(tokens: readonly { readonly isStopWord: boolean }[]): boolean {
  const stopWords = tokens.filter(({ isStopWord }) => isStopWord).length;
  return tokens.length < MIN_WORDS_TO_RECOGNISE || stopWords >= tokens.length * MIN_STOP_WORD_SHARE;
}
