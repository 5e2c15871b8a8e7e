/** Types for the peers that have none of their own, of the parts that are used. */
declare module 'natural/lib/natural/tfidf/index.js' {
  class TfIdf {
    addDocument(text: string): void;
    /** @returns a score for each document */
    tfidfs(question: string): number[];
  }
  const tfidf: { readonly TfIdf: typeof TfIdf };
  export default tfidf;
}

declare module 'lunr' {
  interface Builder {
    ref(field: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  export default function lunr(configure: (this: Builder) => void): { search(query: string): unknown[] };
}

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): void;
    definePrepTasks(tasks: readonly unknown[]): void;
    addDoc(document: object, id: number): void;
    consolidate(): void;
    search(question: string, limit: number): unknown[];
  }
  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  const nlp: {
    readonly string: { readonly lowerCase: unknown; readonly tokenize0: unknown };
    readonly tokens: { readonly removeWords: unknown; readonly stem: unknown };
  };
  export default nlp;
}
