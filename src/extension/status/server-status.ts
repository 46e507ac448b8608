import { languages, LanguageStatusSeverity, type Disposable, type LanguageStatusItem } from 'vscode';
import { Progress } from '../../server/protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import { statusSelector } from './status-selector.js';
import { t } from '../texts/t.js';

/** The language status item: says when the server starts, reads, or stopped, with the command that helps. */
export class ServerStatus implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #subscriptions: Disposable[];

  constructor(private readonly client: AttestClient) {
    this.#item = languages.createLanguageStatusItem('attest.server', statusSelector());
    this.#item.name = 'Attest';
    this.#subscriptions = [
      this.#item,
      client.onDidChangeState(() => {
        this.#show();
      }),
      client.on(Progress, ({ stage, done, total }) => {
        this.#item.busy = stage !== 'done';
        this.#item.detail = stage === 'done' ? undefined : t('{0} of {1} files', done, total);
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #show(): void {
    const item = this.#item;
    item.busy = this.client.state === 'starting';
    item.detail = undefined;
    item.severity = LanguageStatusSeverity.Information;
    item.command = { command: 'attest.showLog', title: t('Show Log') };
    switch (this.client.state) {
      case 'idle':
        item.text = t('Attest is not running');
        break;
      case 'starting':
        item.text = t('Attest is starting');
        break;
      case 'running':
        item.text = t('Attest checks this workspace');
        break;
      case 'failed':
        item.text = t('Attest stopped');
        item.detail = this.client.failure;
        item.severity = LanguageStatusSeverity.Error;
        item.command = { command: 'attest.restartServer', title: t('Restart') };
        break;
    }
  }
}
