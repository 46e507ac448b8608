/**
 * `npm run bench:diagnostics`: how many diagnostics on real policies readers called useful, pedantic or false, by rule, and
 * how many of the contents that a reader of whole documents missed are reported (docs/benchmarks.md).
 *   node test/bench/diagnostics/run.mjs [--list]
 * judged.jsonl: `{source, path, line, code, message, verdict}`, from readers who saw the texts and the diagnostics only.
 * contents.jsonl: `{source, path, id, state}`, from a reader of whole documents who saw the expected contents only. The
 * texts are not kept in the project: training/links/sources.json says where they are looked for. A diagnostic that nobody
 * judged is counted apart; it is neither right nor wrong.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../lib/bundle.mjs';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../../..', import.meta.url));
const attest = join(root, 'dist/cli/attest.js');
const corpora = process.env.ATTEST_CORPORA ?? join(root, '../shared/corpora');
const sources = JSON.parse(readFileSync(join(root, 'training/links/sources.json'), 'utf8'));
/** The day the readers read as. */
const TODAY = '2026-11-29';

const judged = lines('judged.jsonl');
const contents = lines('contents.jsonl');
const counts = new Map();
let gone = 0;
let unjudged = 0;
for (const source of new Set(judged.map((one) => one.source))) {
  const found = check(source);
  if (!found) continue;
  const own = judged.filter((one) => one.source === source);
  const known = new Map(own.map((one) => [keyOf(one), one.verdict]));
  const now = new Set(found.map(keyOf));
  gone += own.filter((one) => !now.has(keyOf(one))).length;
  for (const one of found) {
    const verdict = known.get(keyOf(one));
    if (verdict === undefined) unjudged += 1;
    else for (const name of ['all', one.code]) note(name, verdict);
    if (verdict === 'false' && values.list)
      console.log(`false: ${source} ${one.path}:${one.line} ${one.code}: ${one.message}`);
  }
}
console.log(
  `${judged.length} diagnostics were judged; ${gone} of them are no longer given, ${unjudged} given ones nobody judged`,
);
for (const [name, { useful = 0, pedantic = 0, false: wrong = 0 }] of [...counts].sort(([a], [b]) =>
  a.localeCompare(b),
)) {
  const all = useful + pedantic + wrong;
  const share = (part) => `${part} (${((100 * part) / all).toFixed(0)}%)`;
  console.log(`${name}: ${all}: useful ${share(useful)}, pedantic ${share(pedantic)}, false ${share(wrong)}`);
}
await recall();

function lines(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function note(name, verdict) {
  const count = counts.get(name) ?? {};
  counts.set(name, { ...count, [verdict]: (count[verdict] ?? 0) + 1 });
}

/** One that says something else now is another diagnostic. */
function keyOf({ path, line, code, message }) {
  return `${path}:${line} ${code} ${message}`;
}

/** The diagnostics on a source as a company of its own; undefined when its texts are not at hand. */
function check(source) {
  const texts = join(corpora, sources[source]);
  if (!existsSync(texts)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'attest-diagnostics-'));
  try {
    cpSync(texts, join(folder, 'policies'), { recursive: true, dereference: true });
    const out = run(['check', '.', '--format', 'json', '--today', TODAY], folder);
    return JSON.parse(out).diagnostics.map(({ path, range, code, message }) => ({
      path,
      line: range.start.line + 1,
      code,
      message,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command prints; findings make it end with 1, a check that is not whole with 2. */
function run(args, cwd) {
  try {
    return execFileSync(process.execPath, [attest, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.stdout) return error.stdout;
    throw error;
  }
}

/** Of the contents a reader of the whole document calls missing, those that are reported; of those reported, the false ones. */
async function recall() {
  const engine = await load(new URL('entry.ts', import.meta.url));
  const total = { missing: 0, noticed: 0, reported: 0, wrong: 0 };
  const states = new Map();
  for (const { source, path, id, state } of contents) {
    const file = join(corpora, sources[source], path);
    if (!existsSync(file)) continue;
    let read = states.get(file);
    if (!read) states.set(file, (read = statesIn(engine, file)));
    const now = read.get(id);
    if (state === 'missing') {
      total.missing += 1;
      if (now === 'missing' || now === 'weak') total.noticed += 1;
    }
    if (now === 'missing') {
      total.reported += 1;
      if (state === 'stated') total.wrong += 1;
      if (state === 'stated' && values.list) console.log(`not missing: ${source} ${path} ${id}`);
    }
  }
  console.log(
    `contents: of ${total.missing} that a reader missed ${total.noticed} are noticed; of ${total.reported} reported as missing ${total.wrong} are stated`,
  );
}

function statesIn(engine, file) {
  const path = `policies/${file.slice(file.lastIndexOf('/') + 1)}`;
  const text = readFileSync(file, 'utf8');
  const document = new engine.DocumentParser().parse({ uri: `file:///w/${path}`, path, version: 0, text });
  const analysis = engine.analyseDocument(document);
  return new Map(
    (engine.policyType(document.policyType ?? '')?.contents ?? []).map((content) => [
      content.id,
      engine.contentState(analysis, content),
    ]),
  );
}
