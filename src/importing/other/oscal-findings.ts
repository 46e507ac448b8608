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
  readonly risks?: readonly Plain[];
}

/** The items of a plan of action, each with the deadline and state of the risks it names. */
export function poamItems(plan: Plain): SourcedFinding[] {
  const risks = new Map(
    asList(plan.risks)
      .map(asMap)
      .map((risk) => [asText(risk.uuid) ?? '', risk] as const),
  );
  return asList(plan['poam-items'])
    .map(asMap)
    .map((finding) => ({
      finding,
      risks: asList(finding['related-risks']).flatMap((one): Plain[] => {
        const risk = risks.get(asText(asMap(one)['risk-uuid']) ?? '');
        return risk ? [risk] : [];
      }),
    }));
}

/** Findings of an OSCAL file as a `findings.yaml`. */
export function findingsYaml(findings: readonly SourcedFinding[], name: string): string {
  const list = findings.map((one, n) => without(entryOf(one, n)));
  return `# Imported from ${name.replace(/[\r\n]/g, ' ')}. Add source where it is missing, class, root cause, response and remediation.\n${stringify({ findings: list }, { lineWidth: 0 })}`;
}

function entryOf({ finding, plan, risks = [] }: SourcedFinding, n: number): Plain {
  const said = (key: string): string | undefined => prop(finding, key);
  const target = asText(asMap(finding.target)['target-id'])
    ?.toUpperCase()
    .replace(/_(?:OBJ|SMT)[\s\S]*$/i, '');
  const title = asText(finding.title) ?? `Finding ${n + 1}`;
  const description = asText(finding.description);
  const label = said('label');
  const deadline = risks.map((risk) => asText(risk.deadline)?.slice(0, 10)).find((day) => day !== undefined);
  const remediation = without({
    plan: said('remediation-plan'),
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
  const satisfied = asText(asMap(asMap(finding.target).status).state) === 'satisfied';
  const closed = risks.length > 0 && risks.every((risk) => asText(risk.status)?.toLowerCase() === 'closed');
  return satisfied || closed ? 'closed' : 'open';
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
