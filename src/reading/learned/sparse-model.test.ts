import { expect, it } from 'vitest';
import { eachFeature } from './features.js';
import { LinearModel } from './linear-model.js';
import { SparseModel } from './sparse-model.js';
import english from '../force/force-en.bin';

it('gives what the model of words gives when the features are those of words', () => {
  const parts = [{ text: 'Backups are restored twice a year, and the restore is timed twice.', weight: 1 }];
  const words = [...new LinearModel(english()).score(parts)];
  const sparse = [...new SparseModel(english()).score((add) => eachFeature(parts, add))];
  expect(sparse).toHaveLength(words.length);
  // Words that stand twice count once for the length there, and by their sum here.
  sparse.forEach((logit, n) => expect(logit).toBeCloseTo(words[n] ?? NaN, 1));
});

it('weighs nothing into the bias alone', () => {
  const [first, ...others] = new SparseModel(english()).score(() => undefined);
  expect(Number.isFinite(first)).toBe(true);
  expect(others.every(Number.isFinite)).toBe(true);
});
