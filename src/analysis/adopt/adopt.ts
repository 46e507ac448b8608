import type { Language } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { setFields, type FieldEdit } from '../../workspace/metadata/set-fields.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { isGoverned } from '../governed.js';
import { proposeMetadata, type FileHistory, type Proposal } from './propose.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** The front matter proposed for one document, as edits of its text. */
export interface Adoption {
  readonly uri: string;
  readonly path: string;
  readonly proposals: readonly Proposal[];
  readonly edits: readonly FieldEdit[];
}

/** The governed documents of a folder, in the order of their paths; of the whole workspace for an empty one. */
export function adoptable(snapshot: Snapshot, folder: string): readonly PolicyDocument[] {
  const prefix = folder === '' ? '' : `${withoutEnd(folder, /\//)}/`;
  return (
    [...snapshot.documents.values()]
      .filter((document) => document.path.startsWith(prefix) && isGoverned(document))
      // What cannot be read as it is would not be written as it is.
      .filter(({ problems }) => problems.every(({ code }) => code !== 'yaml-syntax' && code !== 'encoding'))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  );
}

/** What a document should say of itself as data; undefined when it says all of it. `text` is its text as it is now. */
export function adoptionOf(
  document: PolicyDocument,
  text: string,
  history: FileHistory | undefined,
  language: Language,
): Adoption | undefined {
  const proposals = proposeMetadata(document, history, language);
  if (proposals.length === 0) return undefined;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const values = proposals.map(({ field, value }) => [field, value] as const);
  const edits = setFields(lines, text.includes('\r\n') ? '\r\n' : '\n', document.frontMatter, values);
  return { uri: document.uri, path: document.path, proposals, edits };
}

/** A text with edits made to it. */
export function withEdits(text: string, edits: readonly FieldEdit[]): string {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const starts = [bom];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = (line: number, character: number): number => (starts[line] ?? text.length) + character;
  return edits
    .map(({ range: { start, end }, text: put }) => ({
      from: offset(start.line, start.character),
      to: offset(end.line, end.character),
      put,
    }))
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((done, { from, to, put }) => done.slice(0, from) + put + done.slice(to), text);
}
