import { wordNotes } from '../docx/word-notes.js';
import { safeOfficeParts } from '../docx/safe-zip.js';
import { Findings } from '../import-note.js';
import { ImportProblem } from '../import-problem.js';
import { policyFile, type ReadDocument } from '../text/policy-file.js';
import { child, descendants, parseXml, textOf } from '../text/xml.js';
import type { ImportOptions, ImportResult, SourceFile } from '../types.js';
import { toBlocks } from '../docx/raw-to-blocks.js';
import { linesOfRaw, OdtReader } from './read-odt.js';
import { OdtStyles } from './odt-styles.js';

/** Whether a zip file is an OpenDocument text: its first part says so. */
export function isOdt(head: string): boolean {
  return head.includes('mimetypeapplication/vnd.oasis.opendocument.text');
}

/**
 * An OpenDocument text as a Markdown policy with front matter, as a Word document is imported. Throws an ImportProblem when
 * it cannot be read.
 */
export async function importOdt(file: SourceFile, options: ImportOptions): Promise<ImportResult> {
  const parts = safeOfficeParts(file.bytes);
  return policyFile(file, readOdt(parts), options.today);
}

function readOdt(parts: Readonly<Record<string, Uint8Array>>): ReadDocument {
  try {
    const findings = new Findings();
    const roots = ['content.xml', 'styles.xml'].flatMap((name) =>
      parts[name] ? [parseXml(parts[name])] : [],
    );
    const [root] = roots;
    const text = child(child(root, 'body'), 'text');
    if (!text) throw new Error('no text');
    const styles = new OdtStyles(roots);
    const reader = new OdtReader(styles, findings);
    const content = { blocks: toBlocks(reader.read(text.children), findings), footnotes: reader.notes };
    const pages = roots.flatMap((part) => descendants(part, 'master-page'));
    const edges = pages
      .flatMap(({ children }) => children)
      .filter(({ name }) => /^(?:header|footer)/.test(name))
      .flatMap((part) => linesOfRaw(new OdtReader(styles, new Findings()).read(part.children)))
      .filter((line) => line !== '');
    for (const edge of new Set(edges)) findings.add('edges', 0, edge);
    const meta = parts['meta.xml'] ? descendants(parseXml(parts['meta.xml']), 'title')[0] : undefined;
    return {
      content,
      edges: [...new Set(edges)],
      title: meta ? textOf(meta).trim() : undefined,
      notes: wordNotes(findings),
    };
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem('unreadable', {
      en: 'This OpenDocument file is damaged or has a password. Open it in LibreOffice and save it again without one.',
      nl: 'Dit OpenDocument-bestand is beschadigd of heeft een wachtwoord. Open het in LibreOffice en sla het opnieuw op zonder wachtwoord.',
    });
  }
}
