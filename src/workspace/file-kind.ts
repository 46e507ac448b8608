/** What a workspace-relative path is to Attest. */
export type FileKind =
  | 'document'
  | 'config'
  | 'controls'
  | 'manifest'
  | 'evidence'
  | 'findings'
  | 'answers'
  | 'register'
  | 'other';

/** Folders that never hold policies. */
const NEVER: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '.venv',
  '__pycache__',
  '.terraform',
]);
/** Folders of code and its products, unless they lie among the audit's own: `evidence/vendor` is about suppliers. */
const CODE: ReadonlySet<string> = new Set(['vendor', 'dist', 'out', 'build', 'target']);
const OWN = /^(?:evidence|policies|procedures|controls|registers)$/i;

/** Whether a workspace-relative path is, or lies in, a folder that Attest does not look into. */
export function isSkipped(path: string): boolean {
  let own = false;
  for (const part of path.split('/')) {
    if (NEVER.has(part) || (!own && CODE.has(part))) return true;
    own ||= OWN.test(part);
  }
  return false;
}

export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^soc2\.ya?ml$/i.test(path)) return 'config';
  if (/^controls(?:\.ya?ml|\/.+\.ya?ml)$/i.test(path)) return 'controls';
  if (/^findings\.ya?ml$/i.test(path)) return 'findings';
  if (/^answers\.ya?ml$/i.test(path)) return 'answers';
  if (/^evidence\//i.test(path)) return /^evidence\.ya?ml$/i.test(name) ? 'manifest' : 'evidence';
  if (/\.(?:md|markdown)$/i.test(name)) return 'document';
  if (/^registers\/.+\.csv$/i.test(path)) return 'register';
  return 'other';
}
