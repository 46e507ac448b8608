/**
 * Precision and recall of published gap diagnostics on the labelled cases.
 *   node test/bench/gaps/run.mjs [--open] [--trap negation] [--list]
 * `--list` prints the wrong and missed cases of the open half. Ends with 1 when precision is below 0.9.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { load } from '../lib/bundle.mjs';
import { isOpen, row, score } from '../lib/score.mjs';

const { values } = parseArgs({
  options: { trap: { type: 'string' }, list: { type: 'boolean', default: false } },
});
const { Analyser, eachReport, WorkspaceIndex } = await load(new URL('../lib/analysis.ts', import.meta.url));
const cases = parse(await readFile(new URL('cases.yaml', import.meta.url), 'utf8'));

/** The diagnostics on the criterion or content a case is about. */
function findings(one) {
  const index = new WorkspaceIndex('file:///w');
  const uri = 'file:///w/policies/case.md';
  const title = /^#+\s+(.*)$/m.exec(one.text)?.[1] ?? one.policyType;
  const claim = one.kind === 'claimed-criterion' ? `satisfies: { TSC: [${one.criterion}] }\n` : '';
  index.set(uri, {
    text: `---\ntitle: ${JSON.stringify(title)}\ntype: ${one.policyType}\n${claim}---\n\n${one.text}`,
    version: 1,
  });
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(index.snapshot());
  return analyser
    .checkDocument(uri)
    .flatMap(eachReport)
    .filter(({ code, criterion, data }) =>
      one.kind === 'claimed-criterion'
        ? code === 'claim-not-substantiated' && criterion === one.criterion
        : ['missing-content', 'content-incomplete'].includes(code) && data?.content === one.content,
    );
}

const groups = new Map();
const count = (name, outcome) => {
  const counts = groups.get(name) ?? { tp: 0, fp: 0, fn: 0 };
  groups.set(name, counts);
  if (outcome in counts) counts[outcome] += 1;
};
for (const one of cases) {
  if (values.trap && one.trap !== values.trap) continue;
  const found = findings(one);
  const outcome = found.length > 0 ? (one.label === 'gap' ? 'tp' : 'fp') : one.label === 'gap' ? 'fn' : 'tn';
  const open = isOpen(one.id);
  for (const name of [
    'all',
    open ? 'half: open' : 'half: kept apart',
    `kind: ${one.kind}`,
    `language: ${one.language}`,
    `trap: ${one.trap}`,
  ])
    count(name, outcome);
  if (values.list && open && (outcome === 'fp' || outcome === 'fn')) {
    console.log(
      `${outcome} ${one.id} ${one.criterion ?? one.content} ${found.map(({ code, why }) => `${code}: ${why.en.slice(0, 200)}`).join(' | ')}`,
    );
  }
}
for (const [name, counts] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(row(name, counts));
process.exitCode = score(groups.get('all')).precision >= 0.9 ? 0 : 1;
