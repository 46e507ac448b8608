/** The documents the import is measured on: name, bytes, and the Markdown a person would type. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const HERE = import.meta.dirname;
const text = (path) => readFileSync(join(HERE, path), 'utf8');
const bytes = (path) => new Uint8Array(readFileSync(join(HERE, path)));
const stems = (folder, ending) =>
  readdirSync(join(HERE, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending));

/** The text of a PDF is that of what it was made from, unless it does not show all of that. */
function expectedOfPdf(stem) {
  const [maker, name] = [stem.slice(0, stem.indexOf('-')), stem.slice(stem.indexOf('-') + 1)];
  const own = `pdf/src/${stem}.md`;
  if (existsSync(join(HERE, own))) return text(own);
  return text(maker === 'word' ? `docx/${name}.md` : `libre/${name}.md`);
}

/** What a page or an OpenDocument file shows: its own text where the program that wrote it changed what it shows. */
function expectedOfOther(name) {
  const [maker, stem] = [
    name.slice(0, name.indexOf('-')),
    name.slice(name.indexOf('-') + 1).replace(/\.\w+$/, ''),
  ];
  const own = `other/${name}.md`;
  if (existsSync(join(HERE, own))) return text(own);
  return text(maker === 'word' ? `docx/${stem}.md` : `libre/${stem}.md`);
}

/** Documents by programs that were not tried while the readers were written; `made/<text>-<maker>.<ending>`. */
const made = (ending) =>
  stems('made', ending).map((stem) => {
    const own = `made/${stem}${ending}.md`;
    return {
      name: `${stem}${ending}`,
      bytes: bytes(`made/${stem}${ending}`),
      expected: text(existsSync(join(HERE, own)) ? own : `made/${stem.split('-', 1)[0]}.md`),
    };
  });

/** All documents of a kind: docx, pdf or other (OpenDocument, HTML, RTF). */
export async function documents(kind) {
  if (kind === 'pdf')
    return [
      ...stems('pdf', '.pdf').map((stem) => ({
        name: `${stem}.pdf`,
        bytes: bytes(`pdf/${stem}.pdf`),
        expected: expectedOfPdf(stem),
      })),
      ...made('.pdf'),
    ];
  const libre = (ending) =>
    stems('libre', ending).map((stem) => ({
      name: `libre-${stem}${ending}`,
      bytes: bytes(`libre/${stem}${ending}`),
      expected: text(`libre/${stem}.md`),
    }));
  const others = (ending) =>
    stems('other', ending).map((stem) => ({
      name: `${stem}${ending}`,
      bytes: bytes(`other/${stem}${ending}`),
      expected: expectedOfOther(`${stem}${ending}`),
    }));
  if (kind === 'other')
    return ['.odt', '.html', '.rtf'].flatMap((ending) => [
      ...libre(ending),
      ...others(ending),
      ...made(ending),
    ]);
  const written = stems('docx', '.md').map(async (stem) => {
    const { default: make } = await import(`./docx/${stem}.mjs`);
    return { name: `${stem}.docx`, bytes: await make(), expected: text(`docx/${stem}.md`) };
  });
  return [...(await Promise.all(written)), ...libre('.docx')];
}
