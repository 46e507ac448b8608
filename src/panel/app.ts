import { html, render } from 'lit';
import { Calendar } from './calendar/calendar.js';
import {
  readToPanel,
  type GapRow,
  type PageName,
  type PanelView,
  type ReadyView,
  type ToHost,
} from './protocol.js';
import { Roving } from './roving.js';
import { keepPlace } from './scroll-anchor.js';
import { columnsFor } from './state/columns.js';
import { filterGaps, type Filters } from './state/filters.js';
import { reconcile } from './state/reconcile.js';
import { readUi, type Ui } from './state/ui.js';
import { Words } from './state/words.js';
import type { ViewContext } from './views/context.js';
import { isEmpty, page, REST, type PageContent } from './views/page.js';
import { statusPage } from './views/status-pages.js';
import { WindowedList, type RowGroup } from './windowed-list.js';

/** What VS Code gives a webview. */
export interface Host {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

const SAVE_PAUSE = 150;
/** Drawings in one go; each corrects the heights of the one before. */
const MOST_DRAWINGS = 4;
const LEVELS = ['critical', 'high', 'medium', 'low'] as const;

/** The page: draws what the extension sends, and keeps focus, scroll position and choices while it changes. */
export class App {
  #words: Words | undefined;
  #view: PanelView | undefined;
  #gaps: readonly GapRow[] = [];
  #ui: Ui;
  /** The place to return to once the page that was scrolled is there again. */
  #scrollTo: number | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #settling = false;
  /** How much of the page is drawn: the first cards, the head of the next, or all; and whether the rest soon will be. */
  #drawn: 'cards' | 'heads' | 'all' = 'cards';
  #completing = false;
  #announced = '';
  readonly #list: WindowedList<GapRow>;
  readonly #calendar: Calendar;
  readonly #roving: readonly Roving[];
  #shown:
    | {
        readonly gaps: readonly GapRow[];
        readonly filters: Filters;
        readonly levels: readonly RowGroup<GapRow>[];
      }
    | undefined;
  #columns = columnsFor(window.innerWidth);
  readonly #root: HTMLElement;
  readonly #live: HTMLElement;

