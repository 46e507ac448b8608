import type { PolicyDocument } from '../../workspace/document.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import type { DraftDocument } from '../task.js';

/** Reads a text as the document it is or would be. */
export function parseText(document: Omit<DraftDocument, 'text'>, text: string): PolicyDocument {
  return new DocumentParser().parse({ uri: document.uri, path: document.path, version: 0, text });
}
