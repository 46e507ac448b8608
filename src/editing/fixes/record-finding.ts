import { uriOf } from '../../workspace/paths.js';
import { quoteIfNeeded } from '../completion/entry.js';
import { addYamlItem } from '../yaml-edit.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

/** Enters what cannot be made good, such as evidence of a time that is over, as a finding of the company's own. */
export function recordFinding({ diagnostic, context }: FixRequest): Fix[] {
  const { snapshot, language, facts } = context;
  const control = dataText(diagnostic, 'control');
  if (control === undefined) return [];
  const { today } = facts;
  const year = today.slice(0, 4);
  const taken = new Set(snapshot.findings.map(({ id }) => id));
  let number = 1;
  const idOf = (n: number): string => `F-${year}-${String(n).padStart(2, '0')}`;
  while (taken.has(idOf(number))) number += 1;
  const id = idOf(number);
  // Within braces a comma ends a value, so a sentence stands in quotation marks.
  const title = JSON.stringify(diagnostic.message[language]);
  const item = `{ id: ${id}, title: ${title}, control: ${quoteIfNeeded(control)}, status: open, raised: ${today} }`;
  const known = snapshot.findings[0]?.uri;
  const label =
    language === 'nl'
      ? `Leg vast als bevinding ${id} (findings.yaml)`
      : `Record as finding ${id} (findings.yaml)`;
  if (known === undefined) {
    // A file without findings may say something else that nobody should write over.
    if (snapshot.has('findings.yaml')) return [];
    const uri = uriOf(snapshot.root, 'findings.yaml');
    return [
      {
        title: label,
        change: () => ({ edits: [], creates: [{ uri, text: `findings:\n  - ${item}\n` }] }),
      },
    ];
  }
  return [
    {
      title: label,
      needs: [known],
      change: (texts) => {
        const text = texts.get(known);
        const edit = text === undefined ? undefined : addYamlItem(known, text, ['findings'], item);
        return edit && { edits: [edit] };
      },
    },
  ];
}
