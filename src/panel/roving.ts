/**
 * A list with one stop for the Tab key: arrow keys move between its items, Left and Right between the buttons of one.
 * Called before and after each drawing, so that focus stays where it was although items move or go away.
 */
export class Roving {
  #current: HTMLElement | undefined;
  #index = 0;
  #hadFocus = false;

  /**
   * @param item selects the main button of each item
   * @param group selects the element around an item's buttons
   * @param inRow whether the items stand beside each other, so that Left and Right go on to the next
   */
  constructor(
    private readonly root: HTMLElement,
    private readonly item: string,
    private readonly group: string,
    private readonly inRow = false,
  ) {
    root.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('focusin', (event) => this.#onFocus(event));
  }

  beforeDraw(): void {
    const active = document.activeElement;
    this.#hadFocus =
      this.#current !== undefined &&
      active !== null &&
      this.#groupOf(this.#current)?.contains(active) === true;
    if (this.#current) this.#index = this.#items().indexOf(this.#current);
  }

  afterDraw(): void {
    const items = this.#items();
    const kept =
      this.#current?.isConnected === true && items.includes(this.#current) ? this.#current : undefined;
    const next =
      kept ?? (this.#hadFocus ? items[Math.min(Math.max(this.#index, 0), items.length - 1)] : items[0]);
    this.#choose(next);
    if (
      this.#hadFocus &&
      next &&
      (document.activeElement === null || document.activeElement === document.body)
    )
      next.focus({ preventScroll: kept !== undefined });
  }

  #items(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(this.item)];
  }

  #groupOf(item: HTMLElement): HTMLElement | null {
    return item.closest<HTMLElement>(this.group);
  }

  #choose(item: HTMLElement | undefined): void {
    if (this.#current && this.#current !== item) this.#setTabIndex(this.#current, -1);
    this.#current = item;
    if (item) this.#setTabIndex(item, 0);
  }

  #setTabIndex(item: HTMLElement, index: number): void {
    for (const button of this.#groupOf(item)?.querySelectorAll('button') ?? []) button.tabIndex = index;
  }

  #onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    const item = target.closest(this.group)?.querySelector<HTMLElement>(this.item);
    if (item && item !== this.#current) this.#choose(item);
  }

  #onKey(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const group = event.target.closest<HTMLElement>(this.group);
    const item = group?.querySelector<HTMLElement>(this.item);
    if (!group || !item) return;
    const next =
      event.key === 'ArrowLeft' || event.key === 'ArrowRight'
        ? (neighbour(group, event.target, event.key === 'ArrowRight' ? 1 : -1) ??
          (this.inRow ? this.#target(item, event.key === 'ArrowRight' ? 'ArrowDown' : 'ArrowUp') : undefined))
        : this.#target(item, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #target(item: HTMLElement, key: string): HTMLElement | undefined {
    const items = this.#items();
    const at = items.indexOf(item);
    switch (key) {
      case 'ArrowDown':
        return items[at + 1];
      case 'ArrowUp':
        return items[at - 1];
      case 'PageDown':
        return items[Math.min(at + 10, items.length - 1)];
      case 'PageUp':
        return items[Math.max(at - 10, 0)];
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
      default:
        return undefined;
    }
  }
}

function neighbour(group: HTMLElement, from: HTMLElement, step: number): HTMLElement | undefined {
  const buttons = [...group.querySelectorAll<HTMLElement>('button')];
  return buttons[buttons.indexOf(from) + step];
}
