import { expect, it } from 'vitest';
import { markedStateOf } from './state-words.js';

it.each([
  ['[DRAFT] Access policy', 'draft'],
  ['DRAFT: Access policy', 'draft'],
  ['Draft – Backups', 'draft'],
  ['Draft v2 Access policy', 'draft'],
  ['Toegangsbeleid (concept)', 'draft'],
  ['Access policy (in review, May)', 'draft'],
  ['Access policy - draft', 'draft'],
  ['[SUPERSEDED] Access policy', 'retired'],
  ['Access policy (archived)', 'retired'],
  ['Toegangsbeleid – vervallen', 'retired'],
  ['Draft review policy', undefined],
  ['Policy on drafts', undefined],
  ['Concept policy', undefined],
  ['Archive - logs and mail', undefined],
  ['Retired hardware policy', undefined],
  ['Access control policy', undefined],
])('reads the mark of “%s”', (title, state) => {
  expect(markedStateOf(title)).toBe(state);
});

it('takes any length of title in its stride', () => {
  const started = performance.now();
  for (const title of ['(draft '.repeat(50_000), ' '.repeat(200_000), `- ${'a '.repeat(100_000)}`])
    markedStateOf(title);
  expect(performance.now() - started).toBeLessThan(500);
});
