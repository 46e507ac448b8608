/** How long work may run before others get their turn (milliseconds). */
const SLICE = 15;

/** Lets messages that wait be handled. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Does `work` for every item, pausing between slices so that the server keeps answering. Stops when aborted. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  options: { readonly signal: AbortSignal; readonly onProgress?: (done: number) => void },
): Promise<void> {
  let started = Date.now();
  for (const [n, item] of items.entries()) {
    work(item);
    if (Date.now() - started < SLICE) continue;
    options.onProgress?.(n + 1);
    await breathe();
    if (options.signal.aborted) return;
    started = Date.now();
  }
}
