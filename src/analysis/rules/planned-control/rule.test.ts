import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('planned-control', () => {
  it('warns when nothing else serves its criterion, and hints otherwise', () => {
    const planned = 'controls:\n  - { id: AV-2, title: A, criteria: [CC7.2], status: planned }\n';
    expect(checkFiles({ 'controls.yaml': planned }, 'planned-control')).toMatchObject([
      { severity: 'warning', criterion: 'CC7.2' },
    ]);
    const other = `${planned}  - { id: AV-1, title: B, criteria: [CC7.2] }\n`;
    expect(checkFiles({ 'controls.yaml': other }, 'planned-control')).toMatchObject([{ severity: 'info' }]);
  });
});
