import { html, render } from 'lit';
import { readToPanel, type GapRow, type PanelView, type ToHost } from './protocol.js';
import { Roving } from './roving.js';
import { filterGaps } from './state/filters.js';
import { reconcile } from './state/reconcile.js';
import { readUi, type Ui } from './state/ui.js';
import { Words } from './state/words.js';
import type { ViewContext } from './views/context.js';
import { page } from './views/page.js';
import { statusPage } from './views/status-pages.js';

/** What VS Code gives a webview. */
export interface Host {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** Rows of gaps drawn at once, and added in each pause until all are there. */
const FIRST_ROWS = 40;
const MORE_ROWS = 120;
const SAVE_PAUSE = 150;

/** The page: draws what the extension sends, and keeps focus, scroll position and choices while it changes. */
export class App {
  #words: Words | undefined;
  #view: PanelView | undefined;
  #gaps: readonly GapRow[] = [];
  #ui: Ui;
  #rows = FIRST_ROWS;
  #scrollTo: number;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #growing = false;
  #announced = '';
  readonly #lists: readonly Roving[];
  readonly #root: HTMLElement;
  readonly #live: HTMLElement;

  constructor(
    private readonly host: Host,
    document: Document,
  ) {
    this.#root = document.getElementById('app') ?? document.body;
    this.#live = document.getElementById('live') ?? document.createElement('div');
    this.#ui = readUi(host.getState());
    this.#scrollTo = this.#ui.scroll;
    this.#lists = [new Roving(this.#root, '.gap-main', '.gap'), new Roving(this.#root, '.heat-button', 'tr')];
    this.#root.addEventListener('click', (event) => this.#onClick(event));
  }

  /** Listens to the extension and tells it that the page is there. */
  start(window: Window): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readToPanel(data);
      if (message?.type === 'texts') this.#words = new Words(message.language, message.texts);
      if (message?.type === 'view') this.#take(message.view);
      if (message) this.#draw();
    });
    window.addEventListener('scroll', () => {
      // Until the old place is reached again, scrolling is the page's own doing.
      if (this.#scrollTo === 0) this.#keep({ ...this.#ui, scroll: window.scrollY });
    });
    this.host.postMessage({ type: 'ready', folder: this.#ui.folder });
  }

  #take(view: PanelView): void {
    this.#view = view;
    if (view.phase !== 'ready') return;
    this.#gaps = reconcile(this.#gaps, view.data.gaps);
    if (this.#ui.folder !== view.data.folder) this.#keep({ ...this.#ui, folder: view.data.folder });
  }

  #draw(): void {
    const words = this.#words;
    const view = this.#view;
    if (!words || !view) return;
    for (const list of this.#lists) list.beforeDraw();
    document.documentElement.lang = words.language;
    if (view.phase === 'ready') {
      const groups = new Map(view.data.criteria.map(({ id, group }) => [id, group]));
      const shown = filterGaps(this.#gaps, this.#ui.filters, (id) => groups.get(id));
      render(page(this.#context(words, view), shown), this.#root);
      this.#announce(words.t('live.score', view.data.score.score, words.count('gaps.count', view.data.allGaps)));
      this.#grow(shown.length);
    } else {
      render(html`${statusPage({ words, post: (message) => this.host.postMessage(message) }, view)}`, this.#root);
    }
    for (const list of this.#lists) list.afterDraw();
  }

  #context(words: Words, view: ViewContext['view']): ViewContext {
    return {
      words,
      view,
      ui: this.#ui,
      rows: this.#rows,
      post: (message) => this.host.postMessage(message),
      change: (ui) => this.#change(ui),
      showGaps: (filters) => {
        this.#change({ filters: { ...this.#ui.filters, ...filters } });
        document.getElementById('gaps')?.scrollIntoView({ block: 'start' });
      },
    };
  }

  #change(ui: Partial<Ui>): void {
    if (ui.filters) this.#rows = FIRST_ROWS;
    this.#keep({ ...this.#ui, ...ui });
    this.#draw();
  }

  /** Remembers the choices, and saves them when they stand still. */
  #keep(ui: Ui): void {
    this.#ui = ui;
    if (this.#saving !== undefined) return;
    this.#saving = setTimeout(() => {
      this.#saving = undefined;
      this.host.setState(this.#ui);
    }, SAVE_PAUSE);
  }

  /** Draws further rows when the browser has time, until all are there; then returns to the place shown before. */
  #grow(length: number): void {
    if (this.#growing) return;
    if (this.#rows >= length) {
      this.#restoreScroll();
      return;
    }
    this.#growing = true;
    requestIdleCallback(
      () => {
        this.#growing = false;
        this.#rows += MORE_ROWS;
        this.#draw();
      },
      { timeout: 100 },
    );
  }

  #restoreScroll(): void {
    if (this.#scrollTo === 0) return;
    const y = this.#scrollTo;
    requestAnimationFrame(() => {
      window.scrollTo(0, y);
      this.#scrollTo = 0;
    });
  }

  /** Tells a screen reader what changed, once a change. */
  #announce(text: string): void {
    if (text === this.#announced) return;
    // Nothing is said of the first drawing: the reader is about to read the page itself.
    if (this.#announced !== '') this.#live.textContent = text;
    this.#announced = text;
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const gap = target.closest<HTMLElement>('[data-gap]')?.dataset.gap;
    if (gap === undefined) return;
    const what = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    // Selecting text of a row is not opening it.
    if (what === undefined && document.getSelection()?.isCollapsed === false) return;
    this.host.postMessage({ type: what === 'draft' || what === 'explain' ? what : 'reveal', gap });
  }
}
