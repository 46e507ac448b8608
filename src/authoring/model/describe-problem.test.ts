import { describe, expect, it } from 'vitest';
import { describeProblem } from './describe-problem.js';
import { LanguageModelProblem, type ProblemKind } from './language-model.js';

const KINDS: readonly ProblemKind[] = [
  'no-model',
  'unauthorised',
  'no-consent',
  'rate-limited',
  'unknown-model',
  'wrong-address',
  'redirected',
  'no-credit',
  'refused-request',
  'server',
  'network',
  'cut-off',
  'invalid-response',
  'too-long',
  'cancelled',
  'timeout',
];

describe('describeProblem', () => {
  it('has a different sentence for each kind, in both languages', () => {
    for (const language of ['en', 'nl'] as const) {
      const texts = KINDS.map((kind) => describeProblem(new LanguageModelProblem(kind), 'Model')[language]);
      expect(new Set(texts).size).toBe(KINDS.length);
    }
  });

  it('says how long to wait', () => {
    const texts = (retryAfter: number) =>
      describeProblem(new LanguageModelProblem('rate-limited', { retryAfter }), 'M');
    expect(texts(7).en).toContain('in 7 seconds');
    expect(texts(0.2).nl).toContain('1 seconde ');
    expect(texts(240).nl).toContain('over 4 minuten');
  });

  it('tells a long request from a long answer', () => {
    const text = (part: 'input' | 'output') =>
      describeProblem(new LanguageModelProblem('too-long', { part }), 'M').en;
    expect(text('input')).toContain('request is too long');
    expect(text('output')).toContain('stopped');
  });
});
