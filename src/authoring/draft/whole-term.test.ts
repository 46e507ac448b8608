import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.js';
import { wholeTerm } from './whole-term.js';

/** The text after a repair of the part between the bars. */
function repaired(marked: string): string | undefined {
  const [before = '', part = '', after = ''] = marked.split('|');
  const text = before + part + after;
  const fix = wholeTerm(text, {
    start: before.length,
    end: before.length + part.length,
    text: `[CONFIRM: ${part}]`,
  });
  return fix && applyEdits(text, [fix]);
}

describe('a repair', () => {
  it.each([
    ['Kept for thirty-|five days|.', 'Kept for [CONFIRM: thirty-five days].'],
    ['Kept for |thirty|-five days.', 'Kept for [CONFIRM: thirty-five] days.'],
    ['Within a |24|-hour window.', 'Within a [CONFIRM: 24-hour] window.'],
    ['Kept 1,|095 days|.', 'Kept [CONFIRM: 1,095 days].'],
    ['Elk |half jaar|.', 'Elk [CONFIRM: half jaar].'],
    ['Binnen anderhalf|jaar| dus.', 'Binnen [CONFIRM: anderhalfjaar] dus.'],
    ['In |Splunk|, daily.', 'In [CONFIRM: Splunk], daily.'],
    ['Uses |Azure|. Then', 'Uses [CONFIRM: Azure]. Then'],
  ])('of %j takes the whole term', (marked, expected) => {
    expect(repaired(marked)).toBe(expected);
  });

  it('leaves the marks of Markdown alone', () => {
    expect(repaired('Accounts are personal.[^|1|]')).toBeUndefined();
    expect(repaired('See [it](a-|30|-days.md).')).toBeUndefined();
  });
});
