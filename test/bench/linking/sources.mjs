/**
 * Reads the labelled sources: folders with `docs/` and `mapping.jsonl` (one line a labelled section or document).
 * Items are what is judged: a section where the truth names one, otherwise the document.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Documents smaller than this are empty shells whose labels tell nothing. */
const SMALLEST_DOCUMENT = 50;

/** All sources under the folders, by name; folders that do not exist give none. */
export function readSources(folders, engine) {
  const sources = [];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (existsSync(join(path, 'mapping.jsonl'))) sources.push(readSource(path, engine));
    }
  }
  return sources.filter((source) => source.items.length > 0);
}

function readSource(path, engine) {
  const parser = new engine.DocumentParser();
  const documents = new Map();
  const items = [];
  const missing = [];
  for (const row of readFileSync(join(path, 'mapping.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))) {
    if (row.suspect || row.unreliable) continue;
    const file = join(path, 'docs', row.file);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text.length < SMALLEST_DOCUMENT) continue;
    if (!documents.has(row.file))
      documents.set(row.file, parser.parse({ uri: `file:///${row.file}`, path: row.file, version: 0, text }));
    const document = documents.get(row.file);
    const criteria = row.criteria.filter(engine.isCriterionId);
    const complete = row.kind !== undefined || row.also !== undefined;
    // Without a valid label and without the labeller's word that there is none, nothing can be scored.
    if (criteria.length === 0 && !complete) continue;
    const item = {
      file: row.file,
      section: row.section,
      criteria,
      also: row.also ?? [],
      document,
      kind: row.kind,
    };
    if (row.section !== null && row.section !== undefined) {
      item.own = find(document, row.section, engine);
      if (item.own === undefined) missing.push(item);
    }
    items.push(item);
  }
  const labelled = new Map();
  for (const item of items) if (item.own !== undefined) labelled.set(`${item.file}#${item.own}`, item);
  for (const item of items) item.sections = sectionsOf(item, labelled);
  const level = items.some((item) => item.section) ? 'section' : 'document';
  return { name: basename(path), path, level, items, missing };
}

/** Index of the section with this heading: as written, or cleaned of numbers, emoji and badges. */
function find(document, heading, engine) {
  const wanted = fold(engine.cleanHeading(heading));
  const at = document.sections.findIndex(({ content }) => fold(content.heading) === wanted);
  if (at >= 0) return at;
  const loose = document.sections.findIndex(({ content }) => fold(content.heading) === fold(heading));
  return loose >= 0 ? loose : undefined;
}

function fold(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The sections an item stands for: its own and those below it that have no label of their own. */
function sectionsOf(item, labelled) {
  const { sections } = item.document;
  if (!item.section) return sections.map((_, n) => n);
  if (item.own === undefined) return [];
  const inside = [item.own];
  for (let n = item.own + 1; n < sections.length; n += 1) {
    if (
      sections[n].parent !== undefined &&
      inside.includes(sections[n].parent) &&
      !labelled.has(`${item.file}#${n}`)
    )
      inside.push(n);
  }
  return inside;
}

/** Plain text of an item, headings included, for baselines. */
export function textOf(item, n) {
  const { content } = item.document.sections[n];
  return [content.heading, ...content.sentences.map((sentence) => sentence.text)].join('\n');
}
