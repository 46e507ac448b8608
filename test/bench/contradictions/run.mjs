/**
 * Precision and recall of contradictions across documents on the labelled cases.
 *   node test/bench/contradictions/run.mjs [--trap units] [--list]
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
const { Analyser, WorkspaceIndex } = await load(new URL('../lib/analysis.ts', import.meta.url));
const cases = parse(await readFile(new URL('cases.yaml', import.meta.url), 'utf8'));

/** The pairs of places reported, each with the text of both lines. */
function findings(one) {
  const index = new WorkspaceIndex('file:///w');
  const texts = new Map();
  for (const { path, text } of one.documents) {
    texts.set(`file:///w/${path}`, text.split('\n'));
    index.set(`file:///w/${path}`, { text, version: 1 });
  }
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(index.snapshot());
  const textAt = ({ uri, range }) =>
    texts
      .get(uri)
      ?.slice(range.start.line, range.end.line + 1)
      .join('\n') ?? '';
  return [...analyser.checkWorkspace().values()]
    .flat()
    .filter(({ code }) => code === 'contradiction')
    .map(({ related, message }) => ({ places: related.map(textAt), message: message.en }));
}

/** Whether both quoted texts stand in the two places, in either order. */
function matches({ places: [one = '', other = ''] }, { a, b }) {
  const has = (text, part) => fold(text).includes(fold(part)) || fold(part).includes(fold(text));
  return (has(one, a) && has(other, b)) || (has(one, b) && has(other, a));
}

function fold(text) {
  return text
    .replace(/[\s|*_`>#-]+/g, ' ')
    .trim()
    .toLowerCase();
}

const groups = new Map();
const count = (name, outcome) => {
  const counts = groups.get(name) ?? { tp: 0, fp: 0, fn: 0 };
  groups.set(name, counts);
  counts[outcome] += 1;
};
for (const one of cases) {
  if (values.trap && one.trap !== values.trap) continue;
  const found = findings(one);
  const open = isOpen(one.id);
  const outcomes = [];
  for (const expected of one.expect)
    outcomes.push(found.some((finding) => matches(finding, expected)) ? 'tp' : 'fn');
  for (const finding of found)
    if (!one.expect.some((expected) => matches(finding, expected))) outcomes.push('fp');
  for (const outcome of outcomes) {
    for (const name of [
      'all',
      open ? 'half: open' : 'half: kept apart',
      `languages: ${one.languages.join('+')}`,
      `trap: ${one.trap}`,
    ])
      count(name, outcome);
  }
  if (values.list && open && outcomes.some((outcome) => outcome !== 'tp')) {
    console.log(
      `${outcomes.join(',')} ${one.id} [${one.subject}]\n   expected: ${one.expect.map(({ a, b }) => `${a} <> ${b}`).join('; ') || 'nothing'}`,
    );
    for (const { message, places } of found) console.log(`   found: ${message} :: ${places.join(' <> ')}`);
  }
}
for (const [name, counts] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(row(name, counts));
process.exitCode = score(groups.get('all')).precision >= 0.9 ? 0 : 1;
