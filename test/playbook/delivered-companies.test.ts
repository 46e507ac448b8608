import { cpSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { playbookEntry } from '../../src/catalog/playbook.js';
import { unnamedServices } from '../../src/playbook/provider-duties.js';
import { stateOf } from '../../src/playbook/state/state-of.js';
import { writeOffline } from '../../src/playbook/write-document.js';
import { openCompany, type Company } from './company-input.js';

const FOLDER = 'test/companies';

/** The companies as they come: records, no policies. */
const DELIVERED = [
  ['ledgerline', 'en'],
  ['quillmind', 'en'],
  ['vitaroute', 'nl'],
] as const;

const companies = new Map<string, Company>();
const page = (name: string, id: string): string =>
  writeOffline(playbookEntry(id)!, companies.get(name)!.input).text;

beforeAll(async () => {
  for (const [name, language] of DELIVERED) companies.set(name, await openCompany(name, language, FOLDER));
  // The same company with its registers where Attest reads registers.
  const moved = mkdtempSync(join(tmpdir(), 'attest-companies-'));
  cpSync(join(FOLDER, 'ledgerline'), join(moved, 'filed'), { recursive: true });
  mkdirSync(join(moved, 'filed/registers'));
  for (const file of ['incidents.csv', 'changes.csv'])
    renameSync(join(moved, 'filed/evidence/registers', file), join(moved, 'filed/registers', file));
  companies.set('filed', await openCompany('filed', 'en', moved));
}, 120_000);

describe('incidents', () => {
  it('of a register are told, of every severity', () => {
    const description = page('filed', 'system-description');
    expect(description).toContain('| INC-31 | 2026-09-02 | Delayed webhooks for two hours | medium |');
    expect(description).toContain('| INC-32 | 2026-11-09 | Phishing mail reported by staff | low |');
    // That the auditor was told of them is for management to confirm.
    expect(page('filed', 'representation-letter')).toMatch(
      /\[CONFIRM: that you were told of these, [^\]]*INC-31 \(2026-09-02\), INC-32 \(2026-11-09\)\]/,
    );
  });

  it('of a register among the evidence are told as well, and so are changes', () => {
    expect(page('ledgerline', 'system-description')).toContain('| INC-31 | 2026-09-02 |');
    expect(page('ledgerline', 'system-description')).toContain(
      '| JIRA-4411 | 2026-08-05 | Retry of ACH returns |',
    );
    expect(page('ledgerline', 'representation-letter')).toContain(
      '[CONFIRM: which of these are significant: JIRA-4411 (2026-08-05)',
    );
  });

  it('are not known where no register is', () => {
    expect(page('quillmind', 'system-description')).toMatch(/no register of incidents .* not known/);
    expect(page('vitaroute', 'representation-letter')).toContain('er is geen register van incidenten');
  });
});

describe('the representation letter', () => {
  it.each([
    ['ledgerline', '[CONFIRM: which of these are one: 20 of 43 criteria in scope'],
    ['quillmind', '[CONFIRM: which of these are one: 30 of 35 criteria in scope'],
    ['vitaroute', '[CONFIRM: welke hiervan dat zijn: 43 van 56 criteria binnen de scope'],
  ])('of %s names what is open in place of “no deficiency”', (name, text) => {
    const letter = page(name, 'representation-letter');
    expect(letter).toContain(text);
    expect(letter).not.toMatch(/no open deficiency|geen open tekortkoming/);
    for (const gap of companies.get(name)!.input.snapshot.config?.current.gaps ?? [])
      expect(letter).toContain(gap);
  });
});

describe('providers', () => {
  it.each(['ledgerline', 'quillmind', 'vitaroute'])(
    'of %s: nothing in plain words is called unused',
    (name) => {
      expect(page(name, 'subservice-organisations')).not.toMatch(
        /named nowhere|no other record|nergens|geen ander gegeven/,
      );
    },
  );

  it('of a product that no record names are asked about', () => {
    const { input } = companies.get('ledgerline')!;
    const [first] = input.snapshot.config!.subserviceOrganisations;
    const organisation = { ...first!, services: ['GKE', 'Cloud SQL', 'BigQuery', 'data center security'] };
    expect(unnamedServices(organisation, input)).toEqual(['BigQuery']);
  });

  it.each(['ledgerline', 'quillmind', 'vitaroute'])(
    'of %s: what they expect is not known while none is recorded',
    (name) => {
      const state = stateOf('shared-responsibility', companies.get(name)!.input);
      expect(state.state).toBe('attention');
      expect(state.reason.en).toMatch(/^Not known: no control that .*(Google Cloud|AWS|Microsoft Azure)/);
    },
  );
});

