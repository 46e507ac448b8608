import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.js';
import { partAt, partsOf } from './parts.js';
import { typedByUser } from './typed-by-user.js';

const BASE = '# Policy\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n';
const DRAFT =
  '# Policy\n\n## One\n\nFirst.\n\nMore on one.\n\n## Two\n\nSecond, changed.\n\n## Three\n\nNew.\n';

describe('partsOf', () => {
  it('names each change by its heading and first words', () => {
    expect(partsOf(BASE, DRAFT).map(({ heading, excerpt }) => [heading, excerpt])).toEqual([
      ['One', 'More on one.'],
      ['Two', 'Second, changed. ## Three New.'],
    ]);
    expect(partsOf(BASE, BASE)).toEqual([]);
  });

  it('gives edits that make the draft together, and one part of it each', () => {
    const edits = partsOf(BASE, DRAFT).map(({ base, text }) => ({ ...base, text }));
    expect(applyEdits(BASE, edits)).toBe(DRAFT);
    const [first] = edits;
    expect(applyEdits(BASE, first ? [first] : [])).toBe(BASE.replace('First.\n', 'First.\n\nMore on one.\n'));
  });

  it('takes lines out too', () => {
    const [part] = partsOf(BASE, BASE.replace('Second.\n', ''));
    expect(part).toMatchObject({ text: '', excerpt: 'Second.', heading: 'Two' });
  });

  it('finds the part at a place, or the nearest', () => {
    const parts = partsOf(BASE, DRAFT);
    expect(partAt(parts, DRAFT.indexOf('New.'))?.heading).toBe('Two');
    expect(partAt(parts, DRAFT.indexOf('## Two'))?.heading).toBe('One');
    expect(partAt(parts, 0)?.heading).toBe('One');
    expect(partAt([], 0)).toBeUndefined();
  });
});

describe('typedByUser', () => {
  it('gives the sentences that were touched, and no others', () => {
    const written = 'Access is reviewed. Backups are kept [CONFIRM: how long]. Logs too.\n';
    const edited = 'Access is reviewed. Backups are kept 30 days. Logs too.\n';
    expect(typedByUser(written, edited)).toEqual(['Backups are kept 30 days.']);
    expect(typedByUser(written, written)).toEqual([]);
    expect(typedByUser('One.\n', 'One.\n\nTwo is new. Three.\n')).toEqual(['Two is new. Three.']);
  });
});
