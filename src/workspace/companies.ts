import { fileKind } from './file-kind.js';
import { meaningOfFolder } from './folder-meaning.js';
import type { Listing } from './list-workspace.js';

/** Kinds of files that only the folder of a company holds. */
const OF_A_COMPANY: ReadonlySet<string> = new Set([
  'config',
  'controls',
  'findings',
  'answers',
  'acknowledgements',
  'manifest',
  'evidence',
  'register',
]);

/**
 * The folders that are a company's, each with a soc2.yaml of its own; empty text for the folder that was listed. That
 * one is none when it has no records or policies of its own and folders below it are.
 */
export function companiesOf({ paths, companies }: Pick<Listing, 'paths' | 'companies'>): readonly string[] {
  if (companies.length === 0) return [''];
  return paths.some(isOfACompany) ? ['', ...companies] : companies;
}

function isOfACompany(path: string): boolean {
  if (OF_A_COMPANY.has(fileKind(path))) return true;
  const [top = '', ...below] = path.split('/');
  const meaning = below.length === 0 ? undefined : meaningOfFolder(top);
  return fileKind(path) === 'document' && (meaning === 'policy' || meaning === 'procedure');
}
