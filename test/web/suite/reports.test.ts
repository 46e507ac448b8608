import { commands, Uri, workspace } from 'vscode';
import { assert, assertEqual } from './assert.js';

async function exported(kind: string, format: string): Promise<Uint8Array> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  assert(root, 'a folder is open');
  const target = Uri.joinPath(root, 'reports', `${kind}.${format}`);
  const saved = await commands.executeCommand<Uri | undefined>('attest.exportReport', {
    kind,
    format,
    target,
  });
  assertEqual(saved?.toString(), target.toString());
  return workspace.fs.readFile(target);
}

describe('Reports', () => {
  it('are saved as text', async () => {
    const html = new TextDecoder().decode(await exported('readiness', 'html'));
    assert(html.includes('Meridian Metrics'), 'names the company');
    assert(html.includes('CC6.1'), 'lists the criteria');
    const csv = new TextDecoder().decode(await exported('controls', 'csv'));
    assert(csv.split('\r\n').length > 40, 'has a row for each control');
  });

  it('are saved as Word and PowerPoint files, made in the web host', async () => {
    for (const [kind, format] of [
      ['gaps', 'docx'],
      ['kickoff', 'pptx'],
    ] as const) {
      const bytes = await exported(kind, format);
      assertEqual([bytes[0], bytes[1]], [0x50, 0x4b], `${format} is a zip`);
      assert(bytes.length > 8000, `${format} has content`);
    }
  });
});
