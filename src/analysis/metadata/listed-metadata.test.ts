import { describe, expect, it } from 'vitest';
import { checkFiles } from '../testing/check-files.js';

const TEXT = 'Access is granted by the Head of IT after a request. The list of rights is kept in Okta.';
const page = (title: string): string => `# ${title} policy\n\n${TEXT}\n`;
const index = (rows: string): string =>
  `# Index of documents\n\n| Title | Path | Owner | Approver | Version | Approved | Next review |\n|---|---|---|---|---|---|---|\n${rows}`;

const metadata = (files: Record<string, string>): readonly string[] =>
  checkFiles(files, 'missing-metadata').map(({ message }) => message.en);

describe('what a list of documents says of them', () => {
  it('is lacking in none of them', () => {
    const rows =
      '| Access | policies/access.md | Marit | CEO | 2.1 | 2026-09-08 | 2027-09 |\n| Laptops | [page](policies/laptops.md) | Jan | CEO | 1.0 | 2026-09-08 | 2027-09 |\n';
    const files = { 'policies/access.md': page('Access'), 'policies/laptops.md': page('Laptop') };
    expect(metadata(files)).toHaveLength(2);
    expect(metadata({ ...files, 'INDEX.md': index(rows) })).toEqual([]);
  });

  it('counts for what it says only, and a dash says nothing', () => {
    const rows = '| Access | policies/access.md | Marit | – | 2.1 | 2026-09-08 | – |\n';
    expect(metadata({ 'policies/access.md': page('Access'), 'INDEX.md': index(rows) })).toEqual([
      'This document does not say who approves it and how often it is reviewed.',
    ]);
  });

  it('is not taken from a table that says one thing of a risk or a control', () => {
    const table =
      '# Risks\n\n| Risk | Owner | Policy |\n|---|---|---|\n| Theft | Marit | [x](policies/access.md) |\n';
    expect(metadata({ 'policies/access.md': page('Access'), 'registers/risks.md': table })).toEqual(
      metadata({ 'policies/access.md': page('Access') }),
    );
  });
});
