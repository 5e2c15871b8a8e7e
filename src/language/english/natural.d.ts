/**
 * The parts of `natural` that Verbatim uses, each imported from its own file. The package's entry point loads the whole
 * package, including database drivers, which takes 500 to 650 ms and 117 MB. These two files take 10 ms.
 */
declare module 'natural/lib/natural/util/stopwords.js' {
  const stopwords: { readonly words: readonly string[] };
  export default stopwords;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porter: { stem(word: string): string };
  export default porter;
}
