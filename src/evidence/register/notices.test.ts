import { expect, it } from 'vitest';
import { readControls } from '../../workspace/controls.js';
import { noticesOf } from './notices.js';
import { readRegister } from './register.js';

function notices(statement: string, csv: string): string[] {
  const { controls } = readControls(
    'file:///w/controls.yaml',
    'controls.yaml',
    `controls:\n  - { id: C-1, statement: "${statement}" }\n`,
  );
  const [control] = controls;
  if (!control) throw new Error('no control');
  return noticesOf(control, readRegister(csv, 'registers/r.csv').events).map(
    ({ id, text }) => `${id} ${text.en}`,
  );
}

it('names who approved their own change, and changes without an approver', () => {
  expect(
    notices(
      'Changes are approved by a peer.',
      'id,merged_at,author,approved_by\n1,2026-03-02,j.smith,J Smith\n2,2026-03-02,a,b\n3,2026-03-02,a,\n4,2026-03-02,a.b@x.com,A.B\n',
    ),
  ).toEqual([
    '1 was approved by who asked for it or made it (J Smith)',
    '3 names no approver',
    '4 was approved by who asked for it or made it (A.B)',
  ]);
});

it('counts the hours from the last day to the removal of access', () => {
  const register =
    'nr;naam;laatste werkdag;toegang ingetrokken\n1;A;16-03-2026;16-03-2026\n2;B;16-03-2026;17-03-2026\n3;C;16-03-2026;19-03-2026 12:00\n4;D;2026-03-16 17:00;2026-03-17 18:00\n';
  expect(notices('Access is removed within 24 hours of the last day.', register)).toEqual([
    '3 access was removed after 60–84 hours; promised: 24 hours',
    '4 access was removed after 25 hours; promised: 24 hours',
  ]);
  expect(notices('Access is removed.', register)[0]).toBe(
    '3 access was removed after 60–84 hours; the control states no time',
  );
});

it('holds incidents to the time promised for their severity', () => {
  expect(
    notices(
      'Critical incidents are resolved within 4 hours, high ones within 24 hours.',
      'id,severity,opened,resolved\n1,critical,2026-03-02 10:00,2026-03-02 15:30\n2,high,2026-03-02 10:00,2026-03-02 15:30\n3,High,2026-03-02 10:00,2026-03-04 10:00\n4,low,2026-03-02,2026-05-02\n',
    ),
  ).toEqual([
    '1 severity critical was resolved after 5.5 hours; promised: 4 hours',
    '3 severity High was resolved after 48 hours; promised: 24 hours',
  ]);
});
