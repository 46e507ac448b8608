export interface FoundRegex {
  /** `/source/flags`. */
  readonly key: string;
  readonly source: string;
  readonly flags: string;
  /** `file:line`, below the folder. */
  readonly places: readonly string[];
}

export function collectRegexes(root: string): Promise<readonly FoundRegex[]>;
