import { beforeAll, describe, expect, it } from 'vitest';
import { sampleInput } from '../../../test/support/playbook.js';
import { PLAYBOOK_ENTRIES, playbookEntry, type PlaybookEntry } from '../../catalog/playbook.js';
import type { Judgement } from '../../authoring/judge.js';
import type { LanguageModel } from '../../authoring/model/language-model.js';
import { runDraft } from '../../authoring/run-draft.js';
import type { PlaybookInput } from '../input.js';
import { writeOffline } from '../write-document.js';
import { judgeEntry } from './judge-entry.js';
import { materialOf, prepareEntry, type PreparedEntry } from './prepare-entry.js';

let input: PlaybookInput;
beforeAll(async () => {
  input = await sampleInput('en');
}, 120_000);

const entry = (id: string): PlaybookEntry => playbookEntry(id)!;
function ready(id: string): PreparedEntry {
  const found = prepareEntry(entry(id), input);
  if ('refused' in found) throw new Error(found.refused.en);
  return found;
}
const judge = (id: string, reply: string): Judgement => judgeEntry(entry(id), input, ready(id), reply);
const codes = ({ problems }: Judgement): string[] => [...new Set(problems.map(({ check }) => check))];

describe('prepareEntry', () => {
  it.each(PLAYBOOK_ENTRIES.map(({ id }) => id))(
    '%s sends the filled task and its material, fenced, without placeholders',
    (id) => {
      const { messages, tokens } = ready(id).prepared;
      expect(messages[0]?.role).toBe('system');
      expect(messages[1]?.text).toContain('<<<DATA');
      expect(messages[1]?.text).not.toContain('{{');
      expect(tokens.input).toBeLessThan(25_600);
    },
  );

  it('redacts secrets of the workspace', () => {
    const secret = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
    const config = input.snapshot.config!;
    const leaky = {
      ...input,
      snapshot: {
        ...input.snapshot,
        config: { ...config, current: { ...config.current, gaps: [`The key ${secret} is shared`] } },
      },
    };
    const found = prepareEntry(entry('workspace-context'), leaky);
    expect('prepared' in found && found.prepared.redacted).toBe(1);
    expect(JSON.stringify(found)).toContain('[[SECRET-1]]');
    expect('prepared' in found && found.prepared.messages.some(({ text }) => text.includes(secret))).toBe(
      false,
    );
  });
});

describe('judgeEntry', () => {
  it('accepts a page that rests on the material, and wraps it', () => {
    const reply =
      '## Where we stand\n\nNo control serves CC3.3. AC-03 has no evidence for 2026-Q3. The CTO owns AC-03.\n\n| Control | Owner |\n| --- | --- |\n| AC-02 | Head of Security |\n';
    const found = judge('control-mapping', reply);
    expect(found.problems).toEqual([]);
    expect(found.repaired.map(({ quote }) => quote)).toEqual([]);
    expect(found.draft).toContain('type: playbook/control-mapping');
    expect(found.draft).toContain('## Where we stand');
  });

  it('turns what nobody stated into placeholders: tools, numbers, roles, dates', () => {
    const found = judge(
      'access-controls',
      '## Steps\n\nThe Chief Risk Officer reviews access in CyberArk every 6 weeks, from 3 March 2031 on.\n',
    );
    expect(found.ok).toBe(true);
    for (const invented of ['Chief Risk Officer', 'CyberArk', '3 March 2031'])
      expect(found.draft, invented).toContain(`[CONFIRM: ${invented}`);
    expect(found.draft).toMatch(/\[CONFIRM: every 6 weeks\]|every \[CONFIRM: 6 weeks\]/);
  });

  it('refuses criteria that do not exist, claims, secrets, broken tables and chatter', () => {
    expect(codes(judge('finding-triage', '## X\n\nCC9.9 is open.\n'))).toEqual(['unknown-criterion']);
    expect(codes(judge('finding-triage', '## X\n\nCriterion CC6.1 is fully met.\n'))).toContain(
      'claims-satisfied',
    );
    expect(codes(judge('finding-triage', '## X\n\nShow how CC6.1 is met.\n'))).toEqual([]);
    expect(
      codes(judge('finding-triage', `## X\n\nThe key is ${['AKIA', 'IOSFODNN7EXAMPLE'].join('')}.\n`)),
    ).toContain('leaked-secret');
    expect(codes(judge('finding-triage', '## X\n\n| a | b |\n| --- |\n| c |\n'))).toContain(
      'disallowed-markup',
    );
    expect(codes(judge('finding-triage', 'As an AI language model I cannot see your files.\n'))).toEqual([
      'unreadable-reply',
    ]);
    expect(judge('finding-triage', '   ').ok).toBe(false);
    expect(judge('finding-triage', '## X\n\nCC9.9.\n').repairPrompt).toContain('CC9.9');
  }, 120_000);

  it('keeps secrets out, and refuses tokens that stand for nothing', () => {
    const found = judge('finding-triage', '## Who\n\nThe key is [[SECRET-1]].\n');
    expect(found.ok).toBe(true);
    expect(found.draft).toContain('[CONFIRM: a secret that was left out]');
    expect(codes(judge('finding-triage', '## Who\n\nMail [[EMAIL-7]].\n'))).toEqual(['leaked-secret']);
  });

  it('may name criteria outside the scope', () => {
    expect(
      codes(judge('scope-advice', '## Privacy\n\nPrivacy adds the criteria P1.1 to P8.1, such as P4.2.\n')),
    ).toEqual([]);
  });

  it('does not take what is usual for what the company does', () => {
    const found = judge(
      'vulnerability-management',
      '## Repair times\n\nWe restore backups within 7 days.\n\nPasswords have at least 40 characters.\n',
    );
    expect(found.draft).toContain('[CONFIRM: 40');
  });

  it('lists what disagrees with a policy', () => {
    const found = judge('access-controls', '## Settings\n\nPasswords have at least 12 characters.\n');
    expect(found.ok).toBe(true);
    expect(found.draft).toContain('## Disagrees with your policies');
  });

  it.each([
    'report-type',
    'scope-advice',
    'finding-triage',
    'shared-responsibility',
    'vulnerability-management',
    'renewal',
  ])('%s: the page that Attest makes passes its own checks', (id) => {
    const page = materialOf(writeOffline(entry(id), input).text);
    const found = judge(id, page);
    expect(found.problems.map(({ message }) => message.en)).toEqual([]);
  });
});

describe('a run with a model', () => {
  const scripted = (...replies: string[]): LanguageModel => ({
    id: 'scripted',
    name: 'Scripted',
    maxInputTokens: 32_000,
    countTokens: (text) => Promise.resolve(text.length / 4),
    async *send() {
      yield replies.shift() ?? '';
    },
  });

  it('asks once more when the checks refuse, and then gives an honest result', async () => {
    const prepared = ready('control-mapping');
    const run = (...replies: string[]) =>
      runDraft(scripted(...replies), prepared.prepared, {
        judge: (reply) => Promise.resolve(judgeEntry(entry('control-mapping'), input, prepared, reply)),
      });
    const repaired = await run('## X\n\nCC9.9 is open.\n', '## X\n\nCC3.3 is open.\n');
    expect([repaired.judgement.ok, repaired.first?.ok]).toEqual([true, false]);
    const hopeless = await run('## X\n\nCC9.9 is open.\n', '## X\n\nCC9.8 is open.\n');
    expect(hopeless.judgement.ok).toBe(false);
    expect(hopeless.judgement.problems[0]?.message.en).toContain('CC9.8');
  });
});
