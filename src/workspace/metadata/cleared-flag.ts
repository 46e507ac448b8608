import type { FrontMatter } from '../document.js';
import { isFlag } from './field-names.js';
import type { FieldEdit } from './set-fields.js';

/** The edit that turns a flag such as `draft: true` or `published: false` round; nothing when the state is not one. */
export function clearedFlag(
  lines: readonly string[],
  frontMatter: FrontMatter | undefined,
): readonly FieldEdit[] {
  const status = frontMatter?.status;
  if (!status?.derived) return [];
  const written = ({ start, end }: FieldEdit['range']): string =>
    (lines[start.line] ?? '').slice(start.character, end.character);
  if (!isFlag(written(status.keyRange))) return [];
  const isYes = /true|yes|ja|on|1/i.test(written(status.valueRange));
  return [{ range: status.valueRange, text: isYes ? 'false' : 'true' }];
}
