/** The part of `natural` that the tests compare with. */
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    DamerauLevenshteinDistance(a: string, b: string, options: { readonly restricted: boolean }): number;
  };
  export default distances;
}
