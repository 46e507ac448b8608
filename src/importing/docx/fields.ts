import { LIMITS, overLimit } from '../../catalog/limits.js';
import { ImportProblem } from '../import-problem.js';

/** A field that has begun and not ended. */
interface OpenField {
  code: string;
  part: 'code' | 'result';
}

/** Fields whose result is no text of the document: lists of its headings, its index and the marks for those. */
const LISTS = /^\s*(?:TOC|INDEX|TOA|RD)\b/i;
const LINK = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i;

/** Whether a field's result is a table of contents or an index. */
export function isListField(code: string): boolean {
  return LISTS.test(code);
}

/** The address a HYPERLINK field leads to. */
export function linkOfField(code: string): string | undefined {
  return LINK.exec(code)?.[1];
}

/** Follows the fields of a document, which may begin in one paragraph and end in another. */
export class Fields {
  readonly #open: OpenField[] = [];

  mark(type: string | undefined): void {
    const last = this.#open.at(-1);
    if (type === 'begin') {
      if (this.#open.length >= LIMITS.xmlLevels.most)
        throw new ImportProblem('too-large', overLimit('xmlLevels'));
      this.#open.push({ code: '', part: 'code' });
    } else if (type === 'separate' && last) last.part = 'result';
    else if (type === 'end') this.#open.pop();
  }

  code(text: string): void {
    const last = this.#open.at(-1);
    if (last && last.code.length < 4000) last.code += text;
  }

  /** Whether text here is shown: it is in no field's code, and in no list of contents. */
  get shown(): boolean {
    return this.#open.every(({ code, part }) => part === 'result' && !isListField(code));
  }

  get inContents(): boolean {
    return this.#open.some(({ code }) => isListField(code));
  }

  get link(): string | undefined {
    for (const { code } of this.#open) {
      const link = linkOfField(code);
      if (link !== undefined) return link;
    }
    return undefined;
  }
}
