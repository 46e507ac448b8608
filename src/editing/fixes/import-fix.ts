import type { Fix, FixRequest } from './fix.js';

/** The import of documents that are in a format that is not read; the editor says what became of each. */
export function importDocuments({ diagnostic: { data }, context }: FixRequest): Fix[] {
  const all = Array.isArray(data?.paths) ? (data.paths as readonly unknown[]) : [];
  const paths = all.flatMap((path) => (typeof path === 'string' ? [path] : []));
  if (paths.length === 0) return [];
  const dutch = context.language === 'nl';
  const what =
    paths.length === 1
      ? (paths[0] ?? '')
      : dutch
        ? `deze ${paths.length} documenten`
        : `these ${paths.length} documents`;
  return [
    {
      title: dutch ? `Importeer ${what} als Markdown…` : `Import ${what} as Markdown…`,
      preferred: true,
      command: { name: 'importDocuments', paths },
    },
  ];
}
