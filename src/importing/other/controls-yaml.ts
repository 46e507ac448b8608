import { stringify } from 'yaml';
import type { Frequency } from '../../catalog/types.js';
import type { Plain } from '../../workspace/values.js';

/** A control out of another tool's file; what it does not say is left out, never made up. */
export interface ControlDraft {
  readonly id: string;
  readonly title: string;
  readonly statement?: string;
  readonly criteria: readonly string[];
  readonly owner?: string;
  /** One of our frequencies, or the other tool's own words: reading the file then says which words are known. */
  readonly frequency?: Frequency | (string & {});
  /** A recurrence rule (RFC 5545). */
  readonly rrule?: string;
  readonly inheritedFrom?: string;
  readonly policies?: readonly string[];
  readonly status?: 'implemented' | 'planned' | 'retired';
  /** Evidence kinds by ID. */
  readonly evidence?: readonly string[];
  /** The register of what the control is done to. */
  readonly population?: string;
  /** ISO dates. */
  readonly since?: string;
  readonly until?: string;
  /** Entries of these lists as controls.yaml has them. */
  readonly frequencyChanges?: readonly Plain[];
  readonly history?: readonly Plain[];
  readonly exceptions?: readonly Plain[];
}

/** A `controls/*.yaml` file; IDs that occur twice get a number. */
export function controlsYaml(controls: readonly ControlDraft[], source: string): string {
  const seen = new Map<string, number>();
  const unique = controls.map((control) => {
    const count = (seen.get(control.id) ?? 0) + 1;
    seen.set(control.id, count);
    return count === 1 ? control : { ...control, id: `${control.id}-${count}` };
  });
  const list = unique.map((control) =>
    Object.fromEntries(
      Object.entries(control).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );
  return `# Imported from ${source.replace(/[\r\n]/g, ' ')}. Check owners, frequencies and evidence.\n${stringify({ controls: list }, { lineWidth: 0 })}`;
}
