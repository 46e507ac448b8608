import tells from './texts/evidence.yaml';

interface Tells {
  /** IDs of contents, whatever the type. */
  readonly contents: readonly string[];
  /** The matter (`reading/matters`) that the control's frequency is the rhythm of. */
  readonly rhythm?: string;
}

const TELLS = tells as Readonly<Record<string, Tells>>;

/** What kinds of evidence tell of the control that leaves them; nothing of kinds that many different controls leave. */
export function evidenceTells(kinds: readonly string[]): readonly Tells[] {
  return kinds.flatMap((kind) => (Object.hasOwn(TELLS, kind) ? (TELLS[kind] ?? []) : []));
}
