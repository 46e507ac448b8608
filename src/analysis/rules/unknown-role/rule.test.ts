import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const soc2 = (people: string): string =>
  `version: 1\norganisation:\n  name: Harbour B.V.\n  people: ${people}\nreport: { type: I, categories: [security] }\n`;
const PEOPLE = '[{ name: Ann Smit, role: CTO }, { name: Bo Vos, role: Head of Security }]';
const messages = (files: Record<string, string>): string[] =>
  checkFiles(files, 'unknown-role').map(
    ({ uri, message }) => `${uri.slice('file:///w/'.length)} ${message.en}`,
  );

describe('unknown-role', () => {
  const policy = '# Access\n\nThe Compliance Manager reviews all exceptions every quarter.';

  it('reports an office that nobody has, once a workspace', () => {
    expect(messages({ 'soc2.yaml': soc2(PEOPLE), 'policies/a.md': policy, 'policies/b.md': policy })).toEqual(
      ['policies/a.md Compliance Manager has duties here, but soc2.yaml and the controls know no such role.'],
    );
  });

  it('takes no product for a role', () => {
    const text =
      '# Access\n\nAWS Session Manager records what is typed in production sessions. Certificates are made by AWS Certificate Manager.';
    expect(messages({ 'soc2.yaml': soc2(PEOPLE), 'policies/a.md': text })).toEqual([]);
  });

  it('knows the owners of controls, and other ways to write a role', () => {
    const controls =
      'controls:\n  - { id: AC-01, title: Exceptions, criteria: [CC6.1], owner: Compliance Manager }\n';
    expect(
      messages({ 'soc2.yaml': soc2(PEOPLE), 'controls.yaml': controls, 'policies/a.md': policy }),
    ).toEqual([]);
    const same =
      '# Access\n\nThe Chief Technology Officer approves each exception. The hoofd security keeps the list.';
    expect(messages({ 'soc2.yaml': soc2(PEOPLE), 'policies/a.md': same })).toEqual([]);
  });

  it('is quiet when people are not kept, and about roles every company has', () => {
    expect(messages({ 'soc2.yaml': soc2('[]'), 'policies/a.md': policy })).toEqual([]);
    const usual =
      '# Incidents\n\nThe incident lead decides. The line manager asks for access. The system owner approves it.';
    expect(messages({ 'soc2.yaml': soc2(PEOPLE), 'policies/a.md': usual })).toEqual([]);
  });
});
