import { anyGlob, type Glob } from './glob.js';
import type { Soc2Config } from './records.js';

/** Tells which workspace-relative paths soc2.yaml's `ignore` leaves out; undefined when it leaves out none. */
export function ignoredBy(config: Soc2Config | undefined): Glob | undefined {
  return anyGlob(config?.ignore ?? []);
}
