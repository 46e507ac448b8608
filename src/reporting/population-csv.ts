import type { ChangePopulation } from '../analysis/population/population.js';
import type { Language } from '../catalog/types.js';
import { csvText } from './csv-text.js';

const HEAD = [
  'id',
  'date',
  'title',
  'author',
  'approvers',
  'pull_request',
  'merged_by',
  'self_merged',
  'approved_by_other',
  'way',
  'reverts',
  'tickets',
  'commit',
];

/** A population of changes as a register that evidence is held against, one row a change. Column names do not depend on the language. */
export function populationCsv({ changes }: ChangePopulation): string {
  return csvText(
    HEAD,
    changes.map((change) => [
      change.id,
      change.date,
      change.title,
      change.authors.join('; '),
      change.reviewers.join('; '),
      change.pullRequest === undefined ? '' : `#${change.pullRequest}`,
      change.mergedBy ?? '',
      change.selfMerged,
      change.approvedByOther,
      change.way,
      change.isRevert && change.reverts.length === 0 ? 'unknown' : change.reverts.join('; '),
      change.tickets.join('; '),
      change.commit,
    ]),
  );
}

/** What stands in a population and what cannot be known of it, for people, a line each. */
export function populationNotes(population: ChangePopulation, language: Language): readonly string[] {
  const { changes, forced, isShallow, hasExport, notOnBranch, notInExport } = population;
  const nl = language === 'nl';
  const count = (test: (change: (typeof changes)[number]) => boolean): number => changes.filter(test).length;
  const [merge, squash, direct] = (['merge', 'squash', 'direct'] as const).map((way) =>
    count((one) => one.way === way),
  );
  const lines = nl
    ? [
        `${changes.length} wijzigingen: ${merge} door een merge, ${squash} samengevoegd tot één commit, ${direct} direct of met rebase; ${count(({ isRevert }) => isRevert)} draaien iets terug.`,
        `Zelf samengevoegd: ${count(({ selfMerged }) => selfMerged === 'yes')}; onbekend: ${count(({ selfMerged }) => selfMerged === 'unknown')}. Goedgekeurd door een ander: ${count(({ approvedByOther }) => approvedByOther === 'yes')}; niet: ${count(({ approvedByOther }) => approvedByOther === 'no')}; onbekend: ${count(({ approvedByOther }) => approvedByOther === 'unknown')}.`,
      ]
    : [
        `${changes.length} changes: ${merge} merged, ${squash} squashed, ${direct} pushed directly or rebased; ${count(({ isRevert }) => isRevert)} take something back.`,
        `Self-merged: ${count(({ selfMerged }) => selfMerged === 'yes')}; unknown: ${count(({ selfMerged }) => selfMerged === 'unknown')}. Approved by somebody else: ${count(({ approvedByOther }) => approvedByOther === 'yes')}; not: ${count(({ approvedByOther }) => approvedByOther === 'no')}; unknown: ${count(({ approvedByOther }) => approvedByOther === 'unknown')}.`,
      ];
  if (!hasExport)
    lines.push(
      nl
        ? 'Reviews staan bij de host en niet in git: alleen wie in een trailer staat is bekend. Vul aan met --pull-requests (uitvoer van gh pr list --json).'
        : 'Reviews are kept by the host and not by git: only people named in trailers are known. Complete this with --pull-requests (the output of gh pr list --json).',
    );
  if (forced === undefined)
    lines.push(
      nl
        ? 'Deze kloon heeft geen reflog van de branch: of er geforceerd is gepusht, is niet te zien.'
        : 'This clone keeps no reflog of the branch: whether it was force-pushed cannot be seen.',
    );
  for (const { ref, before, after, time } of forced ?? []) {
    const day = new Date(time * 1000).toISOString().slice(0, 10);
    lines.push(
      nl
        ? `Herschreven op ${day}: ${ref} ging van ${before.slice(0, 10)} naar ${after.slice(0, 10)}, dat er niet op volgt.`
        : `Rewritten on ${day}: ${ref} went from ${before.slice(0, 10)} to ${after.slice(0, 10)}, which does not follow from it.`,
    );
  }
  if (isShallow)
    lines.push(
      nl
        ? 'Deze kloon is ondiep: oudere wijzigingen ontbreken en de populatie is niet volledig.'
        : 'This clone is shallow: older changes are missing, and the population is not complete.',
    );
  if (notOnBranch.length > 0)
    lines.push(
      nl
        ? `Volgens de host samengevoegd, en niet op de branch: ${listed(notOnBranch, language)}.`
        : `Merged according to the host, and not on the branch: ${listed(notOnBranch, language)}.`,
    );
  if (notInExport.length > 0)
    lines.push(
      nl
        ? `Op de branch, en niet in de uitvoer van de host: ${listed(notInExport, language)}.`
        : `On the branch, and not in the host’s export: ${listed(notInExport, language)}.`,
    );
  return lines;
}

const MOST_LISTED = 20;

function listed(ids: readonly string[], language: Language): string {
  const more = ids.length - MOST_LISTED;
  const shown = ids.slice(0, MOST_LISTED).join(', ');
  if (more <= 0) return shown;
  return language === 'nl' ? `${shown} en nog ${more}` : `${shown} and ${more} more`;
}
