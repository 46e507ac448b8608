import { commands, Uri, workspace } from 'vscode';
import { assert, eventually } from './assert.js';

/** A minimal but real PDF: one page, one heading, one sentence. */
function pdf(): Uint8Array {
  const stream =
    'BT /F1 24 Tf 72 720 Td (Access Control Policy) Tj ET BT /F1 11 Tf 72 690 Td (The owner of each system reviews access every quarter and records it.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const offset = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return new TextEncoder().encode(text);
}

async function textAt(uri: Uri): Promise<string | undefined> {
  try {
    return (await workspace.openTextDocument(uri)).getText();
  } catch {
    return undefined;
  }
}

describe('Import', () => {
  it('makes a PDF a draft policy, and gives a second one a name of its own', async () => {
    const root = workspace.workspaceFolders?.[0]?.uri;
    assert(root, 'a folder is open');
    const source = Uri.joinPath(root, 'inbox', 'Imported plan.pdf');
    await workspace.fs.writeFile(source, pdf());
    await commands.executeCommand('attest.importPolicies', source);
    const text = await eventually('the imported policy', () =>
      textAt(Uri.joinPath(root, 'policies', 'imported-plan.md')),
    );
    assert(text.includes('# Access Control Policy'), text);
    assert(text.includes('status: draft'), text);
    assert(text.includes('reviews access every quarter'), text);
    await commands.executeCommand('attest.importPolicies', source);
    await eventually('the second import', () => textAt(Uri.joinPath(root, 'policies', 'imported-plan-2.md')));
  });
});
