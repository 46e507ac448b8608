import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyseDocument } from '../analysis/analyse-document.js';
import { criteriaInScope } from '../analysis/facts/scope.js';
import { contentState } from '../analysis/topics/verdicts.js';
import { CRITERION_IDS } from '../catalog/criterion-ids.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import type { Language } from '../catalog/types.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { countPlaceholders, offlineTemplate } from './offline-template.js';

const ROOT = 'file:///w';
const LANGUAGES: readonly Language[] = ['en', 'nl'];
let empty: Snapshot;
let sample: Snapshot;

beforeAll(async () => {
  empty = new WorkspaceIndex(ROOT).snapshot();
  const index = new WorkspaceIndex(ROOT);
  for (const path of ['soc2.yaml', 'controls.yaml']) {
    index.set(`${ROOT}/${path}`, {
      text: await readFile(`examples/meridian-metrics/${path}`, 'utf8'),
      version: 1,
    });
  }
  sample = index.snapshot();
});

const CASES = POLICY_TYPES.flatMap((type) =>
  LANGUAGES.map((language) => [`${type.id} (${language})`, type, language] as const),
);
const parse = (text: string) => {
  const index = new WorkspaceIndex(ROOT);
  index.set(`${ROOT}/policies/new.md`, { text, version: 1 });
  const document = index.snapshot().documentAt('policies/new.md');
  if (!document) throw new Error('not read as a document');
  return document;
};
const all = new Set(CRITERION_IDS);

describe('an offline template', () => {
  it.each(CASES)('of %s is a draft of that type, without problems', (_name, type, language) => {
    const document = parse(offlineTemplate({ type, language, snapshot: empty, inScope: all }));
    expect(document.problems).toEqual([]);
    expect(document.policyType).toBe(type.id);
    expect(document.language).toBe(language);
    expect(document.frontMatter?.status?.value).toBe('draft');
    // It claims what its own text speaks of, and nothing beyond what is usual for its type.
    const claims = document.frontMatter?.claims.map(({ value }) => value) ?? [];
    expect(claims.length).toBeGreaterThan(0);
    expect(type.criteria).toEqual(expect.arrayContaining(claims));
    expect(document.frontMatter?.unknownKeys).toEqual([]);
  });

  it.each(CASES)('of %s, once confirmed, carries what the type must carry', (_name, type, language) => {
    const confirmed = offlineTemplate({ type, language, snapshot: empty, inScope: all }).replace(
      /\[CONFIRM: ([^\]]*)\]/g,
      '$1',
    );
    const document = parse(confirmed);
    const analysis = analyseDocument(document);
    const missing = type.contents
      .filter((content) => contentState(analysis, content) === 'missing')
      .map(({ id }) => id);
    // A description asks where the boundary lies: of a company without records a question stands there.
    expect(missing).toEqual(type.id === 'system-description' && language === 'en' ? ['boundaries'] : []);
  });

  it('takes names, roles and tools from soc2.yaml and asks for the rest', () => {
    const type = POLICY_TYPES.find(({ id }) => id === 'access-control')!;
    const text = offlineTemplate({
      type,
      language: 'en',
      snapshot: sample,
      inScope: criteriaInScope(sample.config),
    });
    expect(text).toContain('Meridian Metrics B.V.');
    expect(text).toContain('owner: Head of Security');
    expect(text).toMatch(/approver: (?:CEO|CTO|COO)/);
    expect(text).toContain('| Okta | SSO and MFA for all staff |');
    expect(countPlaceholders(text)).toBeGreaterThan(0);
    expect(countPlaceholders(text)).toBeLessThan(
      countPlaceholders(offlineTemplate({ type, language: 'en', snapshot: empty, inScope: all })),
    );
  });

  it('takes no number of another subject for stated because the workspace is in another language', () => {
    const index = new WorkspaceIndex(ROOT);
    index.set(`${ROOT}/policies/access.md`, {
      text: '# Access control policy\n\nManagers review all access rights each quarter. Logs are kept for one year.\n',
      version: 1,
    });
    const type = POLICY_TYPES.find(({ id }) => id === 'risk-assessment')!;
    const text = offlineTemplate({ type, language: 'nl', snapshot: index.snapshot(), inScope: all });
    expect(text).toContain('[CONFIRM: elk kwartaal]');
    expect(text).not.toMatch(/lopen we elk kwartaal/);
  });

  it('claims only criteria of the scope', () => {
    const type = POLICY_TYPES.find(({ id }) => id === 'backup-recovery')!;
    const text = offlineTemplate({
      type,
      language: 'en',
      snapshot: empty,
      inScope: criteriaInScope(undefined),
    });
    const claims = parse(text).frontMatter?.claims.map(({ value }) => value) ?? [];
    expect(claims.filter((id) => id.startsWith('A'))).toEqual([]);
  });

  it('describes the system with the services, commitments and suppliers of soc2.yaml', () => {
    const type = POLICY_TYPES.find(({ id }) => id === 'system-description')!;
    const text = offlineTemplate({
      type,
      language: 'nl',
      snapshot: sample,
      inScope: criteriaInScope(sample.config),
    });
    for (const said of ['Meridian Query API', 'SLA-1', 'ClickHouse Cloud', 'carve-out', 'AC-02', 'eu-west-1'])
      expect(text).toContain(said);
  });

  it.each(['system-description', 'privacy-notice'])(
    'of %s states as fact only what somebody stated',
    (id) => {
      const type = POLICY_TYPES.find((one) => one.id === id)!;
      const text = offlineTemplate({ type, language: 'en', snapshot: empty, inScope: all });
      const stated = text
        .replace(/^---[\s\S]*?\n---/, '')
        .replace(/<!--.*?-->|\[CONFIRM: [^\]]*\]/g, '')
        // A label whose value is asked for states nothing.
        .replace(/[^.;|\n]*: *[.;]/g, '')
        .split('\n')
        .filter((line) => !/^(?:#|\*\*|\s*$)/.test(line));
      // What is asked for at the end of a content is a question, not a fact.
      expect(stated.join('\n')).not.toMatch(/\w{3,} \w{3,} \w{3,} \w{3,} \w{3,}/);
      expect(text).toMatch(/\[CONFIRM: [^\]]{40,}\]/);
    },
  );
});
