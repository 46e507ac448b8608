/**
 * How many planted defects are found, each alone in an otherwise clean company, and whether the clean ones are quiet.
 *   node test/bench/contradictions/planted.mjs [--list]
 * Ends with 1 when fewer than 40 are found or the clean companies are not quiet.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { load } from '../lib/bundle.mjs';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const { Analyser, WorkspaceIndex } = await load(new URL('../lib/analysis.ts', import.meta.url));
const { companies, defects } = parse(await readFile(new URL('planted.yaml', import.meta.url), 'utf8'));
const CODES = new Set(['contradiction', ...defects.map(({ code }) => code), 'role-renamed']);
const GOAL = 40;

function found(files) {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const analyser = new Analyser({ today: '2026-06-01' });
  analyser.update(index.snapshot());
  return [...analyser.checkWorkspace().values()].flat().filter(({ code }) => CODES.has(code));
}

const shown = ({ code, uri, range, message }) =>
  `${code} ${uri.slice('file:///w/'.length)}:${range.start.line + 1} ${message.en}`;
let noise = 0;
for (const [name, files] of Object.entries(companies)) {
  const reports = found(files);
  noise += reports.length;
  for (const one of reports) console.log(`clean ${name}: ${shown(one)}`);
}
let right = 0;
let besides = 0;
for (const { id, company, code, file, replace, with: put, add, at } of defects) {
  const before = companies[company][file];
  const text = replace === undefined ? before + add : before.replace(replace, () => put);
  if (text === before) throw new Error(`${id}: nothing is planted.`);
  const lines = text.split('\n');
  const reports = found({ ...companies[company], [file]: text });
  const touches = ({ uri, range }) =>
    uri === `file:///w/${file}` &&
    lines
      .slice(range.start.line, range.end.line + 1)
      .join('\n')
      .includes(at);
  // A contradiction may be told at its other end; both places are named.
  const isIt = (one) => one.code === code && [one, ...(one.related ?? [])].some(touches);
  const hit = reports.some(isIt);
  right += hit ? 1 : 0;
  const others = reports.filter((one) => !isIt(one));
  besides += others.length;
  if (values.list && (!hit || others.length > 0)) {
    console.log(`${hit ? 'found ' : 'MISSED'} ${id}`);
    for (const one of others) console.log(`   besides: ${shown(one)}`);
  }
}
console.log(
  `planted defects found: ${right} of ${defects.length}; reported besides: ${besides}; on the clean companies: ${noise}`,
);
process.exitCode = right >= GOAL && noise === 0 ? 0 : 1;