  constructor(
    private readonly host: Host,
    document: Document,
  ) {
    this.#root = document.getElementById('app') ?? document.body;
    this.#live = document.getElementById('live') ?? document.createElement('div');
    this.#ui = readUi(host.getState());
    this.#scrollTo = this.#ui.scroll[this.#ui.page];
    this.#list = new WindowedList(this.#root, 'gap', () => this.#draw());
    this.#calendar = new Calendar(this.#root, () => this.#draw());
    this.#roving = [
      new Roving(this.#root, '.heat-button', 'tr'),
      new Roving(this.#root, '.month-button', '.month', true),
    ];
    this.#root.addEventListener('click', (event) => this.#onClick(event));
  }

  /** Listens to the extension and tells it that the page is there. */
  start(window: Window): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readToPanel(data);
      if (message?.type === 'texts') this.#words = new Words(message.language, message.texts);
      if (message?.type === 'view') this.#take(message.view);
      if (message?.type === 'calendar') this.#calendar.take(message.calendar);
      if (message) keepPlace(this.#root, () => this.#draw());
    });
    let waiting = false;
    window.addEventListener('scroll', () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          if (this.#view?.phase === 'ready') this.#listInView.update();
        });
      }
      // Until the old place is reached again, scrolling is the page's own doing.
      if (this.#scrollTo === undefined)
        this.#keep({ ...this.#ui, scroll: { ...this.#ui.scroll, [this.#ui.page]: window.scrollY } });
    });
    window.addEventListener('resize', () => {
      this.#columns = columnsFor(window.innerWidth);
      this.#list.resized();
      this.#calendar.list.resized();
      this.#draw();
    });
    this.host.postMessage({ type: 'ready', folder: this.#ui.folder, page: this.#ui.page });
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
      this.#drawn = 'cards';
      render(
        html`${statusPage({ words, post: (message) => this.host.postMessage(message) }, view)}`,
        this.#root,
      );
      return;
    }
    const list = this.#listInView;
    const context = this.#context(words, view);
    const content = this.#fill(view);
    list.beforeDraw();
    for (const one of this.#roving) one.beforeDraw();
    render(page(context, content()), this.#root);
    for (const one of this.#roving) one.afterDraw();
    list.afterDraw();
    const { score, allGaps, evidenceToDo } = view.data;
    this.#announce(
      this.#ui.page === 'calendar'
        ? words.t('live.calendar', evidenceToDo?.missing ?? 0, evidenceToDo?.due ?? 0)
        : words.t('live.score', score.score, words.count('gaps.count', allGaps)),
    );
    this.#drawRest();
    // Rows turned out taller or lower than thought: others are in view now.
    this.#settle();
  }

  /**
   * Draws what was left out below the first screen: at once when some of it would be in view, else when the first
   * screen has been painted.
   */
  #drawRest(): void {
    const rest = document.getElementById(REST);
    if (!rest) return;
    const draw = (much: 'heads' | 'all'): void => {
      this.#drawn = much;
      this.#draw();
    };
    if (this.#scrollTo !== undefined && this.#scrollTo > 0) draw('all');
    else if (rest.getBoundingClientRect().top < window.innerHeight)
      draw(this.#drawn === 'cards' ? 'heads' : 'all');
    else if (!this.#completing) {
      this.#completing = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.#completing = false;
          draw('all');
        }),
      );
    }
  }

  /** The list of the page that is shown. */
  get #listInView(): Pick<WindowedList<GapRow>, 'beforeDraw' | 'afterDraw' | 'update'> {
    return this.#ui.page === 'calendar' ? this.#calendar.list : this.#list;
  }

  /** Hands the list of the page its rows; the answer gives what to draw of them. */
  #fill(view: ReadyView): () => PageContent {
    if (this.#ui.page === 'readiness') {
      this.#list.groups = this.#levelsOf(view);
      return () => ({
        page: 'readiness',
        heat: this.#drawn !== 'cards',
        windows: this.#drawn === 'all' ? this.#list.windows() : undefined,
      });
    }
    const model = this.#calendar.model(view.data.folder, this.#ui.calendar);
    const { list } = this.#calendar;
    if (model) list.groups = model.groups;
    return () => ({
      page: 'calendar',
      model,
      windows: list.windows(),
      show: (part) => {
        this.#calendar.show(part);
      },
    });
  }

  /** The gaps that pass the filters by level; the same groups as before while nothing changed. */
  #levelsOf({ data }: ReadyView): readonly RowGroup<GapRow>[] {
    const known = this.#shown;
    if (known?.gaps === this.#gaps && known.filters === this.#ui.filters) return known.levels;
    const groups = new Map(data.criteria.map(({ id, group }) => [id, group]));
    const rows = filterGaps(this.#gaps, this.#ui.filters, (id) => groups.get(id));
    const levels = LEVELS.map((key) => ({
      key,
      rows: rows.filter(({ criticality }) => criticality === key),
    })).filter((level) => level.rows.length > 0);
    this.#shown = { gaps: this.#gaps, filters: this.#ui.filters, levels };
    return levels;
  }

  /** Draws until the rows in view are those drawn, then returns to the place shown before the page was made anew. */
  #settle(): void {
    if (this.#settling) return;
    this.#settling = true;
    requestAnimationFrame(() => {
      keepPlace(this.#root, () => {
        for (let n = 0; n < MOST_DRAWINGS && this.#listInView.update(); n += 1);
      });
      if (this.#scrollTo !== undefined && this.#isThere()) {
        window.scrollTo(0, this.#scrollTo);
        this.#scrollTo = undefined;
        this.#listInView.update();
      }
      this.#settling = false;
    });
  }

  /** Whether the page has what it is to show, and with it its height. */
  #isThere(): boolean {
    const view = this.#view;
    if (view?.phase !== 'ready') return false;
    if (isEmpty(view)) return true;
    return this.#ui.page === 'calendar' ? this.#calendar.isFor(view.data.folder) : this.#drawn === 'all';
  }

  #context(words: Words, view: ViewContext['view']): ViewContext {
    return {
      words,
      view,
      ui: this.#ui,
      columns: this.#columns,
      post: (message) => this.host.postMessage(message),
      change: (ui) => this.#change(ui),
      showGaps: (filters) => {
        this.#change({ filters: { ...this.#ui.filters, ...filters } });
        document.getElementById('gaps')?.scrollIntoView({ block: 'start' });
      },
    };
  }

  #change(ui: Partial<Ui>): void {
    if (ui.page !== undefined && ui.page !== this.#ui.page) this.#turnTo(ui.page);
    this.#keep({ ...this.#ui, ...ui });
    this.#draw();
  }

  /** Before another page is drawn: it returns to the place where it was left. */
  #turnTo(page: PageName): void {
    this.#scrollTo = this.#ui.scroll[page];
    this.#drawn = 'cards';
    this.#announced = '';
    this.host.postMessage({ type: 'page', page });
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
    const what = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    // Selecting text of a row is not opening it.
    if (what === undefined && document.getSelection()?.isCollapsed === false) return;
    const message = messageOf(target.closest<HTMLElement>('[data-gap], [data-entry]')?.dataset ?? {}, what);
    if (message) this.host.postMessage(message);
  }
}

/** What a click in a row asks for. `what` is the word of the button; none when it was beside them. */
function messageOf({ gap, entry, control }: DOMStringMap, what: string | undefined): ToHost | undefined {
  if (gap !== undefined) return { type: what === 'draft' || what === 'explain' ? what : 'reveal', gap };
  if (entry === undefined || control === undefined) return undefined;
  if (what === 'evidence') return { type: 'revealEvidence', entry };
  return { type: what === 'register' ? 'revealRegister' : 'revealControl', control };
}
