import type { LooseRegister } from '../facts/loose-registers.js';
import { daysUntil } from '../../evidence/iso-days.js';
import { list, type Block } from '../markdown.js';
import AREAS from '../prose/areas.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { listed } from '../words.js';
import { idsOf } from '../workspace-views.js';
import type { DocumentContext } from './context.js';

/** So many persons and incidents are named one by one. */
const MOST = 5;

/** Registers that are there and that no control names: which controls they may serve, and what an auditor will miss. */
export function registerNotes(
  { input, t }: DocumentContext,
  registers: readonly LooseRegister[],
): readonly Block[] {
  const say = phrasesOf(AREAS, t);
  const { config } = input.snapshot;
  const engineers = config?.organisation.team?.engineering;
  const start = config?.report.observationPeriod?.start;
  return registers.flatMap(({ path, kind, controls, rows, unread, lacking, persons, closedAtOnce }) => [
    say('looseRegister', { path, title: t.of(kind.title), rows }),
    list([
      controls.length === 0 ? say('looseNobody') : say('looseFor', { ids: idsOf(controls), path }),
      ...(kind.id === 'changes' && engineers !== undefined && start !== undefined && start < input.today
        ? [say('looseFew', { rows, days: daysUntil(start, input.today), engineers })]
        : []),
      ...(lacking !== undefined && lacking.length > 0
        ? [
            say('looseLacks', {
              columns: listed(
                lacking.map((one) => t.of(one)),
                t.language,
              ),
            }),
          ]
        : []),
      ...(persons.length === 0 ? [] : [say('loosePersons', { names: persons.slice(0, MOST).join(', ') })]),
      ...(closedAtOnce.length === 0
        ? []
        : [say('looseClosed', { ids: closedAtOnce.slice(0, MOST).join(', ') })]),
      ...(unread === 0 ? [] : [say('looseUnread', { n: unread })]),
    ]),
  ]);
}
