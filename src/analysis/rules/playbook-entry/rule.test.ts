import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('playbook-entry', () => {
  const messages = (text: string, path = 'playbook/board.md'): string[] =>
    checkFiles({ [path]: text }, 'playbook-entry').map(({ message }) => message.en);
  const GOOD =
    '---\ntitle: Questions of the board\nstep: 9\ninputs: [organisation, findings]\noutput: playbook/output/board.md\n---\n\nWhich questions will the board of {{organisation}} ask about {{findings}}?\n';

  it('is quiet about an entry in order, and about everything else', () => {
    expect(messages(GOOD)).toEqual([]);
    expect(messages(GOOD.replace('step: 9', 'step: challenges'))).toEqual([]);
    expect(messages('---\ntitle: x\n---\n{{nonsense}}\n', 'policies/access-control.md')).toEqual([]);
    expect(messages('---\ntitle: x\n---\n{{nonsense}}\n', 'playbook/output/report-type.md')).toEqual([]);
    expect(messages('# How this folder works\n', 'playbook/README.md')).toEqual([]);
  });

  it('reports placeholders, steps, outputs and keys that do not exist, with their place', () => {
    expect(messages(GOOD.replace('{{findings}}', '{{company_name}}'))).toEqual([
      'There is no placeholder “company_name”.',
    ]);
    expect(messages(GOOD.replace('step: 9', 'step: 42'))).toEqual(['There is no step “42”.']);
    expect(messages(GOOD.replace('findings]', 'secrets]'))).toEqual(['There is no placeholder “secrets”.']);
    expect(messages(GOOD.replace('playbook/output/board.md', '../../etc/passwd'))).toEqual([
      'The output is no Markdown file in this workspace.',
    ]);
    expect(messages(GOOD.replace('step: 9', 'step: 9\nmodel: gpt'))).toEqual([
      '“model” means nothing to the playbook.',
    ]);
    const [one] = checkFiles({ 'playbook/board.md': GOOD.replace('step: 9', 'step: 42') }, 'playbook-entry');
    expect(one?.range.start).toEqual({ line: 2, character: 6 });
  });

  it('reports what is missing, and a name that is taken', () => {
    expect(messages('Ask {{organisation}} something.\n')).toEqual(['The entry has no title.']);
    expect(messages('---\ntitle: Empty\n---\n')).toEqual(['The entry has no prompt.']);
    expect(messages(GOOD, 'playbook/report-type.md')).toEqual([
      '“report-type” is an entry of the playbook already.',
    ]);
  });
});
