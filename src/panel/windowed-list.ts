import { covers, RowHeights, segmentsOf, type Segment, type Span } from './state/windowing.js';

/** Pixels drawn above and below what is in view. */
const AROUND = 900;
/** A row of two lines of reason and one of facts; pixels. */
const GUESS = 92;
const PAGE = 10;

interface Row {
  readonly id: string;
}

/** Rows under one heading. */
export interface RowGroup<T> {
  readonly key: string;
  readonly rows: readonly T[];
}

/** What is drawn of a group's rows. */
export interface GroupWindow<T> extends RowGroup<T> {
  readonly segments: readonly Segment[];
}

/**
 * A long list in groups: of thousands of rows only those in or near view are in the page, and the focused one. One stop
 * for the Tab key; arrow keys, Page Up and Down, Home and End move between rows, Left and Right within one. A row is an
 * element with its ID in `data-<name>`, a group one with its key in `data-<name>-group`.
 */
export class WindowedList<T extends Row> {
  #groups: readonly RowGroup<T>[] = [];
  #rows: readonly T[] = [];
  readonly #heights = new RowHeights(GUESS);
  #drawn: readonly GroupWindow<T>[] = [];
  #active: string | undefined;
  /** Where the active row was in the list, to go on from when it is gone. */
  #index = 0;
  #hadFocus = false;

  /** @param redraw draws the page, with what `windows()` gives then */
  constructor(
    private readonly root: HTMLElement,
    private readonly name: string,
    private readonly redraw: () => void,
  ) {
    root.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('focusin', ({ target }) => {
      const id = this.#idOf(target);
      if (id === undefined || id === this.#active) return;
      this.#active = id;
      this.#setTabStops();
    });
  }

  /** The rows to show from now on. */
  set groups(groups: readonly RowGroup<T>[]) {
    if (groups === this.#groups) return;
    this.#groups = groups;
    this.#rows = groups.flatMap(({ rows }) => rows);
  }

  /** What to draw for the present scroll position. */
  windows(): readonly GroupWindow<T>[] {
    this.#drawn = this.#groups.map(({ key, rows }) => {
      const keep = rows.findIndex(({ id }) => id === this.#active);
      return {
        key,
        rows,
        segments: segmentsOf(this.#heightsOf(rows), this.#spanOf(key, AROUND), keep < 0 ? undefined : keep),
      };
    });
    return this.#drawn;
  }

  /** Called before the page is drawn. */
  beforeDraw(): void {
    this.#hadFocus = this.#idOf(document.activeElement) !== undefined;
    const index = this.#rows.findIndex(({ id }) => id === this.#active);
    if (index >= 0) {
      this.#index = index;
      return;
    }
    // The active row is gone: the one that took its place is next.
    this.#active = this.#rows[this.#hadFocus ? Math.min(this.#index, this.#rows.length - 1) : 0]?.id;
  }

  /** Called after the page was drawn: keeps focus, and draws again when other rows came into view. */
  afterDraw(): void {
    for (const row of this.#elements()) this.#heights.set(this.#idOf(row) ?? '', row.offsetHeight);
    this.#heights.settle();
    this.#setTabStops();
    if (this.#hadFocus && this.#idOf(document.activeElement) === undefined)
      this.#row(this.#active)?.querySelector('button')?.focus({ preventScroll: true });
    this.#hadFocus = false;
  }

  /** Draws again when what is in view, or soon will be, is not drawn. True when it did. */
  update(): boolean {
    const isDrawn = this.#drawn.every(({ key, rows, segments }) =>
      covers(segments, this.#heightsOf(rows), this.#spanOf(key, AROUND / 3)),
    );
    if (isDrawn) return false;
    this.redraw();
    return true;
  }

  /** The width changed, and with it how tall rows are. */
  resized(): void {
    this.#heights.clear();
  }

  #heightsOf(rows: readonly T[]): readonly number[] {
    return rows.map(({ id }) => this.#heights.of(id));
  }

  /** What is in view of a group's list, with some pixels around it; nothing of one that was never drawn. */
  #spanOf(key: string, around: number): Span {
    const top =
      this.root.querySelector(`[data-${this.name}-group="${CSS.escape(key)}"]`)?.getBoundingClientRect()
        .top ?? Number.MAX_SAFE_INTEGER;
    return { top: -top - around, bottom: -top + window.innerHeight + around };
  }

  #elements(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[data-${this.name}]`)];
  }

  #row(id: string | undefined): HTMLElement | undefined {
    return this.#elements().find((row) => row.dataset[this.name] === id);
  }

  #setTabStops(): void {
    for (const row of this.#elements()) {
      const index = row.dataset[this.name] === this.#active ? 0 : -1;
      for (const button of row.querySelectorAll('button'))
        if (button.tabIndex !== index) button.tabIndex = index;
    }
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const id = this.#idOf(target);
    if (
      id === undefined ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !(target instanceof HTMLElement)
    )
      return;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const buttons = [...(this.#row(id)?.querySelectorAll('button') ?? [])];
      buttons[buttons.findIndex((button) => button === target) + (key === 'ArrowRight' ? 1 : -1)]?.focus();
      return;
    }
    const at = this.#rows.findIndex((row) => row.id === id);
    const next = this.#rows[indexAfter(key, at, this.#rows.length)];
    if (!next) return;
    event.preventDefault();
    this.focus(next.id);
  }

  /** Moves the focus to a row and brings it into view. */
  focus(id: string): void {
    this.#active = id;
    // The row may not be drawn yet; once it is active, it is.
    if (!this.#row(id)) this.redraw();
    const row = this.#row(id);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  #idOf(target: EventTarget | null): string | undefined {
    return target instanceof Element
      ? target.closest<HTMLElement>(`[data-${this.name}]`)?.dataset[this.name]
      : undefined;
  }
}

function indexAfter(key: string, at: number, length: number): number {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return Math.min(at + PAGE, length - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}
