/**
 * Trains the verdict on claims: `node scripts/train/verdicts.mjs`. Writes src/verify/weighed/verdict-model.json, and prints
 * what companies on which no rule was made would have got had it been trained without them; the bars are set there.
 * `--kept` takes the examples as they were read last.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from '../../test/bench/lib/bundle.mjs';
import { asModel, chanceOfClaim, fitBags } from './bags.mjs';
import { readExamples } from './verdict-examples.mjs';

const target = new URL('../../src/verify/weighed/verdict-model.json', import.meta.url);
const cache = fileURLToPath(new URL('../../node_modules/.cache/attest-verdicts.json', import.meta.url));
const examples = (
  process.argv.includes('--kept') && existsSync(cache)
    ? JSON.parse(readFileSync(cache, 'utf8'))
    : readExamples(await load(new URL('verdicts-entry.ts', import.meta.url)))
).filter(({ claims }) => claims.length > 0);
writeFileSync(cache, JSON.stringify(examples));
console.log(`${examples.length} examples, ${examples.filter(({ isBad }) => isBad).length} of them bad`);

/** What limits a rule tells nothing of a statement that replaces none: a line need not be said whole. */
const OF_REPLACED = /^(?:new|newer|gone) /;
/** Of honest changes so many may be named; how it does is told for each. */
const ALARMS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3];
const ALLOWED = { added: 0.25, replaced: 0.18 };
const MODELS = ['added', 'replaced'];

const unseen = [
  ...new Set(
    examples.filter(({ weight, type }) => weight === 1 && type !== 'small').map(({ source }) => source),
  ),
];
const left = unseen.flatMap((source) => {
  const models = fit(examples.filter((one) => one.source !== source));
  return examples
    .filter((one) => one.source === source)
    .map((one) => ({ ...one, chances: chancesBy(models, one) }));
});
const bars = Object.fromEntries(
  MODELS.map((name) => {
    const own = left.filter(({ type }) => (type === 'fill' ? 'added' : 'replaced') === name);
    const honest = own.filter(({ isBad, type }) => !isBad && type !== 'small');
    const bad = own.filter(({ isBad }) => isBad);
    const small = own.filter(({ type }) => type === 'small');
    const most = ({ chances }) => Math.max(...chances);
    const sorted = honest.map(most).sort((a, b) => b - a);
    for (const alarms of ALARMS) {
      const bar = sorted[Math.floor(alarms * sorted.length)];
      const over = (some) => `${some.filter((one) => most(one) > bar).length} of ${some.length}`;
      console.log(
        `${name}, above ${bar.toFixed(3)}: bad ${over(bad)}, honest ${over(honest)}, small ${over(small)}`,
      );
    }
    return [name, Number(sorted[Math.floor(ALLOWED[name] * sorted.length)].toFixed(4))];
  }),
);
const models = fit(examples);
const data = Object.fromEntries(MODELS.map((name) => [name, asModel(models[name], bars[name])]));
writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`);
console.log(`bars: ${JSON.stringify(bars)}`);

function fit(bags) {
  return {
    added: fitBags(
      bags.map((bag) => ({ ...bag, claims: bag.claims.map((claim) => seenBy('added', claim)) })),
    ),
    replaced: fitBags(bags),
  };
}

function seenBy(name, claim) {
  if (name === 'replaced' || claim.replaced) return claim;
  return Object.fromEntries(Object.entries(claim).filter(([key]) => !OF_REPLACED.test(key)));
}

function chancesBy(fitted, { claims }) {
  return claims.map((claim) => {
    const name = claim.replaced ? 'replaced' : 'added';
    return chanceOfClaim(fitted[name], seenBy(name, claim));
  });
}
