import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { collectRegexes } from '../scripts/regexes/collect.mjs';
import { judge } from '../scripts/regexes/judge.mjs';
import { keyOf, readKnown } from '../scripts/regexes/known.mjs';

/** So many unlisted ones are looked at here; more are looked at, and listed, by `npm run regexes`. */
const MOST = 40;

it(
  'every regular expression in src/ takes time that is linear in the text',
  { timeout: 300_000 },
  async () => {
    const regexes = await collectRegexes(fileURLToPath(new URL('../src', import.meta.url)));
    expect(regexes.length).toBeGreaterThan(1000);
    const known = readKnown();
    const unlisted = regexes.filter((one) => !known.has(keyOf(one)));
    expect(unlisted.length, 'expressions that nobody looked at: npm run regexes').toBeLessThanOrEqual(MOST);
    const slow: string[] = [];
    for (const one of unlisted) {
      const { safe, reason = '' } = await judge(one);
      if (!safe) slow.push(`${one.places.join(', ')} ${one.key}: ${reason}`);
    }
    expect(slow).toEqual([]);
  },
);

it('an expression that is not linear is found', { timeout: 60_000 }, async () => {
  for (const source of ['(a+)+$', '<!--[^]*?-->', String.raw`\s+$`])
    expect(await judge({ source, flags: 'g' }), source).toMatchObject({ safe: false });
  // Bounded, which recheck alone takes for polynomial.
  expect(await judge({ source: '[“"][^”"\\n]{0,300}[”"]', flags: 'g' })).toMatchObject({ safe: true });
});
