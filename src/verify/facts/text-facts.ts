import type { Language } from '../../catalog/types.js';
import { datesIn } from '../../reading/dates/dates.js';
import { nameKey, namesIn } from '../../reading/names/names.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { namesSomebody } from '../../reading/roles/titles.js';
import { toolsIn } from '../../reading/tools/tools.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { FoundFact } from './found-fact.js';
import { findQuantities } from './quantities.js';

const CONTROL_ID = /\b[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}\b/g;

/** What looks like a control's ID. */
function findControls(text: string): readonly FoundFact[] {
  return [...text.matchAll(CONTROL_ID)].map(({ index, 0: id }) => ({
    kind: 'control',
    key: id,
    text: id,
    start: index,
    end: index + id.length,
  }));
}

/**
 * Every fact of a text that only the organisation can know, in order, in its own language unless told. A role that
 * holds a name is a role.
 */
export function factsIn(text: string, language: Language = detectLanguage(text, 'en')): readonly FoundFact[] {
  const found: FoundFact[] = [];
  for (const fact of [
    ...datesIn(text).map(({ iso, ...place }): FoundFact => ({
      kind: 'date',
      key: iso,
      text: place.text,
      start: place.start,
      end: place.end,
    })),
    ...inLines(text, (line) => findQuantities(line, language)),
    ...findControls(text),
    ...inLines(text, (line) => rolesOf(line, language)),
    ...toolsOf(text, language),
    ...namesOf(text, language),
  ]) {
    if (!found.some((other) => fact.start < other.end && other.start < fact.end)) found.push(fact);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Reads each line by itself: a role or a number does not go on in the next paragraph. */
function inLines(text: string, read: (line: string) => readonly FoundFact[]): FoundFact[] {
  const found: FoundFact[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    for (const fact of read(line)) found.push({ ...fact, start: fact.start + from, end: fact.end + from });
    from += line.length + 1;
  }
  return found;
}

/** The titles a text names. */
function rolesOf(text: string, language: Language): FoundFact[] {
  return rolesIn(text, language)
    .filter(namesSomebody)
    .map(({ key, text: written, start, end }) => ({ kind: 'role', key, text: written, start, end }));
}

/** Products by their shape or by the word before them, which no list knows. */
function toolsOf(text: string, language: Language): FoundFact[] {
  return toolsIn(text, language)
    .filter(({ tool }) => tool === undefined)
    .map(({ text: written, start, end }) => ({
      kind: 'tool',
      key: nameKey(written),
      text: written,
      start,
      end,
    }));
}

function namesOf(text: string, language: Language): FoundFact[] {
  return namesIn(text, language).map(({ kind, tool, text: written, start, end }) => ({
    kind,
    key: nameKey(written),
    text: written,
    start,
    end,
    covers: tool && [tool.name, ...tool.aliases].map(nameKey),
  }));
}
