import type { Localised } from '../catalog/types.js';
import type { Soc2Config } from '../workspace/records.js';
import { dayOf, isoOf } from './day.js';
import type { EvidenceAnalysis } from './evidence.js';
import { ownerOn } from './history.js';

/**
 * Owners who cannot perform their controls any more: they left, or soc2.yaml, which names the company's people, has
 * nobody of that name or role. Nothing is said when it names no people.
 */
export function ownerNotes(
  { controls, today, scope }: EvidenceAnalysis,
  config: Soc2Config | undefined,
): readonly Localised[] {
  const people = config?.organisation.people ?? [];
  if (people.length === 0 || !scope) return [];
  const day = Math.min(Math.max(today, scope.start), scope.end);
  const ids = new Map<string, string[]>();
  for (const { control } of controls) {
    const owner = ownerOn(control, day);
    if (owner === undefined) continue;
    const there = ids.get(owner);
    if (there) there.push(control.id);
    else ids.set(owner, [control.id]);
  }
  return [...ids].flatMap(([owner, list]): Localised[] => {
    const wanted = owner.toLowerCase();
    const known = people.filter(
      ({ name, role }) => name.toLowerCase() === wanted || role?.toLowerCase() === wanted,
    );
    const named = list.join(', ');
    if (known.length === 0)
      return [
        {
          en: `${owner}, owner of ${named}, is nobody that soc2.yaml names under organisation.people. Name the new owner, with “history” in controls.yaml if the old one owned it before.`,
          nl: `${owner}, eigenaar van ${named}, is niemand die soc2.yaml onder organisation.people noemt. Noem de nieuwe eigenaar, met “history” in controls.yaml als de oude het eerder was.`,
        },
      ];
    const gone = known.map(({ left }) => left).filter((left) => left !== undefined);
    const last = gone.sort().at(-1);
    if (last === undefined || gone.length < known.length || dayOf(last) >= day) return [];
    return [
      {
        en: `${owner}, owner of ${named}, left on ${isoOf(dayOf(last))}. Name the new owner in “history” in controls.yaml.`,
        nl: `${owner}, eigenaar van ${named}, is op ${isoOf(dayOf(last))} vertrokken. Noem de nieuwe eigenaar in “history” in controls.yaml.`,
      },
    ];
  });
}
