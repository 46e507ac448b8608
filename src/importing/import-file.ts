import type { Localised } from '../catalog/types.js';
import { decode } from '../workspace/decode.js';
import { YamlSource } from '../workspace/yaml-source.js';
import { importDocx } from './docx/import-docx.js';
import { fileSlug } from './front-matter-text.js';
import { importHtml, isHtml } from './html/import-html.js';
import { ImportProblem } from './import-problem.js';
import { importOdt, isOdt } from './odt/import-odt.js';
import { importCisoLibrary, isCisoLibrary } from './other/ciso-assistant.js';
import { importCsv, importWorkbook } from './other/control-table.js';
import { importOscal, isOscal } from './other/oscal.js';
import { parseJson } from './other/parse-json.js';
import { importPdf } from './pdf/import-pdf.js';
import { importRtf } from './rtf/import-rtf.js';
import type { ImportOptions, ImportResult, SourceFile } from './types.js';

/**
 * Turns a file of another tool into Attest's files, by what it holds rather than by its name alone. Writes nothing.
 * Throws an ImportProblem with words for the user when the file cannot be imported.
 */
export async function importFile(file: SourceFile, options: ImportOptions): Promise<ImportResult> {
  if (file.bytes.length === 0) {
    throw new ImportProblem('empty', { en: 'This file is empty.', nl: 'Dit bestand is leeg.' });
  }
  const head = new TextDecoder('iso-8859-1').decode(file.bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return importPdf(file, options);
  if (isOdt(head) || /\.odt$/i.test(file.name)) return importOdt(file, options);
  if (/\.xlsx$/i.test(file.name)) return importWorkbook(file.bytes, file.name);
  if (head.startsWith('PK') || /\.docx?$/i.test(file.name)) return importDocx(file, options);
  if (/\.pdf$/i.test(file.name)) return importPdf(file, options);
  if (head.startsWith('{\\rtf')) return importRtf(file, options);
  return importText(file, options);
}

async function importText(file: SourceFile, options: ImportOptions): Promise<ImportResult> {
  const { text, problems } = decode(file.bytes);
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken)
    throw new ImportProblem(broken.code === 'too-large' ? 'too-large' : 'unsupported', broken.message);
  if (/\.(?:md|mdx|markdown)$/i.test(file.name)) {
    return {
      files: [{ path: `policies/${fileSlug(file.name)}.md`, text }],
      notes: problems.map(({ message }) => message),
    };
  }
  if (isHtml(text, file.name)) return importHtml(file, text, options);
  if (/\.csv$/i.test(file.name)) return importCsv(text, file.name);
  const { value, problem } = valueOf(text);
  if (isOscal(value)) return importOscal(value, file.name);
  if (isCisoLibrary(value)) return importCisoLibrary(value, file.name);
  // What was not read for a limit is not of an unknown kind.
  if (problem && /\.(?:json|ya?ml)$/i.test(file.name)) throw new ImportProblem('too-large', problem);
  throw new ImportProblem('unsupported', {
    en: 'Attest does not know this kind of file. It imports PDF, Word (.docx), OpenDocument (.odt), RTF, HTML, Markdown, OSCAL (JSON, YAML), and libraries and controls of CISO Assistant (YAML, CSV, Excel).',
    nl: 'Attest kent dit soort bestand niet. Het importeert pdf, Word (.docx), OpenDocument (.odt), RTF, HTML, Markdown, OSCAL (JSON, YAML), en bibliotheken en maatregelen van CISO Assistant (YAML, CSV, Excel).',
  });
}

/** The value of a JSON or YAML text, and the limit for which it was not read. JSON is YAML too, but far quicker to read by itself. */
function valueOf(text: string): { readonly value: unknown; readonly problem?: Localised | undefined } {
  const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  if (json !== undefined) return { value: json };
  const { value, problems } = new YamlSource(text);
  return { value, problem: problems.find(({ code }) => code === 'too-large')?.message };
}
