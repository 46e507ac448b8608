import { commands, MarkdownString, Position, Uri, workspace, type Hover } from 'vscode';
import { t } from '../texts/t.js';

/** The explanation of a section as Markdown: what a hover over its heading says. */
export async function sectionText(page: Uri): Promise<string> {
  const [, line = '0', source = ''] = /^(\d+)&(.*)$/s.exec(page.query) ?? [];
  const uri = Uri.parse(source, true);
  const document = await workspace.openTextDocument(uri);
  const at = Math.min(Number(line), document.lineCount - 1);
  const heading = document.lineAt(at).text.replace(/^\s*#+\s*/, '');
  const position = new Position(
    at,
    document.lineAt(at).text.length - Math.ceil(heading.trimEnd().length / 2),
  );
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
  const texts = hovers.flatMap(({ contents }) =>
    contents.map((content) => (content instanceof MarkdownString ? content.value : '')),
  );
  const said = texts.filter((text) => text.trim() !== '').join('\n\n');
  return `# ${heading}\n\n${said || t('This section speaks to no criterion that Attest recognises.')}\n`;
}
