import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { nameKey } from '../../reading/names/names.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Control } from '../../workspace/records.js';
import { consistencyRows } from '../consistency/rows.js';
import { unlikeTimes } from '../consistency/unlike-times.js';
import { slowBackup } from './backup-rhythm.js';
import type { PlaybookInput } from '../input.js';
import { stackOf } from '../stack/stack.js';
import { recordedHours } from './recovery-promise.js';
import { gapsOn } from './recorded-gaps.js';

/** Something in a control's design that an auditor will find by itself, with what to say about it (`w-` texts). */
export interface Weakness {
  readonly kind:
    | 'gap'
    | 'unlike'
    | 'slow'
    | 'rpo'
    | 'promise'
    | 'promise-value'
    | 'own-request'
    | 'uncovered'
    | 'severities';
  readonly slots: Readonly<Record<string, string>>;
}

interface Doers {
  readonly approvers: readonly string[];
  readonly who: readonly string[];
}

/** What a control's statement leaves to be desired, held against promises, recorded gaps and the tools in use. */
export function controlWeaknesses(input: PlaybookInput, control: Control, doers: Doers): readonly Weakness[] {
  return [
    ...gapsOn(input, control).map((gap): Weakness => ({ kind: 'gap', slots: { gap } })),
    ...looserThanRpo(input, control),
    ...keepsSlowBackup(input, control),
    ...unlikeText(input, control),
    ...promisesUnstated(input, control),
    ...ownRequest(input, control, doers),
    ...accountsOutside(input, control),
    ...severitiesWithout(input, control),
  ];
}

/** A backup a day, by itself, loses up to a day: more than a promised RPO of minutes or hours. */
function looserThanRpo(input: PlaybookInput, control: Control): Weakness[] {
  const hours = HOURS_BETWEEN[control.frequency ?? ''];
  if (hours === undefined || !leaves(control, 'backup-logs')) return [];
  const promise = recordedHours(input, 'recovery-point-objective');
  return promise && promise.hours < hours
    ? [{ kind: 'rpo', slots: { promise: promise.id, statement: promise.text } }]
    : [];
}

const HOURS_BETWEEN: Readonly<Record<string, number>> = { daily: 24, weekly: 168, monthly: 720 };

/** The control that a promise of little data loss names, where backups by themselves lose more. */
function keepsSlowBackup(input: PlaybookInput, control: Control): Weakness[] {
  const slow = slowBackup(input);
  const promise = input.snapshot.config?.commitments.find(({ id }) => id === slow?.promise.id);
  return slow && promise?.controls.includes(control.id) === true
    ? [{ kind: 'slow', slots: { promise: promise.id, often: slow.often, text: slow.text } }]
    : [];
}

/** A text or promise on the control's subject that names another time. */
function unlikeText({ snapshot }: PlaybookInput, control: Control): Weakness[] {
  return unlikeTimes(snapshot)
    .filter(({ places }) => places.some(({ fact }) => fact.from === 'control' && fact.place === control.id))
    .flatMap(({ places }) => {
      const others = places.filter(({ fact }) => fact.from === 'policy');
      return others.map(({ fact }): Weakness => ({
        kind: 'unlike',
        slots: { place: fact.place, text: fact.text },
      }));
    });
}

/** A promise that names this control, with a time or share that its statement does not hold. */
function promisesUnstated({ snapshot: { config } }: PlaybookInput, control: Control): Weakness[] {
  const statement = control.statement ?? '';
  return (config?.commitments ?? []).flatMap((promise): Weakness[] => {
    if (!promise.controls.includes(control.id)) return [];
    const said = `${promise.statement} ${promise.target ?? ''}`;
    const language = detectLanguage(promise.statement, config?.preferences.language ?? 'en');
    const times = durationsIn(said, language);
    const own = durationsIn(statement, language);
    const isTime = times.length > 0 && promise.kind !== 'uptime';
    const isHeld = isTime
      ? times.some((one) => own.some(({ amount, unit }) => amount === one.amount && unit === one.unit))
      : promise.target === undefined || statement.includes(promise.target);
    const kind = isTime ? 'promise' : 'promise-value';
    const target = isTime ? (promise.target ?? times[0]?.text) : promise.target;
    return isHeld || target === undefined
      ? []
      : [{ kind, slots: { promise: promise.id, statement: promise.statement, target } }];
  });
}

/** One role approves: nobody is named for what that role asks for itself. */
function ownRequest(
  { snapshot: { config } }: PlaybookInput,
  control: Control,
  { approvers, who }: Doers,
): Weakness[] {
  const [only, second] = approvers;
  if (only === undefined || second !== undefined || who.length > 0) return [];
  const isOneRole = (config?.organisation.people ?? []).some(
    ({ role }) => role !== undefined && nameKey(role) === nameKey(only),
  );
  return isOneRole && control.frequency === 'per-event'
    ? [{ kind: 'own-request', slots: { approver: only } }]
    : [];
}

/** Areas of tools in which people have accounts of their own; those of a cloud's own parts are the cloud's. */
const WITH_ACCOUNTS = [
  'cloud',
  'identity',
  'source-control',
  'ci-cd',
  'ticketing',
  'hr',
  'secrets',
  'monitoring',
];
const PARTS_OF_A_CLOUD = ['secrets', 'monitoring'];

/** An access review that names some systems leaves the accounts of others out. */
function accountsOutside({ snapshot: { config } }: PlaybookInput, control: Control): Weakness[] {
  if (!leaves(control, 'user-access-review')) return [];
  const statement = ` ${nameKey(control.statement ?? '')} `;
  const tools = stackOf(config).filter(({ area }) => area !== undefined && WITH_ACCOUNTS.includes(area));
  const named = tools.filter(({ name }) => holdsName(statement, name));
  const others = tools.filter(
    (one) =>
      !named.includes(one) && !(PARTS_OF_A_CLOUD.includes(one.area ?? '') && isPartOfNamed(one.name, named)),
  );
  return named.length === 0 || others.length === 0
    ? []
    : [{ kind: 'uncovered', slots: { others: others.map(({ name }) => name).join(', ') } }];
}

/** "Entra ID" is Microsoft Entra ID. */
function holdsName(text: string, name: string): boolean {
  const words = nameKey(name).split(' ');
  return (
    text.includes(` ${words.join(' ')} `) ||
    (words.length > 1 && text.includes(` ${words.slice(1).join(' ')} `))
  );
}

/** "Azure Key Vault" is reviewed with Azure, "Datadog Logs" with Datadog. */
function isPartOfNamed(name: string, named: readonly { readonly name: string }[]): boolean {
  const first = nameKey(name).split(' ')[0] ?? '';
  return named.some((one) => {
    const words = nameKey(one.name).split(' ');
    return words.length <= 2 && words.at(-1) === first;
  });
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** Repair times for some severities, and none for the others. */
function severitiesWithout({ snapshot }: PlaybookInput, control: Control): Weakness[] {
  const named = new Set(
    consistencyRows(snapshot).flatMap(({ matter, conditions, places }) =>
      matter === 'vulnerability-repair' && places.some((place) => place.control === control)
        ? conditions
        : [],
    ),
  );
  const open = SEVERITIES.filter((one) => !named.has(`severity:${one}`));
  return open.length === 0 || open.length === SEVERITIES.length
    ? []
    : [{ kind: 'severities', slots: { open: open.join(',') } }];
}

function leaves({ evidence }: Control, kind: string): boolean {
  return evidence.some(({ value }) => value === kind) && evidenceKind(kind) !== undefined;
}
