import { PLAYBOOK_ENTRIES } from '../../catalog/playbook.js';
import { h2, list, table, tasks } from '../markdown.js';
import { phrasesOf } from '../prose/phrases.js';
import NEXT from '../prose/next-steps.yaml';
import { listResults } from '../results.js';
import { stateOf } from '../state/state-of.js';
import type { Body } from './context.js';

/** The closing checklist: the eight results with their state from the records, what is next for each, and what goes on after. */
export const nextSteps: Body = ({ input, t }) => {
  const say = phrasesOf(NEXT, t);
  const results = listResults(input, t.language);
  const done = results.filter(({ state }) => state === 'done').length;
  const titleOf = (id: string): string =>
    t.of(PLAYBOOK_ENTRIES.find((one) => one.id === id)?.title ?? { en: id, nl: id });
  const openOf = (entries: readonly string[]) =>
    entries.map((id) => ({ id, ...stateOf(id, input) })).filter(({ state }) => state !== 'done');
  const next = results.filter(({ state }) => state !== 'done').slice(0, FIRST);
  return [
    say('count', { done, all: results.length }),
    h2(say('results')),
    table(
      ['✓', say('result'), say('state'), say('records'), say('next')],
      results.map(({ title, state, reason, entries }) => [
        say(`mark-${state}`),
        title,
        say(`state-${state}`),
        reason,
        state === 'done'
          ? say('nothing')
          : openOf(entries)
              .slice(0, MOST)
              .map(({ id }) => say('page', { title: titleOf(id), id }))
              .join('; '),
      ]),
    ),
    h2(say('first')),
    next.length === 0
      ? say('allDone')
      : list(
          next.flatMap(({ title, entries }) => {
            const [open] = openOf(entries);
            return open
              ? [say('firstStep', { title, page: titleOf(open.id), reason: t.of(open.reason) })]
              : [];
          }),
        ),
    h2(say('goesOn')),
    tasks(['go1', 'go2', 'go3', 'go4'].map((key) => say(key))),
  ];
};

/** Pages named for one result. */
const MOST = 3;
/** Results to begin with. */
const FIRST = 3;
