import { fieldOf } from '../../reading/roles/role-family.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { rolesIn } from '../../reading/roles/roles.js';
import type { Soc2Config } from '../../workspace/records.js';
import data from './texts/duties.yaml';

/** A field of work that a policy gives to somebody: `security`, `people`, `privacy`, … */
export type Duty = string;

interface DutyData {
  /** Offices that have it by their name, the likeliest first, as `roleKey` writes them. */
  readonly offices: readonly string[];
  /** The fields whose head has it. */
  readonly fields: readonly string[];
  /** Who has it where nobody else does. */
  readonly else: readonly Duty[];
}

const DUTIES = data as Readonly<Record<Duty, DutyData>>;

interface Holder {
  readonly role: string;
  readonly keys: readonly string[];
}

/** Who of a company's people has which duty, by the roles soc2.yaml gives them. */
export class Duties {
  readonly #holders: readonly Holder[];

  constructor(config: Soc2Config | undefined) {
    this.#holders = (config?.organisation.people ?? [])
      .filter(({ left }) => left === undefined)
      .flatMap(({ role }) => (role === undefined ? [] : [{ role, keys: keysOf(role) }]));
  }

  /** The role, in the company's words, of whoever has a duty; in a small company that of another one. */
  roleFor(duty: Duty): string | undefined {
    return this.#find(duty, new Set());
  }

  /** The first role that is none of these and that answers for a company as a whole or for a field in it. */
  roleBeside(duties: readonly Duty[], others: ReadonlySet<string>): string | undefined {
    return duties.map((duty) => this.roleFor(duty)).find((role) => role !== undefined && !others.has(role));
  }

  #find(duty: Duty, asked: Set<Duty>): string | undefined {
    const known = DUTIES[duty];
    if (!known || asked.has(duty)) return undefined;
    asked.add(duty);
    const byOffice = known.offices
      .map((office) => this.#holders.find(({ keys }) => keys.includes(office)))
      .find((one) => one !== undefined);
    const holder =
      byOffice ??
      this.#holders.find(({ keys }) => keys.some((key) => known.fields.includes(fieldOf(key) ?? key)));
    if (holder) return shortRole(holder.role);
    for (const other of known.else) {
      const found = this.#find(other, asked);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The first of several roles that one title joins: of "CTO and co-founder" the CTO. */
export function shortRole(role: string): string {
  const [first, second] = rolesIn(role, 'en');
  return first && second && JOINED.test(role) ? first.text : role;
}

const JOINED = /[ ](?:and|en|&|\+)[ ]|\//;

/** "CTO and co-founder" is the CTO too. */
function keysOf(role: string): readonly string[] {
  const keys = [roleKey(role), ...rolesIn(role, 'en').map(({ key }) => key)];
  // "HR-manager" is an HR manager.
  return [...keys, ...keys.map((key) => key.replaceAll('-', ' '))];
}
