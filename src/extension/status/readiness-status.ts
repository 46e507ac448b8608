import { MarkdownString, StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import type { FolderReadiness } from '../../server/protocol.js';
import type { WorkspaceState } from '../state/workspace-state.js';
import { t } from '../texts/t.js';

/** The readiness score in the status bar; the tooltip tells it part by part, a click opens the panel. */
export class ReadinessStatus implements Disposable {
  readonly #item: StatusBarItem;
  readonly #subscription: Disposable;

  constructor(state: WorkspaceState) {
    this.#item = window.createStatusBarItem('attest.readiness', StatusBarAlignment.Left, 10);
    this.#item.name = t('SOC 2 Readiness');
    this.#item.command = 'attest.openPanel';
    this.#subscription = state.onDidChange(() => {
      this.#show(state.readiness);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show(folders: readonly FolderReadiness[]): void {
    const worst = folders.reduce<FolderReadiness | undefined>(
      (low, one) => (low && low.score <= one.score ? low : one),
      undefined,
    );
    if (!worst) {
      this.#item.hide();
      return;
    }
    const score = Math.round(worst.score);
    this.#item.text = `$(shield) SOC 2 ${score}%`;
    this.#item.accessibilityInformation = { label: t('SOC 2 readiness {0} percent', score) };
    this.#item.tooltip = tooltip(folders);
    this.#item.show();
  }
}

function tooltip(folders: readonly FolderReadiness[]): MarkdownString {
  const text = new MarkdownString('', true);
  for (const folder of folders) {
    text.appendMarkdown(`**${t('SOC 2 readiness')}** `);
    if (folders.length > 1) text.appendText(`${folder.name} `);
    text.appendMarkdown(`${Math.round(folder.score)}%\n\n| | | |\n| --- | ---: | --- |\n`);
    for (const part of folder.parts)
      text.appendMarkdown(`| ${cell(part.title)} | ${Math.round(part.score)}% | ${cell(part.detail)} |\n`);
    text.appendMarkdown('\n');
  }
  text.appendMarkdown(t('Select to open the readiness panel.'));
  return text;
}

/** A text as the content of a table cell. */
function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
