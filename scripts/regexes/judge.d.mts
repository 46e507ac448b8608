/** `reason` is there when an attack was found, also one that did no harm. */
export function judge(regex: {
  readonly source: string;
  readonly flags: string;
}): Promise<{ readonly safe: boolean; readonly reason?: string }>;
