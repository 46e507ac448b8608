import { stringify } from 'yaml';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import { SELF_ASSESSMENT } from '../../catalog/self-assessment.js';
import { asMap, asOneOf, asText, type Plain } from '../../workspace/values.js';
import { prop } from './oscal-prop.js';

/** A finding or POA&M item, and the assessment plan that its file names. */
export interface SourcedFinding {
  readonly finding: Plain;
  readonly plan?: string;
}

/** Findings of an OSCAL file as a `findings.yaml`. */
export function findingsYaml(findings: readonly SourcedFinding[], name: string): string {
  const list = findings.map(({ finding, plan }, n) => {
    const target = asText(asMap(finding.target)['target-id'])
      ?.toUpperCase()
      .replace(/_(?:OBJ|SMT).*$/i, '');
    const satisfied = asText(asMap(asMap(finding.target).status).state) === 'satisfied';
    return {
      id: `F-${String(n + 1).padStart(3, '0')}`,
      title: asText(finding.title) ?? `Finding ${n + 1}`,
      criteria: target !== undefined && isCriterionId(target) ? [target] : [],
      status: satisfied ? 'closed' : 'open',
      source: sourceOf(finding, plan),
      description: asText(finding.description),
    };
  });
  const clean = list.map((finding) =>
    Object.fromEntries(Object.entries(finding).filter(([, value]) => value !== undefined)),
  );
  return `# Imported from ${name.replace(/[\r\n]/g, ' ')}. Add source where it is missing, class, root cause, response and remediation.\n${stringify({ findings: clean }, { lineWidth: 0 })}`;
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
