import { occurrences, type Surroundings } from '../workspace/occurrences.js';

/** A key of a mapping in braces, with or without quotes. */
const WHOLE_KEY: Surroundings = { notAfter: /[^,{\s"']$/, notBefore: /^[^\s:"']/ };

/** A replacement of `length` characters from `offset` on. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export type RuleSeverity = 'off' | 'info' | 'warning' | 'error';

/**
 * The smallest change of a soc2.yaml that gives a rule a severity. Comments and all other lines stay as they are; a
 * mapping in braces is kept in braces.
 */
export function setRule(source: string, code: string, severity: RuleSeverity): TextChange {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const head = /^(?:rules|"rules"|'rules')[ \t]*:[ \t]*/m.exec(source);
  if (!head) {
    const gap = source === '' || source.endsWith('\n') ? '' : eol;
    return { offset: source.length, length: 0, text: `${gap}${eol}rules:${eol}  ${code}: ${severity}${eol}` };
  }
  const valueAt = head.index + head[0].length;
  const rest = lineAt(source, valueAt);
  if (rest.startsWith('{')) return inBraces(source, valueAt, code, severity);
  const said = /^(?:~|null)/.exec(rest);
  if (said) return { offset: valueAt, length: said[0].length, text: `${eol}  ${code}: ${severity}` };
  return inBlock(source, valueAt + rest.length, code, severity, eol);
}

function inBraces(source: string, open: number, code: string, severity: RuleSeverity): TextChange {
  const close = source.indexOf('}', open);
  const inside = source.slice(open + 1, close < 0 ? undefined : close);
  for (const at of occurrences(inside, code, WHOLE_KEY)) {
    const between = /^["']?\s{0,20}:\s{0,20}/.exec(
      inside.slice(at + code.length, at + code.length + 50),
    )?.[0];
    if (between === undefined) continue;
    const start = at + code.length + between.length;
    const value = /^[^,}\s]*/.exec(inside.slice(start))?.[0] ?? '';
    return { offset: open + 1 + start, length: value.length, text: severity };
  }
  return {
    offset: open + 1,
    length: 0,
    text: inside.trim() === '' ? ` ${code}: ${severity} ` : ` ${code}: ${severity},`,
  };
}

/** `lineEnd` is where the line of the key ends. */
function inBlock(
  source: string,
  lineEnd: number,
  code: string,
  severity: RuleSeverity,
  eol: string,
): TextChange {
  let indent = '  ';
  let first = true;
  let at = nextLine(source, lineEnd);
  while (at < source.length) {
    const line = lineAt(source, at);
    if (/^[^\s#]/.test(line)) break;
    const entry = /^(\s+)(["']?)([\w.-]+)\2(\s*:\s*)([^\s#]*)/.exec(line);
    if (entry) {
      const [all, space = '', , key, , value = ''] = entry;
      if (first) indent = space;
      first = false;
      if (key === code)
        return { offset: at + all.length - value.length, length: value.length, text: severity };
    }
    at = nextLine(source, at + line.length);
  }
  return { offset: lineEnd, length: 0, text: `${eol}${indent}${code}: ${severity}` };
}

/** The text from `at` to the end of its line. */
function lineAt(source: string, at: number): string {
  return /^[^\r\n]*/.exec(source.slice(at))?.[0] ?? '';
}

function nextLine(source: string, lineEnd: number): number {
  if (source.startsWith('\r\n', lineEnd)) return lineEnd + 2;
  return Math.min(source.length, lineEnd + 1);
}
