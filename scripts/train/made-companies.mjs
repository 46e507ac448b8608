/** Reads the statements of the made-up companies of training/documents as the product reads them, without labels. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument, visit } from 'yaml';
import { DOCUMENTS, withoutLabels } from './documents.mjs';

/** `{company, language, statements}` of each company; a statement is what `sideOf` takes, with its file, section and kind. */
export function madeCompanies(product, folder = DOCUMENTS) {
  return readdirSync(folder)
    .sort()
    .filter((name) => !/\.\w+$/.test(name))
    .map((company) => ({
      company,
      language: company.slice(-2),
      statements: readdirSync(`${folder}/${company}`, { recursive: true })
        .map(String)
        .filter((path) => path.endsWith('.md'))
        .sort()
        .flatMap((path) =>
          statementsIn(
            withoutLabels(readFileSync(`${folder}/${company}/${path}`, 'utf8')).text,
            path,
            product,
          ),
        ),
    }));
}

/** The statements of a text as `sideOf` takes them. */
export function statementsIn(text, path, product) {
  const document = new product.DocumentParser().parse({ uri: path, path, version: 1, text });
  return document.sections.flatMap(({ content, startLine }, section) => {
    const above = product.headingsAbove(document, section);
    const headings = [content.heading, ...above].filter((one) => one !== '');
    const { statements, subjects } = product.readSubjects(content, above);
    return statements.map(({ text: own, lead, kind, force, language, sentences }, n) => ({
      subjects: subjects[n],
      line: startLine + (content.sentences[sentences[0]]?.range.start.line ?? 0) + 1,
      lastLine: startLine + (content.sentences[sentences.at(-1)]?.range.end.line ?? 0) + 1,
      text: own,
      lead,
      headings,
      language,
      force,
      kind,
      path,
      section,
    }));
  });
}

const NO_POLICY = /(?:^|\/)(?:notes?|blog|notulen|overleg|verslagen)\//;

/**
 * The companies of training/planted: `{company, language, statements, keyed}`, where `keyed` are the pairs of places that
 * their writers planted, as contradictions or as what only looks like one.
 */
export function plantedCompanies(
  product,
  folder = fileURLToPath(new URL('../../training/planted', import.meta.url)),
) {
  return readdirSync(folder)
    .filter((name) => /-(?:en|nl)$/.test(name))
    .sort()
    .map((company) => {
      const root = `${folder}/${company}`;
      const language = company.slice(-2);
      const statements = readdirSync(root, { recursive: true })
        .map(String)
        .filter((path) => path.endsWith('.md') && !NO_POLICY.test(path))
        .sort()
        .flatMap((path) => statementsIn(readFileSync(`${root}/${path}`, 'utf8'), path, product));
      for (const path of ['controls.yaml', 'soc2.yaml']) statements.push(...ofRecords(root, path, product));
      const keyed = readFileSync(`${root}.key.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(({ kind, other_file: other }) => (kind === 'contradiction' || kind === 'lookalike') && other);
      return { company, language, statements, keyed };
    });
}

/** The sentences of controls and commitments, at the lines of their entries. */
function ofRecords(root, path, product) {
  const text = readFileSync(`${root}/${path}`, 'utf8');
  const counter = new LineCounter();
  const found = [];
  visit(parseDocument(text, { lineCounter: counter }), {
    Map(_, map) {
      const of = (...keys) => keys.map((key) => map.get(key)).find((value) => typeof value === 'string');
      const said = of('statement', 'maatregel', 'text', 'tekst');
      if (said === undefined) return;
      const [first] = statementsIn(`# Page\n\n${said}\n`, path, product);
      if (!first) return;
      const often = of('frequency', 'frequentie');
      const [line, lastLine] = [map.range[0], map.range[1] - 1].map((at) => counter.linePos(at).line);
      found.push({
        ...first,
        text: often === undefined ? said : `${said} (${often})`,
        headings: [],
        line,
        lastLine,
      });
    },
  });
  return found;
}
