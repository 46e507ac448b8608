// `npm run regexes`: audits each regular expression of src/ that is not on the list of those known to be linear, and
// writes the list anew. Ends with 1 when one is not linear. With --all, those on the list are looked at again.
import { fileURLToPath } from 'node:url';
import { collectRegexes } from './collect.mjs';
import { judge } from './judge.mjs';
import { keyOf, readKnown, writeKnown } from './known.mjs';

const root = fileURLToPath(new URL('../../src', import.meta.url));
const regexes = await collectRegexes(root);
const known = process.argv.includes('--all') ? new Set() : readKnown();
const fresh = regexes.filter((one) => !known.has(keyOf(one)));
const bad = [];
let next = 0;
// Two at a time: recheck works in processes of its own.
await Promise.all(
  [0, 1].map(async () => {
    for (let one = fresh[next++]; one; one = fresh[next++]) {
      const { safe, reason } = await judge(one);
      if (safe) continue;
      bad.push(one);
      console.error(`${one.places.join(', ')}\n  ${one.key.slice(0, 300)}\n  ${reason}`);
    }
  }),
);
writeKnown(regexes.filter((one) => !bad.includes(one)));
console.log(`${regexes.length} expressions, ${fresh.length} looked at, ${bad.length} not linear`);
process.exitCode = bad.length > 0 ? 1 : 0;
