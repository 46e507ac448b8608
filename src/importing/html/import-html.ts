import type { Element, Nodes, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { toBlocks } from '../docx/raw-to-blocks.js';
import { wordNotes } from '../docx/word-notes.js';
import { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { withTypedNotes } from '../text/typed-notes.js';
import { policyFile } from '../text/policy-file.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
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
  if (hasTooManyTags(text)) throw new ImportProblem('too-large', overLimit('markupElements'));
  const tree = parsed(text);
  const over = measure(tree.children);
  if (over) throw new ImportProblem('too-large', overLimit(over));
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

/** Counts what a parser makes something of: tags, comments and attributes, which cost it most. */
function hasTooManyTags(text: string): boolean {
  let found = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (!/[a-z!?/]/i.test(text[at + 1] ?? '')) continue;
    found += 1;
    // Attributes, as the spaces in a tag; a parser looks whether each was there before.
    for (let k = at + 1; k < text.length && text[k] !== '>' && text[k] !== '<'; k += 1)
      if (isSpace(text.charCodeAt(k))) found += 1;
    if (found > LIMITS.markupElements.most) return true;
  }
  return false;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}

/** The tree of a page. The parser calls itself for each level and runs out of stack where there are far too many. */
function parsed(text: string): Root {
  try {
    return unified().use(rehypeParse).parse(text);
  } catch (error) {
    throw error instanceof RangeError ? new ImportProblem('too-large', overLimit('xmlLevels')) : error;
  }
}

/** Counts paragraphs and levels without calling itself. */
function measure(roots: readonly RootContent[]): 'wordParagraphs' | 'xmlLevels' | undefined {
  const open: { node: Nodes; depth: number }[] = roots.map((node) => ({ node, depth: 1 }));
  let elements = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > LIMITS.xmlLevels.most) return 'xmlLevels';
    if (next.node.type !== 'element') continue;
    elements += 1;
    // Ten elements a paragraph, as runs of Word are counted.
    if (elements > 10 * LIMITS.wordParagraphs.most) return 'wordParagraphs';
    const { depth } = next;
    for (const child of (next.node as Element).children) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
