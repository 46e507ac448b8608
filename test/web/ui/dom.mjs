/** How VS Code's page is built: the knowledge that the driver needs and a new VS Code may change. */
/* global NodeFilter */

/** Runs in the page. The lines that an editor shows, top to bottom. */
export function visibleLines(editor) {
  return [...editor.querySelectorAll('.view-line')]
    .map((line) => ({
      top: line.getBoundingClientRect().top,
      text: line.textContent.replaceAll('\u00a0', ' '),
    }))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text);
}

/** Runs in the page. The middle of the first place where an editor shows a text, or undefined. */
export function placeOfText(editor, text) {
  const plain = (value) => value.replaceAll('\u00a0', ' ');
  const lines = [...editor.querySelectorAll('.view-line')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  for (const line of lines) {
    const at = plain(line.textContent).indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    let started = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = offset + node.textContent.length;
      if (!started && at < end) {
        range.setStart(node, at - offset);
        started = true;
      }
      if (started && at + text.length <= end) {
        range.setEnd(node, at + text.length - offset);
        break;
      }
      offset = end;
    }
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}

/** Runs in the page. What the rows of a list say that are rendered now. */
function renderedRows(list) {
  const severityOf = (row) =>
    row.querySelector('.codicon-error')
      ? 'error'
      : row.querySelector('.codicon-warning')
        ? 'warning'
        : row.querySelector('.codicon-info')
          ? 'info'
          : undefined;
  return [...list.querySelectorAll('.monaco-list-row')].map((row) => {
    const isMarker = row.querySelector('.marker-icon') !== null;
    const text = (selector) => row.querySelector(selector)?.textContent.trim();
    const expanded = row.getAttribute('aria-expanded');
    const line = /(\d+)/.exec(text('.marker-line') ?? '')?.[1];
    return {
      index: Number(row.getAttribute('data-index')),
      level: Number(row.getAttribute('aria-level')),
      label: text('.label-name') ?? row.textContent.trim(),
      description: text('.label-description') ?? '',
      ariaLabel: row.getAttribute('aria-label') ?? '',
      ...(expanded === null ? {} : { expanded: expanded === 'true' }),
      ...(isMarker
        ? {
            severity: severityOf(row),
            message: text('.marker-message'),
            source: text('.marker-source'),
            code: text('.marker-code')?.replace(/^\(|\)$/g, ''),
            line: Number(line),
          }
        : {}),
    };
  });
}

/** Scrolls a list by the wheel, as its own scroll bar is not the browser's. */
async function scroll(page, list, pixels) {
  const box = await list.boundingBox();
  if (!box) throw new Error('The list is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 60));
  await page.mouse.wheel(0, pixels);
  await page.waitForTimeout(60);
}

const lowest = (rows) => Math.min(...rows.map(({ index }) => index));
const highest = (rows) => Math.max(...rows.map(({ index }) => index));

/** Scrolls until the rows in view no longer change. */
async function scrollToEnd(page, list, pixels) {
  let before;
  for (;;) {
    await scroll(page, list, pixels);
    const now = JSON.stringify((await list.evaluate(renderedRows)).map(({ index }) => index));
    if (now === before) return;
    before = now;
  }
}

/** Walks a list from top to bottom; `visit` sees the rows in view and may end the walk by returning true. */
async function walk(page, list, visit) {
  const seen = new Map();
  const height = (await list.boundingBox())?.height ?? 200;
  let rows = await list.evaluate(renderedRows);
  if (rows.length && lowest(rows) > 0) {
    await scrollToEnd(page, list, -100_000);
    rows = await list.evaluate(renderedRows);
  }
  while (rows.length) {
    for (const row of rows) seen.set(row.index, row);
    if (visit(rows)) break;
    const last = highest(rows);
    await scroll(page, list, Math.max(40, height * 0.6));
    rows = await list.evaluate(renderedRows);
    if (rows.length && highest(rows) <= last) break;
  }
  return seen;
}

/** All rows of a list or tree, top to bottom, although VS Code renders only those in view. */
export async function allRows(page, list) {
  const seen = await walk(page, list, () => false);
  return [...seen.values()].sort((a, b) => a.index - b.index);
}

/**
 * The row with a label, scrolled into view. Throws with the labels that are there instead.
 * @param {string | ((row: object) => boolean)} wanted a label, or a condition on the row
 */
export async function rowOf(page, list, wanted) {
  const matches = typeof wanted === 'function' ? wanted : (row) => row.label === wanted;
  let found;
  const seen = await walk(page, list, (rows) => (found = rows.find(matches)));
  if (found) return list.locator(`.monaco-list-row[data-index="${found.index}"]`);
  throw new Error(
    `No row "${wanted}". There are: ${[...seen.values()]
      .map(({ label }) => label)
      .slice(0, 40)
      .join(' | ')}`,
  );
}

/** The index of the row at a path of labels, e.g. ["policies", "access-control.md"], or undefined. */
export function indexOfPath(rows, path) {
  const trail = [];
  for (const row of rows) {
    trail.length = row.level - 1;
    trail[row.level - 1] = row.label;
    if (trail.length === path.length && trail.every((label, at) => label === path[at])) return row.index;
  }
  return undefined;
}
