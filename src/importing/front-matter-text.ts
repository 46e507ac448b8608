import { stringify } from 'yaml';
import { withoutEnds } from '../workspace/text-ends.js';

/** Where an imported text came from; kept in the front matter so that it can be traced. */
export interface Provenance {
  readonly file: string;
  /** Hexadecimal SHA-256 of the source. */
  readonly sha256: string;
  /** ISO date. */
  readonly imported: string;
}

/** A Markdown document with front matter. An imported policy starts as a draft: nobody approved the copy. */
export function withFrontMatter(
  title: string,
  body: string,
  provenance: Provenance,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const values = { title, status: 'draft', ...more, source: { ...provenance } };
  return `---\n${stringify(values, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

/** Hexadecimal SHA-256 of bytes. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file name without its ending as a path segment: lower case, words joined by hyphens, nothing else. */
export function fileSlug(name: string): string {
  const dashed = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const slug = withoutEnds(dashed, /-/).slice(0, 80);
  return slug === '' ? 'imported' : slug;
}
