import { expect, it } from 'vitest';
import { repeatedIn, vagueIn } from './vagueness.js';

it.each([
  ['Rechten worden geregeld beoordeeld.', 'geregeld'],
  ['Wij testen geregeld de back-ups.', 'geregeld'],
  ['Toegang wordt geregeld via de HR-afdeling.', undefined],
  ['De toegang is in de overeenkomst geregeld.', undefined],
  ['Periodic reviews take place.', 'Periodic reviews'],
  ['The regular office hours are nine to five.', undefined],
])('repeats without saying how often: %s', (text, expected) => {
  expect(repeatedIn(text)?.text).toBe(expected);
});

it('leaves open what is expected', () => {
  expect(vagueIn('Alerts are escalated as appropriate.')?.text).toBe('as appropriate');
  expect(vagueIn('It is released when appropriate steps are taken.')).toBeUndefined();
});
