import { commands, Uri, workspace, type ExtensionContext } from 'vscode';
import { decodeBase64 } from '../../server/base64.js';
import type { AttestCommand } from './command.js';
import { exists } from './exists.js';
import { t } from '../texts/t.js';

const NAME = 'meridian-metrics';
/** So many files are written at a time. */
const AT_ONCE = 8;

/**
 * Opens the sample company in this window. Its files lie in the extension's own storage, so that nothing is written into
 * the user's folders; what was edited there the last time is still so.
 */
export const openSample: AttestCommand = {
  id: 'attest.openSample',
  failure: () => t('The sample company could not be opened.'),
  async run({ context }, inNewWindow = false) {
    const folder = await sampleFolder(context);
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: inNewWindow === true });
  },
};

async function sampleFolder({ globalStorageUri, extensionUri }: ExtensionContext): Promise<Uri> {
  const folder = Uri.joinPath(globalStorageUri, 'sample', NAME);
  if (await exists(Uri.joinPath(folder, 'soc2.yaml'))) return folder;
  const packed = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'data', 'sample.json'));
  const files = Object.entries(JSON.parse(new TextDecoder().decode(packed)) as Record<string, string>);
  // soc2.yaml is written last: where it is, the sample is whole.
  files.sort(([a], [b]) => Number(a === 'soc2.yaml') - Number(b === 'soc2.yaml'));
  for (let n = 0; n < files.length; n += AT_ONCE)
    await Promise.all(
      files
        .slice(n, n + AT_ONCE)
        .map(([path, data]) =>
          workspace.fs.writeFile(Uri.joinPath(folder, ...path.split('/')), decodeBase64(data)),
        ),
    );
  return folder;
}
