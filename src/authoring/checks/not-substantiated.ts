import { analyseDocument } from '../../analysis/analyse-document.js';
import { contentIncomplete } from '../../analysis/rules/content-incomplete/rule.js';
import type { DocumentAnalysis } from '../../analysis/document-analysis.js';
import { contentState } from '../../analysis/topics/verdicts.js';
import { criterion } from '../../catalog/criteria.js';
import { policyType } from '../../catalog/policy-types.js';
import type { CriterionId, Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { statementsOf } from '../../reading/read-statements.js';
import { substantiates, type Force } from '../../reading/statement.js';
import { parseText } from '../../verify/parse-text.js';
import { newTextOf } from '../draft/new-text.js';
import { settle } from '../draft/settle.js';
import type { GapTarget } from '../task.js';
import type { Check, DraftUnderCheck } from './check.js';

/**
 * What the draft was to make true and the analysis still does not find in its new text. The draft is judged as it will
 * be once its placeholders are confirmed. Text that may be on the matter gets the benefit of the doubt.
 */
export const notSubstantiated: Check = function* (draft) {
  const targets = targetsOf(draft);
  if (targets.length === 0) return;
  const read = (text: string): Reading => {
    const document = parseText(draft.draftDocument, settle(text, draft.language));
    return { document, analysis: analyseDocument(document) };
  };
  const [before, after, fresh] = [
    read(draft.base),
    read(draft.draft),
    read(newTextOf(draft.draft, draft.added)),
  ];
  for (const target of targets) {
    const missing = whatIsMissing(target, before, after, fresh, draft);
    if (missing) yield { check: 'not-substantiated', quote: missing.en, message: say(missing) };
  }
};

interface Reading {
  readonly document: PolicyDocument;
  readonly analysis: DocumentAnalysis;
}

/** A whole new document must carry the critical contents of its type. */
function targetsOf({ task }: DraftUnderCheck): readonly GapTarget[] {
  if (task.kind === 'fill-gaps') return task.targets;
  if (task.kind !== 'draft-document') return [];
  const contents = policyType(task.policyType)?.contents ?? [];
  const own: GapTarget[] = contents
    .filter(({ critical }) => critical)
    .map(({ id }) => ({ kind: 'content', policyType: task.policyType, content: id }));
  return [...own, ...(task.criteria ?? []).map((id): GapTarget => ({ kind: 'criterion', criterion: id }))];
}

function whatIsMissing(
  target: GapTarget,
  before: Reading,
  after: Reading,
  fresh: Reading,
  { facts, draft }: DraftUnderCheck,
): Localised | undefined {
  switch (target.kind) {
    case 'content': {
      const content = policyType(target.policyType)?.contents.find(({ id }) => id === target.content);
      if (!content) return undefined;
      const says = ({ analysis }: Reading): boolean => contentState(analysis, content) === 'found';
      if (target.needs) return incomplete(content.id, after, facts);
      return says(fresh) ||
        (contentState(fresh.analysis, content) === 'unsure' && statesAnything(fresh)) ||
        (says(after) && !says(before))
        ? undefined
        : content.title;
    }
    case 'criterion': {
      const { title } = criterion(target.criterion);
      const linked = ({ analysis }: Reading): boolean => analysis.substantiated.has(target.criterion);
      if (touches(fresh.analysis, target.criterion) || (linked(after) && !linked(before))) return undefined;
      return { en: `${target.criterion} (${title.en})`, nl: `${target.criterion} (${title.nl})` };
    }
    case 'section': {
      const section = fresh.document.sections.find(
        ({ content }) => content.heading === target.heading,
      )?.content;
      const said = section !== undefined && statementsOf(section).some(({ force }) => substantiates(force));
      return said ? undefined : { en: target.heading, nl: target.heading };
    }
    case 'control':
      return draft.includes(target.control)
        ? undefined
        : { en: `control ${target.control}`, nl: `beheersmaatregel ${target.control}` };
  }
}

/** What puts off, denies or leaves open. */
const SAYS_NOTHING: ReadonlySet<Force> = new Set(['unclear', 'plan', 'denial', 'placeholder', 'metadata']);

/** Whether any of the new text says more than that something is put off, denied or left open. */
function statesAnything({ document }: Reading): boolean {
  return document.sections.some(({ content }) =>
    statementsOf(content).some(({ force }) => !SAYS_NOTHING.has(force)),
  );
}

/** What the rule on incomplete contents still misses. */
function incomplete(
  content: string,
  { document, analysis }: Reading,
  facts: DraftUnderCheck['facts'],
): Localised | undefined {
  return [...contentIncomplete.check(document, analysis, facts)].find(({ data }) => data?.content === content)
    ?.message;
}

/** Whether a section speaks to the criterion and says how, also where other criteria fit better. */
function touches(analysis: DocumentAnalysis, id: CriterionId): boolean {
  return analysis.sections.some(({ candidates }) =>
    candidates.some(
      (link) => link.criterion === id && link.points.some(({ substantiated }) => substantiated),
    ),
  );
}

function say(missing: Localised): Localised {
  return {
    en: `The draft still does not say how this is done: ${missing.en.replace(/\.$/, '')}.`,
    nl: `Het concept zegt nog steeds niet hoe dit gebeurt: ${missing.nl.replace(/\.$/, '')}.`,
  };
}
