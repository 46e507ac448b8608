import { readRegister } from '../../evidence/register/register.js';
import { recordedIn } from '../../workspace/events/register-events.js';
import { namedRows } from '../../workspace/tables/named-rows.js';
import { isWorkbook } from '../../workspace/tables/workbook-text.js';
import type { PlaybookInput } from '../input.js';
import { eventsInPeriod } from './events.js';

/** A row of a register, or an event of soc2.yaml. */
export interface RecordedRow {
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  /** Empty where nobody wrote one. */
  readonly title: string;
  /** As the register grades it; empty where it does not. */
  readonly severity: string;
}

/** What registers say of incidents or changes in the time the report is about, up to today. */
export interface RegisterRecord {
  /** Of every severity, oldest first. */
  readonly rows: readonly RecordedRow[];
  /** Registers that were read from beginning to end. */
  readonly read: readonly string[];
  /** Files that hold such rows and were not read, or not in full: while there is one, nobody knows all. */
  readonly unread: readonly string[];
}

const EVIDENCE = { incident: ['incident-tickets'], change: ['change-tickets'] } as const;
const EVENTS = { incident: ['incident'], change: ['system', 'vendor'] } as const;

/**
 * Reads every register of incidents or of changes, whatever the severity of its rows: whether one was significant is for
 * management to say, not for a grade. Other files under `evidence/` are not opened by Attest, so those that hold such rows
 * are named as unread.
 */
export function registerRecord(input: PlaybookInput, of: 'incident' | 'change'): RegisterRecord {
  const { snapshot, today, evidence } = input;
  const { config } = snapshot;
  const period = config?.report.type === 'I' ? undefined : config?.report.observationPeriod;
  const isShown = (kind: string): boolean => (EVIDENCE[of] as readonly string[]).includes(kind);
  const populations = new Set(
    snapshot.controls
      .filter((control) => control.evidence.some(({ value }) => isShown(value)))
      .flatMap(({ population }) => (population === undefined ? [] : [population])),
  );
  const found = new Map<string, RecordedRow>();
  const read: string[] = [];
  const unread = new Set<string>();
  for (const [path, text] of snapshot.registers?.() ?? []) {
    if (!populations.has(path) && recordedIn(path) !== of) continue;
    const register = readRegister(text, path, {
      dateOrder: config?.report.dateOrder,
      timezone: config?.report.timezone,
    });
    if (register.problem !== undefined || register.unread.length > 0) unread.add(path);
    else read.push(path);
    const titles = titlesOf(path, text);
    for (const { id, date, line, details } of register.events)
      if (date <= today && (period === undefined || (date >= period.start && date <= period.end)))
        found.set(`${path} ${id}`, {
          id,
          on: date,
          title: titles.get(line) ?? '',
          severity: details?.severity ?? '',
        });
  }
  for (const { path, id, on, title } of eventsInPeriod(input, EVENTS[of]))
    if (!found.has(`${path} ${id}`)) found.set(`${path} ${id}`, { id, on, title: title ?? '', severity: '' });
  for (const { path, kind } of evidence.items)
    if ((kind !== undefined && isShown(kind)) || recordedIn(path) === of) unread.add(path);
  for (const { path } of snapshot.leftOut) if (recordedIn(path) === of) unread.add(path);
  return {
    rows: [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1)),
    read,
    unread: [...unread].sort(),
  };
}

/** Titles by the line of their row; those of workbooks are not read. */
function titlesOf(path: string, text: string): ReadonlyMap<number, string> {
  if (isWorkbook(path)) return new Map();
  return new Map(
    namedRows(text).rows.map((row) => [
      row.range.start.line,
      row.get('title', 'titel', 'summary', 'samenvatting', 'description', 'omschrijving', 'name', 'naam') ??
        '',
    ]),
  );
}
