import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Analyser } from '../src/analysis/check.js';
import { offlineTemplate } from '../src/authoring/offline-template.js';
import { POLICY_TYPES } from '../src/catalog/policy-types.js';
import type { Language } from '../src/catalog/types.js';
import { factsOf } from '../src/verify/facts/workspace-facts.js';
import { verify } from '../src/verify/verify.js';
import { WorkspaceIndex } from '../src/workspace/workspace-index.js';

const ROOT = 'file:///w';
const LANGUAGES: readonly Language[] = ['en', 'nl'];
/** Made companies, with their registers. */
const COMPANIES: Readonly<Record<string, readonly string[]>> = {
  vitaroute: [],
  ledgerline: ['evidence/registers/changes.csv', 'evidence/registers/incidents.csv'],
  quillmind: [],
};
/** Where to write the documents, to be read by people; nowhere when it is not set. */
const OUT = process.env['ATTEST_COMPOSED'];

async function workspace(company: string) {
  const index = new WorkspaceIndex(ROOT);
  for (const path of ['soc2.yaml', 'controls.yaml', ...(COMPANIES[company] ?? [])])
    index.set(`${ROOT}/${path}`, {
      text: await readFile(`test/companies/${company}/${path}`, 'utf8'),
      version: 1,
    });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-30' });
  analyser.update(snapshot);
  return { snapshot, facts: analyser.facts };
}

describe.each(Object.keys(COMPANIES))('the documents composed for %s', (company) => {
  it('state nothing that no record of it states, and contradict none', async () => {
    const { snapshot, facts } = await workspace(company);
    const stated = factsOf(snapshot, { workspace: facts });
    const wrong: string[] = [];
    for (const type of POLICY_TYPES)
      for (const language of LANGUAGES) {
        const text = offlineTemplate({ type, language, snapshot, inScope: facts.inScope });
        const path = `policies/${type.id}.md`;
        const { verdicts } = verify(undefined, text, stated, { path, language });
        for (const { kind, sentence, message } of verdicts)
          if (kind === 'invented' || kind === 'contradicted')
            wrong.push(`${type.id} (${language}): ${message.en} In: ${sentence}`);
        if (OUT !== undefined) {
          await mkdir(`${OUT}/${company}/${language}`, { recursive: true });
          await writeFile(`${OUT}/${company}/${language}/${type.id}.md`, text);
        }
      }
    expect(wrong).toEqual([]);
  }, 300_000);
});
