import { readBodyMetadata } from '../../workspace/body-metadata.js';
import type { Field, FrontMatter } from '../../workspace/document.js';
import { plainText, type Content, type TableBlock } from './blocks.js';

/** What a document says of itself, as front matter has it. An approval read here is stated, not proven. */
export type StatedFacts = Readonly<Partial<Record<FactName, string>>>;

type FactName = 'owner' | 'approver' | 'version' | 'approved' | 'review' | 'next_review';

const FACTS: readonly (readonly [FactName, (facts: FrontMatter) => Field<string> | undefined])[] = [
  ['owner', ({ owner }) => owner],
  ['approver', ({ approver }) => approver],
  ['version', ({ version }) => version],
  ['approved', ({ approved }) => approved],
  ['review', ({ review }) => review],
  ['next_review', ({ nextReview }) => nextReview],
];
/** A version by itself on a line, and its like, stands near the top. */
const TOP_LINES = 16;
const LEAST_IN_TABLE = 2;
const MOST_ROWS = 12;
const MOST_COLUMNS = 4;
const LONGEST_LONE = 60;
const BETWEEN_PIECES = /\t| {3,}|\s[|·•–—]\s|\n/;

/**
 * Owner, approver, version and dates that a text states in labelled lines and tables, and what its headers and footers
 * state besides. The text goes first.
 */
export function statedFacts({ blocks }: Content, markdown: string, edges: readonly string[]): StatedFacts {
  // What says where the text stood is none of it.
  const lines = markdown.replace(/^<!-- source: [^\n\r]{0,400}\n\n/gm, '').split('\n');
  const body = factsOf(lines);
  // What stands above the title, such as a line of links, hides nothing that stands below it.
  const title = lines.findIndex((line) => line.startsWith('# '));
  const below = title > 0 ? factsOf(lines.slice(title)) : {};
  const around = factsOf(edges.flatMap(linesOfEdge).flatMap((line) => [line, '']));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [factsInTable(block)] : []));
  return {
    ...around,
    ...tables.find((facts) => Object.keys(facts).length >= LEAST_IN_TABLE),
    ...below,
    ...body,
  };
}

/** What a table of labels and values states, wherever it stands; one label may be a word like any other. */
function factsInTable({ rows }: TableBlock): StatedFacts {
  if (rows.length > MOST_ROWS || (rows[0]?.length ?? 0) > MOST_COLUMNS) return {};
  return factsOf(
    rows.map((row) => `| ${row.map((cell) => plainText(cell).replaceAll('|', '/')).join(' | ')} |`),
  );
}

function factsOf(lines: readonly string[]): StatedFacts {
  const { frontMatter } = readBodyMetadata(lines, 0, undefined);
  if (!frontMatter) return {};
  return Object.fromEntries(
    FACTS.flatMap(([name, read]) => {
      const field = read(frontMatter);
      return field && isStatement(lines, field.valueRange.start.line) ? [[name, field.value]] : [];
    }),
  );
}

/** Whether a line states a fact by form, as a label with its value does; a sentence below a heading may say anything. */
function isStatement(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.includes('|') || line.includes(':')) return true;
  return at < TOP_LINES && line.length < LONGEST_LONE;
}

/** A header states several things on a line: between tabs and bars, in sentences, behind a comma. */
function linesOfEdge(edge: string): string[] {
  return edge
    .split(BETWEEN_PIECES)
    .flatMap((piece) => piece.split(/(?<=\p{L}{2})\. /u))
    .flatMap((piece) => (piece.includes(':') ? [piece] : piece.split(', ')))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
