import {
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  type Disposable,
  type StatusBarItem,
} from 'vscode';
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
    this.#subscription = state.onDidChange(() => {
      this.#show(
        state.readiness,
        state.documents.every(({ isWhole }) => isWhole),
        state.hasConfig,
      );
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  /** `isWhole`: everything that belongs to the folders could be looked at. */
  #show(folders: readonly FolderReadiness[], isWhole: boolean, isSetUp: boolean): void {
    const worst = folders.reduce<FolderReadiness | undefined>(
      (low, one) => (low && low.score <= one.score ? low : one),
      undefined,
    );
    if (!worst) {
      this.#item.hide();
      return;
    }
    this.#item.command = isSetUp ? 'attest.openPanel' : 'attest.createConfig';
    if (!isSetUp) {
      this.#item.text = `$(shield) ${t('SOC 2: not set up')}`;
      this.#item.backgroundColor = undefined;
      this.#item.accessibilityInformation = undefined;
      this.#item.tooltip = t('Select to set up SOC 2 in this folder.');
      this.#item.show();
      return;
    }
    const score = Math.round(worst.score);
    // Of several companies the one that is least ready is shown, by its name.
    const whose = folders.length > 1 ? ` ${worst.name}` : '';
    const unwhole = isWhole ? '' : t('not everything could be looked at');
    this.#item.text = `$(${isWhole ? 'shield' : 'warning'}) SOC 2${whose} ${score}%`;
    this.#item.backgroundColor = isWhole ? undefined : new ThemeColor('statusBarItem.warningBackground');
    this.#item.accessibilityInformation = {
      label: [whose.trim(), t('SOC 2 readiness {0} percent', score), unwhole].filter(Boolean).join(', '),
    };
    this.#item.tooltip = tooltip(folders, unwhole);
    this.#item.show();
  }
}

function tooltip(folders: readonly FolderReadiness[], note: string): MarkdownString {
  const text = new MarkdownString('', true);
  if (note !== '') text.appendMarkdown(`$(warning) ${note}\n\n`);
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
