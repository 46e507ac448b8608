/**
 * `npm run bench:subjects`: of how many statements of whole documents the subject is read, in the light of their headings and
 * of the document's type, as the product reads them. labelled.jsonl: `{source, path, text, subjects}`, by readers who saw the
 * statements with their headings and the list of subjects only; the texts stand in training/companies. Nothing is trained on
 * these labels.
 */
import { readFileSync } from 'node:fs';
import { load } from '../lib/bundle.mjs';

const product = await load(new URL('entry.ts', import.meta.url));
const companies = new URL('../../../training/companies/', import.meta.url);
const LEAST = [0.2, 0.35, 0.5];
const labelled = readFileSync(new URL('labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const byFile = grouped(labelled);
const tallies = new Map();
for (const [file, rows] of byFile) measure(file, rows);
for (const [source, { statements, onSubject, bars }] of tallies)
  console.log(
    `${source}: ${statements} statements, ${onSubject} on a subject; ${LEAST.map((least) => {
      const { found, wrong } = bars.get(least);
      return `from ${least} on ${((100 * found) / onSubject).toFixed(0)} % found, ${(wrong / statements).toFixed(2)} wrong each`;
    }).join('; ')}`,
  );

function measure(file, rows) {
  const { source, path } = rows[0];
  const text = readFileSync(new URL(file, companies), 'utf8');
  const document = new product.DocumentParser().parse({ uri: path, path, version: 1, text });
  const wanted = new Map(rows.map((row) => [row.text, row.subjects]));
  const read = document.sections.flatMap(({ content }, n) => {
    const { statements, subjects } = product.readSubjects(
      content,
      product.headingsAbove(document, n),
      product.expectedOf(document),
    );
    return statements.map((statement, k) => ({ text: statement.text, subjects: subjects[k] ?? [] }));
  });
  for (const one of read) if (wanted.has(one.text)) add(source, wanted.get(one.text), one.subjects);
}

function add(source, wanted, subjects) {
  const known = tallies.get(source) ?? {
    statements: 0,
    onSubject: 0,
    bars: new Map(LEAST.map((least) => [least, { found: 0, wrong: 0 }])),
  };
  tallies.set(source, known);
  known.statements += 1;
  if (wanted.length > 0) known.onSubject += 1;
  for (const [least, bar] of known.bars) {
    const read = subjects
      .filter(({ chance }) => chance >= least)
      .map(({ subject }) => product.SUBJECTS[subject].id);
    if (read.some((id) => wanted.includes(id))) bar.found += 1;
    bar.wrong += read.filter((id) => !wanted.includes(id)).length;
  }
}

function fileOf({ source, path }) {
  return `${source}/${path}`;
}

function grouped(rows) {
  const found = new Map();
  for (const row of rows) found.set(fileOf(row), [...(found.get(fileOf(row)) ?? []), row]);
  return found;
}
