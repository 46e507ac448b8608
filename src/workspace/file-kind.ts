/** What a workspace-relative path is to Attest. */
export type FileKind =
  'document' | 'config' | 'controls' | 'manifest' | 'evidence' | 'findings' | 'register' | 'other';

/** Folders that never hold policies. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'out',
  'build',
  'target',
  '.venv',
  '__pycache__',
  '.terraform',
]);

export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^soc2\.ya?ml$/i.test(path)) return 'config';
  if (/^controls(?:\.ya?ml|\/.+\.ya?ml)$/i.test(path)) return 'controls';
  if (/^findings\.ya?ml$/i.test(path)) return 'findings';
  if (/^evidence\//i.test(path)) return /^evidence\.ya?ml$/i.test(name) ? 'manifest' : 'evidence';
  if (/\.(?:md|markdown)$/i.test(name)) return 'document';
  if (/^registers\/.+\.csv$/i.test(path)) return 'register';
  return 'other';
}
