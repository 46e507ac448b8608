import { parse, stringify } from 'yaml';
import { readFrontMatter } from '../../workspace/front-matter.js';
import { TomlSource } from '../../workspace/metadata/toml-source.js';
import { asMap, asText } from '../../workspace/values.js';

/** Keys that are written in our own form; all others are kept. */
const CONVERTED = new Set(['name', 'title', 'version', 'approved', 'satisfies']);

/** A Markdown document of another tool with front matter in our keys. */
export interface ConvertedDocument {
  readonly text: string;
  readonly title: string;
  readonly id?: string;
  readonly cron?: string;
  readonly criteria: readonly string[];
  /** Whether there is text below the front matter. */
  readonly hasBody: boolean;
}

/**
 * A document whose front matter (YAML, TOML or JSON, in another tool's keys) is written in ours; keys we have no name for
 * are kept. `edit` may change the text below it.
 */
export function convertedDocument(source: string, edit: (body: string) => string): ConvertedDocument {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const { frontMatter, bodyLine } = readFrontMatter(lines);
  const body = edit(lines.slice(bodyLine).join('\n'));
  const head = lines.slice(0, bodyLine);
  const isToml = head.some((line) => /^\+\+\+\s*$/.test(line));
  const inner = head.filter((line) => !/^(?:---|\.\.\.|\+\+\+)\s*$/.test(line)).join('\n');
  const raw = asMap(isToml ? new TomlSource(inner, 0).value : safeParse(inner));
  const title = frontMatter?.title?.value ?? headingOf(body) ?? 'Untitled';
  const criteria = frontMatter?.claims.map(({ value }) => value) ?? [];
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !CONVERTED.has(key)));
  const values = {
    title,
    version: frontMatter?.version?.value,
    approved: frontMatter?.approved?.value,
    ...(criteria.length > 0 && { satisfies: { TSC: criteria } }),
    ...rest,
  };
  return {
    text: `---\n${stringify(values, { lineWidth: 0 })}---\n\n${body.trim()}\n`,
    title,
    id: asText(raw.id),
    cron: asText(raw.cron),
    criteria,
    hasBody: /\p{L}{2}/u.test(body),
  };
}

function headingOf(body: string): string | undefined {
  return /^#{1,2} +(\S[^\n]{0,200})$/m.exec(body)?.[1]?.trim();
}

function safeParse(text: string): unknown {
  try {
    return parse(text, { version: '1.2', maxAliasCount: 50 });
  } catch {
    return {};
  }
}
