import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestCompany } from '../testing.js';
import { layBeside, laidWords } from './laid-beside.js';

const FOLDER = 'test/bench/verify/sets/en/company/policies';
const PATH = 'policies/access-control.md';

describe('a claim weighed', () => {
  let company: TestCompany;
  beforeAll(() => {
    const files = Object.fromEntries(
      readdirSync(FOLDER).map((name) => [`policies/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
    );
    company = new TestCompany(files, PATH, 'en');
  });

  it('is named where no rule finds a fault: a practice that nobody states', () => {
    const [first = ''] = company.text.split('\n').filter((line) => /^[A-Z][^|]{60,}\.$/.test(line));
    const invented = `${first} Departing colleagues hand their notebooks to a courier, who photographs the seals.`;
    expect(company.changing(first, invented, 'edit')).not.toEqual([]);
  });

  it('is not named for a slip of the pen that was mended', () => {
    const [first = ''] = company.text.split('\n').filter((line) => /^[A-Z][^|]{60,}\.$/.test(line));
    const slip = first.replace(/(\w{4})(\w)(\w)(\w{2,})/, '$1$3$2$4');
    expect(slip).not.toBe(first);
    expect(company.changing(slip, first, 'edit')).toEqual([]);
  });
});

describe('texts laid beside each other', () => {
  const lay = (here: string, there: string) =>
    layBeside(
      laidWords(here, 'en', () => 3),
      laidWords(there, 'en', () => 3),
    );

  it('are the same, or differ in gaps', () => {
    expect(lay('The lead reviews the logs.', 'The lead reviews the logs.')).toEqual({ same: 1, gaps: [] });
    const { same, gaps } = lay(
      'The lead reviews the invoices monthly.',
      'The lead reviews the logs monthly.',
    );
    expect(same).toBeGreaterThan(0.6);
    expect(gaps.map(({ here, there }) => [here.length, there.length])).toEqual([[1, 1]]);
  });

  it('are cut where they are long', () => {
    const long = 'word '.repeat(50_000);
    expect(laidWords(long, 'en', () => 1).length).toBeLessThan(200);
  });
});
