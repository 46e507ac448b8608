import { partsOf } from '../../reading/lexis/clause-parts.js';
import { MATTER } from '../../reading/matters/matters.js';
import { roleKey } from '../../reading/roles/role-key.js';
import type { Range } from '../../workspace/position.js';
import type { Soc2Config } from '../../workspace/records.js';
import { observedPeriodOf } from './observed-period.js';
import { statementsOfRecord } from './record-text.js';
import type { Statement } from './types.js';
import { withoutEnd } from '../../workspace/text-ends.js';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What soc2.yaml states: the promises to customers, how the systems are arranged, and who holds a role. */
export function statementsOfConfig(config: Soc2Config): Statement[] {
  const { language } = config.preferences;
  const placeOf = (part: string): Range => config.places?.[part] ?? TOP;
  const services = new Set(config.services.map(({ name }) => `for:${name.toLowerCase()}`));
  const promised = config.commitments.flatMap(({ id, statement, target, kind }, n) => {
    const promise = {
      about: ABOUT[kind ?? ''] ?? kind ?? '',
      record: { kind: 'commitment', id } as const,
      range: placeOf(`commitments.${n}`),
      language,
    };
    const stated = statementsOfRecord({ ...promise, text: statement });
    // The target says the numbers that the sentence does not.
    const known = new Set(stated.map(({ subject }) => subject));
    const aimed =
      target === undefined
        ? []
        : statementsOfRecord({ ...promise, text: `${withoutEnd(statement, /[.\s]/)} ${target}.` });
    const named =
      target === undefined ? [] : statementsOfRecord({ ...promise, text: `${target}.`, about: statement });
    const found = [...stated];
    for (const one of [...aimed, ...named])
      if (!known.has(one.subject)) {
        known.add(one.subject);
        found.push(one);
      }
    // What is promised of the one service is meant where a policy names none.
    const meant = services.size === 1 ? found.flatMap((one) => [one, ...ofTheService(one, services)]) : found;
    return [...meant, ...meant.flatMap(fromOtherEvents)];
  });
  const arranged = ARRANGED.flatMap(([key, about]) => {
    const text = config.infrastructure[key];
    return text === undefined
      ? []
      : sentencesOf(text)
          // "Recovery points of 7 days and daily exports": what is listed holds each for itself.
          .flatMap(partsOf)
          .flatMap((one) =>
            statementsOfRecord({
              text: one.trim(),
              about,
              record: { kind: 'config' },
              range: placeOf(`infrastructure.${key}`),
              language,
            }).map(ofTheWhole),
          );
  });
  return [
    ...promised,
    ...arranged,
    ...holders(config, placeOf('organisation')),
    ...observedPeriodOf(config, placeOf('report')),
  ];
}

/** How the systems are arranged is said of them as a whole, whichever product does it. */
function ofTheWhole(statement: Statement): Statement {
  return { ...statement, qualifiers: statement.qualifiers.filter((one) => !one.startsWith('sys:')) };
}

function ofTheService(statement: Statement, services: ReadonlySet<string>): Statement[] {
  const qualifiers = statement.qualifiers.filter((one) => !services.has(one));
  return qualifiers.length === statement.qualifiers.length ? [] : [{ ...statement, qualifiers }];
}

/** What a kind of promise is about, for promises that name the thing in the customer's words. */
const ABOUT: Readonly<Record<string, string>> = {
  'response-time': 'incident / incidenten',
  'data-protection': 'customer data / klantgegevens',
};

/** The moments from which texts let a time to customers run. */
const EVENTS = ['discovery', 'confirmation'] as const;

/**
 * A promise that names its event holds against a text that names none; one that names none, whatever event a text names.
 * Two that name different events cannot be compared.
 */
function fromOtherEvents(statement: Statement): Statement[] {
  const matter = MATTER.get(statement.subject);
  if (statement.amount === undefined || matter?.bound !== 'max' || matter.since !== undefined) return [];
  const rest = statement.qualifiers.filter((one) => !one.startsWith(FROM));
  if (rest.length < statement.qualifiers.length) return [{ ...statement, qualifiers: rest }];
  return EVENTS.map((event) => ({ ...statement, qualifiers: [...rest, `${FROM}${event}`].sort() }));
}

const FROM = 'from:';

const ARRANGED = [
  ['backup', 'Backups'],
  ['authentication', 'Authentication'],
  ['monitoring', 'Monitoring'],
  ['storage', 'Storage'],
  ['network', 'Network'],
] as const;

function sentencesOf(text: string): string[] {
  return text.split(/[;\n]|\.\s/).filter((one) => one.trim() !== '');
}

/** Who holds a role that one person holds; two of a role tell nothing. */
function holders({ organisation }: Soc2Config, range: Range): Statement[] {
  const byRole = new Map<string, string[]>();
  for (const { name, role } of organisation.people) {
    if (role === undefined) continue;
    const there = byRole.get(roleKey(role));
    if (there) there.push(name);
    else byRole.set(roleKey(role), [name]);
  }
  return [...byRole].flatMap(([role, [name, second]]): Statement[] =>
    name === undefined || second !== undefined
      ? []
      : [
          {
            subject: `person:${role}`,
            value: name,
            bound: 'exact',
            unit: 'role',
            qualifiers: [],
            record: { kind: 'config' },
            text: `${name}: ${role}`,
            section: -1,
            range,
          },
        ],
  );
}
