/**
 * Reads documents whose statements have labels: `training/documents/<company>-<language>/**.md`. After each statement
 * stands `⟦subject⟧`, `⟦subject, subject⟧` or `⟦-⟧`; the labels are taken out before the document is read as the product
 * reads it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const DOCUMENTS = fileURLToPath(new URL('../../training/documents', import.meta.url));
const LABEL = /[ \t]*⟦([^⟧\n]*)⟧/g;
/** Marks that may stand between the end of a statement and its label. */
const MOST_BETWEEN = 6;
const TIMES = 5;

/**
 * The labelled statements of a language: `{writer, subjects, parts, times}`; `parts` is what the product tells their subject
 * by, `times` how often each is learned for once that a sentence written for its subject is.
 */
export function readDocuments(language, product, folder = DOCUMENTS) {
  const items = [];
  for (const company of readdirSync(folder).sort()) {
    if (!company.endsWith(`-${language}`)) continue;
    for (const path of readdirSync(`${folder}/${company}`, { recursive: true }).map(String).sort())
      if (path.endsWith('.md'))
        items.push(
          ...statementsIn(readFileSync(`${folder}/${company}/${path}`, 'utf8'), path, company, product),
        );
  }
  return items;
}

function statementsIn(source, path, writer, product) {
  const { text, labels } = withoutLabels(source);
  const document = new product.DocumentParser().parse({ uri: path, path, version: 1, text });
  const starts = lineStarts(text);
  return document.sections.flatMap(({ content, startLine }, n) => {
    const headings = product.headingsAbove(document, n);
    const around = product.partsAround(content, headings);
    return product.statementsOf(content, headings).flatMap((statement) => {
      const last = content.sentences[statement.sentences.at(-1)];
      const end = starts[startLine + last.range.end.line] + last.range.end.character;
      const label = labels.find(({ at }) => at >= end - 1 && at <= end + MOST_BETWEEN);
      if (!label) return [];
      return [{ writer, subjects: label.subjects, parts: product.partsOf(statement, around), times: TIMES }];
    });
  });
}

/** The text as it would stand in a repository, and where its labels stood. */
export function withoutLabels(source) {
  const labels = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(LABEL)) {
    text += source.slice(at, match.index);
    at = match.index + match[0].length;
    const subjects = match[1]
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && one !== '-');
    labels.push({ at: text.length, subjects: subjects.length > 0 ? subjects : ['none'] });
  }
  return { text: text + source.slice(at), labels };
}

function lineStarts(text) {
  const starts = [0];
  for (let n = text.indexOf('\n'); n >= 0; n = text.indexOf('\n', n + 1)) starts.push(n + 1);
  return starts;
}
