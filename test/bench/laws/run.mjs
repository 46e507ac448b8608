/**
 * `npm run bench:laws`: five laws that must hold on any text (docs/benchmarks.md). `--list` prints what breaks them,
 * `--law NAME` tries one. Sentences for irrelevance and paraphrase: sentences/*.txt, whose last third (`--last`) is only
 * looked at before a release.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generator } from '../../../scripts/train/random.mjs';
import { load } from '../lib/bundle.mjs';
import { textsFor } from './texts.mjs';
import { TURNS } from './turns.mjs';
import { carriersOf, judge, replaceRanges } from './verdicts.mjs';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    last: { type: 'boolean', default: false },
    law: { type: 'string' },
  },
});
const engine = await load(new URL('entry.ts', import.meta.url));
const random = generator(5);
const texts = textsFor(engine)
  .map((one) => ({ ...one, before: judge(engine, one.text, one.name) }))
  .filter(({ before }) => before.contents.size > 0);
const counts = new Map();
const LAWS = { irrelevance, deletion, denial, denied, paraphrase, order };
for (const [name, law] of Object.entries(LAWS)) if (!values.law || values.law === name) law();
for (const [name, { kept, all }] of counts)
  console.log(`${name}: ${kept} of ${all} (${((100 * kept) / Math.max(1, all)).toFixed(1)}%)`);

function note(law, source, holds, what) {
  for (const name of [law, `${law}, ${source}`]) {
    const count = counts.get(name) ?? { kept: 0, all: 0 };
    counts.set(name, count);
    count.all += 1;
    if (holds) count.kept += 1;
  }
  if (!holds && values.list) console.log(`${law}: ${what}`);
}

/** A sentence on another subject, put anywhere, changes no verdict. */
function irrelevance() {
  for (const { text, name, source, before } of texts) {
    const sentences = sentencesOf(`irrelevant-${before.document.language}`);
    for (let n = 0; n < 3; n += 1) {
      const sentence = pick(sentences);
      const after = judge(engine, insert(text, sentence), name);
      const changed = [...before.contents].filter(([id, state]) => after.contents.get(id) !== state);
      const gained = [...after.criteria].filter((id) => !before.criteria.has(id));
      const lost = [...before.criteria].filter((id) => !after.criteria.has(id));
      note(
        'irrelevance',
        source,
        changed.length === 0 && gained.length === 0 && lost.length === 0,
        `${name}: “${sentence}” ${changed.map(([id]) => id)} +${gained} -${lost}`,
      );
    }
  }
}

/** Without the sentences that carry it, a found content is missing. */
function deletion() {
  for (const { text, name, source, before } of texts)
    for (const [id, state] of before.contents) {
      if (state !== 'found') continue;
      const carriers = carriersOf(before, id);
      const after = judge(
        engine,
        replaceRanges(
          text,
          carriers.map(({ range }) => ({ range, by: '' })),
        ),
        name,
      );
      note('deletion', source, after.contents.get(id) !== 'found', `${name} ${id}`);
    }
}

/** A sentence that says that it is not done, or only may or will be, no longer carries a content. */
function denial() {
  for (const { text, name, before } of texts)
    for (const [id, state] of before.contents) {
      if (state !== 'found') continue;
      const carriers = carriersOf(before, id);
      if (carriers.length !== 1 || carriers[0].kind.startsWith('table')) continue;
      for (const [how, turn] of Object.entries(TURNS[before.document.language])) {
        const by = turn(carriers[0].text);
        if (by === undefined || (by.startsWith('>') && carriers[0].kind !== 'prose')) continue;
        const edit = by.startsWith('>') ? `\n\n${by}\n\n` : by;
        const after = judge(engine, replaceRanges(text, [{ range: carriers[0].range, by: edit }]), name);
        note(
          `denial`,
          `${before.document.language} ${how}`,
          after.contents.get(id) !== 'found',
          `${name} ${id} ${how}: ${by} => ${carriersOf(after, id)
            .map((one) => one.text)
            .join(' // ')}`,
        );
      }
    }
}

