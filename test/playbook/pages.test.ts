import { beforeAll, describe, expect, it } from 'vitest';
import { PLAYBOOK_ENTRIES, playbookEntry } from '../../src/catalog/playbook.js';
import { scopeCounts } from '../../src/playbook/facts/counts.js';
import { listPlaybook } from '../../src/playbook/list-entries.js';
import { writeOffline } from '../../src/playbook/write-document.js';
import { verify } from '../../src/verify/verify.js';
import { COMPANIES, openCompany, recordsOf, textOf, type Company } from './company-input.js';

/** Pages whose every word is about this company: nothing but its records may state a fact in them. */
const OF_THE_COMPANY = ['system-description', 'management-assertion', 'representation-letter'];

/** In pages that guide, sums and days are reckoned, and held against each other by the test on counts. */
const RECKONED: ReadonlySet<string | undefined> = new Set(['number', 'date', 'time']);

/** The catalogue, the pages' prose, and the keys of the files that pages send people to. */
const CATALOGUE = textOf('src/catalog/data', 'src/catalog/data/criteria', 'src/playbook/prose', 'schemas');
const OWN_PROSE = textOf('src/playbook/prose/description.yaml', 'src/playbook/prose/assertion.yaml');

describe.each(COMPANIES)('pages of %s (%s)', (name, language) => {
  let company: Company;
  const page = (id: string): string => writeOffline(playbookEntry(id)!, company.input).text;
  beforeAll(async () => {
    company = await openCompany(name, language);
  }, 120_000);

  it('state nothing that no record states, and recommend nothing that the catalogue does not', () => {
    const { input, facts } = company;
    const records = recordsOf(input);
    // What rules report is about records; pages repeat it.
    const reported = input.diagnostics.map(({ message }) => message[language]).join(' ');
    const counts = new Set(Object.values(scopeCounts(input)).map(String));
    const invented = PLAYBOOK_ENTRIES.filter(({ produces }) => produces !== 'policy').flatMap((entry) => {
      const { text, path } = writeOffline(entry, input);
      const strict = OF_THE_COMPANY.includes(entry.id);
      const known = strict ? OWN_PROSE : CATALOGUE;
      return verify(undefined, text, facts, { path, language })
        .verdicts.filter(
          ({ kind, what, quote }) =>
            kind === 'invented' &&
            !records.has(quote) &&
            !known.includes(quote.toLowerCase()) &&
            (strict || !reported.includes(quote)) &&
            !(strict ? counts.has(quote) : RECKONED.has(what)),
        )
        .map(({ what, quote, sentence }) => `${entry.id}: ${what ?? ''} “${quote}” in “${sentence}”`);
    });
    expect(invented).toEqual([]);
  }, 300_000);

  it('quote as stated only what stands in a record', () => {
    const { snapshot } = company.input;
    const told = [
      ...snapshot.controls.flatMap(({ statement }) => statement ?? []),
      ...(snapshot.config?.commitments ?? []).map(({ statement, target }) => `${statement} ${target ?? ''}`),
      ...Object.values(snapshot.config?.infrastructure ?? {}).flat(),
      ...(snapshot.config?.tools ?? []).map(({ name, purpose }) => `${name} ${purpose ?? ''}`),
      ...[...snapshot.documents.values()].flatMap(({ sections }) =>
        sections.flatMap(({ content }) => content.sentences.map(({ text }) => text)),
      ),
    ].join(' ');
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const there = new Set(words(told));
    for (const id of ['access-controls', 'change-process', 'vulnerability-management', 'backup-recovery']) {
      const rows = page(id)
        .split('\n')
        .filter((line) => line.startsWith('|') && /“[^”]+”/.test(line));
      for (const row of rows)
        for (const [, quote = ''] of row.matchAll(/“([^”]+)”/g))
          expect(
            words(quote).filter((word) => !there.has(word)),
            `${id}: ${quote}`,
          ).toEqual([]);
    }
  });

  it('agree on every count', () => {
    const { inScope, withoutControl, running, planned } = scopeCounts(company.input);
    const nl = language === 'nl';
    const of = nl ? 'van' : 'of';
    expect(page('report-type')).toContain(`${inScope} criteria`);
    expect(page('control-mapping')).toContain(`: ${withoutControl} ${of} ${inScope}.`);
    if (withoutControl > 0)
      expect(page('management-assertion')).toContain(`${withoutControl} ${of} ${inScope} criteria`);
    expect(page('control-mapping')).toMatch(
      nl
        ? new RegExp(`Maatregelen in werking: ${running}\\.`)
        : new RegExp(`Controls in operation: ${running}\\.`),
    );
    expect(page('kickoff-deck')).toContain(
      nl ? `${running} maatregelen zijn in werking` : `${running} controls are in operation`,
    );
    expect(page('design-challenge')).toContain(
      nl ? `${running + planned} maatregelen bekeken` : `${running + planned} controls were looked at`,
    );
    expect(page('readiness-checklist')).toContain(
      nl ? `over ${inScope} criteria` : `over ${inScope} criteria in scope`,
    );
    const listed = listPlaybook(company.input, [], language)
      .flatMap(({ entries }) => entries)
      .find(({ id }) => id === 'scope-procedures');
    const [there = 0, all = 0] = (listed?.reason.match(/\d+/g) ?? []).map(Number);
    const missing = page('documentation-gaps')
      .split(/^## /m)[1]
      ?.split('\n')
      .filter((line) => line.startsWith('|')).length;
    // Header and rule are no documents.
    expect(there + (missing ?? 0) - 2).toBe(all);
  });

  it('show an auditor who is not engaged no weakness', () => {
    const text = page('kickoff-deck');
    for (const { id, title } of company.input.snapshot.findings)
      for (const one of [id, title]) expect(text).not.toContain(one);
    for (const gap of company.input.snapshot.config?.current.gaps ?? []) expect(text).not.toContain(gap);
    expect(text).not.toMatch(/\bof 100\b|\bvan 100\b/);
  });
});
