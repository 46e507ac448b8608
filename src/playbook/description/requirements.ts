import { promiseInWords } from '../facts/promise-words.js';
import { carries, criteriaForPromise, nearPromise } from '../facts/promises.js';
import { h2, list, table, type Block } from '../markdown.js';
import { idsOf, runningControls, scopeOf } from '../workspace-views.js';
import type { Commitment } from '../../workspace/records.js';
import { withoutStop, type Part } from './part.js';

/** DC 2: the commitments to customers, and what each asks of the system with the controls that carry it. */
export function commitments(part: Part): readonly Block[] {
  const { config, say, ask, name, input, t } = part;
  const all = config?.commitments ?? [];
  if (all.length === 0) return [h2(say('s2')), ask('askCommitments')];
  return [
    h2(say('s2')),
    say('commitmentsIntro', { name }),
    table(
      ['ID', say('commitment'), say('target'), say('source')],
      all.map((promise) => [
        promise.id,
        promise.statement,
        promise.target ?? promiseInWords(input.snapshot, promise, t),
        promise.source ?? ask('askSource'),
      ]),
    ),
    say('requirementsIntro'),
    list(all.map((promise) => requirement(promise, part))),
  ];
}

function requirement(promise: Commitment, { input, say, ask, t }: Part): string {
  const { snapshot } = input;
  const { id, statement, controls } = promise;
  const what = promiseInWords(snapshot, promise, t) ?? say('asPromised', { text: withoutStop(statement) });
  const own = runningControls(snapshot).filter((one) => controls.includes(one.id));
  const carry = own.filter((one) => ['value', 'about'].includes(carries(snapshot, one, promise)));
  const silent = own.filter((one) => !carry.includes(one));
  const near = nearPromise(snapshot, promise).filter(({ status }) => status === 'implemented');
  const scope = scopeOf(input);
  const criteria = criteriaForPromise(snapshot, promise)
    .filter((one) => scope.includes(one))
    .join(', ');
  return [
    criteria === '' ? say('requires', { id, what }) : say('requiresCriteria', { id, what, criteria }),
    carry.length > 0
      ? say('carriedBy', { controls: carry.map((one) => said(one)).join(' ') })
      : near.length > 0
        ? say('nearBy', { ask: ask('askNear', { controls: idsOf(near) }) })
        : ask('askRequirement'),
    silent.length > 0 && carry.length === 0 ? say('silentOn', { controls: idsOf(silent) }) : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
}

function said({
  id,
  title,
  statement,
}: {
  readonly id: string;
  readonly title: string;
  readonly statement?: string;
}): string {
  return `${statement ?? title} (${id})`;
}
