/** Front matter as lines of a file. */
export interface Block {
  readonly format: 'yaml' | 'toml' | 'json';
  /** The line of its opening fence; the first line of its text when it has none. */
  readonly fence: number;
  /** Its text: from this line up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** The first line that is no part of it. */
  readonly next: number;
  readonly closed: boolean;
}

const KEY_LINE = /^["']?[\p{L}][\p{L}\p{N}_ .-]{0,80}["']?\s{0,5}:(?:\s|$)/u;
const TOML_LINE = /^\s*(?:[\w."'-][\w."' -]{0,79}=|\[|#|$)/;
const MAX_LINES = 200;
/** A definition of a link to nothing, which people write as a comment: `[//]: # (made by …)`. */
const LINK_AS_COMMENT = /^\[[^\]]{1,40}\]:\s{0,5}(?:#|<>)(?:\s|$)/;
/** So many lines of comments may stand before it. */
const MAX_COMMENT = 60;

/**
 * Finds front matter at the top of a file, after blank lines and HTML comments: YAML between `---`, TOML between `+++`,
 * a JSON object, or either between `---toml` or `---json` and `---`. comply's files leave the opening `---` out.
 */
export function findBlock(lines: readonly string[]): Block | undefined {
  const first = firstLine(lines);
  const line = lines[first]?.trimEnd() ?? '';
  if (line === '---' || line === '---yaml') return yaml(lines, first);
  const named = /^---\s?(toml|json)$/.exec(line)?.[1];
  if (named === 'toml' || named === 'json') return betweenNamed(lines, first, named);
  if (line === '+++') return toml(lines, first);
  if (/^\{\s*(?:"|$)/.test(line) || line === ';;;') return json(lines, first);
  return first === 0 && KEY_LINE.test(line) ? withoutFence(lines) : undefined;
}

/** The first line that is neither blank nor a comment. */
function firstLine(lines: readonly string[]): number {
  let n = 0;
  for (const most = Math.min(lines.length, MAX_COMMENT); n < most; n += 1) {
    const line = lines[n]?.trim() ?? '';
    if (line === '' || LINK_AS_COMMENT.test(line)) continue;
    if (!line.startsWith('<!--')) return n;
    while (n < most && !(lines[n] ?? '').trimEnd().endsWith('-->')) n += 1;
  }
  return n;
}

function yaml(lines: readonly string[], fence: number): Block | undefined {
  const start = fence + 1;
  // Below something else a line of hyphens may be a rule across the page.
  const strict = fence > 0;
  if (strict && !KEY_LINE.test(lines[start] ?? '')) return undefined;
  for (let n = start; n < Math.min(lines.length, start + MAX_LINES); n += 1) {
    const line = lines[n] ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(line)) {
      return { format: 'yaml', fence, start, end: n, next: n + 1, closed: true };
    }
    if (strict && !isYamlLine(line)) return undefined;
  }
  if (strict) return undefined;
  // Opened but never closed: take the lines that look like keys, so that the body is still read.
  let end = start;
  while (end < lines.length && (KEY_LINE.test(lines[end] ?? '') || /^\s+\S|^-\s/.test(lines[end] ?? '')))
    end += 1;
  return end > start ? { format: 'yaml', fence, start, end, next: end, closed: false } : undefined;
}

function betweenNamed(lines: readonly string[], fence: number, format: 'toml' | 'json'): Block | undefined {
  const start = fence + 1;
  for (let n = start; n < Math.min(lines.length, start + MAX_LINES); n += 1)
    if (/^---\s*$/.test(lines[n] ?? '')) return { format, fence, start, end: n, next: n + 1, closed: true };
  return undefined;
}

function isYamlLine(line: string): boolean {
  return KEY_LINE.test(line) || /^(?:\s+\S|-\s|#|\s*$)/.test(line);
}

function withoutFence(lines: readonly string[]): Block | undefined {
  for (let n = 0; n < Math.min(lines.length, MAX_LINES); n += 1) {
    const line = lines[n] ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(line))
      return { format: 'yaml', fence: 0, start: 0, end: n, next: n + 1, closed: true };
    if (!isYamlLine(line)) return undefined;
  }
  return undefined;
}

function toml(lines: readonly string[], fence: number): Block | undefined {
  const start = fence + 1;
  let end = start;
  for (let n = start; n < Math.min(lines.length, start + MAX_LINES); n += 1)
    if (lines[n]?.trimEnd() === '+++')
      return { format: 'toml', fence, start, end: n, next: n + 1, closed: true };
  while (end < lines.length && TOML_LINE.test(lines[end] ?? '') && (lines[end] ?? '') !== '') end += 1;
  return end > start ? { format: 'toml', fence, start, end, next: end, closed: false } : undefined;
}

function json(lines: readonly string[], first: number): Block | undefined {
  const fenced = lines[first]?.trimEnd() === ';;;';
  const start = fenced ? first + 1 : first;
  const most = Math.min(lines.length, start + MAX_LINES);
  if (fenced) {
    for (let n = start; n < most; n += 1)
      if (lines[n]?.trimEnd() === ';;;')
        return { format: 'json', fence: first, start, end: n, next: n + 1, closed: true };
    return undefined;
  }
  if (/^\{.*\}\s*$/.test(lines[start] ?? ''))
    return isObject(lines[start] ?? '')
      ? { format: 'json', fence: first, start, end: start + 1, next: start + 1, closed: true }
      : undefined;
  // `{` by itself opens more than objects: a key has to follow.
  const opening = lines.slice(start, start + 3).join('\n');
  if (!/^\{\s*"[^"\n]{1,80}"\s*:/.test(opening)) return undefined;
  for (let n = start; n < most; n += 1)
    if (/^\}\s*$/.test(lines[n] ?? ''))
      return { format: 'json', fence: first, start, end: n + 1, next: n + 1, closed: true };
  return undefined;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
