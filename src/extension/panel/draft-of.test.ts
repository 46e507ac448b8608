import { describe, expect, it } from 'vitest';
import type { PanelGap } from '../../server/panel-protocol.js';
import { draftOf } from './draft-of.js';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const place = { uri: 'file:///w/policies/a.md', path: 'policies/a.md', range };
const gap = (code: string, data?: PanelGap['data'], at: PanelGap['place'] = place): PanelGap => ({
  id: code,
  code,
  isRule: true,
  stage: 'text',
  criteria: [],
  criticality: 'high',
  effort: 'low',
  message: '',
  why: '',
  place: at,
  data,
});

describe('draftOf', () => {
  it('drafts a content, a criterion and a control where the text is missing', () => {
    const content = { policyType: 'access-control', content: 'access-reviews' };
    expect(draftOf(gap('missing-content', content))).toMatchObject({
      kind: 'text',
      uri: place.uri,
      target: { kind: 'content', ...content },
    });
    for (const code of ['claim-not-substantiated', 'criterion-not-substantiated']) {
      expect(draftOf(gap(code, { criterion: 'CC6.1' }))).toMatchObject({
        target: { kind: 'criterion', criterion: 'CC6.1' },
      });
    }
    expect(draftOf(gap('control-without-procedure', { control: 'AC-01' }))).toMatchObject({
      target: { kind: 'control', control: 'AC-01' },
    });
  });

  it('drafts a document that is missing', () => {
    expect(draftOf(gap('missing-policy', { policyType: 'encryption' }))).toEqual({
      kind: 'document',
      policyType: 'encryption',
    });
  });

  it('drafts nothing where text is not what is missing, or has no place yet', () => {
    expect(draftOf(gap('missing-metadata', { fix: 'completeMetadata' }))).toBeUndefined();
    expect(draftOf(gap('evidence-missing', { control: 'AC-01' }))).toBeUndefined();
    expect(
      draftOf({ ...gap('criterion-not-substantiated', { criterion: 'CC6.1' }), place: undefined }),
    ).toBeUndefined();
  });
});
