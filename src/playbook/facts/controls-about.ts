import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { runningControls } from '../workspace-views.js';
import { statedOn } from './stated.js';

/**
 * Controls in operation about a matter: those that leave evidence of these kinds, and those whose own statement is on one
 * of these contents (`access-control/mfa`). A control that names no evidence is still a control.
 */
export function controlsAbout(
  snapshot: Snapshot,
  kinds: readonly string[],
  contents: readonly string[],
): readonly Control[] {
  const stating = new Set(
    contents.flatMap((key) =>
      statedOn(snapshot, key).flatMap(({ from, place, open }) =>
        from === 'control' && !open ? [place] : [],
      ),
    ),
  );
  return runningControls(snapshot).filter(
    ({ id, evidence }) => evidence.some(({ value }) => kinds.includes(value)) || stating.has(id),
  );
}
