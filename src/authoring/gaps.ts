import type { Diagnostic } from '../analysis/diagnostic.js';
import { isCriterionId } from '../catalog/criterion-ids.js';
import type { Need } from '../catalog/types.js';
import type { DraftTask, GapTarget } from './task.js';

/** What the editor and the server know of a diagnostic: its rule and the facts for its fix. */
export type GapSource = Pick<Diagnostic, 'code' | 'data'>;

const NEEDS: readonly string[] = ['frequency', 'role', 'number', 'timeline'] satisfies Need[];

/** The gap behind a diagnostic, when text in the same document (or, for a control, in a policy) would close it. */
export function gapTarget({ code, data = {} }: GapSource): GapTarget | undefined {
  const { policyType, content, needs, criterion, control, heading, slug } = data;
  switch (code) {
    case 'missing-content':
    case 'content-incomplete':
      if (typeof policyType !== 'string' || typeof content !== 'string') return undefined;
      return {
        kind: 'content',
        policyType,
        content,
        needs: Array.isArray(needs)
          ? needs.filter((need): need is Need => NEEDS.includes(String(need)))
          : undefined,
      };
    case 'claim-not-substantiated':
      return typeof criterion === 'string' && isCriterionId(criterion)
        ? { kind: 'criterion', criterion }
        : undefined;
    case 'control-without-procedure':
      return typeof control === 'string' ? { kind: 'control', control } : undefined;
    case 'empty-section':
      return typeof heading === 'string' && heading !== ''
        ? { kind: 'section', heading, slug: typeof slug === 'string' ? slug : undefined }
        : undefined;
    default:
      return undefined;
  }
}

/** The gaps behind a diagnostic: one, or one for each content that a document lacks. */
export function gapTargets(source: GapSource): readonly GapTarget[] {
  const { contents, policyType } = source.data ?? {};
  const single = gapTarget(source);
  if (single) return [single];
  if (source.code !== 'missing-content' || !Array.isArray(contents)) return [];
  return contents.flatMap((content) => gapTarget({ code: source.code, data: { policyType, content } }) ?? []);
}

/** The new document a diagnostic asks for, when it is about one that does not exist. */
export function missingDocument({
  code,
  data = {},
}: GapSource): Extract<DraftTask, { kind: 'draft-document' }> | undefined {
  // One diagnostic may ask for several; the first of them is the most pressing.
  const listed: unknown = Array.isArray(data.policyTypes) ? data.policyTypes[0] : undefined;
  const policyType = data.policyType ?? listed;
  if (code === 'missing-policy' && typeof policyType === 'string')
    return { kind: 'draft-document', policyType };
  return undefined;
}

/** Whether a diagnostic asks to word a sentence anew: vague words, or a practice that is denied. */
export function wantsRewording({ code }: GapSource): boolean {
  return code === 'vague-wording';
}
