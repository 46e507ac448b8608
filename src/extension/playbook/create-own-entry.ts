import { Uri, window } from 'vscode';
import { PLAYBOOK_ENTRY_KEYS } from '../../catalog/playbook-entry-keys.js';
import { createTextFile } from '../commands/create-text-file.js';
import { exists } from '../commands/exists.js';
import { chooseFolder } from '../commands/folder.js';
import { t } from '../texts/t.js';
import type { PlaybookCommand } from './playbook-context.js';
import { withoutEnds } from '../../workspace/text-ends.js';

/** Starts an entry of the workspace's own: a Markdown file in `playbook/`, with its keys explained. */
export const createPlaybookEntry: PlaybookCommand = {
  id: 'attest.createPlaybookEntry',
  failure: () => t('The entry could not be made.'),
  async run(_playbook, argument) {
    const folder = await chooseFolder();
    if (!folder) return;
    const title =
      typeof argument === 'string'
        ? argument
        : await window.showInputBox({
            title: t('New Playbook Entry'),
            prompt: t('What is it called?'),
            validateInput: (value) => (value.trim() === '' ? t('Write a title.') : undefined),
          });
    if (title === undefined) return;
    const name =
      withoutEnds(
        title
          .toLowerCase()
          .normalize('NFKD')
          .replace(/[^a-z0-9]+/g, '-'),
        /-/,
      ).slice(0, 60) || 'entry';
    let uri = Uri.joinPath(folder.uri, 'playbook', `${name}.md`);
    for (let n = 2; await exists(uri); n += 1) uri = Uri.joinPath(folder.uri, 'playbook', `${name}-${n}.md`);
    await createTextFile(uri, starter(title));
    await window.showTextDocument(uri);
    return uri;
  },
};

function starter(title: string): string {
  return [
    '---',
    `# ${t('Keys: {0}.', PLAYBOOK_ENTRY_KEYS.join(', '))}`,
    `title: ${JSON.stringify(title)}`,
    `step: 12 # ${t('0 to 12, or a name such as evidence')}`,
    'inputs: [organisation, controls]',
    '---',
    '',
    t('Write here what is to be done for {0}, with these controls: {1}.', '{{organisation}}', '{{controls}}'),
    '',
  ].join('\n');
}
