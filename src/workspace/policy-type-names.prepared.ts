import { POLICY_TYPES } from '../catalog/policy-types.js';
import { coreOf, fold, matterOfCompound } from './policy-type-names.js';

/** A folded name, the type it stands for, and whether it names a part of the type's subject only. */
export type TypeName = readonly [name: string, id: string, part: boolean];

/** The names of all types: as they are, and what they tell of their subject. The first that has a name keeps it. */
export function prepared(): {
  readonly exact: readonly TypeName[];
  readonly core: readonly TypeName[];
  /** What Dutch compounds among them are on: too short to name a document, enough for a title that names several things. */
  readonly matters: readonly TypeName[];
} {
  const exact = new Map<string, TypeName>();
  const core = new Map<string, TypeName>();
  const matters = new Map<string, TypeName>();
  const learn = (name: string, id: string, part: boolean): void => {
    const folded = fold(name);
    if (!exact.has(folded)) exact.set(folded, [folded, id, part]);
    const bare = coreOf(folded);
    if (bare.length > 2 && !core.has(bare)) core.set(bare, [bare, id, part]);
  };
  for (const { id, title, aliases, parts } of POLICY_TYPES) {
    for (const name of [title.en, title.nl, id, ...aliases.en, ...aliases.nl]) learn(String(name), id, false);
    for (const name of [title.nl, ...aliases.nl]) {
      const matter = matterOfCompound(fold(String(name)));
      if (matter !== undefined && !matters.has(matter)) matters.set(matter, [matter, id, false]);
    }
    for (const name of [...(parts?.en ?? []), ...(parts?.nl ?? [])]) learn(name, id, true);
  }
  return { exact: [...exact.values()], core: [...core.values()], matters: [...matters.values()] };
}
