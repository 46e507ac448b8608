/**
 * The rules of docs/evidence.md written a second time, as plainly as can be: every day of the period is looked at by
 * itself. It shares no code with the room and is far too slow for it; tests hold the two to the same answers.
 */
export interface PlainFile {
  /** The folder's period as `first` and `last` day, with its unit; undefined for none. */
  readonly label: { readonly unit: string; readonly first: string; readonly last: string } | undefined;
  readonly date: string;
  readonly kind: string;
  readonly empty: boolean;
  /** Files with the same number hold the same; undefined for one of its own. */
  readonly content?: number | undefined;
  /** The days that its manifest states. */
  readonly covers?: { readonly first: string; readonly last: string } | undefined;
  /** Orders files of one day. */
  readonly path?: string;
}

export interface PlainControl {
  readonly frequency: string;
  /** In the order of their days. */
  readonly changes: readonly { readonly from: string; readonly frequency: string }[];
  /** From this day on it is retired. */
  readonly retired: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly kinds: readonly string[];
}

export interface PlainCase {
  readonly start: string;
  readonly end: string;
  readonly today: string;
  readonly control: PlainControl;
  readonly files: readonly PlainFile[];
  /** Days on which the company is closed. */
  readonly closed: readonly string[];
  readonly grace: Readonly<Record<string, number>>;
  /** The observation period after it. */
  readonly later?: { readonly start: string; readonly end: string } | undefined;
  /** What the observation period before it counted. */
  readonly earlier?: PlainCounted | undefined;
}

export interface PlainCounted {
  readonly paths: ReadonlySet<string>;
  readonly contents: ReadonlySet<number>;
}

interface PlainWindow {
  readonly days: string[];
  readonly frequency: string;
  readonly key: string;
}

const CONTINUOUS = ['backup-logs', 'alert-records'];

/** Days that were asked for before; the same are asked for again and again. */
const KNOWN = new Map<string, string>();

