import { describe, expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

describe('vague-wording', () => {
  const words = (text: string): string[] => {
    const files = { 'policies/a.md': `# A\n\n${text}` };
    return checkFiles(files, 'vague-wording').map((one) => textOf(files, one));
  };

  it('reports vague words and repetition without a frequency', () => {
    expect(words('Thresholds are tuned periodically and alerts are escalated as appropriate.')).toEqual([
      'periodically',
      'as appropriate',
    ]);
    expect(words('Rechten worden regelmatig beoordeeld en waar nodig aangepast.')).toEqual([
      'regelmatig',
      'waar nodig',
    ]);
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
});
