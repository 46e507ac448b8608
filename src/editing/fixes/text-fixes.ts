import { nearest } from '../../analysis/rules/support/nearest.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { placesOf } from '../../workspace/link-target.js';
import { folderOf, uriOf } from '../../workspace/paths.js';
import type { Range } from '../../workspace/position.js';
import { hasOwnAnchor, sectionOfAnchor } from '../../workspace/section-of-anchor.js';
import { asMap } from '../../workspace/values.js';
import type { TextEdit } from '../changes.js';
import type { SourceFile } from '../source-file.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

/** Puts another text where the rule says. */
export function replace({ diagnostic, file, context }: FixRequest): Fix[] {
  const text = dataText(diagnostic, 'text');
  if (text === undefined) return [];
  const range = asRange(diagnostic.data?.range) ?? diagnostic.range;
  const title = context.language === 'nl' ? `Vervang door ${text}` : `Replace with ${text}`;
  return [
    { title, preferred: true, sure: true, change: () => ({ edits: [{ uri: file.uri, range, text }] }) },
  ];
}

/** Removes an ID from a list or tag, with the comma or brackets that would be left over. */
export function removeClaim({ diagnostic, file, context }: FixRequest): Fix[] {
  const { range } = diagnostic;
  const id = file.line(range.start.line).slice(range.start.character, range.end.character);
  if (range.start.line !== range.end.line || !/^[A-Z]{1,2}\d\.\d{1,2}$/.test(id.replace(/["']/g, '')))
    return [];
  const title = context.language === 'nl' ? `Verwijder de claim ${id}` : `Remove the claim ${id}`;
  return [{ title, change: () => ({ edits: [{ uri: file.uri, range: widened(file, range), text: '' }] }) }];
}

function widened(file: SourceFile, range: Range): Range {
  const line = range.start.line;
  const text = file.line(line);
  let [from, to] = [range.start.character, range.end.character];
  const after = /^\s*[,;]\s*/.exec(text.slice(to));
  const before = /[,;]\s*$/.exec(text.slice(0, from));
  if (/^\s*-\s*$/.test(text.slice(0, from)) && text.slice(to).trim() === '') {
    return line + 1 < file.lines.length
      ? { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
      : { start: { line, character: 0 }, end: { line, character: text.length } };
  }
  if (after) to += after[0].length;
  else if (before) from -= before[0].length;
  else if (text[from - 1] === '(' && text[to] === ')') {
    from = text.slice(0, from - 1).trimEnd().length;
    to += 1;
  }
  return { start: { line, character: from }, end: { line, character: to } };
}

/** Leads a link to the file or heading that was probably meant, or makes the missing file. */
export function fixLink({ diagnostic, file, context }: FixRequest): Fix[] {
  const { snapshot, language } = context;
  const dutch = language === 'nl';
  const target = dataText(diagnostic, 'target');
  const text = dataText(diagnostic, 'text');
  const path = dataText(diagnostic, 'path');
  if (target === undefined) return [];
  const lead = (to: string): Fix => ({
    title: dutch ? `Verwijs naar ${to}` : `Link to ${to}`,
    preferred: true,
    change: () => {
      const edit = retarget(file, diagnostic.range, target, to);
      return edit && { edits: [edit] };
    },
  });
  if (text !== undefined) return [{ ...lead(text), sure: true }];
  if (path === undefined) return [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const paths = [...snapshot.documents.values()].map((document) => document.path);
  const near = nearest(
    name,
    paths.map((one) => one.slice(one.lastIndexOf('/') + 1)),
    3,
  );
  const meant =
    near === undefined ? [] : paths.filter((one) => one.endsWith(`/${near}`) || one === near).slice(0, 2);
  const hash = target.indexOf('#');
  const fixes = meant.map((one) => {
    const document = snapshot.documentAt(one);
    const leads = hash >= 0 && document && leadsToHeading(document, placesOf(target, file.path).anchor);
    const place = file.kind === 'document' ? asLink(relativePath(folderOf(file.path), one)) : one;
    return lead(place + (leads ? target.slice(hash) : ''));
  });
  if (/\.(?:md|mdx|markdown)$/i.test(path)) {
    const title = titleFrom(name);
    fixes.push({
      title: dutch ? `Maak ${path}` : `Create ${path}`,
      change: () => ({
        edits: [],
        creates: [
          {
            uri: uriOf(snapshot.root, path),
            text: `---\ntitle: ${title}\nstatus: draft\n---\n\n# ${title}\n`,
          },
        ],
      }),
    });
  }
  return fixes;
}

function leadsToHeading(document: PolicyDocument, anchor: string | undefined): boolean {
  const section = anchor === undefined ? undefined : document.sections[sectionOfAnchor(document, anchor)];
  return section !== undefined && (hasOwnAnchor(section) || section.slug !== anchor);
}

/** A path as a link in Markdown can hold it. */
function asLink(path: string): string {
  return encodeURI(path).replace(/[()#?]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The target, inside what the diagnostic underlines. */
function retarget(file: SourceFile, range: Range, target: string, to: string): TextEdit | undefined {
  for (let line = range.start.line; line <= range.end.line; line += 1) {
    const at = file.line(line).indexOf(target, line === range.start.line ? range.start.character : 0);
    if (at >= 0)
      return {
        uri: file.uri,
        range: { start: { line, character: at }, end: { line, character: at + target.length } },
        text: to,
      };
  }
  return undefined;
}

/** A path as seen from a folder, both from the workspace root. */
export function relativePath(from: string, to: string): string {
  const [a, b] = [from === '' ? [] : from.split('/'), to.split('/')];
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same += 1;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
}

function titleFrom(name: string): string {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function asRange(value: unknown): Range | undefined {
  const { start, end } = asMap(value);
  const [from, to] = [asMap(start), asMap(end)];
  if (![from.line, from.character, to.line, to.character].every((one) => typeof one === 'number'))
    return undefined;
  return value as Range;
}
