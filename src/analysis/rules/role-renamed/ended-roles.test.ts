import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const acts =
  '# Network policy\n\n## Rules\n\n2.1 The Security Manager approves each firewall rule every month.\n';
const messages = (files: Record<string, string>): string[] =>
  checkFiles(files, 'role-renamed').map(({ message }) => message.en);

describe('role-renamed: a role that ended', () => {
  it('reports it once, also when a README says so', () => {
    const ended = '# Handbook\n\n- The Security Manager was replaced by the Head of Trust in 2025.\n';
    expect(messages({ 'README.md': ended, 'policies/a.md': acts, 'policies/b.md': acts })).toEqual([
      'Security Manager has work here, but “Handbook” says that this role ended; its work is now that of the Head of Trust.',
    ]);
  });

  it('is quiet on a deputy', () => {
    const deputy = '# Handbook\n\n- The Head of Trust replaces the Security Manager during holidays.\n';
    expect(messages({ 'README.md': deputy, 'policies/a.md': acts })).toEqual([]);
  });
});