describe('sampling', () => {
  it('takes evidence that was not collected for not known, never for a failure', () => {
    const text = page('ledgerline', 'sampling-exceptions');
    expect(text).toMatch(
      /BK-01 Backups .* 25–40 of 365 in the period .* evidence of 148 of 148 not collected: not known/,
    );
    expect(text).not.toMatch(/missed of|criterion not met/);
    expect(text).toContain('No deviation has been seen so far.');
  });

  it('tells the sample of a period that lies ahead, and of a report on one day', () => {
    const text = page('vitaroute', 'sampling-exceptions');
    expect(text).toMatch(/\| BK-01 Back-ups \|.* van 181 in de periode/);
    expect(text).toMatch(/\| KW-01 .* \| 5–15 van \d+ in de periode/);
    expect(page('quillmind', 'sampling-exceptions')).toMatch(/\| C-2 .*one, to see it in place/);
    for (const name of ['ledgerline', 'quillmind', 'vitaroute'])
      expect(
        page(name, 'sampling-exceptions')
          .split('\n')
          .filter((line) => /^\| [A-Z]+-\d+ .*\| – \| [^|]*\|$/.test(line)),
      ).toEqual([]);
  });
});

describe('documentation gaps', () => {
  it('call nothing claimed that a draft only asks to be filled in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attest-companies-'));
    for (const [name, language] of DELIVERED) {
      cpSync(join(FOLDER, name), join(folder, name), { recursive: true });
      const { text, path } = writeOffline(playbookEntry('system-description')!, companies.get(name)!.input);
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
      const { input } = await openCompany(name, language, folder);
      const asked = input.gaps.filter(
        ({ code, place, message }) =>
          code === 'criterion-not-substantiated' &&
          place !== undefined &&
          /^\[CONFIRM: (?:for each|voor elk) /.test(text.split('\n')[place.range.start.line] ?? '') &&
          writeOffline(playbookEntry('documentation-gaps')!, input).text.includes(message[language]),
      );
      expect(asked.map(({ message }) => message.en)).toEqual([]);
    }
  }, 120_000);
});

describe('promises', () => {
  it.each([
    ['ledgerline', 'MSA-5'],
    ['quillmind', 'TOS-1'],
    ['vitaroute', 'VWO-2'],
  ])('of %s on deletion and training (%s) are offered no control about something else', (name, id) => {
    const part = page(name, 'service-commitments')
      .split(/^#{2,3} /m)
      .find((text) => text.startsWith(`${id}: `));
    expect(part).toMatch(/\*\*(?:No running control|Voor deze belofte)/);
    expect(part).not.toMatch(
      /MFA|multi-?factor|verification|encrypt|versleutel|classified|ingedeeld|same criteria|dezelfde criteria/i,
    );
  });
});

describe('money', () => {
  it('is written as the language writes it', () => {
    const text = page('vitaroute', 'report-type');
    expect(text).toContain('€ 28.000–€ 74.000');
    expect(text).not.toMatch(/€\d|\d,000/);
  });
});

describe('spans', () => {
  it.each(['ledgerline', 'vitaroute'])('after the period of %s are the same in every page', (name) => {
    const found = /2027-\d\d-\d\d – 2027-\d\d-\d\d/.exec(page(name, 'renewal'))?.[0] ?? '';
    const [first = '', last = ''] = found.split(' – ');
    expect(first).toBe('2027-08-11');
    expect(page(name, 'audit-process')).toMatch(
      new RegExp(`\\| (?:Final report|Eindrapport) \\| ${first} \\| ${last} \\|`),
    );
  });

  it('of contracting an auditor are the same in every page', () => {
    expect(page('ledgerline', 'auditor-selection')).toContain('signed engagement letter: 3–6 weeks');
    expect(page('ledgerline', 'audit-process')).toContain('| Contracting | 3–6 |');
  });
});

describe('promises', () => {
  it.each([
    ['ledgerline', 'MSA-2', '72 hours after confirmation'],
    ['quillmind', 'TOS-2', '48 hours'],
    ['vitaroute', 'SLA-2', '30 minuten'],
    ['vitaroute', 'VWO-1', '24 uur na ontdekking'],
  ])('of %s are never offered a control looser than %s', (name, id, value) => {
    const text = page(name, 'service-commitments');
    const own = text.slice(text.indexOf(`### ${id}:`)).split('\n### ', 1)[0] ?? '';
    const proposals = own.split('\n').filter((line) => /^- (?:Proposal|Voorstel):/.test(line));
    expect(proposals.join('\n')).toContain(value);
  });

  it('are not carried by a control that names no time', () => {
    expect(page('ledgerline', 'service-commitments')).toContain(
      '| IR-01 Incident handling | CC7.3, CC7.4, CC7.5 | **its statement does not name what is promised**',
    );
  });

  it('with two objectives are told apart', () => {
    const text = page('ledgerline', 'consistency');
    expect(text).toContain('| Data loss at most (RPO) | everything | at most 15 minutes (MSA-3,');
    expect(text).not.toContain('**differs**');
  });
});

describe('criteria without a control', () => {
  it.each([
    ['ledgerline', '20 of 43'],
    ['quillmind', '30 of 35'],
    ['vitaroute', '43 van 56'],
  ])('of %s are counted alike', (name, count) => {
    expect(page(name, 'control-mapping')).toContain(count);
    expect(page(name, 'system-description')).toContain(count);
  });
});
