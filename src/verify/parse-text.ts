import type { PolicyDocument } from '../workspace/document.js';
import { DocumentParser } from '../workspace/markdown/parse-document.js';

const PARSER = new DocumentParser();
let lastUri: string | undefined;

/**
 * Reads a text as the document it is or would be. A text before and after a change shares most sections: those are
 * parsed, and later read, once. Only the last document is remembered.
 */
export function parseText(
  { uri, path }: { readonly uri: string; readonly path: string },
  text: string,
): PolicyDocument {
  if (lastUri !== undefined && lastUri !== uri) PARSER.forget(lastUri);
  lastUri = uri;
  return PARSER.parse({ uri, path, version: 0, text });
}
