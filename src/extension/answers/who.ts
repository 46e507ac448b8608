import { extensions, window, workspace, type ExtensionContext } from 'vscode';
import { t } from '../texts/t.js';

const REMEMBERED = 'attest.answers.by';

/** What is used of VS Code's own git extension, which is not there on the web. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly { getConfig(key: string): Promise<string> }[];
  };
}

/** Who gives an answer: the name in git's settings, else the one typed before, else the one typed now. */
export async function whoAnswers(context: ExtensionContext): Promise<string | undefined> {
  const known = (await nameInGit()) ?? context.globalState.get<string>(REMEMBERED);
  if (known !== undefined && known !== '') return known;
  const typed = await window.showInputBox({
    title: t('Who Answers?'),
    prompt: t('Your name. It is kept with the answer, because an auditor wants to know who gave it.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('Type your name.') : undefined),
  });
  const name = typed?.trim();
  if (name !== undefined && name !== '') await context.globalState.update(REMEMBERED, name);
  return name === '' ? undefined : name;
}

async function nameInGit(): Promise<string | undefined> {
  if (!workspace.isTrusted) return undefined;
  try {
    const git = extensions.getExtension<GitExtension>('vscode.git');
    const [repository] = git?.isActive ? git.exports.getAPI(1).repositories : [];
    const name = (await repository?.getConfig('user.name'))?.trim();
    return name === '' ? undefined : name;
  } catch {
    // Without git, or without a name in its settings, the user is asked.
    return undefined;
  }
}
