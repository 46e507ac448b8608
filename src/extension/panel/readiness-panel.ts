import { commands, Uri, workspace, type Disposable, type ExtensionContext, type WebviewPanel } from 'vscode';
import { en } from '../../panel/texts/en.js';
import { nl } from '../../panel/texts/nl.js';
import {
  readToHost,
  type PageName,
  type PanelView,
  type ToHost,
  type ToPanel,
} from '../../panel/protocol.js';
import {
  PanelCalendarFiles,
  PanelCalendarRequest,
  type PanelCalendar,
} from '../../server/panel-calendar-protocol.js';
import { Panel, type FolderPanel, type PanelGap } from '../../server/panel-protocol.js';
import { Progress, StateChanged } from '../../server/protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import { language } from '../client/settings.js';
import { log, showFailure } from '../log.js';
import { Refresher } from '../state/refresher.js';
import { t } from '../texts/t.js';
import { HISTORY_PATH } from '../../reporting/history/readiness-history.js';
import { revealControl, revealFiles, revealRegister } from './calendar-actions.js';
import { calendarView } from './calendar-view.js';
import { readHistory } from './history-file.js';
import { draftGap, revealGap, runPanelCommand } from './panel-actions.js';
import { panelHtml, panelResources } from './panel-html.js';
import { readyView } from './panel-view.js';

/** Pause between a change and asking the server again, in milliseconds. */
const PAUSE = 150;

/**
 * The extension's side of one readiness panel: asks the server while the panel is in view, sends what changed, and
 * does what the page asks for. The page may only name a gap it was sent, or a command of a fixed list.
 */
export class ReadinessPanel {
  #folders: readonly FolderPanel[] = [];
  #folder: string | undefined;
  #ready = false;
  #stale = true;
  #loaded = false;
  #sent = '';
  #page: PageName = 'readiness';
  #calendar: PanelCalendar | undefined;
  #sentCalendar = '';
  readonly #refresher: Refresher;
  readonly #subscriptions: Disposable[];

