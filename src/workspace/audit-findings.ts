import type { FileProblem } from './document.js';
import { DATE, RecordReader } from './record-reader.js';
import { findingsShapeOf } from './record-shape/findings-shape.js';
import type { AuditFinding, FindingClass } from './records.js';
import { asDate, asMap, asText, asTexts, type Plain } from './values.js';

const CLASSES: readonly FindingClass[] = [
  'exception',
  'deficiency',
  'significant-deficiency',
  'material-weakness',
];
/** What people write for a class, a state or a source, in lower case with hyphens for blanks. */
const CLASS_SPELLINGS: Readonly<Record<FindingClass, readonly string[]>> = {
  exception: ['deviation', 'afwijking', 'uitzondering'],
  deficiency: ['control-deficiency', 'tekortkoming', 'gap'],
  'significant-deficiency': ['significante-tekortkoming'],
  'material-weakness': ['materiële-zwakheid', 'materiele-zwakheid', 'materiële-tekortkoming'],
};
const STATES = ['draft', 'open', 'remediating', 'remediated', 'closed'] as const;
const STATE_SPELLINGS: Readonly<Record<(typeof STATES)[number], readonly string[]>> = {
  draft: ['concept', 'proposed'],
  open: ['new', 'nieuw', 'to-do', 'todo', 'openstaand'],
  remediating: ['in-progress', 'in-behandeling', 'in-remediation', 'bezig', 'in-herstel'],
  remediated: ['fixed', 'resolved', 'hersteld', 'verholpen', 'opgelost'],
  closed: ['done', 'gesloten', 'afgesloten', 'afgerond', 'completed'],
};
const SOURCES = ['auditor', 'internal'] as const;
const SOURCE_SPELLINGS: Readonly<Record<(typeof SOURCES)[number], readonly string[]>> = {
  auditor: ['external', 'extern', 'accountant', 'external-audit', 'externe-audit', 'service-auditor'],
  internal: ['intern', 'internal-audit', 'interne-audit', 'self-assessment', 'zelfbeoordeling', 'own-check'],
};

function spelt<T extends string>(
  spellings: Readonly<Record<T, readonly string[]>>,
): (word: string) => T | undefined {
  const all = Object.keys(spellings) as T[];
  return (word) => all.find((one) => spellings[one].includes(word));
}

/** A plan may be told in one sentence. */
function remediationOf(value: unknown): Plain {
  const plan = asText(value);
  return plan === undefined ? asMap(value) : { plan };
}

/** Reads `findings.yaml`. */
export function readAuditFindings(
  uri: string,
  path: string,
  text: string,
): { findings: readonly AuditFinding[]; problems: readonly FileProblem[] } {
  const reader = new RecordReader(text, findingsShapeOf);
  const findings = reader.entries('findings').map(({ value, path: at }, n): AuditFinding => {
    const remediation = remediationOf(value.remediation);
    const retest = asMap(value.retest);
    return {
      id: asText(value.id) ?? `finding-${n + 1}`,
      title: asText(value.title) ?? '',
      criteria: reader.criteria(value, 'criteria'),
      control: asTexts(value.control)[0],
      class: reader.oneOf(value, at, 'class', CLASSES, spelt(CLASS_SPELLINGS)),
      status: reader.oneOf(value, at, 'status', STATES, spelt(STATE_SPELLINGS)) ?? 'open',
      source: reader.oneOf(value, at, 'source', SOURCES, spelt(SOURCE_SPELLINGS)),
      raised: reader.typed(value, at, 'raised', asDate, DATE),
      description: asText(value.description),
      rootCause: asText(value.rootCause),
      impact: asText(value.impact),
      response: asText(value.response),
      remediation:
        value.remediation === undefined
          ? undefined
          : {
              plan: asText(remediation.plan),
              owner: asText(remediation.owner),
              due: reader.typed(remediation, [...at, 'remediation'], 'due', asDate, DATE),
              completed: reader.typed(remediation, [...at, 'remediation'], 'completed', asDate, DATE),
            },
      retest:
        value.retest === undefined
          ? undefined
          : {
              date: reader.typed(retest, [...at, 'retest'], 'date', asDate, DATE),
              result: reader.oneOf(retest, [...at, 'retest'], 'result', ['pass', 'fail']),
              evidence: asText(retest.evidence),
            },
      uri,
      path,
      range: reader.range(at),
    };
  });
  return { findings, problems: reader.problems };
}
