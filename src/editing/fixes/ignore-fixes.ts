import { shift } from '../../workspace/position.js';
import { insertion, type TextEdit } from '../changes.js';
import type { SourceFile } from '../source-file.js';
import { sectionAt } from '../symbol-at.js';
import type { Fix, FixRequest } from './fix.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/**
 * Comments that silence a diagnostic: before its line where that does not break the text, in its section, or for the
 * whole file. Each asks for a reason, because an auditor will.
 */
export function ignoreFixes({ diagnostic, file, context }: FixRequest): Fix[] {
  if (!file.document) return [];
  const dutch = context.language === 'nl';
  const { code, range } = diagnostic;
  const reason = dutch ? 'waarom' : 'why';
  const line = range.start.line;
  const fixes: Fix[] = [];
  const inBody = line >= bodyStart(file);
  if (inBody && startsBlock(file, line)) {
    const edit = insertion(
      file.uri,
      line,
      0,
      `<!-- attest-ignore-next-line ${code}: ${reason} -->${file.newline}`,
    );
    fixes.push({
      title: dutch ? `Negeer “${code}” op deze regel` : `Ignore “${code}” on this line`,
      change: () => ({ edits: [edit] }),
    });
  }
  const section = inBody
    ? sectionIgnore(file, line, `<!-- attest-ignore ${code}: ${reason} -->`, range.start.character)
    : undefined;
  if (section)
    fixes.push({
      title: dutch ? `Negeer “${code}” in deze paragraaf` : `Ignore “${code}” in this section`,
      change: () => ({ edits: [section] }),
    });
  const top = bodyStart(file);
  const blank = file.line(top).trim() === '' ? [] : [''];
  const text = [`<!-- attest-ignore-file ${code}: ${reason} -->`, ...blank, ''].join(file.newline);
  fixes.push({
    title: dutch ? `Negeer “${code}” in dit bestand` : `Ignore “${code}” in this file`,
    change: () => ({ edits: [insertion(file.uri, top, 0, text)] }),
  });
  return fixes;
}

/** Takes the codes that silence nothing out of an ignore comment, or the whole comment. */
export function removeIgnore({ diagnostic, file, context }: FixRequest): Fix[] {
  const line = diagnostic.data?.line;
  const codes = diagnostic.data?.codes;
  if (typeof line !== 'number' || !Array.isArray(codes)) return [];
  const match =
    /<!--\s*attest-ignore(?:-next-line|-file)?\b([^:<>]{0,2000})(?::(?:[^<>]|<(?!!)){0,4000})?-->\s*/.exec(
      file.line(line),
    );
  if (!match) return [];
  const written = withoutEnd(match[1] ?? '', /-/)
    .split(/[\s,]+/)
    .filter((code) => code !== '');
  const kept = written.filter((code) => !codes.includes(code));
  const whole = kept.length === 0;
  const title =
    context.language === 'nl'
      ? whole
        ? 'Verwijder deze uitzondering'
        : `Verwijder ${codes.join(', ')} uit de uitzondering`
      : whole
        ? 'Remove this ignore comment'
        : `Remove ${codes.join(', ')} from the ignore comment`;
  return [
    {
      title,
      preferred: true,
      sure: true,
      change: () => ({ edits: [whole ? cut(file, line, match) : rewrite(file, line, match, kept)] }),
    },
  ];
}

function cut(file: SourceFile, line: number, match: RegExpExecArray): TextEdit {
  const alone = file.line(line).replace(match[0], '').trim() === '' && line + 1 < file.lines.length;
  const start = { line, character: alone ? 0 : match.index };
  return {
    uri: file.uri,
    range: {
      start,
      end: alone ? { line: line + 1, character: 0 } : { line, character: match.index + match[0].length },
    },
    text: '',
  };
}

function rewrite(file: SourceFile, line: number, match: RegExpExecArray, kept: readonly string[]): TextEdit {
  const from = match.index + match[0].indexOf(match[1] ?? '');
  return {
    uri: file.uri,
    range: { start: { line, character: from }, end: { line, character: from + (match[1] ?? '').length } },
    text: ` ${kept.join(' ')}`,
  };
}

/** The first line after the front matter. */
function bodyStart(file: SourceFile): number {
  return file.document?.frontMatter?.block?.next ?? 0;
}

/** A comment before a line inside a paragraph, list or table would break it apart. */
function startsBlock(file: SourceFile, line: number): boolean {
  const before = file.line(line - 1).trim();
  return (
    !/^\s*(?:\||[-*+]\s|\d+[.)]\s|>)/.test(file.line(line)) &&
    (line === 0 || before === '' || before.startsWith('#') || before.startsWith('<!--'))
  );
}

function sectionIgnore(
  file: SourceFile,
  line: number,
  comment: string,
  character: number,
): TextEdit | undefined {
  const index = sectionAt(file, { line, character });
  const section = file.document?.sections[index ?? -1];
  if (!section?.content.headingRange || section.content.level > 6) return undefined;
  const end = shift(section.content.headingRange, section.startLine).end.line;
  return insertion(file.uri, end, file.line(end).length, `${file.newline}${file.newline}${comment}`);
}
