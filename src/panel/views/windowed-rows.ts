import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GroupWindow } from '../windowed-list.js';

/** A row, or room in place of rows. */
type Item<T> = { readonly key: string } & (
  { readonly row: T; readonly position: number } | { readonly height: number }
);

/** The items of a list of which only some rows are drawn. `draw` gives a list item for a row and its position from 1. */
export function windowedRows<T extends { readonly id: string }>(
  { rows, segments }: GroupWindow<T>,
  draw: (row: T, position: number) => unknown,
): unknown {
  return repeat(
    segments.flatMap((segment, n): Item<T>[] =>
      segment.kind === 'space'
        ? [{ key: `space-${n}`, height: segment.height }]
        : rows
            .slice(segment.from, segment.to)
            .map((row, m) => ({ key: row.id, row, position: segment.from + m + 1 })),
    ),
    ({ key }) => key,
    (item) =>
      'row' in item
        ? draw(item.row, item.position)
        : html`<li class="space" aria-hidden="true"><svg height=${item.height} width="1"></svg></li>`,
  );
}
