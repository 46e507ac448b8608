import { readRegister } from '../../evidence/register/register.js';
import { registerEvents } from '../../workspace/events/register-events.js';
import { namedRows } from '../../workspace/tables/named-rows.js';
import { isWorkbook } from '../../workspace/tables/workbook-text.js';
import type { PlaybookInput } from '../input.js';
import { eventsInPeriod } from './events.js';

/** An incident as a register or soc2.yaml has it. */
export interface RecordedIncident {
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  /** Empty where nobody wrote one. */
  readonly title: string;
}

/** What the records say of incidents in the time the report is about, up to today. */
export interface IncidentRecord {
  /** Of every severity, oldest first. */
  readonly incidents: readonly RecordedIncident[];
  /** Registers of incidents that were read from beginning to end. */
  readonly read: readonly string[];
  /** Files that hold incidents and were not read, or not in full: while there is one, nobody knows all incidents. */
  readonly unread: readonly string[];
}

const INCIDENT_EVIDENCE = 'incident-tickets';

/**
 * Reads every register of incidents below `registers/`, whatever the severity of its rows: whether an incident was
 * significant is for management to say, not for a grade. Files under `evidence/` are not opened by Attest, so those that
 * hold incidents are named as unread.
 */
export function incidentRecord(input: PlaybookInput): IncidentRecord {
  const { snapshot, today, evidence } = input;
  const { config } = snapshot;
  const period = config?.report.type === 'I' ? undefined : config?.report.observationPeriod;
  const populations = new Set(
    snapshot.controls
      .filter((control) => control.evidence.some(({ value }) => value === INCIDENT_EVIDENCE))
      .flatMap(({ population }) => (population === undefined ? [] : [population])),
  );
  const found = new Map<string, RecordedIncident>();
  const read: string[] = [];
  const unread = new Set<string>();
  for (const [path, text] of snapshot.registers?.() ?? []) {
    if (!populations.has(path) && !isOfIncidents(path)) continue;
    const register = readRegister(text, path, {
      dateOrder: config?.report.dateOrder,
      timezone: config?.report.timezone,
    });
    if (register.problem !== undefined || register.unread.length > 0) unread.add(path);
    else read.push(path);
    const titles = titlesOf(path, text);
    for (const { id, date, line } of register.events)
      if (date <= today && (period === undefined || (date >= period.start && date <= period.end)))
        found.set(`${path} ${id}`, { id, on: date, title: titles.get(line) ?? '' });
  }
  for (const { path, id, on, title } of eventsInPeriod(input, ['incident']))
    if (!found.has(`${path} ${id}`)) found.set(`${path} ${id}`, { id, on, title: title ?? '' });
  for (const { path, kind } of evidence.items)
    if (kind === INCIDENT_EVIDENCE || isOfIncidents(path)) unread.add(path);
  for (const { path } of snapshot.leftOut) if (isOfIncidents(path)) unread.add(path);
  return {
    incidents: [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1)),
    read,
    unread: [...unread].sort(),
  };
}

/** Whether the name of a table says that its rows are incidents, by the same names that events are read by. */
function isOfIncidents(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:csv|tsv|xlsx)$/i, '');
  return registerEvents(`${name}.csv`, 'date\n2000-01-01\n').events.some(({ kind }) => kind === 'incident');
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
