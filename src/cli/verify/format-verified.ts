import type { Diagnostic } from '../../analysis/diagnostic.js';
import { localise } from '../../catalog/localise.js';
import type { Language, Localised } from '../../catalog/types.js';
import type { Verdict } from '../../verify/verdict.js';
import { LineStarts } from '../../workspace/markdown/line-starts.js';
import { uriOf } from '../../workspace/paths.js';
import { fileLines } from '../format-text.js';
import type { VerifiedFile, VerifiedFolder } from './verify-folder.js';
import { VERIFY_RULES } from './verify-rules.js';

/** Verdicts as diagnostics, in the order of each text. `all` also gives those that say that nothing is wrong. */
export function diagnosticsOf(
  { document, text, verification }: VerifiedFile,
  root: string,
  all: boolean,
): Diagnostic[] {
  const lines = new LineStarts(text);
  return verification.verdicts
    .filter(({ kind }) => all || (kind !== 'supported' && kind !== 'unsure'))
    .map((verdict) => ({
      code: VERIFY_RULES[verdict.kind].code,
      severity: VERIFY_RULES[verdict.kind].severity,
      uri: document.uri,
      range: { start: lines.at(verdict.quoteStart), end: lines.at(verdict.quoteEnd) },
      message: verdict.message,
      why: whyOf(verdict),
      ...(verdict.source?.path && { related: relatedTo(verdict, root) }),
    }));
}

function whyOf({ sentence }: Verdict): Localised {
  return { en: `The statement: “${sentence}”`, nl: `De zin: “${sentence}”` };
}

function relatedTo({ source, kind }: Verdict, root: string): Diagnostic['related'] {
  if (!source) return undefined;
  const at = { line: source.line, character: 0 };
  const said = `“${source.text}”`;
  return [
    {
      uri: uriOf(root, source.path),
      range: { start: at, end: at },
      message:
        kind === 'weakened' ? { en: `Before: ${said}`, nl: `Eerder: ${said}` } : { en: said, nl: said },
    },
  ];
}

export interface FormatOptions {
  readonly root: string;
  readonly language: Language;
  readonly colour: boolean;
  readonly all: boolean;
}

/** For people to read: each file with what is wrong in it, then a line that counts. */
export function verifiedText({ files, unread }: VerifiedFolder, options: FormatOptions): string {
  const blocks = files.flatMap((file) => {
    const found = diagnosticsOf(file, options.root, options.all);
    return found.length === 0
      ? []
      : [`${fileLines(file.document.uri, found, { ...options, why: true }).join('\n')}\n`];
  });
  const count = countOf(files);
  const say = (text: Localised): string => localise(text, options.language);
  const closing = say({
    en: `${count.statements} new or changed statements in ${files.length} policies: ${count.contradicted} contradicted, ${count.invented} invented, ${count.weakened} weakened, ${count.empty} empty, ${count.unsure} unsure, ${count.supported} supported.`,
    nl: `${count.statements} nieuwe of gewijzigde zinnen in ${files.length} beleidsdocumenten: ${count.contradicted} in strijd, ${count.invented} verzonnen, ${count.weakened} afgezwakt, ${count.empty} leeg, ${count.unsure} onzeker, ${count.supported} gestaafd.`,
  });
  const left = unread.map(({ path, problem }) => `${path}: ${say(problem.message)}`);
  return [...blocks, ...left, closing].join('\n');
}

/** As plain JSON; positions are zero-based lines and UTF-16 columns. */
export function verifiedJson(
  { files, unread }: VerifiedFolder,
  complete: boolean,
  language: Language,
): string {
  return JSON.stringify(
    {
      version: 1,
      complete,
      counts: countOf(files),
      files: files.map(({ document, text, verification }) => {
        const lines = new LineStarts(text);
        return {
          path: document.path,
          statements: verification.statements,
          ok: verification.ok,
          verdicts: verification.verdicts.map(({ message, quoteStart, quoteEnd, start, end, ...rest }) => ({
            ...rest,
            message: localise(message, language),
            range: { start: lines.at(start), end: lines.at(end) },
            quoteRange: { start: lines.at(quoteStart), end: lines.at(quoteEnd) },
          })),
        };
      }),
      unread: unread.map(({ path, problem }) => ({ path, message: localise(problem.message, language) })),
    },
    null,
    2,
  );
}

type Count = Record<Verdict['kind'] | 'statements', number>;

function countOf(files: readonly VerifiedFile[]): Count {
  const count: Count = {
    statements: 0,
    contradicted: 0,
    invented: 0,
    weakened: 0,
    empty: 0,
    unsure: 0,
    supported: 0,
  };
  for (const { verification } of files) {
    count.statements += verification.statements;
    for (const { kind } of verification.verdicts) count[kind] += 1;
  }
  return count;
}
