import type { PolicyDocument } from '../../workspace/document.js';
import { isExternal, placesOf } from '../../workspace/link-target.js';

/** A link that leads to another file than it did. */
export interface LinkElsewhere {
  readonly from: string;
  readonly to: string;
}

/**
 * The links within the workspace that lead elsewhere than in another version of the text, though what they led to is still
 * there: a file that was moved or renamed leads nobody astray. `has` tells of the files there are now.
 */
export function linksElsewhere(
  before: PolicyDocument,
  after: PolicyDocument,
  has: (path: string) => boolean,
): readonly LinkElsewhere[] {
  const [old, fresh] = [pathsIn(before), pathsIn(after)];
  // Another number of links is another text, or words that became a link.
  if (old.length !== fresh.length) return [];
  return old.flatMap((from, n): LinkElsewhere[] => {
    const to = fresh[n] ?? '';
    return from !== to && from !== '' && to !== '' && has(from) ? [{ from, to }] : [];
  });
}

function pathsIn({ path, sections }: PolicyDocument): readonly string[] {
  return sections.flatMap(({ content }) =>
    content.links.flatMap(({ target, by }) =>
      isExternal(target) ? [] : [placesOf(target, path, by).path ?? ''],
    ),
  );
}
