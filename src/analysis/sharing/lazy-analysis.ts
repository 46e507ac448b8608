import type { DocumentAnalysis } from '../document-analysis.js';

/**
 * What is found in a document, made when something of it is asked for. A rule that runs again over a document that was
 * let go of need not have all of it analysed anew to look at its links.
 */
export class LazyAnalysis implements DocumentAnalysis {
  #made: DocumentAnalysis | undefined;

  constructor(private readonly make: () => DocumentAnalysis) {}

  get sections(): DocumentAnalysis['sections'] {
    return this.#analysis.sections;
  }

  get contents(): DocumentAnalysis['contents'] {
    return this.#analysis.contents;
  }

  get spoken(): DocumentAnalysis['spoken'] {
    return this.#analysis.spoken;
  }

  get substantiated(): DocumentAnalysis['substantiated'] {
    return this.#analysis.substantiated;
  }

  get statements(): DocumentAnalysis['statements'] {
    return this.#analysis.statements;
  }

  get answered(): DocumentAnalysis['answered'] {
    return this.#analysis.answered;
  }

  get pointedOut(): DocumentAnalysis['pointedOut'] {
    return this.#analysis.pointedOut;
  }

  get #analysis(): DocumentAnalysis {
    return (this.#made ??= this.make());
  }
}
