/** Why a file or folder of the workspace is not looked into. */
export type LeftOutReason =
  | 'other-checkout'
  | 'dependencies'
  | 'build'
  | 'ignored-by-git'
  | 'other-company'
  | 'no-company'
  /** `ignore` in soc2.yaml. */
  | 'told'
  | 'link'
  /** A link that leads out of the workspace or nowhere, or no file, where a policy or a record is expected. */
  | 'lost-link'
  | 'other-format'
  | 'unreadable'
  | 'too-many'
  | 'too-deep'
  | 'loop';

/** A file or folder that nothing was read of, with the reason. */
export interface LeftOut {
  /** Relative to the workspace; empty for its root. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly reason: LeftOutReason;
  /** How many more were left out for the same reason and are not listed: told of the last that is. */
  readonly more?: number;
}

const MISSED: ReadonlySet<LeftOutReason> = new Set([
  'lost-link',
  'unreadable',
  'too-many',
  'too-deep',
  'loop',
]);

/** Whether something was left out that belongs to the workspace: then what was checked is not all of it. */
export function isMissed({ reason }: LeftOut): boolean {
  return MISSED.has(reason);
}
