import { expect, it } from 'vitest';
import { readControls } from './controls.js';
import { readFrequency } from './frequency-field.js';

it.each([
  ['quarterly', 'quarterly'],
  ['dagelijkse taak', 'daily'],
  ['monthly job', 'monthly'],
  ['Kwartaal', 'quarterly'],
  ['ieder kwartaal', 'quarterly'],
  ['per maand', 'monthly'],
  ['once a month', 'monthly'],
  ['4x per year', 'quarterly'],
  ['vier keer per jaar', 'quarterly'],
  ['12 times a year', 'monthly'],
  ['every 6 months', 'semiannual'],
  ['om de 3 maanden', 'quarterly'],
  ['eens per half jaar', 'semiannual'],
  ['At least annually', 'annual'],
  ['minimaal jaarlijks', 'annual'],
  ['after each incident', 'per-event'],
  ['bij elk vertrek', 'per-event'],
  ['each release', 'per-event'],
  ['bij elke wijziging', 'per-change'],
  ['per hire', 'per-event'],
  ['every Monday', 'weekly'],
  ['elk jaar', 'annual'],
  ['every March', 'annual'],
  ['monthly and after each incident', 'monthly + per-event'],
  ['Maandelijks en na elk incident', 'monthly + per-event'],
  ['at least annually, or upon significant change', 'annual + per-event'],
  ['jaarlijks en bij elke wijziging', 'annual + per-change'],
  ['quarterly + ad hoc', 'quarterly + per-event'],
  ['monthly and every month', 'monthly'],
])('reads “%s” as %s', (said, expected) => {
  const read = readFrequency(said);
  expect([read?.frequency, read?.also].filter(Boolean).join(' + ')).toBe(expected);
});

it.each([
  'sometimes',
  'every two weeks',
  'twice a month',
  'weekly and monthly',
  'monthly and perhaps',
  'every 5 months',
  'after each month',
  'per yearly',
  'every other week',
  'every so often',
  'every now and then',
  'every few releases',
  'elke werkdag',
  'every first Monday of the month',
  'monthly and',
  `${'monthly and '.repeat(40)}weekly`,
])('takes “%s” for no one rhythm', (said) => {
  expect(readFrequency(said)).toBeUndefined();
});

it('keeps the words that are not understood', () => {
  const { controls, problems } = readControls(
    'file:///w/controls.yaml',
    'controls.yaml',
    'controls:\n  - { id: C-1, frequency: every blue moon, history: [ { from: 2026-05-01, frequency: weekly and after each outage } ] }\n',
  );
  expect(controls[0]).toMatchObject({
    frequency: undefined,
    unreadFrequency: 'every blue moon',
    history: [{ from: '2026-05-01', frequency: 'weekly', alsoPer: 'per-event' }],
  });
  expect(problems).toHaveLength(1);
});