export function plus(date: string, days: number): string {
  const key = `${date} ${days}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const found = counted(date, days);
  KNOWN.set(key, found);
  return found;
}

function counted(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

function daysAfter(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; day = plus(day, 1)) count += 1;
  return count;
}

function frequencyOn(control: PlainControl, day: string): string | undefined {
  if (control.since !== undefined && day < control.since) return undefined;
  if (control.until !== undefined && day > control.until) return undefined;
  if (control.retired !== undefined && day >= control.retired) return undefined;
  let frequency = control.frequency;
  for (const change of control.changes) if (day >= change.from) frequency = change.frequency;
  return frequency;
}

/** What the calendar calls the time a day belongs to. */
function keyOf(day: string, frequency: string): string {
  const [year = '', month = ''] = day.split('-');
  switch (frequency) {
    case 'daily':
      return day;
    case 'weekly': {
      let monday = day;
      while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = plus(monday, -1);
      return monday;
    }
    case 'monthly':
      return `${year}-${month}`;
    case 'quarterly':
    case 'continuous':
      return `${year} quarter ${Math.floor((Number(month) - 1) / 3)}`;
    case 'semiannual':
      return `${year} half ${Number(month) <= 6 ? 1 : 2}`;
    default:
      return 'all of it';
  }
}

function windowsOfPeriod({ start, end, control }: PlainCase): PlainWindow[] {
  const windows: PlainWindow[] = [];
  for (let day = start; day <= end; day = plus(day, 1)) {
    const frequency = frequencyOn(control, day);
    if (frequency === undefined) continue;
    const key = keyOf(day, frequency);
    const last = windows.at(-1);
    if (last?.frequency === frequency && last.key === key && last.days.at(-1) === plus(day, -1))
      last.days.push(day);
    else windows.push({ days: [day], frequency, key });
  }
  return windows;
}

/** All days of the calendar that share the window's key; of a year, the twelve months up to the window's end. */
function wholeDays(window: PlainWindow): string[] {
  const first = window.days[0] ?? '';
  const last = window.days.at(-1) ?? '';
  if (window.frequency === 'annual') {
    const next = plus(last, 1);
    const year = Number(next.slice(0, 4)) - 1;
    const monthDay = next.slice(5);
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    let from = `${year}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`;
    if (first < from) from = first;
    const days: string[] = [];
    for (let day = from; day <= last; day = plus(day, 1)) days.push(day);
    return days;
  }
  const days = [...window.days];
  for (let day = plus(first, -1); keyOf(day, window.frequency) === window.key; day = plus(day, -1))
    days.unshift(day);
  for (let day = plus(last, 1); keyOf(day, window.frequency) === window.key; day = plus(day, 1))
    days.push(day);
  return days;
}

function lastDayFor(window: PlainWindow, { grace, closed }: PlainCase): string {
  const names: Record<string, string> = {
    daily: 'day',
    weekly: 'week',
    monthly: 'month',
    quarterly: 'quarter',
    continuous: 'quarter',
    semiannual: 'half',
    annual: 'year',
  };
  let due = plus(window.days.at(-1) ?? '', grace[names[window.frequency] ?? ''] ?? 0);
  while (closed.includes(due)) due = plus(due, 1);
  return due;
}

interface Shown {
  records: string[];
  weak: boolean;
  before: boolean;
  exports: { first: string; last: string }[];
  files: PlainFile[];
}

/** `state`, and for late ones the days, of every window in order. */
export function plainStates(given: PlainCase): string[] {
  return judged(given).states;
}

/** What a period counted, so that the next one does not. */
export function plainCounted(given: PlainCase): PlainCounted {
  const { states, files } = judged(given);
  const counted = states.flatMap((state, n) => (/^(?:found|late)/.test(state) ? (files[n] ?? []) : []));
  return {
    paths: new Set(counted.map(({ path = '' }) => path)),
    contents: new Set(
      counted.flatMap(({ content, empty }) => (content === undefined || empty ? [] : [content])),
    ),
  };
}

function judged(given: PlainCase): { readonly states: string[]; readonly files: PlainFile[][] } {
  const { today, control, files, start, closed, later, earlier } = given;
  const windows = windowsOfPeriod(given);
  const windowOn = new Map<string, PlainWindow>();
  for (const window of windows) for (const day of window.days) windowOn.set(day, window);
  const shown = new Map<string, Shown>();
  const belongsLater = (date: string, label: { readonly last: string }, past: PlainWindow): boolean => {
    if (later === undefined || date < later.start || date > later.end || label.last < later.start)
      return false;
    const whole = wholeDays(past);
    const inIt = whole.filter((day) => later.start <= day && day <= later.end).length;
    return past.frequency === 'annual' || !whole.includes(date) || inIt * 2 >= whole.length;
  };
  const of = (window: PlainWindow, kind: string): Shown => {
    const key = `${windows.indexOf(window)} ${kind}`;
    const there = shown.get(key) ?? { records: [], weak: false, before: false, exports: [], files: [] };
    shown.set(key, there);
    return there;
  };

  /** Exports and records in the order in which the first of equal ones is the original. */
  const exported: { readonly file: PlainFile; readonly first: string; readonly last: string }[] = [];
  const recorded: { readonly file: PlainFile; readonly window: PlainWindow }[] = [];
  const weaken = (window: PlainWindow, file: PlainFile): void => {
    of(window, file.kind).weak = true;
    of(window, file.kind).files.push(file);
  };
  for (const file of files) {
    const { label, date, kind, empty } = file;
    if (!control.kinds.includes(kind) || date > plus(today, 1)) continue;
    if (label && date < plus(label.first, label.unit === 'day' ? -90 : 0)) continue;
    // A day that a weekly control is filed under stands for its week; the window has the last word.
    const weekly = [control, ...control.changes].some(({ frequency }) => frequency === 'weekly');
    const end = label && label.unit === 'day' && weekly ? plus(label.last, 6) : label?.last;
    if (end !== undefined && date > plus(end, 90)) continue;
    const shows = daysShown(file);
    if (shows) {
      if (empty) {
        for (const window of windows)
          if (window.days.some((day) => shows.first <= day && day <= shows.last)) weaken(window, file);
        continue;
      }
      exported.push({ file, ...shows });
      continue;
    }
    const under = (window: PlainWindow): boolean =>
      label === undefined || window.days.some((day) => label.first <= day && day <= label.last);
    let window: PlainWindow | undefined;
    if (label?.unit === 'day') {
      window = windowOn.get(label.first);
      if (window && (date < (window.days[0] ?? '') || date > plus(window.days.at(-1) ?? '', 90))) continue;
    } else {
      const own = windowOn.get(date);
      if (own && under(own)) window = own;
      else if (label) {
        const earlier = windows.filter((one) => (one.days.at(-1) ?? '') < date && under(one)).at(-1);
        const isOnTime =
          earlier !== undefined &&
          date <= lastDayFor(earlier, given) &&
          (earlier.frequency === 'annual' || earlier.days.length * 2 >= wholeDays(earlier).length);
        if (
          earlier &&
          date <= plus(earlier.days.at(-1) ?? '', 90) &&
          (isOnTime || !belongsLater(date, label, earlier))
        )
          window = earlier;
      }
    }
    if (window) {
      // What the period before counted is done with.
      if (earlier?.paths.has(file.path ?? '') === true) continue;
      if (empty) weaken(window, file);
      else recorded.push({ file, window });
    } else if (date < start && !empty) {
      const cut = windows.find((one) => {
        if (date >= (one.days[0] ?? '')) return false;
        const whole = wholeDays(one);
        const filed =
          !label ||
          one.frequency === 'annual' ||
          whole.some((day) => label.first <= day && day <= label.last);
        return whole.includes(date) && filed;
      });
      if (cut) of(cut, kind).before = true;
    }
  }

  const text = ({ path = '' }: PlainFile): string => path;
  exported.sort((a, b) =>
    a.first !== b.first ? (a.first < b.first ? -1 : 1) : text(a.file) < text(b.file) ? -1 : 1,
  );
  exported.forEach(({ file, first, last }, n) => {
    const original = exported
      .slice(0, n)
      .find(
        (one) =>
          one.file.kind === file.kind && file.content !== undefined && one.file.content === file.content,
      );
    const isCopy = original !== undefined && (original.first !== first || original.last !== last);
    for (const window of windows)
      if (window.days.some((day) => first <= day && day <= last)) {
        if (isCopy) weaken(window, file);
        else {
          of(window, file.kind).exports.push({ first, last });
          of(window, file.kind).files.push(file);
        }
      }
  });
  recorded.sort((a, b) => {
    const [one, other] = [a.window.days[0] ?? '', b.window.days[0] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    if (a.file.date !== b.file.date) return a.file.date < b.file.date ? -1 : 1;
    return text(a.file) < text(b.file) ? -1 : 1;
  });
  recorded.forEach(({ file, window }, n) => {
    const original = recorded
      .slice(0, n)
      .find(
        (one) =>
          one.file.kind === file.kind && file.content !== undefined && one.file.content === file.content,
      );
    const isDone = file.content !== undefined && earlier?.contents.has(file.content) === true;
    if (isDone || (original !== undefined && original.window !== window)) weaken(window, file);
    else {
      of(window, file.kind).records.push(file.date);
      of(window, file.kind).files.push(file);
    }
  });

  const ofWindows = windows.map((window) => control.kinds.flatMap((kind) => of(window, kind).files));
  const states = windows.map((window) => {
    const first = window.days[0] ?? '';
    const last = window.days.at(-1) ?? '';
    const due = lastDayFor(window, given);
    const required = window.frequency === 'annual' || window.days.length * 2 >= wholeDays(window).length;
    // Of several days, a weekend alone does not keep the company open.
    const weekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const rests =
      window.days.some((day) => closed.includes(day)) &&
      window.days.every((day) => closed.includes(day) || (window.days.length > 1 && weekend(day)));
    const kinds = control.kinds.map((kind) => of(window, kind));
    const often = window.frequency === 'daily' || window.frequency === 'weekly';
    const covered = ({ exports }: Shown): boolean =>
      (exports.length > 0 &&
        window.days.every((day) => exports.some((one) => one.first <= day && day <= one.last))) ||
      (!often && exports.some((one) => first <= one.first && one.last <= last));
    const done = (kind: Shown): boolean => covered(kind) || kind.records.length > 0;
    if (kinds.every(done)) {
      const days = kinds.filter((kind) => !covered(kind)).map(({ records }) => [...records].sort()[0] ?? '');
      const performed = days.sort().at(-1);
      const late = performed !== undefined && performed > due ? daysAfter(due, performed) : 0;
      if (late > 0 && required && !rests)
        return kinds.some(({ before }) => before) ? 'not-occurring' : `late ${late}`;
      return 'found';
    }
    if (kinds.every((kind) => done(kind) || kind.weak)) return 'weak';
    const nothing = kinds.every(
      (kind) => kind.records.length === 0 && !kind.weak && kind.exports.length === 0,
    );
    if (nothing && kinds.some(({ before }) => before) && first <= today) return 'not-occurring';
    if (rests) return 'optional';
    if (!required) return 'optional';
    if (first > today) return 'upcoming';
    if (last >= today) return 'open';
    return due >= today ? 'due' : 'missing';
  });
  return { states, files: ofWindows };
}

/** The days that an export shows, none after it was made; undefined for a record of one performance. */
function daysShown({ kind, label, date, covers }: PlainFile): { first: string; last: string } | undefined {
  if (!CONTINUOUS.includes(kind)) return undefined;
  if (covers) {
    const last = covers.last < date ? covers.last : date;
    return last < covers.first ? undefined : { first: covers.first, last };
  }
  if (!label || label.unit === 'day' || date <= label.last) return undefined;
  return { first: label.first, last: label.last };
}
