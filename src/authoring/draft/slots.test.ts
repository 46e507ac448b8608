import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../analysis/analyse-document.js';
import { parseText } from '../../verify/parse-text.js';
import type { GapTarget } from '../task.js';
import { placeGaps } from './slots.js';

const HEAD = `---
title: Access Policy
type: access-control
owner: Security Lead
---

# Access Policy
`;
function placed(body: string, ...targets: GapTarget[]): string[] {
  const text = `${HEAD}\n${body}`;
  const document = parseText({ uri: 'file:///w/policies/a.md', path: 'policies/a.md' }, text);
  return placeGaps(targets, document, analyseDocument(document), text, []).map(({ slot }) =>
    slot.heading === undefined
      ? `in ${slot.under ?? ''}: ${text.slice(slot.start, slot.end)}`
      : `${slot.heading}${slot.start === text.trimEnd().length ? ' at the end' : ''}`,
  );
}

const content = (id: string): GapTarget => ({ kind: 'content', policyType: 'access-control', content: id });

describe('the place of a gap', () => {
  it('is the section to be filled in whose name says little but is the subject’s own', () => {
    expect(placed('## Reviews\n\nTBD\n\n## Scope\n\nAll systems.\n', content('access-reviews'))).toEqual([
      'in Reviews: TBD',
    ]);
    // The review of the document itself is another subject.
    expect(placed('## Scope\n\nAll systems.\n\n## Review\n\nTBD\n', content('access-reviews'))).toEqual([
      '## Access reviews',
    ]);
  });

  it('is numbered on behind the last section of a numbered document', () => {
    const body = '## 1. Scope\n\nAll systems.\n\n## 2. Sign-in\n\nAll staff sign in with a second factor.\n';
    expect(placed(body, content('unique-accounts'), content('offboarding'))).toEqual([
      '## 3. Unique accounts at the end',
      '## 4. Access removal on leaving at the end',
    ]);
  });
});
