import type { CriterionId } from '../../catalog/types.js';
import { criteriaOf, runningControls } from '../workspace-views.js';
import { table, type Block } from '../markdown.js';
import { withoutStop, type Part } from './part.js';
import PROCESSES from './processes.yaml';

const ALL = PROCESSES as readonly { readonly key: string; readonly criteria: readonly CriterionId[] }[];

/** How the processes run, a paragraph each: what the running controls of their criteria say, with IDs. */
export function processes({ input, say, ask }: Part): Block {
  const running = runningControls(input.snapshot);
  const told = new Set<string>();
  const rows = ALL.map(({ key, criteria }) => {
    // A control is told where it first belongs.
    const own = running.filter(
      (control) => !told.has(control.id) && criteriaOf(control).some((id) => criteria.includes(id)),
    );
    for (const { id } of own) told.add(id);
    return [
      say(`process-${key}`),
      own.length === 0
        ? ask('askProcess')
        : own.map(({ id, statement, title }) => `${withoutStop(statement ?? title)} (${id}).`).join(' '),
    ];
  });
  return table([say('process'), say('processHow')], rows);
}
