/**
 * The parts of `natural` that are used, each imported from its own file: the package's entry loads everything that the
 * package has, database drivers included, which takes 500 to 650 ms and 117 MB. These two files take 10 ms.
 */
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopwords: { readonly words: readonly string[] };
  export default stopwords;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porter: { stem(word: string): string };
  export default porter;
}
