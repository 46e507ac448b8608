/** A document to be imported, with the Markdown a person would type of it. */
export interface TestDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: string;
}

export function documents(kind: string): Promise<TestDocument[]>;
