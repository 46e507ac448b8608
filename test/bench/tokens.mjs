/**
 * Tokens a gap fill sends, for every gap of the sample company, next to sending the whole policy, and the whole policy
 * with soc2.yaml and controls.yaml. Counted with OpenAI's o200k tokeniser, offline.
 *   node test/bench/tokens.mjs [--json]
 * Exits 1 when a gap fill takes 2,500 input tokens or more.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { dataModules } from '../../scripts/data-modules.mjs';

const LIMIT = 2500;
const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(root, 'examples', 'meridian-metrics');

/** The TypeScript under measurement. */
async function load() {
  const outfile = join(root, 'node_modules', '.cache', 'attest-authoring', 'entry.mjs');
  await build({
    entryPoints: [join(root, 'test', 'bench', 'authoring', 'entry.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [dataModules.esbuild()],
    logLevel: 'warning',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

const { Analyser, gapTarget, prepareDraft, WorkspaceIndex } = await load();
const index = new WorkspaceIndex('file:///w');
const texts = new Map();
for (const path of await readdir(sample, { recursive: true })) {
  if (!/\.(?:md|yaml)$/.test(path) || path.startsWith('evidence')) continue;
  const text = await readFile(join(sample, path), 'utf8');
  texts.set(`file:///w/${path}`, { path, text });
  index.set(`file:///w/${path}`, { text, version: 1 });
}
const snapshot = index.snapshot();
const analyser = new Analyser({ today: '2026-11-24' });
analyser.update(snapshot);

const count = (messages) => countTokens(messages.map(({ text }) => text).join('\n'));
const records = countTokens(
  (texts.get('file:///w/soc2.yaml')?.text ?? '') + (texts.get('file:///w/controls.yaml')?.text ?? ''),
);
const rows = [];
for (const [uri, diagnostics] of analyser.checkWorkspace()) {
  const document = texts.get(uri);
  if (!document || !/\.md$/.test(document.path)) continue;
  for (const { code, data, criterion } of diagnostics) {
    const target = gapTarget({ code, data: { criterion, ...data } });
    if (!target) continue;
    const prepared = prepareDraft(
      { kind: 'fill-gaps', targets: [target] },
      { uri, ...document },
      { snapshot, facts: analyser.facts },
    );
    if ('refused' in prepared) throw new Error(`${document.path}: ${prepared.refused.en}`);
    const whole = countTokens(document.text);
    rows.push({
      path: document.path,
      gap: target.content ?? target.criterion ?? target.control ?? target.heading,
      tokens: count(prepared.messages),
      estimate: prepared.tokens.input,
      whole,
      wholeWithRecords: whole + records,
    });
  }
}
// Gaps a document does not have now are as good a measure: every content of its type, as if it were missing.
const contents = [];
for (const document of snapshot.documents.values()) {
  const { policyType, uri } = document;
  const own = texts.get(uri);
  if (!policyType || !own) continue;
  for (const content of analyser.facts.analysisOf(document).contents.keys()) {
    const prepared = prepareDraft(
      { kind: 'fill-gaps', targets: [{ kind: 'content', policyType, content }] },
      { uri, ...own },
      { snapshot, facts: analyser.facts },
    );
    if (!('refused' in prepared))
      contents.push({ path: own.path, gap: content, tokens: count(prepared.messages) });
  }
}

const tokens = rows.map((row) => row.tokens).sort((a, b) => a - b);
const all = contents.map((row) => row.tokens).sort((a, b) => a - b);
const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))];
const sum = (list) => list.reduce((a, b) => a + b, 0);
const summary = {
  gaps: rows.length,
  median: at(tokens, 0.5),
  max: tokens.at(-1),
  limit: LIMIT,
  wholeMedian: at(
    rows.map((row) => row.whole).sort((a, b) => a - b),
    0.5,
  ),
  wholeWithRecordsMedian: at(
    rows.map((row) => row.wholeWithRecords).sort((a, b) => a - b),
    0.5,
  ),
  contents: all.length,
  contentsMedian: at(all, 0.5),
  contentsMax: all.at(-1),
  estimateOverCount: Number((sum(rows.map((row) => row.estimate)) / sum(tokens)).toFixed(2)),
};
if (process.argv.includes('--json')) console.log(JSON.stringify({ summary, rows }, null, 2));
else {
  console.log('gap fill: input tokens (o200k)'.padEnd(66), 'whole policy  with soc2.yaml and controls.yaml');
  for (const row of rows)
    console.log(
      `${row.path}: ${row.gap}`.padEnd(58).slice(0, 58),
      String(row.tokens).padStart(7),
      String(row.whole).padStart(13),
      String(row.wholeWithRecords).padStart(14),
    );
  console.log(
    `\n${summary.gaps} gaps: median ${summary.median}, most ${summary.max} (limit ${LIMIT}); whole policy alone ${summary.wholeMedian}, with the records that state its facts ${summary.wholeWithRecordsMedian} (medians)`,
  );
  console.log(
    `every content of every document as a gap (${summary.contents}): median ${summary.contentsMedian}, most ${summary.contentsMax}`,
  );
  console.log(`our own estimate is ${summary.estimateOverCount} times the count`);
}
if (summary.gaps === 0 || summary.max >= LIMIT || summary.contentsMax >= LIMIT) process.exitCode = 1;
