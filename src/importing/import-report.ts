import { localise } from '../catalog/localise.js';
import type { Language, Localised } from '../catalog/types.js';
import type { Effect } from './import-note.js';
import type { KeptCounts } from './text/kept.js';
import type { ImportResult } from './types.js';

const KINDS: readonly (readonly [keyof KeptCounts, Localised, Localised])[] = [
  ['headings', { en: 'heading', nl: 'kop' }, { en: 'headings', nl: 'koppen' }],
  ['paragraphs', { en: 'paragraph', nl: 'alinea' }, { en: 'paragraphs', nl: 'alinea’s' }],
  ['items', { en: 'list item', nl: 'lijstpunt' }, { en: 'list items', nl: 'lijstpunten' }],
  ['tables', { en: 'table', nl: 'tabel' }, { en: 'tables', nl: 'tabellen' }],
  ['cells', { en: 'filled cell', nl: 'gevulde cel' }, { en: 'filled cells', nl: 'gevulde cellen' }],
  ['footnotes', { en: 'footnote', nl: 'voetnoot' }, { en: 'footnotes', nl: 'voetnoten' }],
];
const KEPT: Localised = { en: 'kept', nl: 'behouden' };
const EFFECTS: readonly (readonly [Effect, Localised])[] = [
  ['changed', { en: 'changed', nl: 'veranderd' }],
  ['left-out', { en: 'left out', nl: 'weggelaten' }],
  ['check', { en: 'check', nl: 'controleer' }],
];

/** What became of a source, a line each: what was kept, what was changed, what was left out, what a person should check. */
export function importReportLines({ kept, notes }: ImportResult, language: Language): string[] {
  const lines: string[] = [];
  if (kept) lines.push(`${localise(KEPT, language)}: ${countsText(kept, language)}`);
  for (const [effect, name] of EFFECTS)
    for (const note of notes)
      if (note.effect === effect) lines.push(`${localise(name, language)}: ${localise(note, language)}`);
  // Notes on files that hold no text of a document.
  for (const note of notes) if (note.effect === undefined) lines.push(localise(note, language));
  return lines;
}

/** The report of several sources as Markdown. */
export function importReport(
  outcomes: readonly { readonly source: string; readonly result: ImportResult }[],
  language: Language,
): string {
  const title = localise({ en: 'Import report', nl: 'Importverslag' }, language);
  const parts = outcomes.map(({ source, result }) => {
    const written = result.files.map(({ path }) => `- ${path}`);
    const lines = importReportLines(result, language).map((line) => `- ${asPlainText(line)}`);
    return [`## ${asPlainText(source)}`, [...written, ...lines].join('\n')].join('\n\n');
  });
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

function countsText(kept: KeptCounts, language: Language): string {
  return KINDS.filter(([kind]) => kept[kind] > 0)
    .map(([kind, one, more]) => `${kept[kind]} ${localise(kept[kind] === 1 ? one : more, language)}`)
    .join(', ');
}

/** Text of a file, so that nothing in it is Markdown. */
function asPlainText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
}
