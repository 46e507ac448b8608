import type { WorkspaceChange } from '../../analysis/change/compare.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { asOwnReport } from '../../workspace/own-report.js';
import { cell, table } from '../markdown-text.js';
import { itemsOf, type ChangeItem } from './items.js';
import { scoreText } from './scores.js';
import { byGroup, notWhole, placeOf, type ComparedSides } from './text.js';
import { GROUP_TITLES, NOTHING } from './words.js';

/** Items of a group that are shown; a comment on a pull request may have 65,536 characters, and people read fewer. */
const MOST_ITEMS = 25;
const LONGEST_TEXT = 400;
const LONGEST_PAGE = 60_000;
const SIGNS = { worse: '🔴', better: '🟢', neutral: '⚪' } as const;

/**
 * A change as Markdown for a comment on a pull request, or a page. `marker` names the comment, so that whoever posts it
 * finds it again and updates it; see `commentMarker`.
 */
export function changeMarkdown(
  change: WorkspaceChange,
  sides: ComparedSides,
  language: Language,
  marker = '',
): string {
  const items = itemsOf(change, sides.root, language);
  const nl = language === 'nl';
  const count = (effect: ChangeItem['effect']): number => items.filter((one) => one.effect === effect).length;
  const lines = [
    commentMarker(marker),
    '',
    nl ? '## Wat deze wijziging betekent voor SOC 2' : '## What this change means for SOC 2',
    '',
    nl
      ? `${plain(sides.base)} vergeleken met ${plain(sides.head)}, per ${change.today}. ${count('worse')} slechter, ${count('better')} beter.`
      : `${plain(sides.base)} compared with ${plain(sides.head)}, as of ${change.today}. ${count('worse')} worse, ${count('better')} better.`,
    '',
  ];
  for (const note of [...(sides.note === undefined ? [] : [sides.note]), ...notWhole(change, language)])
    lines.push(`> ${plain(note)}`, '');
  lines.push(...scores(change, language));
  for (const [group, list] of byGroup(items)) {
    lines.push(`### ${localise(GROUP_TITLES[group], language)}`, '');
    for (const item of list.slice(0, MOST_ITEMS)) lines.push(...itemLines(item));
    if (list.length > MOST_ITEMS)
      lines.push(nl ? `- en nog ${list.length - MOST_ITEMS}` : `- and ${list.length - MOST_ITEMS} more`);
    lines.push('');
  }
  if (items.length === 0) lines.push(localise(NOTHING, language), '');
  return asOwnReport(fitting(lines, language));
}

/** The comment by which what was posted before is found again; `name` tells several apart, such as those of two companies. */
export function commentMarker(name: string): string {
  const safe = name.replace(/[^\w./ ]+/g, '_').trim();
  return `<!-- attest-diff${safe === '' ? '' : `: ${safe}`} -->`;
}

/** Text in which nothing is markup, and nobody is called and nothing is linked to by it. */
function plain(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return cell(short.replace(/&/g, '&amp;'))
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->');
}

function itemLines(item: ChangeItem): string[] {
  const place = placeOf(item);
  const where = place === undefined ? '' : ` (\`${place.replace(/[`\s]+/g, ' ')}\`)`;
  const lines = [`- ${SIGNS[item.effect]} ${plain(item.text)}${where}`];
  if (item.quote !== undefined && item.quote !== '') lines.push(`  > ${plain(item.quote)}`);
  if (item.detail !== undefined && item.group !== 'contradictions') lines.push(`  ${plain(item.detail)}`);
  return lines;
}

function scores({ score, groups }: WorkspaceChange, language: Language): readonly string[] {
  const nl = language === 'nl';
  const moved = groups.filter(({ before, after }) => before !== after);
  return [
    `**${nl ? 'Gereedheid' : 'Readiness'}: ${scoreText(score)}**`,
    '',
    ...table(
      [nl ? 'Groep' : 'Group', nl ? 'Voor' : 'Before', nl ? 'Na' : 'After'],
      moved.map(({ group, before, after }) => [group, String(before ?? '–'), String(after ?? '–')]),
    ),
  ];
}

/** The lines as one text, cut where it would be too long to be posted. */
function fitting(lines: readonly string[], language: Language): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > LONGEST_PAGE) {
      kept.push(
        '',
        language === 'nl'
          ? 'De rest past niet in een opmerking; zie `attest diff`.'
          : 'The rest does not fit into a comment; see `attest diff`.',
      );
      break;
    }
    kept.push(line);
  }
  return `${kept.join('\n').trimEnd()}\n`;
}
