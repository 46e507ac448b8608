import { isCriterionId } from '../catalog/criterion-ids.js';
import type { CriterionId, Language } from '../catalog/types.js';
import type { PanelCalendar, PanelControl, PanelEventControl } from '../server/panel-calendar-protocol.js';
import type { FolderPanel, PanelGap } from '../server/panel-protocol.js';
import type { TextKey } from './texts/en.js';

/**
 * Everything the panel's webview and the extension say to each other. The webview names things, it never says where
 * they are: a gap by its ID, a command by a word of `PANEL_COMMANDS`. What a file or command is, the extension decides.
 */

/** Commands that the webview may ask for. */
export const PANEL_COMMANDS = [
  'openFolder',
  'createConfig',
  'openConfig',
  'showConfigFault',
  'createPolicy',
  'createControls',
  'exportCalendar',
  'exportReport',
  'checkWorkspace',
  'saveSnapshot',
  'openHistory',
  'showLog',
  'retry',
] as const;
export type PanelCommand = (typeof PANEL_COMMANDS)[number];

/** The pages of the panel. */
export const PAGES = ['readiness', 'calendar'] as const;
export type PageName = (typeof PAGES)[number];

//#region From the webview

export type ToHost =
  /** The webview has loaded; `folder` and `page` are what it showed before. */
  | { readonly type: 'ready'; readonly folder?: string; readonly page: PageName }
  /** Another page is shown now. */
  | { readonly type: 'page'; readonly page: PageName }
  | { readonly type: 'command'; readonly command: PanelCommand }
  | { readonly type: 'selectFolder'; readonly folder: string }
  | { readonly type: 'showCriterion'; readonly criterion: CriterionId }
  /** Opens the file of a gap, drafts its text, or explains its rule. */
  | { readonly type: 'reveal' | 'draft' | 'explain'; readonly gap: string }
  /** Opens a control of the calendar where it is written, or its register of events. */
  | { readonly type: 'revealControl' | 'revealRegister'; readonly control: string }
  /** Opens the files that show an entry of the calendar. */
  | { readonly type: 'revealEvidence'; readonly entry: string };

/** A message of the webview, checked; undefined for anything else. */
export function readToHost(value: unknown): ToHost | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, folder, command, criterion, gap, page, control, entry } = value as Readonly<
    Record<string, unknown>
  >;
  switch (type) {
    case 'ready':
      return { type, folder: isShort(folder) ? folder : undefined, page: readPage(page) ?? 'readiness' };
    case 'page': {
      const known = readPage(page);
      return known && { type, page: known };
    }
    case 'selectFolder':
      return isShort(folder) ? { type, folder } : undefined;
    case 'command': {
      const known = PANEL_COMMANDS.find((one) => one === command);
      return known && { type, command: known };
    }
    case 'showCriterion':
      return typeof criterion === 'string' && isCriterionId(criterion) ? { type, criterion } : undefined;
    case 'reveal':
    case 'draft':
    case 'explain':
      return isShort(gap) ? { type, gap } : undefined;
    case 'revealControl':
    case 'revealRegister':
      return isShort(control) ? { type, control } : undefined;
    case 'revealEvidence':
      return isShort(entry) ? { type, entry } : undefined;
    default:
      return undefined;
  }
}

/** The page of that name, if there is one. */
export function readPage(value: unknown): PageName | undefined {
  return PAGES.find((one) => one === value);
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length < 10_000;
}

//#endregion

//#region To the webview

export type ToPanel =
  | { readonly type: 'texts'; readonly language: Language; readonly texts: Readonly<Record<TextKey, string>> }
  | { readonly type: 'view'; readonly view: PanelView }
  /** Sent while the calendar is shown; null when it could not be made. */
  | { readonly type: 'calendar'; readonly calendar: CalendarView | null };

/** The calendar as the webview shows it: without addresses. */
export type CalendarView = Omit<PanelCalendar, 'controls' | 'perEvent'> & {
  readonly controls: readonly CalendarControl[];
  readonly perEvent: readonly CalendarEvents[];
};
export type CalendarControl = Omit<PanelControl, 'place'>;
export type CalendarEvents = Omit<PanelEventControl, 'register'> & {
  /** Path of the register of what happened, as the control names it, and whether it is there. */
  readonly register?: string;
  readonly hasRegister: boolean;
};

export type PanelView =
  /** Being read: files done of how many, when that is known. */
  | { readonly phase: 'loading'; readonly done?: number; readonly total?: number }
  | { readonly phase: 'no-workspace' }
  | { readonly phase: 'failed'; readonly reason: string }
  | ReadyView;

export interface ReadyView {
  readonly phase: 'ready';
  /** Those to choose from. */
  readonly folders: readonly { readonly folder: string; readonly name: string }[];
  readonly data: PanelData;
  readonly history: readonly HistoryPoint[];
  /** Whether the history file is there but is no history. */
  readonly historyBroken: boolean;
  /** Why a snapshot should be saved now: none yet, or the days since the last. */
  readonly snapshotDue?: 'first' | number;
}

export type PanelData = Omit<FolderPanel, 'gaps'> & { readonly gaps: readonly GapRow[] };

/** A gap as the webview shows it: without what only the extension may act on. */
export type GapRow = Omit<PanelGap, 'place' | 'data'> & {
  readonly path?: string;
  /** One-based. */
  readonly line?: number;
  readonly canDraft: boolean;
};

/** A saved snapshot. */
export interface HistoryPoint {
  readonly date: string;
  readonly score: number;
  readonly criteria: number;
  readonly claimed: number;
  readonly substantiated: number;
  readonly approved: number;
  readonly evidenced: number;
}

/** A message of the extension; undefined for anything else that arrives in the page. */
export function readToPanel(value: unknown): ToPanel | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const message = value as Partial<ToPanel>;
  if (message.type === 'texts' && typeof message.texts === 'object') return message as ToPanel;
  if (message.type === 'calendar' && typeof message.calendar === 'object') return message as ToPanel;
  if (message.type === 'view' && typeof message.view?.phase === 'string') return message as ToPanel;
  return undefined;
}

//#endregion
