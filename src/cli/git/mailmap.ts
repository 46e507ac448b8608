import type { Person } from '../../workspace/history.js';

interface Entry {
  readonly proper: { readonly name?: string; readonly email?: string };
  readonly commit: { readonly name?: string; readonly email: string };
}

/** `Proper Name <proper@x> Commit Name <commit@x>`; the second address, and the names, may be left out. */
const LINE = /^([^<>#]*)<([^<>]*)>(?:([^<>#]*)<([^<>]*)>)?/;

/** Who git's `.mailmap` says that somebody is: the same person under another name or address. */
export function readMailmap(text: string): (person: Person) => Person | undefined {
  const entries = text.split(/\r?\n/).flatMap((line): Entry[] => {
    const [, name = '', first = '', commitName = '', second] = LINE.exec(line) ?? [];
    if (first === '') return [];
    const proper = {
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(second !== undefined && { email: first }),
    };
    const named = commitName.trim();
    return [{ proper, commit: { email: second ?? first, ...(named !== '' && { name: named }) } }];
  });
  return ({ name, email }) => {
    const own = entries.filter(({ commit }) => same(commit.email, email));
    // A line with the name as well goes before one with the address alone.
    const found =
      own.findLast(({ commit }) => commit.name !== undefined && same(commit.name, name)) ??
      own.findLast(({ commit }) => commit.name === undefined);
    return found && { name: found.proper.name ?? name, email: found.proper.email ?? email };
  };
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
