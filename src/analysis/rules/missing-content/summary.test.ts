import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../diagnostic.js';
import { eachReport } from '../../rule.js';
import { summaryOf } from './summary.js';

const COUNTS = { found: 9, byPeople: 0, notApplicable: [], unsure: [] };
const report = (content: string, title: readonly [en: string, nl: string], data = {}): Diagnostic => ({
  uri: 'file:///w/policies/access-control.md',
  range: { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } },
  code: 'missing-content',
  severity: content === 'session-timeout' ? 'info' : 'warning',
  criterion: 'CC6.1',
  message: { en: 'One is missing.', nl: 'Er ontbreekt één.' },
  why: { en: `Why of ${content}.`, nl: `Waarom van ${content}.` },
  data: {
    fix: 'addSection',
    policyType: 'access-control',
    content,
    heading: { en: title[0], nl: title[1] },
    ...COUNTS,
    ...data,
  },
});
const TIMEOUT = ['Session timeout and lock', 'Sessietime-out en vergrendeling'] as const;
const REVIEWS = ['Access reviews', 'Toegangsbeoordelingen'] as const;

describe('the summary of the contents a document lacks', () => {
  it('counts what is found of what is expected and names what is not, in both languages', () => {
    const { message } = summaryOf([report('session-timeout', TIMEOUT), report('access-reviews', REVIEWS)]);
    expect(message).toEqual({
      en: '9 of 12 expected contents found; not found: session timeout and lock and access reviews.',
      nl: '9 van 12 verwachte onderdelen gevonden; niet gevonden: sessietime-out en vergrendeling en toegangsbeoordelingen.',
    });
  });

  it('says why of each, a line each', () => {
    const { why } = summaryOf([report('session-timeout', TIMEOUT), report('access-reviews', REVIEWS)]);
    expect(why.en.split('\n')).toEqual([
      'Session timeout and lock: Why of session-timeout.',
      'Access reviews: Why of access-reviews.',
    ]);
    expect(why.nl.split('\n')).toEqual([
      'Sessietime-out en vergrendeling: Waarom van session-timeout.',
      'Toegangsbeoordelingen: Waarom van access-reviews.',
    ]);
  });

  it('says what may be there, and what people answered', () => {
    const data = { byPeople: 2, notApplicable: ['service-accounts'], unsure: ['mfa', 'remote-access'] };
    const { message, why } = summaryOf([report('access-reviews', REVIEWS, data)]);
    expect(message.en).toContain('contents found (2 pointed out by a person, 1 not applicable); not found:');
    expect(message.nl).toContain(
      'onderdelen gevonden (2 door een persoon aangewezen, 1 niet van toepassing); niet gevonden:',
    );
    expect(why.en.split('\n').slice(1)).toEqual([
      'Not sure whether the text says it, so neither found nor missing: multi-factor authentication and remote access.',
      'Not applicable, as a person answered: service accounts and secrets.',
    ]);
    expect(why.nl.split('\n').slice(1)).toEqual([
      'Of de tekst dit zegt is niet zeker; het telt niet als gevonden en niet als ontbrekend: multifactorauthenticatie en externe toegang.',
      'Niet van toepassing volgens een persoon: serviceaccounts en secrets.',
    ]);
  });

  it('is as bad as the worst of them, and holds them all', () => {
    const reports = [report('session-timeout', TIMEOUT), report('access-reviews', REVIEWS)];
    const summary = summaryOf(reports);
    expect(summary.severity).toBe('warning');
    expect(eachReport(summary)).toEqual(reports);
    expect(summary.data).toMatchObject({
      fix: 'addSections',
      contents: ['session-timeout', 'access-reviews'],
      expected: 12,
    });
    expect(summaryOf(reports.slice(0, 1)).severity).toBe('info');
  });
});
