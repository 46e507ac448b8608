import { describe, expect, it } from 'vitest';
import { CRITERIA } from './criteria.js';
import { CRITERION_IDS, CRITERION_LIKE, GROUPS, isCriterionId, placeOf } from './criterion-ids.js';
import { POLICY_TYPES } from './policy-types.js';
import type { Localised, LocalisedList, Topic } from './types.js';

/** The list as design and standard give it, written out once more by hand. */
const THE_61 =
  `CC1.1 CC1.2 CC1.3 CC1.4 CC1.5 CC2.1 CC2.2 CC2.3 CC3.1 CC3.2 CC3.3 CC3.4 CC4.1 CC4.2 CC5.1 CC5.2 CC5.3
CC6.1 CC6.2 CC6.3 CC6.4 CC6.5 CC6.6 CC6.7 CC6.8 CC7.1 CC7.2 CC7.3 CC7.4 CC7.5 CC8.1 CC9.1 CC9.2 A1.1 A1.2 A1.3 C1.1
C1.2 PI1.1 PI1.2 PI1.3 PI1.4 PI1.5 P1.1 P2.1 P3.1 P3.2 P4.1 P4.2 P4.3 P5.1 P5.2 P6.1 P6.2 P6.3 P6.4 P6.5 P6.6 P6.7
P7.1 P8.1`.split(/\s+/);

const isFilled = (text: Localised): boolean => text.en.trim() !== '' && text.nl.trim() !== '';
const areFilled = (lists: LocalisedList): boolean => lists.en.length > 0 && lists.nl.length > 0;

function expectTopic(topic: Topic, where: string): void {
  expect(isFilled(topic.title) && isFilled(topic.hint), where).toBe(true);
  for (const list of [topic.examples, topic.terms.strong, topic.terms.support])
    expect(areFilled(list), where).toBe(true);
  for (const text of [...topic.terms.strong.en, ...topic.terms.strong.nl, ...topic.examples.en]) {
    expect(typeof text, `${where}: ${text}`).toBe('string');
  }
}

describe('criteria', () => {
  it('are the 61, in order, each in its place', () => {
    expect(CRITERION_IDS).toEqual(THE_61);
    expect(CRITERIA.map(({ id }) => id)).toEqual(THE_61);
    expect(GROUPS).toEqual([
      'CC1',
      'CC2',
      'CC3',
      'CC4',
      'CC5',
      'CC6',
      'CC7',
      'CC8',
      'CC9',
      'A',
      'C',
      'PI',
      'P',
    ]);
    expect(placeOf('PI1.3')).toEqual({ group: 'PI', category: 'processing-integrity' });
  });

  it('know IDs that do not exist', () => {
    for (const id of ['CC9.9', 'C1.3', 'P1.2', 'CC6.9', 'cc6.1', 'CC6'])
      expect(isCriterionId(id)).toBe(false);
    expect('see CC9.9, C1.3 and (P1.2)'.match(CRITERION_LIKE)).toEqual(['CC9.9', 'C1.3', 'P1.2']);
    expect(() => placeOf('CC9.9')).toThrow('no criterion');
  });

  it.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    '%s is filled in both languages',
    (id, criterion) => {
      expect(isFilled(criterion.title) && isFilled(criterion.intent)).toBe(true);
      expect(criterion.pointsOfFocus.length).toBeGreaterThanOrEqual(3);
      expect(new Set(criterion.pointsOfFocus.map((point) => point.id)).size).toBe(
        criterion.pointsOfFocus.length,
      );
      for (const point of criterion.pointsOfFocus) expectTopic(point, `${id} ${point.id}`);
      expect(criterion.sampleControls.length).toBeGreaterThanOrEqual(2);
      expect(criterion.sampleControls.every(isFilled)).toBe(true);
      expect(criterion.evidence.length).toBeGreaterThanOrEqual(2);
      expect(['low', 'medium', 'high']).toContain(criterion.difficulty);
      expect(['low', 'medium', 'high', 'critical']).toContain(criterion.criticality);
    },
  );
});

describe('policy types', () => {
  it('have unique IDs and name criteria that exist', () => {
    expect(new Set(POLICY_TYPES.map(({ id }) => id)).size).toBe(POLICY_TYPES.length);
    for (const type of POLICY_TYPES) {
      const named = [...type.criteria, ...type.contents.flatMap((content) => content.criteria)];
      expect(
        named.filter((id) => !isCriterionId(id)),
        type.id,
      ).toEqual([]);
    }
  });

  it.each(POLICY_TYPES.map((type) => [type.id, type] as const))(
    '%s lists what it must carry, in both languages',
    (id, type) => {
      expect(isFilled(type.title)).toBe(true);
      expect(type.contents.length).toBeGreaterThanOrEqual(4);
      expect(new Set(type.contents.map((content) => content.id)).size).toBe(type.contents.length);
      for (const content of type.contents) expectTopic(content, `${id} ${content.id}`);
    },
  );

  it("carry every content of the guide's five main documents", () => {
    const contents = (id: string): number =>
      POLICY_TYPES.find((type) => type.id === id)?.contents.length ?? 0;
    expect(contents('information-security')).toBeGreaterThanOrEqual(9);
    expect(contents('access-control')).toBeGreaterThanOrEqual(9);
    expect(contents('change-management')).toBeGreaterThanOrEqual(8);
    expect(contents('incident-response')).toBeGreaterThanOrEqual(7);
    expect(contents('risk-assessment')).toBeGreaterThanOrEqual(7);
  });
});
