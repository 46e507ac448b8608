import { asMap, type Plain } from '../values.js';

/**
 * The keys a record may hold, as people write them. `also` are other names for a key, compared without case, accents and
 * separators (`observation_period`, `Observation Period`). A key without `of` holds a value, or keys that its reader names.
 */
export type Shape = Readonly<Record<string, KeyShape>>;
export interface KeyShape {
  readonly also?: readonly string[];
  /** The keys of the map, or of the maps in the list, that it holds. */
  readonly of?: Shape;
  /** The same of the maps in a list only: a map's keys are its reader's to name. */
  readonly ofList?: Shape;
  /** `of` holds for a map: a list under the key is its reader's to name. */
  readonly mapOnly?: boolean;
  /** In a list, a map of one key that nobody knows says what is promised by that key: `uptime: 99.9%`. */
  readonly keyed?: boolean;
  /** Other names may stand beside it for what is much the same, and are for people then. */
  readonly several?: boolean;
}

export type Path = readonly (string | number)[];

/** A value with the keys that its readers know, where each of them stands, and what nobody knows. */
export interface Shaped {
  readonly value: unknown;
  /** The path as it is written in the file. */
  readonly written: (path: Path) => Path;
  /** Paths of keys that no reader knows, as written. */
  readonly unread: readonly Path[];
}

/** A file has thousands of entries with the same foreign key: these are enough to tell. */
const MOST_UNREAD = 200;
/** Keys of the writer's own, which are kept and read by nobody. */
const OWN = 'x-';

/** Gives the keys of a record the names by which they are read. Of two names for one key the first counts. */
export function shaped(value: unknown, shape: Shape): Shaped {
  const renamed = new Map<string, string>();
  const unread: Path[] = [];
  return {
    value: rename(value, shape, [], { renamed, unread }),
    written: (path) =>
      path.map((key, n) =>
        typeof key === 'string' ? (renamed.get(nameOf([...path.slice(0, n), key])) ?? key) : key,
      ),
    unread,
  };
}

interface Found {
  readonly renamed: Map<string, string>;
  readonly unread: Path[];
}

/** `path` has the names by which keys are read. */
function rename(value: unknown, shape: Shape, path: Path, found: Found, keyed = false): unknown {
  if (Array.isArray(value))
    return value.map((one: unknown, n) =>
      keyed && isKeyed(one, shape) ? one : rename(one, shape, [...path, n], found),
    );
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const names = namesOf(shape);
  const map: Plain = asMap(value);
  for (const key of Object.keys(map)) {
    const name = Object.hasOwn(shape, key) ? key : names.get(plainKey(key));
    if (name === undefined || (name !== key && Object.hasOwn(map, name)) || name in made) {
      if (name !== undefined && shape[name]?.several === true) continue;
      if (!key.startsWith(OWN) && found.unread.length < MOST_UNREAD) found.unread.push([...path, key]);
      continue;
    }
    const at = [...path, name];
    if (name !== key) found.renamed.set(nameOf(at), key);
    const { of, ofList, keyed, mapOnly } = shape[name] ?? {};
    const isList = Array.isArray(map[key]);
    const inner = isList ? (mapOnly ? undefined : (of ?? ofList)) : of;
    made[name] = inner ? rename(map[key], inner, at, found, keyed) : map[key];
  }
  return made;
}

/** A map of one key, foreign to the shape, that holds a value. */
function isKeyed(one: unknown, shape: Shape): boolean {
  const [entry, ...more] = Object.entries(asMap(one));
  if (entry === undefined || more.length > 0) return false;
  const [key, held] = entry;
  return typeof held !== 'object' && !Object.hasOwn(shape, key) && !namesOf(shape).has(plainKey(key));
}

const NAMES = new WeakMap<Shape, ReadonlyMap<string, string>>();

function namesOf(shape: Shape): ReadonlyMap<string, string> {
  let names = NAMES.get(shape);
  if (!names) {
    names = new Map(
      Object.entries(shape).flatMap(([name, { also = [] }]) =>
        [name, ...also].map((one) => [plainKey(one), name] as const),
      ),
    );
    NAMES.set(shape, names);
  }
  return names;
}

/** Whether a key is one of a shape's, whatever its writer calls it. */
export function knows(shape: Shape, key: string): boolean {
  return Object.hasOwn(shape, key) || namesOf(shape).has(plainKey(key));
}

/** A key without case, accents and separators. */
function plainKey(key: string): string {
  return key
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function nameOf(path: Path): string {
  return JSON.stringify(path);
}

/**
 * The writer's own key for the one list of maps that a file holds: undefined where a key of the shape is there, or where
 * more than one list could be it.
 */
export function listUnderOwnKey(value: unknown, shape: Shape): string | undefined {
  const keys = Object.keys(asMap(value));
  if (keys.some((key) => knows(shape, key))) return undefined;
  const lists = keys.filter((key) => !key.startsWith(OWN) && isListOfMaps(asMap(value)[key]));
  return lists.length === 1 ? lists[0] : undefined;
}

function isListOfMaps(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => Object.keys(asMap(one)).length > 0);
}
