/** What a workspace-relative path is to Attest. */
export type FileKind =
  | 'document'
  | 'config'
  | 'controls'
  | 'manifest'
  | 'evidence'
  | 'findings'
  | 'answers'
  | 'acknowledgements'
  | 'register'
  | 'other';

export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^soc2\.ya?ml$/i.test(path)) return 'config';
  if (/^controls(?:\.ya?ml|\/.+\.ya?ml)$/i.test(path)) return 'controls';
  if (/^findings\.ya?ml$/i.test(path)) return 'findings';
  if (/^answers\.ya?ml$/i.test(path)) return 'answers';
  if (/^acknowledgements\.(?:ya?ml|csv)$/i.test(path)) return 'acknowledgements';
  if (/^(?:evidence\/)?registers\/(?:.+\/)?[^~/][^/]*\.(?:csv|tsv|xlsx)$/i.test(path)) return 'register';
  if (/^evidence\//i.test(path)) return /^evidence\.ya?ml$/i.test(name) ? 'manifest' : 'evidence';
  if (/\.(?:md|mdx|markdown)$/i.test(name)) return 'document';
  return 'other';
}
