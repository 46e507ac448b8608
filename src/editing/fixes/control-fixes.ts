import { CRITERIA } from '../../catalog/criteria.js';
import type { Frequency } from '../../catalog/types.js';
import { nearest } from '../../analysis/rules/support/nearest.js';
import { uriOf } from '../../workspace/paths.js';
import { compare } from '../../workspace/position.js';
import type { Control } from '../../workspace/records.js';
import { insertion, type TextEdit } from '../changes.js';
import { quoteIfNeeded } from '../completion/entry.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { sectionAt } from '../symbol-at.js';
import { addYamlItem } from '../yaml-edit.js';
import { dataText, type Fix, type FixRequest } from './fix.js';
import { endOf } from '../../workspace/text-ends.js';

/** Adds an owner or a frequency to a control. */
export function insertControlKey(request: FixRequest): Fix[] {
  const { diagnostic, file, context } = request;
  const key = dataText(diagnostic, 'key');
  const control = controlOf(request);
  if (!control || key === undefined) return [];
  const values = key === 'owner' ? owners(context) : key === 'frequency' ? frequencies(control) : [];
  return values.map((value, n) => ({
    title: context.language === 'nl' ? `Voeg toe: ${key}: ${value}` : `Add ${key}: ${value}`,
    preferred: n === 0,
    change: () => ({ edits: [keyEdit(file, control, key, quoteIfNeeded(value))] }),
  }));
}

/** Marks a planned control as one that works. */
export function implementControl(request: FixRequest): Fix[] {
  const { file, context } = request;
  const control = controlOf(request);
  if (!control) return [];
  for (let line = control.range.start.line; line <= control.range.end.line; line += 1) {
    const at = /\bstatus:\s*["']?planned\b/.exec(file.line(line));
    if (!at) continue;
    const end = at.index + at[0].length;
    const range = { start: { line, character: end - 'planned'.length }, end: { line, character: end } };
    const title =
      context.language === 'nl'
        ? `${control.id} werkt: zet de status op implemented`
        : `${control.id} is in operation: set its status to implemented`;
    return [{ title, change: () => ({ edits: [{ uri: file.uri, range, text: 'implemented' }] }) }];
  }
  return [];
}

/** Gives the second of two controls with one ID the next free number. */
export function renumberControl({ diagnostic, file, context }: FixRequest): Fix[] {
  const id = dataText(diagnostic, 'id');
  if (id === undefined) return [];
  const at = endOf(id, /\d/);
  const [prefix, digits] = [id.slice(0, at), id.slice(at)];
  if (digits === '') return [];
  let number = Number(digits);
  let free: string;
  do {
    number += 1;
    free = prefix + String(number).padStart(digits.length, '0');
  } while (context.snapshot.controlsById.has(free));
  const { range } = diagnostic;
  const there = file.line(range.start.line).slice(range.start.character, range.end.character);
  if (there.replace(/["']/g, '') !== id) return [];
  return [
    {
      title:
        context.language === 'nl'
          ? `Geef deze beheersmaatregel de vrije id ${free}`
          : `Give this control the free id ${free}`,
      preferred: true,
      change: () => ({ edits: [{ uri: file.uri, range, text: free }] }),
    },
  ];
}

/** Replaces an unknown control by the one that was meant, or adds it to the controls as planned. */
export function addControl({ diagnostic, file, context }: FixRequest): Fix[] {
  const { snapshot, language } = context;
  const id = dataText(diagnostic, 'id');
  if (id === undefined) return [];
  const dutch = language === 'nl';
  const meant = nearest(id, snapshot.controlsById.keys(), 1);
  const { range } = diagnostic;
  const there = file.line(range.start.line).slice(range.start.character, range.end.character);
  const fixes: Fix[] = [];
  if (meant !== undefined && there.includes(id)) {
    fixes.push({
      title: dutch ? `Vervang door ${meant}` : `Replace with ${meant}`,
      change: () => ({ edits: [{ uri: file.uri, range, text: there.replace(id, meant) }] }),
    });
  }
  const section = sectionAt(file, range.start);
  const criteria =
    file.document && section !== undefined
      ? (context.analysisOf(file.document).sections[section]?.links ?? [])
          .slice(0, 2)
          .map(({ criterion }) => criterion)
      : [];
  const item = `{ id: ${id}, title: TBD, criteria: [${criteria.join(', ')}], status: planned }`;
  const title = dutch
    ? `Voeg ${id} als gepland toe aan de beheersmaatregelen`
    : `Add ${id} to the controls as planned`;
  const uri =
    snapshot.controls.find(({ path }) => /^controls\.ya?ml$/i.test(path))?.uri ?? snapshot.controls[0]?.uri;
  if (uri === undefined)
    fixes.push({
      title,
      change: () => ({
        edits: [],
        creates: [{ uri: uriOf(snapshot.root, 'controls.yaml'), text: `controls:\n  - ${item}\n` }],
      }),
    });
  else {
    fixes.push({
      title,
      needs: [uri],
      change: (texts) => {
        const text = texts.get(uri);
        const edit = text === undefined ? undefined : addYamlItem(uri, text, ['controls'], item);
        return edit && { edits: [edit] };
      },
    });
  }
  return fixes;
}

function controlOf({ diagnostic, file, context }: FixRequest): Control | undefined {
  const id = dataText(diagnostic, 'control');
  return context.snapshot.controlsById
    .get(id ?? '')
    ?.find(
      ({ uri, range }) =>
        uri === file.uri &&
        compare(range.start, diagnostic.range.start) <= 0 &&
        compare(diagnostic.range.start, range.end) <= 0,
    );
}

/** Behind the control's ID: on the next line, or in the same braces. */
function keyEdit(file: SourceFile, { idRange, range }: Control, key: string, value: string): TextEdit {
  const { line, character } = idRange.end;
  const text = file.line(line);
  if (text.slice(0, idRange.start.character).includes('{'))
    return insertion(file.uri, line, character, `, ${key}: ${value}`);
  return insertion(
    file.uri,
    line,
    text.length,
    `${file.newline}${' '.repeat(range.start.character)}${key}: ${value}`,
  );
}

function owners({ snapshot }: EditingContext): string[] {
  const counts = new Map<string, number>();
  for (const { owner } of snapshot.controls)
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const people = (snapshot.config?.organisation.people ?? []).map(({ name, role }) => role ?? name);
  return [...new Set([...[...counts].sort((a, b) => b[1] - a[1]).map(([owner]) => owner), ...people])].slice(
    0,
    3,
  );
}

/** How often the control's evidence is usually collected. */
function frequencies(control: Control): Frequency[] {
  const kinds = control.evidence.map(({ value }) => value);
  const criteria = control.criteria.map(({ value }) => value);
  const usual = CRITERIA.filter(({ id }) => criteria.includes(id)).flatMap(({ evidence }) =>
    evidence.filter(({ kind }) => kinds.includes(kind)).map(({ frequency }) => frequency),
  );
  return [...new Set<Frequency>([...usual, 'quarterly', 'annual'])].slice(0, 3);
}
