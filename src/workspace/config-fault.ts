import type { FileProblem } from './document.js';
import type { Soc2Config } from './records.js';

/** Why what is shown does not rest on what soc2.yaml says. */
export interface ConfigFault {
  /** The file cannot be read as a whole, or it names no category. */
  readonly kind: 'unreadable' | 'no-categories';
  readonly problem: FileProblem;
}

/** What is wrong with soc2.yaml so that defaults stand in its place; undefined when nothing is, or there is none. */
export function configFault(config: Soc2Config | undefined): ConfigFault | undefined {
  const problems = config?.problems ?? [];
  const unreadable = problems.find(
    ({ code, severity }) => severity === 'error' && code !== 'yaml-schema' && code !== 'encoding',
  );
  if (unreadable) return { kind: 'unreadable', problem: unreadable };
  const empty = problems.find(({ repair }) => repair?.fix === 'addCategory');
  return empty && { kind: 'no-categories', problem: empty };
}
