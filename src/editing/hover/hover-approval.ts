import { proofInWords } from '../../analysis/approval/words.js';
import type { Field } from '../../workspace/document.js';
import { contains, type Position } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { escapeMarkdown } from '../markup.js';
import type { HoverText } from './hover-text.js';

/** What the history says of an approval, over who approved, when, which version, and the fingerprint. */
export function hoverApproval(
  { document }: SourceFile,
  at: Position,
  { snapshot, language }: EditingContext,
): HoverText | undefined {
  const front = document?.frontMatter;
  const proof = document && snapshot.proofs?.get(document.path);
  if (!front || !proof) return undefined;
  const { approval, approver, approved } = front;
  const fields: readonly (Field<string> | undefined)[] = [
    approval?.by,
    approval?.on,
    approval?.version,
    approval?.fingerprint,
    approver,
    approved,
  ];
  const range = fields.find((field) => field && contains(field.valueRange, at))?.valueRange;
  if (!range) return undefined;
  const commit = proof.commit === undefined ? '' : `\n\nCommit \`${proof.commit.slice(0, 10)}\``;
  return { markdown: `${escapeMarkdown(proofInWords(proof, language))}${commit}`, range };
}
