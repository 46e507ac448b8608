import type { DocumentKind } from '../../catalog/document-kinds.js';
import type { PolicyDocument } from '../../workspace/document.js';

/** A document whose file is read when something of its text is asked for, and not before. */
export class LazyDocument implements PolicyDocument {
  readonly version = 0;
  #loaded: PolicyDocument | undefined;

  constructor(
    readonly uri: string,
    readonly path: string,
    private readonly load: (uri: string, path: string) => PolicyDocument,
  ) {}

  get title(): PolicyDocument['title'] {
    return this.#document.title;
  }

  get language(): PolicyDocument['language'] {
    return this.#document.language;
  }

  get frontMatter(): PolicyDocument['frontMatter'] {
    return this.#document.frontMatter;
  }

  get sections(): PolicyDocument['sections'] {
    return this.#document.sections;
  }

  get lineCount(): PolicyDocument['lineCount'] {
    return this.#document.lineCount;
  }

  get problems(): PolicyDocument['problems'] {
    return this.#document.problems;
  }

  get policyType(): PolicyDocument['policyType'] {
    return this.#document.policyType;
  }

  get partOfType(): PolicyDocument['partOfType'] {
    return this.#document.partOfType;
  }

  get toldKind(): DocumentKind | undefined {
    return this.#document.toldKind;
  }

  get ownReport(): boolean | undefined {
    return this.#document.ownReport;
  }

  get #document(): PolicyDocument {
    return (this.#loaded ??= this.load(this.uri, this.path));
  }
}
