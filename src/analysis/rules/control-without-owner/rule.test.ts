import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('control-without-owner', () => {
  it('reports controls nobody owns, except inherited ones', () => {
    const controls =
      'controls:\n  - { id: A-1, title: A }\n  - { id: A-2, title: B, owner: CTO }\n  - { id: A-3, title: C, inheritedFrom: AWS }\n';
    expect(
      checkFiles({ 'controls.yaml': controls }, 'control-without-owner').map(({ data }) => data),
    ).toEqual([{ fix: 'insertControlKey', key: 'owner', control: 'A-1' }]);
  });

  it('says nothing of a file with a syntax error, of which half may be read', () => {
    const controls = 'controls:\n  - id: A-1\n    title: A\n    criteria: [CC6.2]\n';
    const code = 'control-without-owner';
    expect(checkFiles({ 'controls.yaml': controls }, code)).toHaveLength(1);
    expect(checkFiles({ 'controls.yaml': `${controls}    statement: "not closed\n` }, code)).toEqual([]);
  });
});
