import { overLimit, type LimitName } from '../../catalog/limits.js';
import { toBlocks } from '../docx/raw-to-blocks.js';
import { wordNotes } from '../docx/word-notes.js';
import { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { policyFile } from '../text/policy-file.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { RtfLimit, RtfReader } from './read-rtf.js';

/**
 * An RTF file as a Markdown policy with front matter, as a Word document is imported: its numbers as printed, all changes
 * accepted, no pictures and no embedded files. Throws an ImportProblem when it is over a limit or holds no text.
 */
export async function importRtf(file: SourceFile, options: ImportOptions): Promise<ImportResult> {
  const findings = new Findings();
  const reader = new RtfReader(findings);
  try {
    const raw = reader.read(new TextDecoder('iso-8859-1').decode(file.bytes));
    const content = { blocks: toBlocks(raw, findings), footnotes: reader.notes };
    const read = { content, edges: reader.edges, title: reader.title?.trim() };
    return await policyFile(file, { ...read, notes: wordNotes(findings) }, options.today);
  } catch (error) {
    if (error instanceof RtfLimit)
      throw new ImportProblem('too-large', overLimit(error.message as LimitName));
    throw error;
  }
}
