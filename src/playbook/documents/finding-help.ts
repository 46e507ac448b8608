import { FACTS } from '../../catalog/facts.js';
import { confirm } from '../../authoring/template/front-matter.js';
import type { AuditFinding, Control } from '../../workspace/records.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { h3, list, table, type Block } from '../markdown.js';
import { populationSize } from '../population.js';
import FINDINGS from '../prose/findings.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { stackOf } from '../stack/stack.js';
import { controlsNaming } from '../facts/controls-naming.js';
import { controlsFor, evidenceOfControl, idsOf, someOf } from '../workspace-views.js';
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
  const control = controlOf(context, finding);
  const tools = control
    ? stackOf(input.snapshot.config)
        .map(({ name }) => name)
        .filter((name) => controlsNaming([control], name, []).length > 0)
    : [];
  return list([
    say('c1', { places: control?.policies.map(({ value }) => value).join(', ') || say('noText') }),
    say('c2', { owner: control?.owner ?? say('noOwner') }),
    say('c3', { file: control?.population ?? say('noFile') }),
    say('c4', { tools: tools.join(', ') || say('noTools') }),
    say('c5'),
  ]);
}

/** How grave a finding without a class is, by what else serves its criteria. */
export function proposedSeverity(context: DocumentContext, finding: AuditFinding): string {
  const { input, t } = context;
  const say = phrasesOf(FINDINGS, t);
  const criteria = finding.criteria.filter((id) => input.coverage.get(id)?.inScope);
  const own = controlsFor(input.snapshot, criteria);
  const others = own.filter(({ id }) => id !== finding.control);
  const named = criteria.join(', ') || finding.criteria.join(', ');
  const text =
    own.length === 0
      ? say('severityNoControl', { criteria: named })
      : others.length === 0
        ? say('severityOnly', { control: finding.control ?? idsOf(own), criteria: named })
        : say('severityOthers', { others: idsOf(others) });
  return say('proposed', { text });
}

/** Measures to choose from: what usually repairs findings of this area. */
export function measuresFor({ t }: DocumentContext, { criteria }: AuditFinding): readonly string[] {
  const procedure = FACTS.testProcedures.find((one) => one.criteria.some((id) => criteria.includes(id)));
  const general = FACTS.sampling.exceptionResponse;
  return t.list(procedure?.remediation ?? general).map((text) => withoutEnd(text, /[.\s]/));
}

/** Whether evidence on file may still settle it. */
export function settling(context: DocumentContext, finding: AuditFinding): readonly Block[] {
  const say = phrasesOf(FINDINGS, context.t);
  const control = controlOf(context, finding);
  const items = (control && evidenceOfControl(context.input, control)?.items) ?? [];
  return [
    h3(say('settle')),
    items.length > 0
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
  const { input, t } = context;
  const say = phrasesOf(FINDINGS, t);
  const control = controlOf(context, finding);
  const ask = (key: string): string => confirm(say(key));
  const size = control && populationSize(input, control);
  return [
    `**${say('message')}:**`,
    `> ${say('messageText', {
      id: finding.id,
      title: finding.title,
      cause: withoutEnd(finding.rootCause ?? ask('askCause'), /[.\s]/),
      day: finding.remediation?.completed ?? ask('askDay'),
      plan: withoutEnd(finding.remediation?.plan ?? ask('askPlan'), /[.\s]/),
      population: size ?? ask('askPopulation'),
      outcome: ask('askOutcome'),
      evidence: finding.retest?.evidence ?? ask('askEvidence'),
      owner: finding.remediation?.owner ?? control?.owner ?? ask('askOwner'),
    }).replace(/\n/g, ' ')}`,
  ];
}

function controlOf({ input }: DocumentContext, { control }: AuditFinding): Control | undefined {
  return input.snapshot.controls.find(({ id }) => id === control);
}
