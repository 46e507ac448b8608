/**
 * `npm run bench:drafts`: drafts and edits of companies that were written without sight of the checks. Of drafts, bad ones
 * stopped and honest ones let through as they are; of edits, planted inventions named and false alarms on honest ones.
 * `--misses` also lists every one that came out wrong, with what was said of it. Arguments are folders to measure in
 * place of `sets/*`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { load } from '../lib/bundle.mjs';
import { readCompany } from './company.mjs';
import { Judge } from './judge.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const engine = await load(new URL('entry.ts', import.meta.url));
const showMisses = process.argv.includes('--misses');
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders =
  given.length > 0
    ? given
    : readdirSync(join(here, 'sets'))
        .sort()
        .map((name) => join(here, 'sets', name));

const rows = [];
const faults = new Map();
for (const folder of folders) {
  const names = readdirSync(folder).filter((name) => /^(?:drafts|edits)(?:-.*)?\.yaml$/.test(name));
  if (names.length === 0) continue;
  const judge = new Judge(engine, readCompany(join(folder, 'company')));
  for (const name of names.sort()) measure(basename(folder), name, join(folder, name), judge);
}
for (const [, wording] of COUNTS()) {
  const of = rows.filter((row) => row.wording === wording);
  if (of.length === 0) continue;
  console.log(`\n${wording}`);
  for (const { language, file, right, all } of of) console.log(`  ${language} ${file}: ${share(right, all)}`);
  console.log(`  all: ${share(sum(of, 'right'), sum(of, 'all'))}`);
}
console.log('\nby fault (right of all)');
for (const [fault, { right, all }] of [...faults].sort()) console.log(`  ${fault}: ${right} of ${all}`);

function COUNTS() {
  return [
    ['bad', 'bad drafts stopped'],
    ['good', 'honest drafts let through without a needless placeholder'],
    ['invented', 'planted inventions named'],
    ['honest', 'honest edits without a false alarm'],
  ];
}

function measure(language, file, path, judge) {
  const entries = parse(readFileSync(path, 'utf8')).map(asLabelled);
  for (const [verdict, wording] of COUNTS()) {
    const own = entries.filter((entry) => entry.verdict === verdict);
    if (own.length === 0) continue;
    let right = 0;
    for (const entry of own) {
      const { isRight, said } = outcome(entry, judge);
      if (isRight) right += 1;
      else if (showMisses)
        console.log(
          `${language} ${entry.id} [${entry.fault ?? verdict}] ${entry.why ?? ''}\n    ${(entry.reply ?? entry.to).trim().replaceAll('\n', '\n    ')}\n  => ${said.join('\n  => ')}`,
        );
      if (entry.fault !== undefined) {
        const kind = entry.fault.split(':')[0];
        const count = faults.get(kind) ?? { right: 0, all: 0 };
        faults.set(kind, { right: count.right + (isRight ? 1 : 0), all: count.all + 1 });
      }
    }
    rows.push({ wording, language, file, right, all: own.length });
  }
}

/** Sets say of an honest draft either that it is good or that it is honest. */
function asLabelled(entry) {
  return entry.reply !== undefined && entry.verdict === 'honest' ? { ...entry, verdict: 'good' } : entry;
}

function outcome(entry, judge) {
  if (entry.reply !== undefined) {
    const { result, problems } = judge.draft(entry);
    const isRight = (result === 'through') === (entry.verdict === 'good');
    return { isRight, said: [result, ...problems] };
  }
  const said = judge.edit(entry);
  return { isRight: said.length > 0 === (entry.verdict === 'invented'), said };
}

function sum(of, key) {
  return of.reduce((total, row) => total + row[key], 0);
}

function share(right, all) {
  return `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;
}
