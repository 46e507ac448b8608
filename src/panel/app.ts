import { html, render } from 'lit';
import { GapList } from './gap-list.js';
import { readToPanel, type GapRow, type PanelView, type ReadyView, type ToHost } from './protocol.js';
import { Roving } from './roving.js';
import { filterGaps, type Filters } from './state/filters.js';
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

const SAVE_PAUSE = 150;
/** Drawings in one go; each corrects the heights of the one before. */
const MOST_DRAWINGS = 4;

/** The page: draws what the extension sends, and keeps focus, scroll position and choices while it changes. */
export class App {
  #words: Words | undefined;
  #view: PanelView | undefined;
  #gaps: readonly GapRow[] = [];
  #ui: Ui;
  #scrollTo: number;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #settling = false;
  #announced = '';
  readonly #list: GapList;
  readonly #heat: Roving;
  #shown:
    | { readonly gaps: readonly GapRow[]; readonly filters: Filters; readonly rows: readonly GapRow[] }
    | undefined;
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
    this.#list = new GapList(this.#root, () => this.#draw());
    this.#heat = new Roving(this.#root, '.heat-button', 'tr');
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
    let waiting = false;
    window.addEventListener('scroll', () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          if (this.#view?.phase === 'ready') this.#list.update();
        });
      }
      // Until the old place is reached again, scrolling is the page's own doing.
      if (this.#scrollTo === 0) this.#keep({ ...this.#ui, scroll: window.scrollY });
    });
    window.addEventListener('resize', () => {
      this.#list.resized();
      this.#draw();
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
    // Only when it changes: setting it makes the browser look at every element's style again.
    if (document.documentElement.lang !== words.language) document.documentElement.lang = words.language;
    if (view.phase !== 'ready') {
      render(
        html`${statusPage({ words, post: (message) => this.host.postMessage(message) }, view)}`,
        this.#root,
      );
      return;
    }
    this.#list.gaps = this.#rowsOf(view);
    this.#list.beforeDraw();
    this.#heat.beforeDraw();
    render(page(this.#context(words, view), this.#list.windows()), this.#root);
    this.#heat.afterDraw();
    this.#list.afterDraw();
    this.#announce(
      words.t('live.score', view.data.score.score, words.count('gaps.count', view.data.allGaps)),
    );
    // Rows turned out taller or lower than thought: others are in view now.
    this.#settle();
  }

  /** The gaps that pass the filters; the same list as before while nothing changed. */
  #rowsOf({ data }: ReadyView): readonly GapRow[] {
    const known = this.#shown;
    if (known?.gaps === this.#gaps && known.filters === this.#ui.filters) return known.rows;
    const groups = new Map(data.criteria.map(({ id, group }) => [id, group]));
    const rows = filterGaps(this.#gaps, this.#ui.filters, (id) => groups.get(id));
    this.#shown = { gaps: this.#gaps, filters: this.#ui.filters, rows };
    return rows;
  }

  /** Draws until the rows in view are those drawn, then returns to the place shown before the page was made anew. */
  #settle(): void {
    if (this.#settling) return;
    this.#settling = true;
    requestAnimationFrame(() => {
      for (let n = 0; n < MOST_DRAWINGS && this.#list.update(); n += 1);
      if (this.#scrollTo > 0) {
        window.scrollTo(0, this.#scrollTo);
        this.#scrollTo = 0;
        this.#list.update();
      }
      this.#settling = false;
    });
  }

  #context(words: Words, view: ViewContext['view']): ViewContext {
    return {
      words,
      view,
      ui: this.#ui,
      post: (message) => this.host.postMessage(message),
      change: (ui) => this.#change(ui),
      showGaps: (filters) => {
        this.#change({ filters: { ...this.#ui.filters, ...filters } });
        document.getElementById('gaps')?.scrollIntoView({ block: 'start' });
      },
    };
  }

  #change(ui: Partial<Ui>): void {
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
