import { describe, expect, it } from 'vitest';
import { eachReport } from '../../rule.js';
import { checkFiles, IN_ORDER, textOf } from '../../testing/check-files.js';

describe('vague-wording', () => {
  const words = (text: string): string[] => {
    const files = { 'policies/a.md': `# A\n\n${text}` };
    return checkFiles(files, 'vague-wording')
      .flatMap(eachReport)
      .map((one) => textOf(files, one));
  };

  it('reports vague words and repetition without a frequency', () => {
    expect(words('Thresholds are tuned periodically and alerts are escalated as appropriate.')).toEqual([
      'periodically',
      'as appropriate',
    ]);
    expect(
      words(
        '## Beoordeling van toegangsrechten\n\nDe manager beoordeelt regelmatig de toegangsrechten van alle medewerkers en trekt in wat niet meer nodig is.',
      ),
    ).toEqual(['regelmatig']);
  });

  it('asks no rhythm of what must not be done again and again', () => {
    expect(words('Wachtwoorden worden niet periodiek gewijzigd door de medewerkers.')).toEqual([]);
  });

  it('is quiet when the sentence says how often', () => {
    expect(words('Access is reviewed regularly, at least every quarter.')).toEqual([]);
    expect(words('Access is reviewed periodically (each quarter).')).toEqual([]);
    expect(words('Rechten worden periodiek beoordeeld, minstens elk half jaar.')).toEqual([]);
  });

  it.each([
    'Can data be deleted as needed?',
    'Patches are installed as soon as possible. The expected timeline is 90 days.',
    'Where necessary, the HR Manager must take action if the activity is malicious.',
    'A device is released when appropriate steps are taken to remove all data.',
    'Lost badges are replaced if needed.',
    'Logs must be reviewed on a regular basis:\n\n- by an engineer\n- at least monthly',
  ])('is quiet on: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('is quiet under purpose and scope', () => {
    expect(words('## Purpose\n\nAccess is reviewed regularly, as needed.')).toEqual([]);
  });

  it('leaves headings, quotes and the names of things alone', () => {
    expect(
      words('## Periodic review\n\n> Reviewed regularly.\n\nThe regular office hours are nine to five.'),
    ).toEqual([]);
  });

  it('is one diagnostic a document, with its places', () => {
    const text = `${IN_ORDER}\n# A\n\nAccess rights are reviewed periodically.\n\n## B\n\nBackups must be restored from time to time to test them.\n\nBackups are restored regularly to test them.\n`;
    const [found, ...others] = checkFiles({ 'policies/a.md': text }, 'vague-wording');
    expect(others).toEqual([]);
    expect(found?.message.en).toBe(
      '3 wordings are too vague to test: “periodically”, “from time to time” and “regularly”.',
    );
    expect(found?.related?.map(({ range }) => range.start.line)).toEqual([17, 19]);
  });

  it('silences a single place', () => {
    const text = `# A\n\n<!-- attest-ignore-next-line vague-wording: on purpose -->\nAccess rights are reviewed periodically.\n\nBackups are restored regularly to test them.\n`;
    expect(checkFiles({ 'policies/a.md': text }, 'vague-wording').map(({ message }) => message.en)).toEqual([
      '“regularly” does not say how often.',
    ]);
  });

  it.each([
    ['a note', 'notes/a.md', 'Rights are reviewed periodically.'],
    ['a plan', 'policies/a.md', 'Rights will be reviewed periodically from next year on.'],
    ['advice', 'policies/a.md', 'Managers should consider reviewing rights periodically.'],
    ['what the moment asks', 'policies/a.md', 'The coordinator must call colleagues as needed.'],
    ['what has its number besides', 'policies/a.md', 'Keys must be replaced within 90 days where possible.'],
    ['a definition', 'policies/a.md', '## Definitions\n\nA review is what is held periodically.'],
    ['what is not done', 'policies/a.md', 'Rights are not reviewed regularly.'],
    ['what nobody asks for', 'policies/a.md', 'The coffee machine is descaled regularly.'],
    [
      'what another sentence makes precise',
      'policies/a.md',
      'Access rights are reviewed regularly.\n\n## Rhythm\n\nManagers review all access rights every quarter.',
    ],
  ])('is quiet on %s', (_, path, text) => {
    expect(checkFiles({ [path]: `# A\n\n${text}\n` }, 'vague-wording')).toEqual([]);
  });
});
