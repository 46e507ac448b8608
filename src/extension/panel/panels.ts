import { ViewColumn, window, type Disposable, type ExtensionContext, type WebviewPanel } from 'vscode';
import type { AttestClient } from '../client/attest-client.js';
import { t } from '../texts/t.js';
import { panelResources } from './panel-html.js';
import { ReadinessPanel } from './readiness-panel.js';

export const PANEL_TYPE = 'attest.readiness';

/** The readiness panel of the window: at most one, opened by command or by VS Code after a restart. */
export class Panels implements Disposable {
  #open: ReadinessPanel | undefined;
  readonly #serializer: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    private readonly client: AttestClient,
  ) {
    this.#serializer = window.registerWebviewPanelSerializer(PANEL_TYPE, {
      // The page keeps its own state; only the panel must be taken over.
      deserializeWebviewPanel: (panel: WebviewPanel) => {
        this.#take(panel);
        return Promise.resolve();
      },
    });
  }

  /** Brings the panel into view, opening it first when there is none. */
  show(): void {
    if (this.#open) {
      this.#open.panel.reveal();
      return;
    }
    this.#take(
      window.createWebviewPanel(PANEL_TYPE, t('Attest: Readiness'), ViewColumn.Active, {
        enableScripts: true,
        localResourceRoots: panelResources(this.context.extensionUri),
      }),
    );
  }

  /** Asks the server again for an open panel. */
  refresh(): Promise<void> {
    return this.#open?.refresh() ?? Promise.resolve();
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open?.panel.dispose();
  }

  #take(panel: WebviewPanel): void {
    this.#open?.panel.dispose();
    const opened = new ReadinessPanel(panel, this.context, this.client);
    this.#open = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (this.#open === opened) this.#open = undefined;
    });
  }
}
