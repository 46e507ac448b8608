/**
 * Counts how rarely each stem stands in the statements of made-up companies: `node scripts/train/rarity.mjs`. Writes
 * src/reading/pairs/rarity.json, by which words that two statements share are weighed.
 */
import { writeFileSync } from 'node:fs';
import { load } from '../../test/bench/lib/bundle.mjs';
import { madeCompanies } from './made-companies.mjs';

const product = await load(new URL('rarity-entry.ts', import.meta.url));
const target = new URL('../../src/reading/pairs/rarity.json', import.meta.url);
/** A stem of fewer companies is one company's own word. */
const LEAST_COMPANIES = 2;
/** Seldom stems beyond this say no more. */
const RAREST = 11;

const data = {};
const companies = madeCompanies(product);
for (const language of ['en', 'nl']) {
  const counts = new Map();
  let all = 0;
  for (const { company, statements } of companies.filter((one) => one.language === language))
    for (const { text } of statements) {
      all += 1;
      for (const stem of new Set(product.contentWords(text, language).map((one) => one.stem))) {
        const known = counts.get(stem) ?? { times: 0, companies: new Set() };
        known.times += 1;
        known.companies.add(company);
        counts.set(stem, known);
      }
    }
  const stems = Array.from({ length: RAREST + 1 }, () => []);
  for (const [stem, { times, companies: in_ }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (in_.size >= LEAST_COMPANIES && /^\p{L}+$/u.test(stem))
      stems[Math.min(RAREST, Math.round(Math.log2(all / times)))].push(stem);
  data[language] = { unknown: RAREST, stems: stems.map((list) => list.join(' ')) };
  console.log(`${language}: ${all} statements, ${stems.flat().length} stems`);
}
writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`);
