import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Analyser } from '../analysis/check.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import type { Language } from '../catalog/types.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { draftOffline } from './offline-draft.js';
import { offlineTemplate } from './offline-template.js';
import type { DraftTask } from './task.js';
import type { Workbench } from './workbench.js';

const ROOT = 'file:///w';
const LANGUAGES: readonly Language[] = ['en', 'nl'];

async function workbench(paths: readonly string[]): Promise<Workbench> {
  const index = new WorkspaceIndex(ROOT);
  for (const path of paths)
    index.set(`${ROOT}/${path}`, {
      text: await readFile(`examples/meridian-metrics/${path}`, 'utf8'),
      version: 1,
    });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  return { snapshot, facts: analyser.facts };
}

let records: Workbench;
let sample: Workbench;
beforeAll(async () => {
  records = await workbench(['soc2.yaml', 'controls.yaml']);
  sample = await workbench([
    'soc2.yaml',
    'controls.yaml',
    'policies/risk-assessment.md',
    'policies/logging-monitoring.md',
    'policies/network-security.md',
    'policies/vendor-management.md',
  ]);
}, 120_000);

const offline = (
  task: DraftTask,
  document: { path: string; text: string },
  bench: Workbench,
  language?: Language,
) => {
  const draft = draftOffline(task, { uri: `${ROOT}/${document.path}`, ...document }, bench, { language });
  if ('refused' in draft) throw new Error(draft.refused.en);
  return draft.judgement;
};
const says = (problems: readonly { check: string; message: { en: string } }[]): string[] =>
  problems.map(({ check, message }) => `${check}: ${message.en}`);

describe('an offline draft', () => {
  it.each(
    POLICY_TYPES.flatMap((type) =>
      LANGUAGES.map((language) => [`${type.id} (${language})`, type, language] as const),
    ),
  )(
    'fills every content of %s',
    (_, type, language) => {
      const all = offlineTemplate({
        type,
        language,
        snapshot: records.snapshot,
        inScope: records.facts.inScope,
      });
      const failed: string[] = [];
      for (const content of type.contents) {
        const start = all.indexOf(`\n## ${content.title[language]}\n`);
        const next = all.indexOf('\n## ', start + 5);
        const text = `${all.slice(0, start).trimEnd()}\n${next < 0 ? '' : all.slice(next)}`;
        const { ok, problems, draft } = offline(
          { kind: 'fill-gaps', targets: [{ kind: 'content', policyType: type.id, content: content.id }] },
          { path: `policies/${type.id}.md`, text },
          records,
        );
        // A system description asks for what no record of the company tells, and so may say too little at first.
        const asks =
          type.id === 'system-description' && problems.every(({ check }) => check === 'not-substantiated');
        if (!ok && !asks) failed.push(`${content.id}: ${says(problems).join(' | ')}`);
        if (draft.length <= text.length) failed.push(`${content.id}: nothing was added`);
      }
      expect(failed).toEqual([]);
    },
    60_000,
  );

  it.each(
    POLICY_TYPES.flatMap((type) =>
      LANGUAGES.map((language) => [`${type.id} (${language})`, type.id, language] as const),
    ),
  )('of a new %s passes the checks', (_, policyType, language) => {
    const { problems, draft } = offline(
      { kind: 'draft-document', policyType },
      { path: `policies/${policyType}.md`, text: '' },
      records,
      language,
    );
    expect(says(problems)).toEqual([]);
    expect(draft).toMatch(/^---\n/);
  });

  it('fills a claimed criterion that no text speaks to', () => {
    const document = sample.snapshot.documentAt('policies/risk-assessment.md');
    expect(document).toBeDefined();
    return readFile('examples/meridian-metrics/policies/risk-assessment.md', 'utf8').then((text) => {
      const { ok, draft, edits } = offline(
        { kind: 'fill-gaps', targets: [{ kind: 'criterion', criterion: 'CC3.3' }] },
        { path: 'policies/risk-assessment.md', text },
        sample,
      );
      expect(ok).toBe(true);
      expect(draft).toMatch(/fraud/i);
      expect(edits.length).toBe(1);
    });
  });

  it('describes a control in its own words', async () => {
    const text = await readFile('examples/meridian-metrics/policies/network-security.md', 'utf8');
    const { ok, draft } = offline(
      { kind: 'fill-gaps', targets: [{ kind: 'control', control: 'NS-03' }] },
      { path: 'policies/network-security.md', text },
      sample,
    );
    expect(ok).toBe(true);
    expect(draft).toContain('(NS-03)');
  });

  it('asks for what a vague sentence leaves open, and takes what the user types as a fact', async () => {
    const text = await readFile('examples/meridian-metrics/policies/logging-monitoring.md', 'utf8');
    const sentence =
      'Thresholds for less important rules are tuned periodically and alerts are escalated as appropriate.';
    const start = text.indexOf(sentence);
    const task = (specifics: string): DraftTask => ({
      kind: 'refine',
      span: { start, end: start + sentence.length },
      specifics,
    });
    const vague = offline(task(''), { path: 'policies/logging-monitoring.md', text }, sample);
    expect(vague.ok).toBe(true);
    expect(vague.draft).toContain('[CONFIRM: when or how often, instead of “periodically”]');
    const told = offline(
      task('Tuning happens in Grafana every 5 weeks'),
      { path: 'policies/logging-monitoring.md', text },
      sample,
    );
    expect(told.draft).toContain('Tuning happens in Grafana every 5 weeks.');
  });

  it('fills several gaps at once, each in its place', async () => {
    const text = await readFile('examples/meridian-metrics/policies/vendor-management.md', 'utf8');
    const { draft, problems } = offline(
      {
        kind: 'fill-gaps',
        targets: [
          { kind: 'content', policyType: 'vendor-management', content: 'soc-report-review' },
          { kind: 'content', policyType: 'vendor-management', content: 'vendor-termination' },
        ],
      },
      { path: 'policies/vendor-management.md', text },
      sample,
    );
    expect(says(problems)).toEqual([]);
    expect(draft.startsWith(text.slice(0, 400))).toBe(true);
  });

  it('does not translate, and says so', () => {
    const refused = draftOffline(
      { kind: 'translate', span: { start: 0, end: 5 }, to: 'nl' },
      { uri: `${ROOT}/a.md`, path: 'a.md', text: 'Hello there.\n' },
      records,
    );
    expect(refused).toHaveProperty('refused');
  });
});
