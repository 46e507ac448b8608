import Papa from 'papaparse';
import { decode } from '../workspace/decode.js';
import { asMap } from '../workspace/values.js';
import { YamlSource } from '../workspace/yaml-source.js';
import { importDocx } from './docx/import-docx.js';
import { fileSlug } from './front-matter-text.js';
import { ImportProblem } from './import-problem.js';
import { importAppliedControls, importCisoLibrary, isCisoLibrary } from './other/ciso-assistant.js';
import { importOscal, isOscal } from './other/oscal.js';
import { importPdf } from './pdf/import-pdf.js';
import type { ImportOptions, ImportResult, SourceFile } from './types.js';

/** Endings `importFile` reads, without the dot. */
export const IMPORTABLE = ['pdf', 'docx', 'md', 'markdown', 'json', 'yaml', 'yml', 'csv'] as const;

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
  if (head.startsWith('PK') || /\.docx?$/i.test(file.name)) return importDocx(file, options);
  if (/\.pdf$/i.test(file.name)) return importPdf(file, options);
  return importText(file);
}

function importText(file: SourceFile): ImportResult {
  const { text, problems } = decode(file.bytes);
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken)
    throw new ImportProblem(broken.code === 'too-large' ? 'too-large' : 'unsupported', broken.message);
  if (/\.(?:md|markdown)$/i.test(file.name)) {
    return {
      files: [{ path: `policies/${fileSlug(file.name)}.md`, text }],
      notes: problems.map(({ message }) => message),
    };
  }
  if (/\.csv$/i.test(file.name)) {
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: 'greedy',
      transformHeader: fold,
    });
    return importAppliedControls(data.map(asMap), file.name);
  }
  const { value } = new YamlSource(text);
  if (isOscal(value)) return importOscal(value, file.name);
  if (isCisoLibrary(value)) return importCisoLibrary(value, file.name);
  throw new ImportProblem('unsupported', {
    en: 'Attest does not know this kind of file. It imports PDF, Word (.docx), Markdown, OSCAL (JSON, YAML), and libraries and controls of CISO Assistant (YAML, CSV).',
    nl: 'Attest kent dit soort bestand niet. Het importeert pdf, Word (.docx), Markdown, OSCAL (JSON, YAML), en bibliotheken en maatregelen van CISO Assistant (YAML, CSV).',
  });
}

function fold(header: string): string {
  return header.trim().toLowerCase().replace(/\s+/g, '_');
}
