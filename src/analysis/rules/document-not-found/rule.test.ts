import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const names = (text: string, others: Record<string, string> = {}, language = 'en'): unknown[] =>
  checkFiles(
    { ...others, 'policies/a.md': `---\nlanguage: ${language}\n---\n# Incidents\n\n${text}` },
    'document-not-found',
  ).map(({ data }) => data?.name);

describe('document-not-found', () => {
  it('reports a document that is not there', () => {
    expect(names('Disks are destroyed as described in the Media Disposal Policy.')).toEqual([
      'Media Disposal Policy',
    ]);
    expect(names('For recovery, see the disaster recovery plan.')).toEqual(['disaster recovery plan']);
    expect(names('Voor het wissen van schijven: zie het Vernietigingsbeleid.', {}, 'nl')).toEqual([
      'Vernietigingsbeleid',
    ]);
  });

  it('takes what a list of documents names for known, wherever it is kept', () => {
    const others = {
      'README.md':
        '# Documents\n\n| Id | Title | |\n|---|---|---|\n| SOP-13 | Training | to be moved here |\n',
      'policies/SOP-01-records.md': '# SOP-01 Records\n\nRecords are kept.',
      'policies/SOP-02-audits.md': '# SOP-02 Audits\n\nAudits are held.',
    };
    expect(names('Training follows SOP-13 and SOP-14.', others)).toEqual(['SOP-14']);
    expect(names('It holds what used to be SOP-05.', others)).toEqual([]);
    expect(names('It is described in the Clean Desk Procedure (`policies/clean-desk.md`).', others)).toEqual([
      'policies/clean-desk.md',
    ]);
    const replaces = (label: string): string =>
      `| | |\n|---|---|\n| **${label}** | SOP-05 Retention Policy |\n`;
    expect(names(replaces('Replaces'), others)).toEqual([]);
    expect(names(replaces('Vervangt'), others, 'nl')).toEqual([]);
  });

  it('finds a document under what it is on, with or without accents', () => {
    const dutch = { 'policies/b.md': '# Continuïteit en back-up\n\nTekst.' };
    expect(names('Bij uitval: zie het Continuiteitsplan.', dutch, 'nl')).toEqual([]);
    expect(names('Bij uitval: zie het continuïteitsplan en het Back-upbeleid.', dutch, 'nl')).toEqual([]);
    expect(names('Bij vertrek: zie het Vernietigingsbeleid.', dutch, 'nl')).toEqual(['Vernietigingsbeleid']);
    expect(
      names('See the Escalation Plan.', { 'policies/b.md': '# Escalation and on-call\n\nText.' }),
    ).toEqual([]);
  });

  it('reports an ID of a series of the workspace, also within a range', () => {
    const others = {
      'policies/SOP-01_backups.md': '# SOP-01 Backups\n\nText.',
      'policies/access.md': '# Access\n\n| Document no. | SOP-02 |\n| --- | --- |\n| Owner | CTO |',
      'policies/changes.md': '# Changes\n\n**Doc no.:** SOP-04 | **Owner:** CTO\n\nText.',
    };
    expect(names('Work out the rest by SOP-05.', others)).toEqual(['SOP-05']);
    expect(names('These rules are worked out in SOP-01 to SOP-04.', others)).toEqual(['SOP-03']);
    expect(names('See SOP-01 and SOP-02 and SOP-04, ticket JIRA-77 and ISO-27001.', others)).toEqual([]);
    expect(names('SOP-06 was withdrawn.', others)).toEqual([]);
    expect(names('Work out the rest by SOP-05.')).toEqual([]);
  });

  it('reports a file named among files of the workspace', () => {
    const list = '- `backups.md`: what we copy\n- `alerts.md`: what wakes us';
    expect(names(list, { 'policies/backups.md': '# Backups\n\nText.' })).toEqual(['alerts.md']);
    expect(names(list)).toEqual([]);
    expect(names('The result is in report.md.', { 'policies/backups.md': '# Backups\n\nText.' })).toEqual([]);
  });

  it('reports a file said to lie in a folder that is there, and one whose name is a document’s', () => {
    const others = { 'policies/backups.md': '# Backups\n\nText.' };
    expect(names('Which ciphers are fine is in `policies/cryptography-standard.md`.', others)).toEqual([
      'policies/cryptography-standard.md',
    ]);
    expect(names('Copies are kept as in `policies/backups.md`.', others)).toEqual([]);
    expect(names('The layout is in `infra/docs/layout.md` of the other repository.', others)).toEqual([]);
    expect(names('For your own phone the rules of `mobile-device-policy.md` hold.', others)).toEqual([
      'mobile-device-policy.md',
    ]);
  });

  it('finds it by title, type, file name and heading', () => {
    const see = 'Access is given as described in the Access Control Policy.';
    expect(names(see, { 'policies/b.md': '# Harbour Access Control Policy\n\nText.' })).toEqual([]);
    expect(
      names(see, { 'policies/b.md': '---\ntype: access-control\n---\n# Who may do what\n\nText.' }),
    ).toEqual([]);
    expect(names(see, { 'policies/access-control-policy.md': '# Access\n\nText.' })).toEqual([]);
    expect(
      names('Follow the Escalation Procedure.', {
        'policies/b.md': '# B\n\n## Escalation procedure\n\nCall.',
      }),
    ).toEqual([]);
  });

  it('is quiet about what names no document of one’s own', () => {
    for (const text of [
      'We follow this policy and the relevant procedure.',
      'Each system has a recovery plan.',
      "See Stripe's Privacy Policy.",
      'See the [media disposal policy](https://example.com/media).',
      'See the [Media Disposal Policy][0].\n\n## Disks\n\nAs described in the Media Disposal Policy.\n\n[0]: https://example.com/media',
    ])
      expect(names(text), text).toEqual([]);
  });
});
