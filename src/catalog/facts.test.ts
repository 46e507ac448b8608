import { describe, expect, it } from 'vitest';
import { isCriterionId, GROUPS } from './criterion-ids.js';
import { EVIDENCE_KIND_IDS } from './evidence-kind-ids.js';
import { FACTS, reportTypeFacts, sampleSizeFor } from './facts.js';
import { policyType } from './policy-types.js';
import { DESCRIPTION_CRITERIA } from './system-description.js';

/** Every value below a key of that name, wherever it stands. */
function* valuesOf(value: unknown, key: string): Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    if (name === key) yield child;
    yield* valuesOf(child, key);
  }
}

/** Paths of texts that lack one of the two languages. */
function* untranslated(value: unknown, path = ''): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  const map = value as Record<string, unknown>;
  if ('en' in map || 'nl' in map) {
    const [en, nl] = [map.en, map.nl];
    const filled = Array.isArray(en)
      ? Array.isArray(nl) && en.length > 0 && en.length === nl.length
      : typeof en === 'string' && typeof nl === 'string' && en !== '' && nl !== '';
    if (!filled) yield path;
    return;
  }
  for (const [name, child] of Object.entries(map)) yield* untranslated(child, `${path}/${name}`);
}

describe('audit facts', () => {
  it('name criteria, evidence kinds and policy types that exist', () => {
    const criteria = [...valuesOf(FACTS, 'criteria')].flat();
    expect(criteria.length).toBeGreaterThan(100);
    expect(criteria.filter((id) => !isCriterionId(String(id)))).toEqual([]);
    const kinds = [
      ...valuesOf(
        [FACTS.categories, FACTS.logEvents, FACTS.testProcedures, FACTS.selfAssessment],
        'evidence',
      ),
      ...valuesOf(FACTS, 'kinds'),
      FACTS.remediationTimes.keep,
    ].flat();
    expect(kinds.length).toBeGreaterThan(80);
    expect(kinds.filter((id) => !EVIDENCE_KIND_IDS.includes(String(id)))).toEqual([]);
    expect(
      [...valuesOf(FACTS.categories, 'policies')].flat().filter((id) => !policyType(String(id))),
    ).toEqual([]);
  });

  it('are told in both languages, lists of the same length', () => {
    expect([...untranslated(FACTS)]).toEqual([]);
  });

  it("hold the guide's figures", () => {
    const [one, two] = [reportTypeFacts('I'), reportTypeFacts('II')];
    expect([one.preparationMonths, two.preparationMonths]).toEqual([
      { min: 3, max: 6 },
      { min: 6, max: 12 },
    ]);
    expect([one.cost.min, one.cost.max, two.cost.min, two.cost.max, two.cost.openEnded]).toEqual([
      15_000,
      40_000,
      30_000,
      80_000,
      true,
    ]);
    expect(FACTS.planning).toMatchObject({
      overallCost: { min: 15_000, max: 80_000, openEnded: true },
      coordinationFtePercent: { min: 20, max: 30 },
      renewalLeadDays: 90,
      logRetentionMonths: 12,
    });
    expect(FACTS.typicalEvidence).toHaveLength(8);
    expect(FACTS.commonMistakes).toHaveLength(4);
    expect(FACTS.selfAssessment.map(({ group }) => group)).toEqual(GROUPS);
  });

  it('give a sample size for every population but an empty one', () => {
    expect(sampleSizeFor(0)).toBeUndefined();
    expect(sampleSizeFor(4)).toMatchObject({ all: true });
    for (const size of [1, 5, 12, 13, 50, 51, 250, 251, 100_000]) expect(sampleSizeFor(size)).toBeDefined();
    expect(sampleSizeFor(1000)?.sample).toEqual({ min: 25, max: 40 });
  });
});

describe('description criteria', () => {
  it('are the nine, with contents in both languages and criteria that exist', () => {
    expect(DESCRIPTION_CRITERIA.map(({ id }) => id)).toEqual([
      'DC1',
      'DC2',
      'DC3',
      'DC4',
      'DC5',
      'DC6',
      'DC7',
      'DC8',
      'DC9',
    ]);
    for (const { contents, reportTypes } of DESCRIPTION_CRITERIA) {
      expect(contents.length).toBeGreaterThanOrEqual(2);
      expect(reportTypes).toContain('II');
      expect(contents.flatMap(({ criteria }) => criteria).filter((id) => !isCriterionId(id))).toEqual([]);
      for (const content of contents) {
        for (const text of [content.title, content.hint]) expect(text.en !== '' && text.nl !== '').toBe(true);
        for (const list of [content.examples, content.terms.strong, content.terms.support])
          expect(list.en.length > 0 && list.nl.length > 0).toBe(true);
      }
    }
  });
});
