import type { Range } from '../workspace/position.js';
import type { EditingContext } from './context.js';
import type { SourceFile } from './source-file.js';
import { markdownLinks, resolveLink, yamlLinks } from './target-at.js';

export interface DocumentLink {
  readonly range: Range;
  /** A file in the workspace, with `#L` and the line for a section. */
  readonly target: string;
}

/** Paths in a file that lead to files of the workspace. `followLinks` is off where the editor follows Markdown links itself. */
export function documentLinks(
  file: SourceFile,
  { snapshot }: EditingContext,
  followLinks: boolean,
): readonly DocumentLink[] {
  if (file.kind === 'document' && !followLinks) return [];
  const links = file.kind === 'document' ? markdownLinks(file) : yamlLinks(file);
  return links.flatMap((link) => {
    const target = resolveLink(link, file, snapshot);
    if (!target) return [];
    const line = target.range.start.line;
    return [{ range: link.range, target: line === 0 ? target.uri : `${target.uri}#L${line + 1}` }];
  });
}
