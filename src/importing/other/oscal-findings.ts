import { stringify } from 'yaml';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import { SELF_ASSESSMENT } from '../../catalog/self-assessment.js';
import { asList, asMap, asOneOf, asText, type Plain } from '../../workspace/values.js';
import { prop, propValues } from './oscal-prop.js';

/** A finding or POA&M item, and the assessment plan that its file names. */
export interface SourcedFinding {
  readonly finding: Plain;
  readonly plan?: string;
  /** Risks of the file that the item names. */
  readonly risks: readonly Plain[];
  /** Observations of the file that the item names. */
  readonly observations: readonly Plain[];
}

/**
 * The findings of assessment results, without those that say that an objective is satisfied: nothing is amiss there. A
 * finding under a label of its own is one of a findings.yaml, whatever its target says.
 */
export function assessedFindings(
  results: readonly Plain[],
  plan: string | undefined,
): { findings: SourcedFinding[]; satisfied: number } {
  const all = results.flatMap((result) => {
    const named = besides(result);
    return asList(result.findings).map((one) => ({ ...named(asMap(one)), plan }));
  });
  const findings = all.filter(({ finding }) => !isSatisfied(finding) || prop(finding, 'label') !== undefined);
  return { findings, satisfied: all.length - findings.length };
}

/** Whether a finding says that its objective is satisfied. */
export const isSatisfied = (finding: Plain): boolean =>
  asText(asMap(asMap(finding.target).status).state) === 'satisfied';

/** The items of a plan of action, each with the risks and observations it names. */
export function poamItems(plan: Plain): SourcedFinding[] {
  const named = besides(plan);
  return asList(plan['poam-items']).map((one) => named(asMap(one)));
}

/** Finds the risks and observations that a finding names, out of those that stand beside it. */
function besides(beside: Plain): (finding: Plain) => Omit<SourcedFinding, 'plan'> {
  const byId = (list: string): ReadonlyMap<string, Plain> =>
    new Map(
      asList(beside[list])
        .map(asMap)
        .map((one) => [asText(one.uuid) ?? '', one] as const),
    );
  const [risks, observations] = [byId('risks'), byId('observations')];
  const these = (refs: unknown, key: string, all: ReadonlyMap<string, Plain>): Plain[] =>
    asList(refs).flatMap((one): Plain[] => {
      const found = all.get(asText(asMap(one)[key]) ?? '');
      return found ? [found] : [];
    });
  return (finding) => ({
    finding,
    risks: these(finding['related-risks'], 'risk-uuid', risks),
    observations: these(finding['related-observations'], 'observation-uuid', observations),
  });
}

/** Findings of an OSCAL file as a `findings.yaml`. */
export function findingsYaml(findings: readonly SourcedFinding[], name: string): string {
  const list = findings.map((one, n) => without(entryOf(one, n)));
  return `# Imported from ${name.replace(/[\r\n]/g, ' ')}. Add source where it is missing, class, root cause, response and remediation.\n${stringify({ findings: list }, { lineWidth: 0 })}`;
}

/** What a finding, the observations behind it and the risks it brings say, each once. */
function descriptionOf({ finding, risks, observations }: SourcedFinding): string | undefined {
  const texts = [
    asText(finding.description),
    ...observations.flatMap((one) => [asText(one.description), asText(one.remarks)]),
    ...risks.flatMap((one) => [asText(one.description), asText(one.statement)]),
    asText(finding.remarks),
  ].flatMap((text) => text ?? []);
  return texts.length === 0 ? undefined : [...new Set(texts)].join('\n\n');
}

/** What is to be done about a finding, by the risks it names. */
function planOf(risks: readonly Plain[]): string | undefined {
  const texts = risks
    .flatMap((risk) => asList(risk.remediations).map(asMap))
    .flatMap((one) => {
      const [title, text] = [asText(one.title), asText(one.description)];
      const both = title === undefined || text === undefined ? (title ?? text) : `${title}: ${text}`;
      return both ?? [];
    });
  return texts.length === 0 ? undefined : [...new Set(texts)].join('\n\n');
}

function entryOf(sourced: SourcedFinding, n: number): Plain {
  const { finding, plan, risks } = sourced;
  const said = (key: string): string | undefined => prop(finding, key);
  const target = asText(asMap(finding.target)['target-id'])
    ?.toUpperCase()
    .replace(/_(?:OBJ|SMT)[\s\S]*$/i, '');
  const title = asText(finding.title) ?? `Finding ${n + 1}`;
  const description = descriptionOf(sourced);
  const label = said('label');
  const deadline = risks.map((risk) => asText(risk.deadline)?.slice(0, 10)).find((day) => day !== undefined);
  const remediation = without({
    plan: said('remediation-plan') ?? planOf(risks),
    owner: said('remediation-owner'),
    due: said('remediation-due') ?? deadline,
    completed: said('remediation-completed'),
  });
  const retest = without({
    date: said('retest-date'),
    result: said('retest-result'),
    evidence: said('retest-evidence'),
  });
  return {
    id: label ?? `F-${String(n + 1).padStart(3, '0')}`,
    title,
    criteria: [...propValues(finding, 'criterion'), target ?? '']
      .map((id) => id.toUpperCase())
      .filter((id, at, all) => isCriterionId(id) && all.indexOf(id) === at),
    control: said('control'),
    class: said('class'),
    status: said('status') ?? statusOf(finding, risks),
    source: sourceOf(finding, plan),
    raised: said('raised'),
    // Our own export repeats the title where a finding has no description.
    description: label !== undefined && description === title ? undefined : description,
    rootCause: said('root-cause'),
    impact: said('impact'),
    response: said('response'),
    remediation: Object.keys(remediation).length > 0 ? remediation : undefined,
    retest: Object.keys(retest).length > 0 ? retest : undefined,
  };
}

/** A finding is closed when its target is satisfied, or every risk it names is. */
function statusOf(finding: Plain, risks: readonly Plain[]): string {
  const closed = risks.length > 0 && risks.every((risk) => asText(risk.status)?.toLowerCase() === 'closed');
  return isSatisfied(finding) || closed ? 'closed' : 'open';
}

function without(values: Plain): Plain {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/**
 * Who raised a finding, as far as the file says: a property `source`, or Attest's own self-assessment. OSCAL's
 * origins (tools, parties, the role "assessor") do not tell an outside auditor from a colleague, so that with those
 * alone the source stays out: a finding that wrongly carries an auditor's name changes what the report says of the
 * audit, and an internal one of an auditor would hide it; a missing source only leaves a word for the reader to add.
 */
function sourceOf(finding: Plain, plan: string | undefined): 'auditor' | 'internal' | undefined {
  const said = asOneOf(prop(finding, 'source'), ['auditor', 'internal'] as const);
  if (said !== undefined) return said;
  return plan === SELF_ASSESSMENT ? 'internal' : undefined;
}
