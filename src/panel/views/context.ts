import type { ReadyView, ToHost } from '../protocol.js';
import type { Ui } from '../state/ui.js';
import type { Words } from '../state/words.js';

/** What every part of the page is drawn from. */
export interface ViewContext {
  readonly words: Words;
  readonly view: ReadyView;
  readonly ui: Ui;
  /** How many columns of tables the window has room for. */
  readonly columns: number;
  post(message: ToHost): void;
  change(ui: Partial<Ui>): void;
  /** Narrows the list of gaps and brings it into view. */
  showGaps(filters: Partial<Ui['filters']>): void;
}
