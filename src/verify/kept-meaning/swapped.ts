import { actsIn } from '../../reading/agents/agents.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';

/** Roles that are all still named, of which one now does what another did: who decides and who advises. */
export function* swappedActors({ before, after, index }: Pair): Iterable<Fault> {
  if (before.language !== after.language || index.told.some(({ read }) => read.roles.length > 0)) return;
  const [old, now] = [actsIn(before.text, before.language), actsIn(after.text, after.language)];
  for (const act of now) {
    const doers = old.filter(({ verb }) => verb === act.verb);
    const [was] = doers;
    if (!was || doers.some(({ role }) => isSame(role, act.role))) continue;
    if (now.some(({ verb, role }) => verb === act.verb && isSame(role, was.role))) continue;
    // A role that is new here is found by itself.
    if (!before.read.roles.some((role) => isSame(role, act.role))) continue;
    yield {
      kind: 'contradicted',
      what: 'role',
      quote: act.text,
      at: holding(after, act.text),
      against: holding(before, was.text),
      message: {
        en: `What “${was.text}” did is now done by “${act.text}”.`,
        nl: `Wat “${was.text}” deed, doet nu “${act.text}”.`,
      },
    };
    return;
  }
}

function isSame(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}
