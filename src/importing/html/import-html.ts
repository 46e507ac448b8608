import type { Nodes, RootContent } from 'hast';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { toBlocks } from '../docx/raw-to-blocks.js';
import { wordNotes } from '../docx/word-notes.js';
import { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { withTypedNotes } from '../text/typed-notes.js';
import { policyFile } from '../text/policy-file.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { parseHtml } from './parse-html.js';
import { HtmlReader, isByLibreOffice, pageTitle } from './read-html.js';
import { StyleSheet, withSheet } from './style-sheet.js';

/** Whether a text is a page of HTML. */
export function isHtml(text: string, name: string): boolean {
  return /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html\b)/i.test(text.slice(0, 500));
}

/**
 * A page of HTML as a Markdown policy with front matter: headings, lists, tables, links. Scripts, styles, forms and pictures
 * are left out, and no tag comes through. Throws an ImportProblem when it is over a limit or holds no text.
 */
export async function importHtml(
  file: SourceFile,
  text: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const tree = parseHtml(text);
  if (isTooDeep(tree.children)) throw new ImportProblem('too-large', overLimit('xmlLevels'));
  const findings = new Findings();
  const sheet = new StyleSheet(tree.children);
  withSheet(tree.children, sheet);
  const reader = new HtmlReader(findings, sheet, isByLibreOffice(tree.children));
  const blocks = toBlocks(reader.read(tree.children), findings);
  const read = {
    content: withTypedNotes({ blocks, footnotes: reader.notes }),
    edges: reader.edges,
    title: pageTitle(tree.children),
  };
  return policyFile(file, { ...read, notes: wordNotes(findings) }, options.today);
}

/** Whether tags are nested deeper than the limit, without calling itself. */
function isTooDeep(roots: readonly RootContent[]): boolean {
  const open: { node: Nodes; depth: number }[] = roots.map((node) => ({ node, depth: 1 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > LIMITS.xmlLevels.most) return true;
    if (node.type === 'element')
      for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return false;
}
