import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CRITERION_IDS } from '../src/catalog/criterion-ids.js';
import { findPlaceholders } from '../src/workspace/markdown/placeholders.js';

interface Grammar {
  readonly repository: Readonly<Record<string, { readonly match: string }>>;
}
interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const markdown = json<Grammar>('syntaxes/attest.markdown.tmLanguage.json').repository;
const pattern = (name: string): RegExp => new RegExp(markdown[name]?.match ?? '(?!)', 'g');
const found = (name: string, text: string): string[] => [...text.matchAll(pattern(name))].map(([all]) => all);

describe('grammars', () => {
  it('colour every criterion, and nothing that is none', () => {
    for (const id of CRITERION_IDS) expect(found('criterion', `(${id}, x)`)).toEqual([id]);
    for (const text of [
      'CC6.9',
      'CC10.1',
      'C1.3',
      'P1.2',
      'ACC6.1',
      'CC6.11',
      'CC6.1.2',
      'xP1.1',
      'version A1.12',
    ])
      expect(found('criterion', text)).toEqual([]);
    expect(found('criterion', 'See CC6.1.')).toEqual(['CC6.1']);
  });

  it('colour controls, but not dates, links and standards', () => {
    expect(found('control', 'as in AC-02, (SEC-101).')).toEqual(['AC-02', 'SEC-101']);
    expect(found('control', '2026-03-01 ISO27001 evidence/AC-02/x 2026-03_AC-02_x a-AC-02-b')).toEqual([]);
  });

  it('colour what is left to fill in', () => {
    for (const text of ['[CONFIRM: who]', '{{owner}}', 'TBD', 'TODO']) {
      expect(found('placeholder', `x ${text} y`)).toEqual([text]);
      expect(findPlaceholders(`x ${text} y`).map((one) => one.text)).toEqual([text]);
    }
  });

  it('take no longer on hostile lines', () => {
    const started = performance.now();
    for (const name of ['criterion', 'control', 'placeholder']) {
      for (const unit of ['CC6.', 'A-', '[CONFIRM:', '{{', '<!-- attest-ignore '])
        found(name, unit.repeat(20_000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** A snippet as it is inserted when every stop keeps its default. */
function expand({ body }: Snippet): string {
  let text = body.join('\n');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1').replace(/\$\{\d+:([^{}]*)\}/g, '$1');
  }
  return text
    .replace(/\$CURRENT_YEAR/g, '2026')
    .replace(/\$CURRENT_(?:MONTH|DATE)/g, '05')
    .replace(/\$\{?\d+\}?/g, '');
}

describe('snippets', () => {
  const en = json<Record<string, Snippet>>('snippets/policy.en.json');
  const nl = json<Record<string, Snippet>>('snippets/policy.nl.json');
  const records = json<Record<string, Snippet>>('snippets/records.json');

  it('are the same set in both languages, each with its own prefix', () => {
    expect(Object.keys(nl)).toHaveLength(Object.keys(en).length);
    const prefixes = [en, nl, records].flatMap((file) => Object.values(file).flatMap(({ prefix }) => prefix));
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('expand to text without leftovers', () => {
    for (const [name, snippet] of [en, nl, records].flatMap((file) => Object.entries(file))) {
      expect([name, expand(snippet)]).toEqual([name, expect.not.stringMatching(/\$|\|\}/)]);
    }
  });

  it('of records are YAML lists', () => {
    for (const [name, snippet] of Object.entries(records))
      expect([name, Array.isArray(parse(expand(snippet)))]).toEqual([name, true]);
  });
});
