import { FACTS } from '../../catalog/facts.js';
import { confirm } from '../../authoring/template/front-matter.js';
import type { LocalisedList } from '../../catalog/types.js';
import type { AuditFinding, Control } from '../../workspace/records.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { h3, list, table, type Block } from '../markdown.js';
import { earlierPeriodOf, factsOfFinding } from '../facts/finding-facts.js';
import { spokenOf } from '../facts/spoken-of.js';
import FINDINGS from '../prose/findings.yaml';
import MEASURES from '../prose/measures.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { stackOf } from '../stack/stack.js';
import { controlsNaming } from '../facts/controls-naming.js';
import { evidenceOfControl, idsOf, someOf } from '../workspace-views.js';
import type { DocumentContext } from './context.js';

const OWN_TERMS = ['misstatement', 'design', 'deviation', 'operation'] as const;

/** What a SOC 2 report itself calls what is found. */
export function ownTerms({ t }: DocumentContext): Block {
  const say = phrasesOf(FINDINGS, t);
  return table(
    [say('term'), say('meaning'), say('effect')],
    OWN_TERMS.map((term) => [say(term), say(`${term}Is`), say(`${term}Does`)]),
  );
}

/** Where to look for the cause of a finding, in the records of its own control. */
export function causesToLookInto(context: DocumentContext, finding: AuditFinding): Block {
  const { input, t } = context;
  const say = phrasesOf(FINDINGS, t);
  const { others } = factsOfFinding(input, finding);
  const control = controlOf(context, finding) ?? (others.length === 1 ? others[0] : undefined);
  const tools = control
    ? stackOf(input.snapshot.config)
        .map(({ name }) => name)
        .filter((name) => controlsNaming([control], name, []).length > 0)
    : [];
  return list([
    say('c1', {
      places:
        control?.policies.map(({ value }) => value).join(', ') ||
        (control && spokenOf(input.snapshot, control)?.place) ||
        say('noText'),
    }),
    say('c2', { owner: control?.owner ?? say('noOwner') }),
    say('c3', { file: control?.population ?? say('noFile') }),
    say('c4', { tools: tools.join(', ') || say('noTools') }),
    say('c5'),
  ]);
}

/** How grave a finding without a class is: by its rate, what came before it and what else serves its criteria. */
export function proposedSeverity({ input, t }: DocumentContext, finding: AuditFinding): string {
  const say = phrasesOf(FINDINGS, t);
  const { control, criteria, others, share, isMany, earlier } = factsOfFinding(input, finding);
  const named = criteria.join(', ');
  const isRunning = control?.status === 'implemented';
  const base =
    named === ''
      ? say('severityUnknown')
      : !isRunning && others.length === 0
        ? say('severityNoControl', { criteria: named })
        : control === undefined
          ? say('severityWhich', { others: idsOf(others), criteria: named })
          : others.length === 0
            ? say('severityOnly', { control: control.id, criteria: named })
            : say('severityOthers', { others: idsOf(others), criteria: named });
  return say('proposed', {
    text: [
      ...(share
        ? [
            say(isMany ? 'severityMany' : 'severityFew', {
              share: share.text,
              percent: Math.round((share.part / share.whole) * 100),
            }),
          ]
        : []),
      ...earlier.map((gap) => say('severityRepeat', { gap })),
      base,
    ].join('; '),
  });
}

/** Measures to choose from: what usually repairs findings of this area. */
export function measuresFor(context: DocumentContext, finding: AuditFinding): readonly string[] {
  const { input, t } = context;
  const { criteria } = factsOfFinding(input, finding);
  const { control, others } = factsOfFinding(input, finding);
  const kinds = (control ? [control] : others).flatMap(({ evidence }) => evidence.map(({ value }) => value));
  const own = (MEASURES as readonly (LocalisedList & { readonly evidence: readonly string[] })[]).find(
    ({ evidence }) => evidence.some((kind) => kinds.includes(kind)),
  );
  const procedure = FACTS.testProcedures.find((one) => one.criteria.some((id) => criteria.includes(id)));
  const general = FACTS.sampling.exceptionResponse;
  return t.list(own ?? procedure?.remediation ?? general).map((text) => withoutEnd(text, /[.\s]/));
}

/** Whether evidence on file may still settle it. */
export function settling(context: DocumentContext, finding: AuditFinding): readonly Block[] {
  const say = phrasesOf(FINDINGS, context.t);
  const control = controlOf(context, finding);
  const earlier = earlierPeriodOf(context.input, finding);
  const items = (control && evidenceOfControl(context.input, control)?.items) ?? [];
  return [
    h3(say('settle')),
    earlier !== undefined
      ? say('earlierPeriod', { name: earlier })
      : items.length > 0
        ? say('settleYes', {
            files: someOf(
              items.map(({ path }) => path),
              5,
            ),
          })
        : say('settleNo'),
  ];
}

/** What to write to the auditor once it is repaired, from what the record states. */
export function messageToAuditor(context: DocumentContext, finding: AuditFinding): readonly Block[] {
  const { t } = context;
  const say = phrasesOf(FINDINGS, t);
  const ask = (key: string): string => confirm(say(key));
  return [
    `**${say('message')}:**`,
    `> ${say('messageText', {
      id: finding.id,
      title: finding.title,
      cause: withoutEnd(finding.rootCause ?? ask('askCause'), /[.\s]/),
      day: finding.remediation?.completed ?? ask('askDay'),
      plan: withoutEnd(finding.remediation?.plan ?? ask('askPlan'), /[.\s]/),
      looked: ask('askLooked'),
      evidence: finding.retest?.evidence ?? ask('askEvidence'),
      owner: factsOfFinding(context.input, finding).owner ?? ask('askOwner'),
    }).replace(/\n/g, ' ')}`,
  ];
}

function controlOf({ input }: DocumentContext, { control }: AuditFinding): Control | undefined {
  return input.snapshot.controls.find(({ id }) => id === control);
}
