import { expect, it } from 'vitest';
import { dayOf } from '../day.js';
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
  return noticesOf(control, readRegister(csv, 'registers/r.csv').events, dayOf('2026-12-01')).map(
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

it('knows who approved by fields of a company of its own, with an address, and of several who made it', () => {
  expect(
    notices(
      'Changes are approved by a peer.',
      'Issue key,Assignee,Reporter,Resolved,Custom field (Approver)\nA-1,x,y,2026-03-02,y\nA-2,x,y,2026-03-02,x\nA-3,x,y,2026-03-02,z\nA-4,x,y,2026-03-02,\nA-5,R M <r@x.example>,y,2026-03-02,R. M.\n',
    ),
  ).toEqual([
    'A-1 was approved by who asked for it or made it (y)',
    'A-2 was approved by who asked for it or made it (x)',
    'A-4 names no approver',
    'A-5 was approved by who asked for it or made it (R. M.)',
  ]);
});

it('knows a severity by a part of what a tracker writes, and in another form of the word', () => {
  const rows = (first: string, second: string): string =>
    `number,priority,opened,resolved\n1,${first},2026-03-02 08:00,2026-03-02 14:00\n2,${second},2026-03-02 08:00,2026-03-03 18:00\n`;
  expect(
    notices(
      'Critical incidents are resolved within 4 hours, P2 within a day.',
      rows('1 - Critical', 'P2: High'),
    ),
  ).toEqual([
    '1 severity 1 - Critical was resolved after 6 hours; promised: 4 hours',
    '2 severity P2: High was resolved after 34 hours; promised: a day',
  ]);
  expect(
    notices(
      'Kritieke incidenten worden binnen 4 uur opgelost, hoge binnen 24 uur.',
      rows('1 - Kritiek', 'Hoog'),
    ),
  ).toEqual([
    '1 severity 1 - Kritiek was resolved after 6 hours; promised: 4 uur',
    '2 severity Hoog was resolved after 34 hours; promised: 24 uur',
  ]);
});

it('counts from the last day of work where the end of the contract stands beside it', () => {
  expect(
    notices(
      'Access is removed within 1 day.',
      'Employee ID,Termination date,Last day of work,Access removed\n9,2026-03-31,2026-03-26,2026-03-31\n',
    ),
  ).toEqual(['9 access was removed after 96–144 hours; promised: 1 day']);
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

it('counts working days where the promise does, and months', () => {
  const register =
    'id,last day,access revoked\n1,2026-03-31,2026-04-03\n2,2026-03-31,2026-04-06\n3,2026-04-03,2026-04-08\n';
  expect(notices('Access is removed within three business days.', register)).toEqual([
    '2 access was removed after 4 working days; promised: three business days',
  ]);
  expect(notices('De toegang wordt binnen 2 werkdagen ingetrokken.', register)).toEqual([
    '1 access was removed after 3 working days; promised: 2 werkdagen',
    '2 access was removed after 4 working days; promised: 2 werkdagen',
    '3 access was removed after 3 working days; promised: 2 werkdagen',
  ]);
  expect(notices('Access is removed within one month.', register)).toEqual([]);
});

it('names what has no date of removal or resolution once its time is over', () => {
  const text = 'Access of leavers is removed within 24 hours. ';
  expect(notices(text, 'id,last day,removed\n1,2026-11-20,\n2,2026-11-30,\n3,2026-11-20,pending\n')).toEqual([
    '1 names no removal of access; promised: 24 hours',
    '3 names no removal of access; promised: 24 hours',
  ]);
  expect(
    notices(
      'High incidents are resolved within 4 hours.',
      'id,severity,opened,closed\n1,high,2026-11-20,\n2,low,2026-11-20,\n',
    ),
  ).toEqual(['1 severity high names no resolution; promised: 4 hours']);
});

it('gives each severity its own time, before or behind its name', () => {
  const register =
    'id,severity,opened,resolved\n1,critical,2026-03-02 10:00,2026-03-02 15:00\n2,high,2026-03-02 10:00,2026-03-04 10:00\n3,highest,2026-03-02,2026-03-30\n';
  expect(notices('We resolve within 4 hours for critical, within 24 hours for high.', register)).toEqual([
    '1 severity critical was resolved after 5 hours; promised: 4 hours',
    '2 severity high was resolved after 48 hours; promised: 24 hours',
  ]);
  expect(notices('Critical and high incidents: within 24 hours.', register)).toEqual([
    '2 severity high was resolved after 48 hours; promised: 24 hours',
  ]);
});

it('knows people by name in any order, and approvals that came afterwards', () => {
  expect(
    notices(
      'Changes are approved before they are deployed.',
      'id,deployed,approved on,author,approved by\n1,2026-03-31,2026-04-02,José Vries,"Vries, Jose"\n2,2026-03-31,2026-03-31,a,b\n',
    ),
  ).toEqual([
    '1 was approved by who asked for it or made it (Vries, Jose)',
    '1 was approved (2026-04-02) after it was done (2026-03-31)',
  ]);
});

it('names what was approved after the first day of whom it is for', () => {
  expect(
    notices(
      'Access is approved before the first day.',
      'nr;in dienst;goedgekeurd door;akkoord op\n1;15-06-2026;T;20-06-2026\n2;15-06-2026;T;15-06-2026\n3;15-06-2026;T;02-06-2026\n',
    ),
  ).toEqual(['1 was approved (2026-06-20) after its first day (2026-06-15)']);
  expect(
    notices('x', 'id,start date,approver,approved on,granted\n1,2026-06-15,T,2026-06-20,2026-06-21\n'),
  ).toEqual([]);
});
