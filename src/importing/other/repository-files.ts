/** What of a folder is read to import it; more is no repository of policies. */
export const REPOSITORY = { deepest: 8, mostFiles: 5000, largestFile: 2 * 1024 * 1024 } as const;

/** Whether a file of a folder may be read for an import. */
export function isRepositoryText(name: string): boolean {
  return /\.(?:mdx?|markdown|ya?ml|json)$/i.test(name);
}

/** Whether a folder may hold what is imported: no tool's, and no installed packages. */
export function isRepositoryFolder(name: string): boolean {
  return !/^(?:\..*|node_modules|vendor|public|resources|dist|build|themes|layouts)$/i.test(name);
}
