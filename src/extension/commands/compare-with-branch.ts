import { ProgressLocation, window } from 'vscode';
import { CompareWith } from '../../server/change-protocol.js';
import { openChangePage } from '../documents/attest-documents.js';
import { baseTexts } from '../git/base-texts.js';
import { gitApi, type Repository } from '../git/git-api.js';
import { t } from '../texts/t.js';
import type { AttestCommand } from './command.js';
import { chooseFolder } from './folder.js';

/** Shows what the files as they are mean for SOC 2, compared with where they parted from a branch. */
export const compareWithBranch: AttestCommand = {
  id: 'attest.compareWithBranch',
  failure: () => t('The comparison could not be made.'),
  async run({ client }) {
    const git = await gitApi();
    if (!git) {
      void window.showInformationMessage(
        t(
          'There is no git here: the web, or the Git extension or git itself is missing or switched off. On the command line “attest diff” does the same.',
        ),
      );
      return;
    }
    const folder = await chooseFolder();
    if (!folder) return;
    const repository = git.getRepository(folder.uri);
    if (!repository) {
      void window.showInformationMessage(t('This folder is not in a git repository.'));
      return;
    }
    const branch = await pickBranch(repository);
    if (branch === undefined) return;
    const page = await window.withProgress(
      { location: ProgressLocation.Notification, title: t('Comparing with {0}', branch) },
      async () => {
        const commit = (await repository.getMergeBase(branch, 'HEAD')) ?? branch;
        const files = await baseTexts(repository, commit, folder.uri);
        return client.request(CompareWith, {
          folder: folder.uri.toString(),
          base: commit === branch ? branch : `${branch} (${commit.slice(0, 10)})`,
          head: t('the files as they are now'),
          files,
        });
      },
    );
    if (page === undefined) throw new Error(t('The comparison could not be made.'));
    await openChangePage(branch, page);
  },
};

/** Local branches and those of remotes, the usual ones to merge into first. */
async function pickBranch(repository: Repository): Promise<string | undefined> {
  const lists = await Promise.all([
    repository.getBranches({ remote: false }),
    repository.getBranches({ remote: true }),
  ]);
  const names = [...new Set(lists.flat().flatMap(({ name }) => name ?? []))].filter(
    (name) => !name.endsWith('/HEAD'),
  );
  if (names.length === 0) {
    void window.showInformationMessage(t('There is no branch to compare with.'));
    return undefined;
  }
  const rank = (name: string): number => (/(?:^|\/)(?:main|master)$/.test(name) ? 0 : 1);
  return window.showQuickPick(
    names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)),
    { placeHolder: t('Which branch do you compare with?') },
  );
}
