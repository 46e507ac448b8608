import { roleKey } from '../../reading/roles/role-key.js';
import type { Range } from '../../workspace/position.js';
import type { Soc2Config } from '../../workspace/records.js';
import { statementsOfRecord } from './record-text.js';
import type { Statement } from './types.js';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What soc2.yaml states: the promises to customers, how the systems are arranged, and who holds a role. */
export function statementsOfConfig(config: Soc2Config): Statement[] {
  const { language } = config.preferences;
  const placeOf = (part: string): Range => config.places?.[part] ?? TOP;
  const services = new Set(config.services.map(({ name }) => `for:${name.toLowerCase()}`));
  const promised = config.commitments.flatMap(({ id, statement, target, kind }, n) => {
    const promise = {
      about: kind ?? '',
      record: { kind: 'commitment', id } as const,
      range: placeOf(`commitments.${n}`),
      language,
    };
    const stated = statementsOfRecord({ ...promise, text: statement });
    // The target says the number when the sentence does not.
    const found =
      stated.length > 0 || target === undefined
        ? stated
        : statementsOfRecord({ ...promise, text: `${statement.replace(/[.\s]+$/, '')} ${target}.` });
    // What is promised of the one service is meant where a policy names none.
    return services.size === 1 ? found.flatMap((one) => [one, ...ofTheService(one, services)]) : found;
  });
  const arranged = ARRANGED.flatMap(([key, about]) => {
    const text = config.infrastructure[key];
    return text === undefined
      ? []
      : sentencesOf(text).flatMap((one) =>
          statementsOfRecord({
            text: one,
            about,
            record: { kind: 'config' },
            range: placeOf('infrastructure'),
            language,
          }),
        );
  });
  return [...promised, ...arranged, ...holders(config, placeOf('organisation'))];
}

function ofTheService(statement: Statement, services: ReadonlySet<string>): Statement[] {
  const qualifiers = statement.qualifiers.filter((one) => !services.has(one));
  return qualifiers.length === statement.qualifiers.length ? [] : [{ ...statement, qualifiers }];
}

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
