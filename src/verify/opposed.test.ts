import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TestCompany } from './testing.js';

const ROOT = 'test/bench/verify/companies/brindle-en/company';
const read = (path: string): [string, string] => [path, readFileSync(`${ROOT}/${path}`, 'utf8')];
const company = new TestCompany(
  Object.fromEntries([
    ...readdirSync(`${ROOT}/policies`).map((name) => read(`policies/${name}`)),
    read('controls.yaml'),
  ]),
  'policies/vendor-management.md',
  'en',
);

it.each([
  // "Only the Security Lead and the CTO can open it": it shares a role.
  "If we can't or won't mend a finding, the CTO may accept it for half a year at most.",
  // "Nobody can export them": what they are stands elsewhere.
  'In the first weeks the customer can still get an export.',
])('a line that shares a role, or speaks of “them”, rules nothing out: %s', (text) => {
  expect(company.adding(text).filter((one) => one.startsWith('contradicted'))).toEqual([]);
});
