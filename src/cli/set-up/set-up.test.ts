import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSoc2Config } from '../../workspace/soc2-config.js';
import { runCaptured } from '../testing/run-captured.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'attest-set-up-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const config = (): ReturnType<typeof readSoc2Config> =>
  readSoc2Config('soc2.yaml', readFileSync(join(dir, 'soc2.yaml'), 'utf8'));
/** Answers lines one after the other, by a part of what is asked above them; an empty line otherwise. */
function typing(answers: Readonly<Record<string, readonly string[]>>, language: 'en' | 'nl' = 'en') {
  const left = new Map(Object.entries(answers).map(([part, lines]) => [part, [...lines]]));
  let shown = '';
  return {
    language,
    ask: (question: string): Promise<string> => {
      const part = [...left.keys()].find((one) => shown.includes(one) || question.includes(one));
      return Promise.resolve((part === undefined ? undefined : left.get(part)?.shift()) ?? '');
    },
    shows: (text: string): void => {
      shown = text === '' ? '' : `${shown}\n${text}`;
    },
  };
}

describe('attest init', () => {
  it('makes a soc2.yaml of answers with the keys of soc2.yaml, and names three steps', async () => {
    const answers = join(dir, 'answers.yaml');
    writeFileSync(
      answers,
      'organisation: { name: Zorgpad B.V., people: [{ name: Anna, role: CISO }] }\ntools: [TOPdesk]\ncommitments: [{ statement: "99,9% beschikbaar" }]\npreferences: { language: nl }\n',
    );
    const { out, code } = await runCaptured(['init', dir, '--answers', answers]);
    expect(code).toBe(0);
    expect(out).toMatch(/soc2\.yaml: made\n[^]*1\. .+\n[^]*2\. .+\n[^]*3\. /);
    expect(config().problems).toEqual([]);
    expect(config()).toMatchObject({
      organisation: { name: 'Zorgpad B.V.', people: [{ name: 'Anna', role: 'CISO' }] },
      tools: [{ name: 'TOPdesk', purpose: 'Tickets', area: 'ticketing' }],
      commitments: [{ statement: '99,9% beschikbaar' }],
      preferences: { language: 'nl' },
    });
  });

  it('reads answers from standard input, and says what is wrong in them and where', async () => {
    const input = (async function* () {
      await Promise.resolve();
      yield 'organisation: { name: X }\nreport: { type: III }\n';
    })();
    const { error, code } = await runCaptured(['init', dir, '--answers', '-'], { input });
    expect([code, existsSync(join(dir, 'soc2.yaml'))]).toEqual([2, false]);
    expect(error).toContain('stdin:2: ');
  });

  it('asks in a terminal: texts, one of several, any number, lists and fields', async () => {
    const person = typing({
      'Legal name': ['Acme Ltd'],
      'Where do the services run': ['1, Previder'],
      'Which tools do you use': ['topdesk, Own Portal'],
      'What do you promise': ['99.9% uptime', 'Data is deleted within 30 days'],
      'Which report': ['2'],
      'What is backed up': ['Databases, every night'],
      'The day on which': ['tomorrow', '2027-03-31'],
    });
    const { out, code } = await runCaptured(['init', dir], {
      ask: person.ask,
      shows: person.shows,
    });
    expect(code).toBe(0);
    expect(out).toContain('Enter a day as YYYY-MM-DD');
    expect(config()).toMatchObject({
      organisation: { name: 'Acme Ltd' },
      infrastructure: { providers: ['Microsoft Azure', 'Previder'], backup: 'Databases, every night' },
      tools: [{ name: 'TOPdesk' }, { name: 'Own Portal', area: 'other' }],
      report: { type: 'I', asOf: '2027-03-31' },
      subserviceOrganisations: [{ name: 'Microsoft Azure' }, { name: 'Previder' }],
    });
    expect(config().commitments.map(({ statement }) => statement)).toEqual([
      '99.9% uptime',
      'Data is deleted within 30 days',
    ]);
  });

  it('takes what is proposed with --yes, and writes nothing with --dry-run', async () => {
    const dry = await runCaptured(['init', dir, '--yes', '--dry-run', '--language', 'nl']);
    expect(dry.out).toContain('# Wie wij zijn');
    expect(existsSync(join(dir, 'soc2.yaml'))).toBe(false);
    expect((await runCaptured(['init', dir, '--yes'])).code).toBe(0);
    expect(config().problems).toEqual([]);
  });

  it('leaves a soc2.yaml alone, and says how to answer where there is no terminal', async () => {
    expect((await runCaptured(['init', dir])).error).toContain('--answers FILE');
    writeFileSync(join(dir, 'soc2.yaml'), 'version: 1\n');
    const { error, code } = await runCaptured(['init', dir, '--yes']);
    expect([code, readFileSync(join(dir, 'soc2.yaml'), 'utf8')]).toEqual([2, 'version: 1\n']);
    expect(error).toContain('is there already');
  });
});

describe('attest new', () => {
  it('starts a document from its template in the language of soc2.yaml, under a name that is free', async () => {
    writeFileSync(
      join(dir, 'soc2.yaml'),
      'organisation: { name: Zorgpad B.V. }\npreferences: { language: nl }\n',
    );
    for (const name of ['access-control', 'access-control-2']) {
      const { out } = await runCaptured(['new', 'access-control', dir]);
      expect(out).toMatch(new RegExp(`^policies/${name}\\.md: gemaakt, een concept met \\d+ invulplekken`));
      expect(readFileSync(join(dir, 'policies', `${name}.md`), 'utf8')).toContain('Zorgpad B.V.');
    }
  });

  it('lists the types, and refuses another', async () => {
    expect((await runCaptured(['new'])).out).toMatch(/^access-control +Access control policy$/m);
    expect((await runCaptured(['new', 'nonsense', dir])).code).toBe(2);
  });
});
