import { ImportProblem } from '../import-problem.js';
import type { ImportNote } from '../import-note.js';
import type { ImportedFile, ImportResult } from '../types.js';
import { fileSlug } from '../front-matter-text.js';
import { BLANK, blankNote } from './blanks.js';
import { convertedDocument } from './converted-document.js';

/** What repositories hold besides policies. */
const ABOUT_THE_REPOSITORY =
  /(?:^|\/)(?:readme|changelog|contributing|licen[cs]e|code_of_conduct|agents|claude)\.mdx?$/i;
/** A page that stands for its folder: of Hugo a bundle with its own text, or a list of what is below it. */
const INDEX = /(?:^|\/)_?index\.[a-z]+$/i;
/** Shortcodes of Hugo. */
const SHORTCODE = /\{\{[<%][ \t]{0,4}\/?[ \t]{0,4}([\w./-]{1,60})[^{}]{0,300}[%>]\}\}/g;

/**
 * The Markdown documents of a repository, such as that of a Hugo site or an export of Openlane: each with its text and
 * front matter in our keys. Shortcodes stay in the text and are named, as only the site knows what they print. Throws an
 * ImportProblem when there is none.
 */
export function importMarkdownRepository(files: ReadonlyMap<string, string>): ImportResult {
  const imported: ImportedFile[] = [];
  const used = new Set<string>();
  const shortcodes = new Map<string, number>();
  const blanks = new Map<string, number>();
  let [empty, pages] = [0, 0];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/\.(?:md|mdx|markdown)$/i.test(path)) continue;
    if (ABOUT_THE_REPOSITORY.test(path)) {
      pages += 1;
      continue;
    }
    const document = convertedDocument(text, (body) => body);
    if (!document.hasBody) {
      if (INDEX.test(path)) pages += 1;
      else empty += 1;
      continue;
    }
    for (const [blank] of document.text.matchAll(BLANK)) blanks.set(blank, (blanks.get(blank) ?? 0) + 1);
    for (const [, name = ''] of text.matchAll(SHORTCODE))
      shortcodes.set(name, (shortcodes.get(name) ?? 0) + 1);
    imported.push({ path: freePath(path, used), text: document.text });
  }
  if (imported.length === 0)
    throw new ImportProblem('unsupported', {
      en: 'This folder has no comply.yml, no records of filegrc and no Markdown documents, so there is nothing to import from it.',
      nl: 'Deze map heeft geen comply.yml, geen gegevens van filegrc en geen Markdown-documenten, dus er valt niets uit te importeren.',
    });
  return { files: imported, notes: [...notesOn(shortcodes, empty, pages), ...blankNote(blanks)] };
}

/** Below `policies/` or `procedures/`, by the folder the document stands in. */
function freePath(source: string, used: Set<string>): string {
  const path = INDEX.test(source) && source.includes('/') ? source.replace(INDEX, '.md') : source;
  const folder = /(?:^|\/)procedures\//i.test(path) ? 'procedures' : 'policies';
  const own = `${folder}/${fileSlug(path)}`;
  const above = path.split('/').at(-2) ?? '';
  const candidates = [own, `${folder}/${fileSlug(`${above}-${path.slice(path.lastIndexOf('/') + 1)}`)}`];
  for (let n = 2; ; n += 1) {
    const next = candidates.shift() ?? `${own}-${n}`;
    if (used.has(next)) continue;
    used.add(next);
    return `${next}.md`;
  }
}

function notesOn(shortcodes: ReadonlyMap<string, number>, empty: number, pages: number): ImportNote[] {
  const notes: ImportNote[] = [];
  if (shortcodes.size > 0) {
    const named = [...shortcodes].map(([name, count]) => `${name} (${count})`).join(', ');
    notes.push({
      about: 'shortcodes',
      effect: 'check',
      en: `Shortcodes stand in the texts as they were; write out what they print: ${named}.`,
      nl: `Shortcodes staan ongewijzigd in de teksten; schrijf uit wat ze tonen: ${named}.`,
    });
  }
  if (empty > 0)
    notes.push({
      about: 'without-text',
      effect: 'left-out',
      en: `Documents without text: ${empty}.`,
      nl: `Documenten zonder tekst: ${empty}.`,
    });
  if (pages > 0)
    notes.push({
      about: 'pages',
      effect: 'left-out',
      en: `Pages about the repository or that list others, such as a README or an index: ${pages}.`,
      nl: `Pagina’s over de repository of die andere opsommen, zoals een README of een index: ${pages}.`,
    });
  return notes;
}
