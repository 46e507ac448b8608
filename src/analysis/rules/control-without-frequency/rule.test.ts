import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('control-without-frequency', () => {
  it('reports controls without frequency or rrule, except inherited ones', () => {
    const controls =
      'controls:\n  - { id: A-1, title: A }\n  - { id: A-2, title: B, frequency: annual }\n  - { id: A-3, title: C, rrule: "FREQ=MONTHLY" }\n  - { id: A-4, title: D, inheritedFrom: AWS }\n';
    expect(
      checkFiles({ 'controls.yaml': controls }, 'control-without-frequency').map(({ data }) => data?.control),
    ).toEqual(['A-1']);
  });

  it('says nothing of a file with a syntax error, of which half may be read', () => {
    const controls = 'controls:\n  - id: A-1\n    title: A\n    criteria: [CC6.2]\n';
    const code = 'control-without-frequency';
    expect(checkFiles({ 'controls.yaml': controls }, code)).toHaveLength(1);
    expect(checkFiles({ 'controls.yaml': `${controls}    statement: "not closed\n` }, code)).toEqual([]);
  });
});
