/**
 * The parts of `natural` that are used, each imported from its own file: the package's entry loads everything it
 * has, database drivers included, which takes 500 to 650 ms and 117 MB where these take 3 ms.
 */
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopwords: { readonly words: readonly string[] };
  export default stopwords;
}
