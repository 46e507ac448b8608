import { contains, type Position } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { headingAt, symbolAt } from '../symbol-at.js';
import { hoverApproval } from './hover-approval.js';
import { hoverControl } from './hover-control.js';
import { hoverCriterion, hoverUnknownCriterion } from './hover-criterion.js';
import { hoverEvidenceKind } from './hover-evidence-kind.js';
import { hoverKey } from './hover-key.js';
import { hoverSection } from './hover-section.js';
import type { HoverText } from './hover-text.js';

/** What Attest knows of what stands at a position; undefined when nothing. */
export function hover(file: SourceFile, at: Position, context: EditingContext): HoverText | undefined {
  const symbol = symbolAt(file, at, context);
  if (symbol?.kind === 'criterion')
    return { markdown: hoverCriterion(symbol.id, context), range: symbol.range };
  if (symbol?.kind === 'unknown-criterion')
    return { markdown: hoverUnknownCriterion(symbol.id, context), range: symbol.range };
  if (symbol?.kind === 'control') return { markdown: hoverControl(symbol.id, context), range: symbol.range };
  const kind = hoverEvidenceKind(file, at, context);
  if (kind) return kind;
  const front = file.document?.frontMatter?.range;
  if (front && contains(front, at) && at.line < front.end.line)
    return hoverApproval(file, at, context) ?? hoverKey(file, at, context);
  const section = headingAt(file, at);
  return section === undefined || !file.document ? undefined : hoverSection(file.document, section, context);
}
