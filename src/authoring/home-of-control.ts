import { isActive } from '../analysis/governed.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { typeOf } from '../analysis/kinds/type-of.js';

/** The document a control is best described in: the one it names, else the one whose criteria it shares most. */
export function homeOfControl(id: string, { controlsById, documents }: Snapshot): PolicyDocument | undefined {
  const control = controlsById.get(id)?.[0];
  if (!control) return undefined;
  const policies = [...documents.values()].filter(isActive);
  const named = policies.find(({ path }) =>
    control.policies.some(({ value }) => value.split('#')[0] === path),
  );
  if (named) return named;
  const criteria = new Set(control.criteria.map(({ value }) => value));
  const shared = (document: PolicyDocument): number => {
    const own = new Set([
      ...(typeOf(document)?.criteria ?? []),
      ...(document.frontMatter?.claims.map(({ value }) => value) ?? []),
    ]);
    return [...criteria].filter((one) => own.has(one)).length / Math.sqrt(own.size || 1);
  };
  const best = policies.sort((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) > 0 ? best : undefined;
}
