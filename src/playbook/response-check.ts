import { FACTS } from '../catalog/facts.js';
import type { Language, Localised } from '../catalog/types.js';
import { readResponse } from '../reading/response/read-response.js';
import type { AuditFinding } from '../workspace/records.js';

/** What the list of a good response asks, and whether this one does it. */
export interface ResponsePoint {
  readonly text: Localised;
  readonly met: boolean;
}

/**
 * Judges the written response of a finding by what auditors accept and do not accept. Parts that findings.yaml holds in
 * keys of their own (cause, plan, owner, date) count as written. Undefined when there is no response yet.
 */
export function checkResponse(
  finding: AuditFinding,
  people: readonly string[],
  language: Language,
): readonly ResponsePoint[] | undefined {
  const { response, rootCause, impact, remediation, retest, description } = finding;
  if (response === undefined) return undefined;
  const all = [response, rootCause, impact, remediation?.plan].filter(Boolean).join('\n');
  const read = readResponse(all, language, people);
  const owner = remediation?.owner !== undefined || read.role;
  const date = remediation?.due !== undefined || remediation?.completed !== undefined || read.date;
  const shown = read.shown || retest?.evidence !== undefined || retest?.result === 'pass';
  const met: Readonly<Record<string, boolean>> = {
    complete:
      description !== undefined &&
      (rootCause !== undefined || read.cause) &&
      remediation?.plan !== undefined &&
      owner &&
      date,
    population: read.population,
    evidence: shown,
    blame: !read.blames,
    promise: owner && date,
    harmless: !read.harmless || shown || read.population,
    argues: !read.disputes,
  };
  const { acceptable, unacceptable } = FACTS.managementResponse;
  return [...acceptable, ...unacceptable].map(({ id, title }) => ({ text: title, met: met[id] === true }));
}
