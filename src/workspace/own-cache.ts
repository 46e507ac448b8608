/** The names of the files that `attest check --cache` keeps, one that is being written among them. */
const NAME = /^[0-9a-f]{24}(?:-[0-9a-f]{24}\.out|\.documents)(?:\.[0-9a-f]{24}\.tmp)?$/;

/** Whether a path is, by its name, one of the files of a cache. */
export function isOwnCache(path: string): boolean {
  return NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
