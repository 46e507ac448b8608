import type { PolicyDocument } from '../../workspace/document.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import type { DraftDocument } from '../task.js';

const PARSER = new DocumentParser();
let lastUri: string | undefined;

/**
 * Reads a text as the document it is or would be. One draft is read in several versions that share most sections: those
 * are parsed, and later analysed, once. Only the last document is remembered.
 */
export function parseText({ uri, path }: Omit<DraftDocument, 'text'>, text: string): PolicyDocument {
  if (lastUri !== undefined && lastUri !== uri) PARSER.forget(lastUri);
  lastUri = uri;
  return PARSER.parse({ uri, path, version: 0, text });
}
