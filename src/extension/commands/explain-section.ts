import { window } from 'vscode';
import { openSectionPage } from '../documents/attest-documents.js';
import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

const HEADING = /^\s{0,3}#{1,6}\s+\S/;
const SETEXT = /^\s{0,3}(?:=+|-+)\s*$/;

/** Explains which criteria the section at the cursor speaks to, and because of which sentences. */
export const explainSection: AttestCommand = {
  id: 'attest.explainSection',
  failure: () => t('The section could not be explained.'),
  async run() {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      void window.showInformationMessage(t('Put the cursor in a section of a policy first.'));
      return;
    }
    const { document, selection } = editor;
    for (let line = selection.active.line; line >= 0; line -= 1) {
      const text = document.lineAt(line).text;
      const underlined =
        line + 1 < document.lineCount && text.trim() !== '' && SETEXT.test(document.lineAt(line + 1).text);
      if (!HEADING.test(text) && !underlined) continue;
      await openSectionPage(document.uri, line, text.replace(/^\s*#+\s*/, '').trim());
      return;
    }
    void window.showInformationMessage(t('There is no heading above the cursor.'));
  },
};
