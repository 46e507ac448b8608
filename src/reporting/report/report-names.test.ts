import { describe, expect, it } from 'vitest';
import { Analyser } from '../../analysis/check.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { renderReport } from '../render-report.js';
import { reportSources } from '../report-sources.js';

const ROOT = 'file:///w';
const FILES = {
  'soc2.yaml': 'organisation: { name: Acme }\nreport: { type: II, categories: [security] }\n',
  'policies/access.md':
    '---\ntitle: Access Control Policy\nowner: CTO\napprover: CEO\nversion: "1"\napproved: 2026-05-01\nreview: annual\nstatus: approved\n---\n\n# Access Control Policy\n\nAll staff use multi-factor authentication.\n',
  'policies/incident.md':
    '# Incident Response Plan\n\nThe Security Lead contains every security incident by isolating the affected systems, removes the cause and tells customers within 24 hours.\n',
  'policies/old.md': '---\nstatus: retired\n---\n\n# Password Policy\n\nPasswords are changed monthly.\n',
};

function markdownOf(kind: 'readiness' | 'policies'): string {
  const index = new WorkspaceIndex(ROOT);
  for (const [path, text] of Object.entries(FILES)) index.set(`${ROOT}/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  const sources = reportSources(snapshot, analyser, '2026-11-24', 'en');
  const texts = new Map(Object.entries(FILES).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const rendered = renderReport(kind, 'md', sources, { version: '0', texts });
  return rendered.kind === 'text' ? rendered.text : '';
}

describe('reports', () => {
  it('name the document of which something is missing', () => {
    expect(markdownOf('readiness')).toContain(
      'This document does not say who owns it, who approves it, which version it is, when it was approved and how often it is reviewed. (policies/incident.md)',
    );
  });

  it('say which documents the policy pack leaves out', () => {
    const text = markdownOf('policies');
    expect(text).toMatch(
      /Not in this pack, [^\n]*not in order:\n\n[-*] Incident Response Plan \(policies\/incident\.md\): no owner, /,
    );
    expect(text).toContain('## Access Control Policy');
    expect(text).not.toMatch(/Password Policy|isolates/);
  });
});
