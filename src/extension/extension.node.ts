import { Uri, type ExtensionContext } from 'vscode';
import type { AttestApi } from './api.js';
import type * as clientBundle from './client/language-client.node.js';
import { WriteRefused, writeWholeFile } from '../disk/write-whole.node.js';
import { activateAttest } from './extension.shared.js';
import { registerMcpServers } from './mcp/register-mcp-servers.node.js';
import { printPdf } from '../disk/print-pdf.node.js';
import { printPdfWith } from './reporting/print-pdf.js';
import { writeFilesWith } from './files/write-file.js';
import { importApart } from '../importing/import-apart.node.js';
import { importApartWith } from './importing/import-apart.js';
import { loadBundle } from './load-bundle.js';
import { log } from './log.js';

/** Entry for the desktop and for servers: chooses how the language server is run, and offers the MCP server. */
export function activate(context: ExtensionContext): AttestApi {
  writeFilesWith(async (path, content, within) => {
    try {
      await writeWholeFile(path, content, { replace: true, within });
      return undefined;
    } catch (error) {
      if (error instanceof WriteRefused) return error.reason === 'outside' ? 'outside' : 'link';
      throw error;
    }
  });
  printPdfWith((html, docx) => printPdf(html, docx, process.env));
  const importers = Uri.joinPath(context.extensionUri, 'dist', 'desktop', 'importers.js').fsPath;
  importApartWith((task, signal) => importApart(importers, task, signal));
  const api = activateAttest(context, async (name, options) => {
    const { createNodeClient } = await loadBundle<typeof clientBundle>(context.extensionUri, 'client');
    return createNodeClient(context.extensionUri, name, options);
  });
  try {
    context.subscriptions.push(...registerMcpServers(context));
  } catch (error) {
    log().error(`Could not set up the MCP server: ${String(error)}`);
  }
  return api;
}
