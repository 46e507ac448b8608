/** What a workspace-relative path is to Attest. */
export type FileKind =
  | 'document'
  | 'config'
  | 'controls'
  | 'manifest'
  | 'evidence'
  | 'findings'
  | 'answers'
  | 'overruled'
  | 'acknowledgements'
  | 'register'
  | 'other';

/** Tables below `registers/`, which some keep with the evidence. */
const REGISTER = /^(?:evidence\/)?registers\/(?:.+\/)?[^~/][^/]*\.(?:csv|tsv|xlsx)$/i;

/** Whether a path is that of a register that is kept below `evidence/`. */
export function isRegisterOfEvidence(path: string): boolean {
  return /^evidence\//i.test(path) && REGISTER.test(path);
}

export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // First, because there may be tens of thousands.
  if (/^evidence\//i.test(path))
    return REGISTER.test(path) ? 'register' : /^evidence\.ya?ml$/i.test(name) ? 'manifest' : 'evidence';
  if (/^soc2\.ya?ml$/i.test(path)) return 'config';
  if (/^controls(?:\.ya?ml|\/.+\.ya?ml)$/i.test(path)) return 'controls';
  if (/^findings\.ya?ml$/i.test(path)) return 'findings';
  if (/^overruled\.ya?ml$/i.test(path)) return 'overruled';
  if (/^answers\.ya?ml$/i.test(path)) return 'answers';
  if (/^acknowledgements\.(?:ya?ml|csv)$/i.test(path)) return 'acknowledgements';
  if (REGISTER.test(path)) return 'register';
  if (/\.(?:md|mdx|markdown)$/i.test(name)) return 'document';
  return 'other';
}
