/**
 * Measures the import on documents of many makers.
 *   node test/import/run.mjs [--kind pdf] [--only name] [--show]
 * Without --kind: all kinds. --show prints the imported text of each, and where it is not what a person would type.
 */
import { parseArgs } from 'node:util';
import { load } from '../bench/lib/bundle.mjs';
import { documents } from './documents.mjs';

const { values } = parseArgs({
  options: { kind: { type: 'string' }, only: { type: 'string' }, show: { type: 'boolean', default: false } },
});
const { importFile, comparedOf, scoreOf } = await load(new URL('./entry.ts', import.meta.url));
const percent = (share) => (share === undefined ? '   –  ' : `${(100 * share).toFixed(1).padStart(5)}%`);
const PARTS = ['words', 'headings', 'items', 'cells'];

for (const kind of values.kind ? [values.kind] : ['docx', 'pdf', 'other']) {
  const sums = Object.fromEntries(PARTS.map((part) => [part, { sum: 0, of: 0, least: 1 }]));
  console.log(`\n${kind.padEnd(32)}   words headings  items  cells  missing`);
  for (const { name, bytes, expected } of await documents(kind)) {
    if (values.only && !name.includes(values.only)) continue;
    const wanted = comparedOf(expected);
    let result;
    try {
      result = await importFile({ name, bytes }, { today: '2026-01-01' });
    } catch (error) {
      console.log(
        `${name.padEnd(32)} ${wanted.meta.refused ? 'refused, as it should be' : `FAILED ${error.stack}`}`,
      );
      continue;
    }
    const actual = comparedOf(result.files[0].text);
    const score = scoreOf(wanted, actual);
    for (const part of PARTS) {
      if (score[part] === undefined) continue;
      sums[part].sum += score[part];
      sums[part].of += 1;
      sums[part].least = Math.min(sums[part].least, score[part]);
    }
    console.log(
      `${name.padEnd(32)} ${PARTS.map((part) => percent(score[part])).join('  ')}  ${score.missing.slice(0, 8).join(' ')}`,
    );
    if (!values.show) continue;
    console.log(result.files[0].text);
    for (const note of result.notes) console.log(`  note: ${JSON.stringify(note)}`);
    for (const part of ['headings', 'items', 'cells']) {
      for (const line of wanted[part]) if (!actual[part].includes(line)) console.log(`  - ${part} ${line}`);
      for (const line of actual[part]) if (!wanted[part].includes(line)) console.log(`  + ${part} ${line}`);
    }
  }
  console.log(
    `${'mean'.padEnd(32)} ${PARTS.map((part) => percent(sums[part].sum / sums[part].of)).join('  ')}`,
  );
}