  constructor(
    readonly panel: WebviewPanel,
    private readonly context: ExtensionContext,
    private readonly client: AttestClient,
  ) {
    const { extensionUri } = context;
    this.#refresher = new Refresher(() => this.#refresh(), PAUSE);
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: panelResources(extensionUri) };
    panel.title = title();
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'panel-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'panel-dark.svg'),
    };
    const history = workspace.createFileSystemWatcher(`**/${HISTORY_PATH}`);
    const changed = (): void => this.#changed();
    this.#subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.#stale) this.#refresher.changed();
      }),
      client.on(StateChanged, changed),
      client.on(Progress, ({ stage, done, total }) => {
        if (!this.#loaded && stage !== 'done') this.#send({ phase: 'loading', done, total });
      }),
      client.onDidChangeState((state) => {
        if (state === 'failed') this.#send({ phase: 'failed', reason: this.client.failure });
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('attest.language')) return;
        panel.title = title();
        this.#sendTexts();
        changed();
      }),
      workspace.onDidChangeWorkspaceFolders(changed),
      history,
      history.onDidChange(changed),
      history.onDidCreate(changed),
      history.onDidDelete(changed),
    ];
    webview.html = panelHtml(webview, extensionUri, title(), language());
  }

  dispose(): void {
    this.#refresher.dispose();
    for (const one of this.#subscriptions) one.dispose();
  }

  /** The folder shown now. */
  get shown(): FolderPanel | undefined {
    return this.#folders.find(({ folder }) => folder === this.#folder) ?? this.#folders[0];
  }

  refresh(): Promise<void> {
    return this.#refresher.now();
  }

  #changed(): void {
    this.#stale = true;
    if (this.#ready && this.panel.visible) this.#refresher.changed();
  }

  async #refresh(): Promise<void> {
    if (!this.#ready) return;
    this.#stale = false;
    if (!workspace.workspaceFolders?.length) {
      this.#send({ phase: 'no-workspace' });
      return;
    }
    if (!this.#loaded) this.#send({ phase: 'loading' });
    try {
      this.#folders = await this.client.request(Panel, {});
      const shown = this.shown;
      if (!shown) return;
      this.#folder = shown.folder;
      const history = await readHistory(shown.folder);
      this.#loaded = true;
      this.#send(readyView(this.#folders, shown, history));
      if (this.#page === 'calendar') await this.#refreshCalendar(shown.folder);
    } catch (error) {
      log().error(`The readiness panel could not be filled: ${String(error)}`);
      this.#send({ phase: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Asks for the calendar only while it is looked at: it is long, and changes with other files than the rest. */
  async #refreshCalendar(folder: string): Promise<void> {
    this.#calendar = (await this.client.request(PanelCalendarRequest, { folder })) ?? undefined;
    const calendar = this.#calendar ? calendarView(this.#calendar) : null;
    const text = JSON.stringify(calendar);
    if (text === this.#sentCalendar) return;
    this.#sentCalendar = text;
    this.#post({ type: 'calendar', calendar });
  }

  /** Sends a view, unless it is the one the page shows already. */
  #send(view: PanelView): void {
    if (!this.#ready) return;
    if (view.phase !== 'ready' && view.phase !== 'loading') this.#loaded = false;
    const text = JSON.stringify(view);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#post({ type: 'view', view });
  }

  #sendTexts(): void {
    const chosen = language();
    this.#post({ type: 'texts', language: chosen, texts: chosen === 'nl' ? nl : en });
  }

  #post(message: ToPanel): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(raw: unknown): Promise<void> {
    const message = readToHost(raw);
    if (!message) {
      log().warn('The readiness panel sent a message that is not known.');
      return;
    }
    try {
      await this.#act(message);
    } catch (error) {
      showFailure(t('That did not work.'), error);
    }
  }

  async #act(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        // Also when the page was made anew after it had been hidden: it knows nothing.
        this.#ready = true;
        this.#sent = '';
        this.#sentCalendar = '';
        this.#page = message.page;
        this.#folder ??= message.folder;
        this.#sendTexts();
        await this.refresh();
        return;
      case 'page':
        this.#page = message.page;
        if (message.page === 'calendar' && this.shown) await this.#refreshCalendar(this.shown.folder);
        return;
      case 'selectFolder':
        if (this.#folders.some(({ folder }) => folder === message.folder)) this.#folder = message.folder;
        await this.refresh();
        return;
      case 'showCriterion':
        await commands.executeCommand('attest.showCriterion', message.criterion, this.shown?.folder);
        return;
      case 'command':
        if (message.command !== 'retry') await runPanelCommand(message.command, this.panel, this.shown);
        else if (this.client.state === 'failed') await this.client.restart().finally(() => this.refresh());
        else await this.refresh();
        return;
      case 'revealControl':
        if (this.#calendar) await revealControl(this.panel, this.#calendar, message.control);
        return;
      case 'revealRegister':
        if (this.#calendar) await revealRegister(this.panel, this.#calendar, message.control);
        return;
      case 'revealEvidence':
        await this.#revealEvidence(message.entry);
        return;
      default:
        await this.#actOn(message.type, message.gap);
    }
  }

  async #revealEvidence(entry: string): Promise<void> {
    const folder = this.#calendar?.folder;
    if (folder === undefined) return;
    const files = await this.client.request(PanelCalendarFiles, { folder, entry });
    if (files.length > 0) await revealFiles(this.panel, files);
  }

  async #actOn(what: 'reveal' | 'draft' | 'explain', id: string): Promise<void> {
    const data = this.shown;
    const gap = data?.gaps.find((one): one is PanelGap => one.id === id);
    if (!data || !gap) return;
    if (what === 'reveal') await revealGap(this.panel, data, gap);
    else if (what === 'explain' && gap.isRule) await commands.executeCommand('attest.explainRule', gap.code);
    else if (what === 'draft') await draftGap(this.context, data, gap);
  }
}

function title(): string {
  return t('Attest: Readiness');
}
