import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { localise } from '../../catalog/localise.js';
import type { Position } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import { escapeMarkdown } from '../markup.js';
import type { SourceFile } from '../source-file.js';
import type { HoverText } from './hover-text.js';

const WORDS = {
  en: { proves: 'Proves', collect: 'Collect', store: 'Keep in', who: 'Usually by', weak: 'Weak when' },
  nl: {
    proves: 'Bewijst',
    collect: 'Verzamelen',
    store: 'Bewaren in',
    who: 'Meestal door',
    weak: 'Zwak als',
  },
} as const;

/** What an evidence kind named in a control or manifest proves, how to collect it and where to keep it. */
export function hoverEvidenceKind(
  file: SourceFile,
  at: Position,
  { language }: EditingContext,
): HoverText | undefined {
  if (file.kind !== 'controls' && file.kind !== 'manifest') return undefined;
  const line = file.line(at.line);
  for (const match of line.matchAll(/(?<![a-z])[a-z]{1,40}(?:-[a-z]{1,40}){1,9}/g)) {
    const end = match.index + match[0].length;
    if (at.character < match.index || at.character > end) continue;
    const kind = evidenceKind(match[0]);
    if (!kind) return undefined;
    const words = WORDS[language];
    const markdown = [
      `**${escapeMarkdown(localise(kind.title, language))}** \`${kind.id}\``,
      `${words.proves}: ${escapeMarkdown(localise(kind.proves, language))}`,
      `${words.collect}: ${escapeMarkdown(localise(kind.collect, language))}`,
      `${words.store}: \`evidence/${kind.store}/\` · ${words.who}: ${escapeMarkdown(localise(kind.owner, language))}`,
      `${words.weak}: ${escapeMarkdown(kind.weakSigns[language].join('; '))}`,
    ].join('\n\n');
    return {
      markdown,
      range: { start: { line: at.line, character: match.index }, end: { line: at.line, character: end } },
    };
  }
  return undefined;
}
