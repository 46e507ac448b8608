import type { Localised } from '../../catalog/types.js';
import { isSide, plainHeading, type SideColumn } from '../../evidence/register/headings.js';
import { readRegister } from '../../evidence/register/register.js';
import { namedRows } from '../../workspace/tables/named-rows.js';
import { isWorkbook } from '../../workspace/tables/workbook-text.js';
import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import REGISTERS from '../prose/registers.yaml';
import { runningControls } from '../workspace-views.js';

interface Column {
  readonly id: string;
  readonly names: readonly string[];
  /** The column that every register is read for, where it is one of those. */
  readonly side?: SideColumn;
  readonly title: Localised;
  /** Holds who did something. */
  readonly person?: boolean;
}

interface RegisterKind {
  readonly id: string;
  readonly names: readonly string[];
  readonly evidence: readonly string[];
  readonly title: Localised;
  readonly columns: readonly Column[];
}

const KINDS = REGISTERS as readonly RegisterKind[];

/** A register that no control names as its population, with the controls it can be that of. */
export interface LooseRegister {
  readonly path: string;
  readonly kind: Pick<RegisterKind, 'id' | 'title'>;
  /** Controls in operation that follow such events and name no register. */
  readonly controls: readonly Control[];
  /** Rows with a day in the period up to today. */
  readonly rows: number;
  /** Rows whose day or cells could not be read. */
  readonly unread: number;
  /** What an auditor looks for and no column holds; undefined of a workbook, whose cells are not read here. */
  readonly lacking: readonly Localised[] | undefined;
  /** Values of a column of persons that are no role of the company. */
  readonly persons: readonly string[];
  /** Incidents that were closed on the day on which they began, without a cause. */
  readonly closedAtOnce: readonly string[];
}

/** Registers in the workspace that controls may take their samples from and none names yet. Pure. */
export function looseRegisters(input: PlaybookInput): readonly LooseRegister[] {
  const { snapshot, today } = input;
  const { config } = snapshot;
  const period = config?.report.type === 'I' ? undefined : config?.report.observationPeriod;
  const named = new Set(snapshot.controls.flatMap(({ population }) => population ?? []));
  const roles = new Set(
    (config?.organisation.people ?? []).flatMap(({ role }) =>
      role === undefined ? [] : [role.toLowerCase()],
    ),
  );
  return [...(snapshot.registers?.() ?? [])].flatMap(([path, text]): LooseRegister[] => {
    const kind = kindOf(path);
    if (kind === undefined || named.has(path)) return [];
    const { events, unread } = readRegister(text, path, {
      dateOrder: config?.report.dateOrder,
      timezone: config?.report.timezone,
    });
    const table = isWorkbook(path) ? undefined : namedRows(text);
    const rows = table?.rows;
    const column = (id: string): readonly string[] => kind.columns.find((one) => one.id === id)?.names ?? [];
    return [
      {
        path,
        kind,
        controls: runningControls(snapshot).filter(
          ({ evidence, population, frequency }) =>
            population === undefined &&
            (frequency === 'per-event' || frequency === 'per-change') &&
            evidence.some(({ value }) => kind.evidence.includes(value)),
        ),
        rows: events.filter(
          ({ date }) =>
            date <= today && (period === undefined || (date >= period.start && date <= period.end)),
        ).length,
        unread: unread.length,
        lacking: table && kind.columns.filter((one) => !holds(table, one)).map(({ title }) => title),
        persons: [
          ...new Set(
            (rows ?? []).flatMap((row) =>
              kind.columns
                .filter(({ person }) => person === true)
                .flatMap(({ names }) => row.get(...names) ?? [])
                .filter((value) => !roles.has(value.toLowerCase())),
            ),
          ),
        ],
        closedAtOnce:
          kind.id === 'incidents'
            ? (rows ?? []).flatMap((row) => {
                const closed = row.get(...column('closed'));
                const began = row.get(...column('detected'));
                return closed !== undefined && closed === began && row.get(...column('cause')) === undefined
                  ? (row.get('id', 'key', 'nr', 'nummer', 'number', 'ticket') ?? began)
                  : [];
              })
            : [],
      },
    ];
  });
}

/** Of the registers of a kind that controls name as their population: what an auditor looks for and no column holds. */
export function lackingColumns(
  { snapshot }: PlaybookInput,
  id: string,
): readonly { readonly path: string; readonly lacking: readonly Localised[] }[] {
  const named = new Set(snapshot.controls.flatMap(({ population }) => population ?? []));
  return [...(snapshot.registers?.() ?? [])].flatMap(([path, text]) => {
    const kind = kindOf(path);
    if (kind?.id !== id || !named.has(path) || isWorkbook(path)) return [];
    const table = namedRows(text);
    const lacking = kind.columns.filter((one) => !holds(table, one)).map(({ title }) => title);
    return lacking.length === 0 ? [] : [{ path, lacking }];
  });
}

/**
 * Whether a column is there and filled. Its heading may hold more words (“accounts geblokkeerd”) or be another that
 * registers are read by: that nothing tells of a matter is said of a register only when no heading could mean it.
 */
function holds({ rows, headings }: Table, { names, side }: Column): boolean {
  return headings
    .filter((heading) => {
      const words = new Set(heading.split(' '));
      return (
        (side !== undefined && isSide(plainHeading(heading), side)) ||
        names.some(
          (name) => name === heading || (!PLAIN.has(name) && name.split(' ').every((one) => words.has(one))),
        )
      );
    })
    .some((heading) => rows.some((row) => row.get(heading) !== undefined));
}

type Table = Pick<ReturnType<typeof namedRows>, 'rows' | 'headings'>;

/** A date is of anything: these words count as a whole heading only. */
const PLAIN: ReadonlySet<string> = new Set(['date', 'datum']);

/** By the words of the file's name. */
function kindOf(path: string): RegisterKind | undefined {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase();
  const words = name.split(/[^\p{L}]+/u);
  return KINDS.find(({ names }) => names.includes(name) || words.some((word) => names.includes(word)));
}
