import { describe, expect, it } from 'vitest';
import { isCriterionId } from './criterion-ids.js';
import { EVIDENCE_KIND_IDS } from './evidence-kind-ids.js';
import { FACTS } from './facts.js';
import {
  PLAYBOOK_ENTRIES,
  PLAYBOOK_PLACEHOLDERS,
  PLAYBOOK_STEPS,
  playbookStep,
  TOOL_AREAS,
} from './playbook.js';
import { policyType } from './policy-types.js';

const placeholders = new Set(PLAYBOOK_PLACEHOLDERS.map(({ id }) => id));

/** The guide's prompts, tables and lists by short name, in its order, with the entry that does the work. */
const GUIDE: readonly (readonly [part: string, entry: string])[] = [
  ['table: type I and II', 'report-type'],
  ['timeline and cost frame', 'report-type'],
  ['list: categories; prompt: scope', 'scope-advice'],
  ['template: custom instructions', 'workspace-context'],
  ['prompt: readiness checklist', 'readiness-checklist'],
  ['prompt: map what exists', 'control-mapping'],
  ['prompt: review uploaded policies', 'documentation-gaps'],
  ['prompt: draft the system description', 'system-description'],
  ['prompt: refine the system description', 'system-description-refine'],
  ['list: what a description defines', 'system-description-check'],
  ['prompt: service commitments', 'service-commitments'],
  ['prompt: information security policy', 'policy-information-security'],
  ['prompt: access control policy', 'policy-access-control'],
  ['prompt: change management policy', 'policy-change-management'],
  ['prompt: incident response plan', 'policy-incident-response'],
  ['prompt: risk assessment procedure', 'policy-risk-assessment'],
  ['prompt: further procedures by category', 'scope-procedures'],
  ['audit process: assertion of management', 'management-assertion'],
  ['audit process: representation letter', 'representation-letter'],
  ['values that agree everywhere', 'consistency'],
  ['prompt: logical access', 'access-controls'],
  ['prompt: logging and monitoring', 'logging-monitoring'],
  ['prompt: change process', 'change-process'],
  ['prompt: vulnerabilities', 'vulnerability-management'],
  ['prompt: backup and recovery', 'backup-recovery'],
  ['prompt: kinds of evidence', 'evidence-by-criterion'],
  ['prompt: evidence calendar', 'evidence-calendar'],
  ['table: usual evidence', 'evidence-areas'],
  ['prompt: internal audit checklist', 'internal-audit-checklist'],
  ['prompt: test controls', 'operating-tests'],
  ['prompt: review the inventory', 'evidence-inventory'],
  ['prompt: choose an auditor', 'auditor-selection'],
  ['prompt: readiness presentation', 'kickoff-deck'],
  ['prompt: audit process', 'audit-process'],
  ['prompt: scope questions', 'scope-questions'],
  ['carve-out and inclusive', 'subservice-organisations'],
  ['prompt: design of controls', 'design-challenge'],
  ['prompt: samples and exceptions', 'sampling-exceptions'],
  ['prompt: classes of findings', 'finding-classes'],
  ['prompt: draft findings', 'draft-findings'],
  ['prompt: repair before the report', 'finding-triage'],
  ['mistake 1', 'late-evidence'],
  ['mistake 2 and its prompt', 'undocumented-controls'],
  ['mistake 3 and its prompt', 'shared-responsibility'],
  ['mistake 4 and its prompt', 'evidence-folders'],
  ['list: quarterly self-assessment', 'quarterly-self-assessment'],
  ['list: update policies on change', 'policy-updates'],
  ['list: renewal', 'renewal'],
  ['closing checklist of eight', 'next-steps'],
];

describe('playbook', () => {
  it('has an entry for every part of the guide, and no entry without one', () => {
    const ids = PLAYBOOK_ENTRIES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(GUIDE.filter(([, entry]) => !ids.includes(entry))).toEqual([]);
    expect(ids.filter((id) => !GUIDE.some(([, entry]) => entry === id))).toEqual([]);
  });

  it('has the ten steps, with what comes before and after, each with entries in order', () => {
    expect(PLAYBOOK_STEPS.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const order = PLAYBOOK_ENTRIES.map(({ step }) => PLAYBOOK_STEPS.findIndex(({ id }) => id === step));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(PLAYBOOK_STEPS.length);
    expect([playbookStep('3')?.id, playbookStep('Evidence')?.id, playbookStep('99')]).toEqual([
      'system-description',
      'evidence',
      undefined,
    ]);
  });

  it.each(PLAYBOOK_ENTRIES.map((entry) => [entry.id, entry] as const))(
    '%s is filled in both languages, from known placeholders',
    (_, entry) => {
      for (const text of [entry.title, entry.purpose, entry.prompt])
        expect(text.en.trim() !== '' && text.nl.trim() !== '').toBe(true);
      const names = (text: string): string[] =>
        [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name = '']) => name);
      expect(
        [...names(entry.prompt.en), ...names(entry.prompt.nl), ...entry.inputs].filter(
          (name) => !placeholders.has(name),
        ),
      ).toEqual([]);
      expect(new Set(names(entry.prompt.en))).toEqual(new Set(names(entry.prompt.nl)));
      expect((entry.criteria ?? []).filter((id) => !isCriterionId(id))).toEqual([]);
      if (entry.produces !== 'report') expect(policyType(entry.policyType ?? '')).toBeDefined();
      if (entry.area !== undefined)
        expect(FACTS.testProcedures.some(({ area }) => area === entry.area)).toBe(true);
    },
  );

  it('maps tool areas to criteria and evidence that exist', () => {
    expect(TOOL_AREAS.flatMap(({ criteria }) => criteria).filter((id) => !isCriterionId(id))).toEqual([]);
    expect(
      TOOL_AREAS.flatMap(({ evidence }) => evidence).filter((id) => !EVIDENCE_KIND_IDS.includes(id)),
    ).toEqual([]);
  });
});
