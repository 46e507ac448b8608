import { analyseDocument } from '../../analysis/analyse-document.js';
import { contentIncomplete } from '../../analysis/rules/content-incomplete/rule.js';
import type { DocumentAnalysis } from '../../analysis/document-analysis.js';
import { criterion } from '../../catalog/criteria.js';
import { policyType } from '../../catalog/policy-types.js';
import type { CriterionId, Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { parseText } from '../draft/parse.js';
import { settle } from '../draft/settle.js';
import type { GapTarget } from '../task.js';
import type { Check, DraftUnderCheck } from './check.js';

/**
 * What the draft was to make true and the analysis still does not find. The draft is judged as it will be once its
 * placeholders are confirmed; the same analysis and rules decide that reported the gap.
 */
export const notSubstantiated: Check = function* (draft) {
  const targets = targetsOf(draft);
  if (targets.length === 0) return;
  const document = parseText(draft.draftDocument, settle(draft.draft, draft.language));
  for (const target of targets) {
    const missing = whatIsMissing(target, document, draft);
    if (missing) yield { check: 'not-substantiated', quote: missing.en, message: say(missing) };
  }
};

/** A whole new document must carry the critical contents of its type. */
function targetsOf({ task }: DraftUnderCheck): readonly GapTarget[] {
  if (task.kind === 'fill-gaps') return task.targets;
  if (task.kind !== 'draft-document') return [];
  const contents = policyType(task.policyType)?.contents ?? [];
  const own: GapTarget[] = contents.filter(({ critical }) => critical).map(({ id }) => ({ kind: 'content', policyType: task.policyType, content: id }));
  return [...own, ...(task.criteria ?? []).map((id): GapTarget => ({ kind: 'criterion', criterion: id }))];
}

function whatIsMissing(target: GapTarget, document: PolicyDocument, { facts, draft }: DraftUnderCheck): Localised | undefined {
  const analysis = analyseDocument(document);
  switch (target.kind) {
    case 'content': {
      const content = policyType(target.policyType)?.contents.find(({ id }) => id === target.content);
      if (!content) return undefined;
      if (!analysis.contents.get(content.id)?.substantiated) return content.title;
      if (!target.needs) return undefined;
      const reports = [...contentIncomplete.check(document, analysis, facts)];
      return reports.find(({ data }) => data?.content === content.id)?.message;
    }
    case 'criterion': {
      const { title } = criterion(target.criterion);
      return says(analysis, target.criterion) ? undefined : { en: `${target.criterion} (${title.en})`, nl: `${target.criterion} (${title.nl})` };
    }
    case 'control':
      return draft.includes(target.control) ? undefined : { en: `control ${target.control}`, nl: `beheersmaatregel ${target.control}` };
  }
}

function say(missing: Localised): Localised {
  return {
    en: `The draft still does not say how this is done: ${missing.en.replace(/\.$/, '')}.`,
    nl: `Het concept zegt nog steeds niet hoe dit gebeurt: ${missing.nl.replace(/\.$/, '')}.`,
  };
}

/** Stricter than the rule that reports gaps, which gives unusual words the benefit of the doubt. */
function says(analysis: DocumentAnalysis, id: CriterionId): boolean {
  if (analysis.substantiated.has(id)) return true;
  return analysis.sections.some(({ candidates }) => candidates.some((link) => link.criterion === id && link.points.some(({ substantiated }) => substantiated)));
}
