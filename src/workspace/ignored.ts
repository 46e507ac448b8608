import picomatch from 'picomatch';
import type { Soc2Config } from './records.js';

/** Tells which workspace-relative paths soc2.yaml's `ignore` leaves out; undefined when it leaves out none. */
export function ignoredBy(config: Soc2Config | undefined): ((path: string) => boolean) | undefined {
  if (!config || config.ignore.length === 0) return undefined;
  return picomatch([...config.ignore], { dot: true });
}
