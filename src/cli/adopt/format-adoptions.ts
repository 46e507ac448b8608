import { createTwoFilesPatch } from 'diff';
import type { Adoption } from '../../analysis/adopt/adopt.js';
import type { Proposal } from '../../analysis/adopt/propose.js';
import type { Language } from '../../catalog/types.js';
import { oneLine, visible } from '../../reporting/visible-text.js';
import type { Changed } from './undo.js';

const FROM: Readonly<Record<Proposal['from'], readonly [en: string, nl: string]>> = {
  title: ['from the title', 'uit de titel'],
  text: ['from the text', 'uit de tekst'],
  read: ['read from what the text is about; check it', 'gelezen uit waar de tekst over gaat; controleer het'],
  start: ['to start with', 'om mee te beginnen'],
  open: ['to be filled in', 'nog in te vullen'],
};

/** What is proposed for each document, and where each value is from. */
export function formatAdoptions(adoptions: readonly Adoption[], language: Language): string {
  const nl = language === 'nl' ? 1 : 0;
  return adoptions
    .map(({ path, proposals }) =>
      [
        visible(path),
        ...proposals.map(
          ({ field, value, from, sentence }) =>
            `  ${field}: ${oneLine(value)}  (${FROM[from][nl]}${sentence === undefined ? '' : `: “${oneLine(sentence).slice(0, 160)}”`})`,
        ),
      ].join('\n'),
    )
    .join('\n');
}

/** The changes as a patch that `git apply` takes. */
export function asPatch(changes: readonly Changed[]): string {
  return changes
    .map(({ path, before, after }) => {
      const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
      });
      return `diff --git a/${path} b/${path}\n${patch.replace(/^=+\n/, '')}`;
    })
    .join('');
}