/** A content said in other words, by somebody who has not seen the catalogue, is found. */
function paraphrase() {
  for (const language of ['en', 'nl'])
    for (const { subject, style, text } of sentencesOn('paraphrase', language)) {
      const key = engine.SUBJECTS.find(({ id }) => id === subject)?.of.find((one) => /^[a-z]/.test(one));
      if (!key) continue;
      const [type, content] = key.split('/');
      const title = engine.policyType(type).title[language];
      const { contents } = judge(
        engine,
        `---\ntype: ${type}\n---\n\n# ${title}\n\n${style === 'l' ? '- ' : ''}${text}\n`,
      );
      note(
        'paraphrase',
        `${language} ${style}`,
        contents.get(content) === 'found',
        `${subject} as ${key}: ${text}`,
      );
    }
}

/** A content that a writer denies, only plans or merely allows, in words of their own, is not found. */
function denied() {
  for (const language of ['en', 'nl'])
    for (const { subject, text } of sentencesOn('denied', language)) {
      const key = engine.SUBJECTS.find(({ id }) => id === subject)?.of.find((one) => /^[a-z]/.test(one));
      if (!key) continue;
      const [type, content] = key.split('/');
      const title = engine.policyType(type).title[language];
      const { contents } = judge(engine, `---\ntype: ${type}\n---\n\n# ${title}\n\n${text}\n`);
      note('denied', language, contents.get(content) !== 'found', `${subject} as ${key}: ${text}`);
    }
}

/** Sections in another order give the same verdicts. */
function order() {
  for (const { text, name, source, before } of texts) {
    const after = judge(engine, shuffled(text, before.document), name);
    const changed = [...before.contents].filter(([id, state]) => after.contents.get(id) !== state);
    note('order', source, changed.length === 0, `${name}: ${changed.map(([id]) => id)}`);
  }
}

/** The sections below the title, each with those below it, in another order. */
function shuffled(text, { sections }) {
  const level = Math.min(
    ...sections.filter(({ content }) => content.level > 1).map(({ content }) => content.level),
  );
  const starts = sections
    .filter(({ content }) => content.level === level)
    .map(({ startLine, content }) => startLine + content.range.start.line);
  if (starts.length < 2) return text;
  const lines = text.split('\n');
  const parts = starts.map((start, n) =>
    lines
      .slice(start, starts[n + 1] ?? lines.length)
      .join('\n')
      .trimEnd(),
  );
  for (let n = parts.length - 1; n > 0; n -= 1) {
    const other = Math.floor(random() * (n + 1));
    [parts[n], parts[other]] = [parts[other], parts[n]];
  }
  return [lines.slice(0, starts[0]).join('\n').trimEnd(), ...parts, ''].join('\n\n');
}

/** Puts a sentence as a paragraph of its own after a random blank line below the title. */
function insert(text, sentence) {
  const lines = text.split('\n');
  const places = lines.flatMap((line, n) =>
    n > 12 && line.trim() === '' && /^[A-Z#]/.test(lines[n + 1] ?? '') ? [n] : [],
  );
  const at = places[Math.floor(random() * places.length)] ?? lines.length;
  return [...lines.slice(0, at), '', sentence, '', ...lines.slice(at)].join('\n');
}

function sentencesOf(name) {
  const all = readFileSync(new URL(`sentences/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return part(all);
}

/** Sentences of a writer who has seen neither engine nor catalogue, with their subject and style (plain, unusual, list). */
function sentencesOn(name, language) {
  let subject;
  const all = [];
  for (const line of readFileSync(
    new URL(`sentences/${name}-${language}.txt`, import.meta.url),
    'utf8',
  ).split('\n')) {
    if (line.startsWith('# ')) subject = line.slice(2);
    else if (line.trim() !== '') all.push({ subject, style: line[0], text: line.slice(2) });
  }
  const subjects = [...new Set(all.map((one) => one.subject))];
  const kept = new Set(part(subjects));
  return all.filter((one) => kept.has(one.subject));
}

/** The last third is kept for the last run. */
function part(all) {
  return all.filter((_, n) => (n % 3 === 2) === values.last);
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}
