import { localise } from '../../catalog/localise.js';
import { policyType } from '../../catalog/policy-types.js';
import type { Position } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import { FRONT_MATTER_KEYS } from '../front-matter-keys.js';
import type { SourceFile } from '../source-file.js';
import type { HoverText } from './hover-text.js';

/** What a front-matter key means, or what a policy type must carry. */
export function hoverKey(
  file: SourceFile,
  at: Position,
  { language }: EditingContext,
): HoverText | undefined {
  const match = /^(\s*)([A-Za-z]+)\s*:\s*/.exec(file.line(at.line));
  if (!match) return undefined;
  const name = match[2] ?? '';
  const start = match[1]?.length ?? 0;
  if (at.character <= start + name.length) {
    const known = FRONT_MATTER_KEYS.find(({ key }) => key === name);
    const range = {
      start: { line: at.line, character: start },
      end: { line: at.line, character: start + name.length },
    };
    return known && { markdown: `**${known.key}**: ${localise(known.doc, language)}`, range };
  }
  const word = name === 'type' ? file.wordAt(at) : undefined;
  const type = word && policyType(word.text);
  if (!word || !type) return undefined;
  const intro = language === 'nl' ? 'Hoort te bevatten:' : 'Should carry:';
  const contents = type.contents.map(
    ({ title, critical }) => `- ${localise(title, language)}${critical ? ' \\*' : ''}`,
  );
  return {
    markdown: [
      `**${localise(type.title, language)}** · ${type.criteria.join(', ')}`,
      '',
      intro,
      '',
      ...contents,
    ].join('\n'),
    range: word.range,
  };
}
