import type { Labelled } from './cell.js';

const BADGE =
  /https?:\/\/img\.shields\.io\/(?:badge\/([^\s?#)"'<>]{3,200})|static\/v1\?([^\s#)"'<>]{3,300}))/g;
const MOST = 40;

/** Labels and values of the badges in a line: `img.shields.io/badge/Owner-CEO-0A66C2`, `static/v1?label=…&message=…`. */
export function badgesIn(text: string, line: number): Labelled[] {
  if (!text.includes('img.shields.io/')) return [];
  const found: Labelled[] = [];
  for (const match of text.slice(0, 20_000).matchAll(BADGE)) {
    if (found.length >= MOST) break;
    const [label, value] = match[1] === undefined ? queryParts(match[2] ?? '') : pathParts(match[1]);
    if (label === undefined || value === undefined || value === '') continue;
    found.push({ label, value: { raw: value, line, start: match.index }, derived: true });
  }
  return found;
}

/** `Owner-Head_of__Security-blue`: hyphens part, `--` is a hyphen, `_` a space, `__` an underscore. */
function pathParts(path: string): [label?: string, value?: string] {
  const parts = path
    .replace(/\.(?:svg|png|json)$/, '')
    .replace(/--/g, '\u0001')
    .split('-')
    .map((part) =>
      decoded(part)
        .replace(/__/g, '\u0002')
        .replace(/_/g, ' ')
        .replace(/\u0001/g, '-')
        .replace(/\u0002/g, '_')
        .trim(),
    );
  return parts.length >= 3 ? [parts[0], parts[1]] : [];
}

function queryParts(query: string): [label?: string, value?: string] {
  const values = new URLSearchParams(query.replace(/&amp;/g, '&'));
  return [values.get('label') ?? undefined, values.get('message') ?? undefined];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
