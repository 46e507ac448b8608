import { describe, expect, it } from 'vitest';
import { inputOfFiles } from '../../../test/support/playbook.js';
import { writeUserOffline } from '../write-document.js';
import { readUserEntry } from './user-entry.js';

const read = (text: string, path = 'playbook/Board Questions.md') =>
  readUserEntry(`file:///w/${path}`, path, text);

describe('readUserEntry', () => {
  it('reads title, step, inputs and output; the body is the prompt', () => {
    const entry = read(
      '---\ntitle: Board\nstep: 9\ninputs: [organisation, nonsense]\noutput: notes/board.md\n---\n\nAsk {{organisation}}. <!-- not this -->\n',
    );
    expect(entry).toMatchObject({
      id: 'own-board-questions',
      title: { en: 'Board' },
      step: 'challenges',
      inputs: ['organisation'],
      output: 'notes/board.md',
      prompt: { en: 'Ask {{organisation}}.' },
    });
  });

  it('takes the usual values where the file says nothing or something impossible', () => {
    expect(read('Ask.')).toMatchObject({
      title: { en: 'Board Questions' },
      step: 'continuous',
      output: 'playbook/output/own-board-questions.md',
    });
    for (const output of [
      '../outside.md',
      '/../../etc/passwd',
      'x.exe',
      'playbook/Board Questions.md',
      '[1, 2]',
    ]) {
      expect(read(`---\noutput: ${JSON.stringify(output)}\nstep: {a: b}\n---\nAsk.`)?.output).toBe(
        'playbook/output/own-board-questions.md',
      );
    }
    expect(read('x', 'policies/access.md')).toBeUndefined();
    expect(read('x', 'playbook/output/x.md')).toBeUndefined();
  });

  it('becomes a page with its prompt filled in and a place for the answer', () => {
    const input = inputOfFiles({ 'soc2.yaml': 'organisation: { name: Acme }\n' });
    const entry = read(
      '---\ntitle: Board\ninputs: [organisation, findings]\n---\nAsk {{organisation}} about {{findings}} and {{nonsense}}.',
    )!;
    const { text, path, missing } = writeUserOffline(entry, input, entry.output);
    expect(path).toBe(entry.output);
    expect(text).toContain('type: playbook/own-board-questions');
    expect(text).toContain('Ask Acme about [CONFIRM: findings] and {{nonsense}}.');
    expect(missing.map(({ placeholder }) => placeholder)).toEqual(['findings']);
  });
});
