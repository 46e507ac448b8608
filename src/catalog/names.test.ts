import { describe, expect, it } from 'vitest';
import { CRITERIA } from './criteria.js';
import { contentTitle, criterionTitle, typeTitle } from './names.js';
import { POLICY_TYPES } from './policy-types.js';

describe('names of the catalogue', () => {
  it('are those of the catalogue itself', () => {
    for (const { id, title } of CRITERIA) expect(criterionTitle(id)).toEqual(title);
    for (const { id, title, contents } of POLICY_TYPES) {
      expect(typeTitle(id)).toEqual(title);
      for (const content of contents) expect(contentTitle(id, content.id)).toEqual(content.title);
    }
  });

  it('knows no type that only JavaScript knows', () => {
    expect(typeTitle('constructor')).toBeUndefined();
    expect(contentTitle('constructor', 'name')).toBeUndefined();
    expect(contentTitle('access-control', 'toString')).toBeUndefined();
  });
});
