import type { CriterionId } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { statedOn } from '../facts/stated.js';
import { activeControls, criteriaOf } from '../workspace-views.js';
import { table, type Block } from '../markdown.js';
import { withoutStop, type Part } from './part.js';
import PROCESSES from './processes.yaml';

interface Process {
  readonly key: string;
  readonly criteria: readonly CriterionId[];
  /** Kinds of evidence that tell which process a control is of, where its criteria serve several. */
  readonly evidence: readonly string[];
  /** Contents of policies that tell of it. */
  readonly contents: readonly string[];
}

const ALL = PROCESSES as readonly Process[];

/** How the processes run, a paragraph each: what the running and planned controls of each say, with IDs, else what a text states. */
export function processes(part: Part): Block {
  const { input, say, ask } = part;
  const controls = activeControls(input.snapshot);
  const rows = ALL.map((process) => {
    const own = controls.filter((control) => processOf(control) === process);
    const told = own.map((control) => saidBy(control, part)).join(' ');
    const isRun = own.some(({ status }) => status === 'implemented');
    return [
      say(`process-${process.key}`),
      [told, isRun ? '' : statedIn(process, part), isRun ? '' : ask('askProcess')]
        .filter((one) => one !== '')
        .join(' '),
    ];
  });
  return table([say('process'), say('processHow')], rows);
}

/** The process that a control is of: that of the evidence it leaves, else the first that its criteria serve. */
function processOf(control: Control): Process | undefined {
  const leaves = control.evidence.map(({ value }) => value);
  return (
    ALL.find(({ evidence }) => evidence.some((kind) => leaves.includes(kind))) ??
    ALL.find(({ criteria }) => criteriaOf(control).some((id) => criteria.includes(id)))
  );
}

function saidBy({ id, statement, title, status }: Control, { say }: Part): string {
  const text = withoutStop(statement ?? title);
  return status === 'implemented' ? `${text} (${id}).` : say('plannedHow', { text, id });
}

/** What a policy that is no draft states of a process for which there is no control. */
function statedIn({ contents }: Process, { input, say }: Part): string {
  const found = contents.flatMap((key) =>
    statedOn(input.snapshot, key).filter(({ from, open }) => from === 'policy' && !open),
  );
  const texts = new Map(found.map(({ place, text }) => [text, place]));
  return [...texts].map(([text, path]) => say('statedHow', { path, text })).join(' ');
}
