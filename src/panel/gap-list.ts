import type { GapRow } from './protocol.js';
import { covers, RowHeights, segmentsOf, type Segment, type Span } from './state/windowing.js';

/** Pixels drawn above and below what is in view. */
const AROUND = 900;
/** A row of two lines of reason and one of facts; pixels. */
const GUESS = 92;
const PAGE = 10;

/** What is drawn of one level's rows. */
export interface LevelWindow {
  readonly level: GapRow['criticality'];
  readonly gaps: readonly GapRow[];
  readonly segments: readonly Segment[];
}

const LEVELS = ['critical', 'high', 'medium', 'low'] as const;

/**
 * The long list of gaps: of thousands of rows only those in or near view are in the page, and the focused one. One stop
 * for the Tab key; arrow keys, Page Up and Down, Home and End move between rows, Left and Right within one.
 */
export class GapList {
  #gaps: readonly GapRow[] = [];
  #levels: readonly { readonly level: GapRow['criticality']; readonly gaps: readonly GapRow[] }[] = [];
  readonly #heights = new RowHeights(GUESS);
  #drawn: readonly LevelWindow[] = [];
  #active: string | undefined;
  /** Where the active row was in the list, to go on from when it is gone. */
  #index = 0;
  #hadFocus = false;

  /** @param redraw draws the page, with what `windows()` gives then */
  constructor(
    private readonly root: HTMLElement,
    private readonly redraw: () => void,
  ) {
    root.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('focusin', ({ target }) => {
      const id = gapOf(target);
      if (id === undefined || id === this.#active) return;
      this.#active = id;
      this.#setTabStops();
    });
  }

  /** The rows to show from now on, most critical first. */
  set gaps(gaps: readonly GapRow[]) {
    if (gaps === this.#gaps) return;
    this.#gaps = gaps;
    this.#levels = LEVELS.map((level) => ({
      level,
      gaps: gaps.filter(({ criticality }) => criticality === level),
    })).filter((one) => one.gaps.length > 0);
  }

  /** What to draw for the present scroll position. */
  windows(): readonly LevelWindow[] {
    this.#drawn = this.#levels.map(({ level, gaps }) => {
      const keep = gaps.findIndex(({ id }) => id === this.#active);
      return {
        level,
        gaps,
        segments: segmentsOf(this.#heightsOf(gaps), this.#spanOf(level, AROUND), keep < 0 ? undefined : keep),
      };
    });
    return this.#drawn;
  }

  /** Called before the page is drawn. */
  beforeDraw(): void {
    this.#hadFocus = gapOf(document.activeElement) !== undefined;
    const index = this.#gaps.findIndex(({ id }) => id === this.#active);
    if (index >= 0) {
      this.#index = index;
      return;
    }
    // The active row is gone: the one that took its place is next.
    this.#active = this.#gaps[this.#hadFocus ? Math.min(this.#index, this.#gaps.length - 1) : 0]?.id;
  }

  /** Called after the page was drawn: keeps focus, and draws again when other rows came into view. */
  afterDraw(): void {
    for (const row of this.#rows())
      if (row.dataset.gap !== undefined) this.#heights.set(row.dataset.gap, row.offsetHeight);
    this.#heights.settle();
    this.#setTabStops();
    if (this.#hadFocus && gapOf(document.activeElement) === undefined)
      this.#row(this.#active)?.querySelector('button')?.focus({ preventScroll: true });
    this.#hadFocus = false;
  }

  /** Draws again when what is in view, or soon will be, is not drawn. True when it did. */
  update(): boolean {
    const isDrawn = this.#drawn.every(({ level, gaps, segments }) =>
      covers(segments, this.#heightsOf(gaps), this.#spanOf(level, AROUND / 3)),
    );
    if (isDrawn) return false;
    this.redraw();
    return true;
  }

  /** The width changed, and with it how tall rows are. */
  resized(): void {
    this.#heights.clear();
  }

  #heightsOf(gaps: readonly GapRow[]): readonly number[] {
    return gaps.map(({ id }) => this.#heights.of(id));
  }

  /** What is in view of a level's list, with some pixels around it; nothing of one that was never drawn. */
  #spanOf(level: string, around: number): Span {
    const top =
      this.root.querySelector(`[data-level="${level}"]`)?.getBoundingClientRect().top ??
      Number.MAX_SAFE_INTEGER;
    return { top: -top - around, bottom: -top + window.innerHeight + around };
  }

  #rows(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-gap]')];
  }

  #row(id: string | undefined): HTMLElement | undefined {
    return this.#rows().find((row) => row.dataset.gap === id);
  }

  #setTabStops(): void {
    for (const row of this.#rows()) {
      const index = row.dataset.gap === this.#active ? 0 : -1;
      for (const button of row.querySelectorAll('button'))
        if (button.tabIndex !== index) button.tabIndex = index;
    }
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const id = gapOf(target);
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
    const next =
      this.#gaps[
        indexAfter(
          key,
          this.#gaps.findIndex((gap) => gap.id === id),
          this.#gaps.length,
        )
      ];
    if (!next) return;
    event.preventDefault();
    this.#active = next.id;
    // The row may not be drawn yet; once it is active, it is.
    if (!this.#row(next.id)) this.redraw();
    const row = this.#row(next.id);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
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

function gapOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-gap]')?.dataset.gap : undefined;
}
