import { evidenceKind } from '../catalog/evidence-kinds.js';
import type { Localised } from '../catalog/types.js';
import { folderOf } from '../workspace/paths.js';
import type { EvidenceAnalysis } from './evidence.js';
import type { EvidenceItem } from './items.js';
import { overlaps, type Span } from './period-label.js';
import { weaknessOf } from './weak-file.js';

export type Weakness =
  /** Nothing says when it was made. */
  | 'undated'
  /** The file holds nothing, or cannot be read. */
  | 'empty'
  | 'blank'
  | 'pointer'
  | 'misnamed'
  | 'unreadable'
  /** A picture of what should be a list that can be searched and counted. */
  | 'picture'
  /** It stands for a period's events, but no manifest states the population. */
  | 'no-population'
  /** Sound, but from outside the observation period. */
  | 'outside'
  /** Sound and from within it, but of no time at which its control was due. */
  | 'of-no-time'
  /** Nobody can tell of which time it is, because its control has no rhythm that is understood. */
  | 'no-rhythm'
  /** No SHA-256 is recorded, so that nobody can show that it was not changed. */
  | 'no-hash'
  /** A manifest in its folder lists other files, but not this one. */
  | 'unlisted'
  /** Its exceptions have no answer. */
  | 'unanswered-exception';

export interface WeakEvidence {
  readonly path: string;
  readonly control: string | undefined;
  readonly weaknesses: readonly Weakness[];
}

export const WEAKNESS_TEXTS: Readonly<Record<Weakness, Localised>> = {
  undated: { en: 'has no date', nl: 'heeft geen datum' },
  empty: { en: 'is empty', nl: 'is leeg' },
  blank: { en: 'holds nothing but white space or zeros', nl: 'bevat alleen witruimte of nullen' },
  pointer: {
    en: 'only says where the real file is kept (Git LFS, git-annex)',
    nl: 'zegt alleen waar het echte bestand staat (Git LFS, git-annex)',
  },
  misnamed: {
    en: 'is not of the form that its name says, such as a .pdf that is no PDF',
    nl: 'heeft niet de vorm die de naam zegt, zoals een .pdf die geen pdf is',
  },
  unreadable: { en: 'cannot be read', nl: 'is niet te lezen' },
  picture: {
    en: 'is a picture of a list, which cannot be searched or counted',
    nl: 'is een afbeelding van een lijst, die niet te doorzoeken of te tellen is',
  },
  'no-population': {
    en: 'does not state the population it was drawn from',
    nl: 'vermeldt niet uit welke populatie het komt',
  },
  outside: {
    en: 'lies outside the observation period and counts for nothing in it',
    nl: 'valt buiten de observatieperiode en telt er niet in mee',
  },
  'of-no-time': {
    en: 'is of no time at which its control was due, and counts for nothing',
    nl: 'hoort bij geen moment waarop de maatregel nodig was en telt niet mee',
  },
  'no-rhythm': {
    en: 'counts for nothing while nobody can tell when its control is due',
    nl: 'telt niet mee zolang niet vaststaat wanneer de maatregel nodig is',
  },
  'no-hash': { en: 'has no SHA-256 on record', nl: 'heeft geen vastgelegde SHA-256' },
  unlisted: { en: 'is not listed in the manifest beside it', nl: 'staat niet in het manifest ernaast' },
  'unanswered-exception': {
    en: 'has an exception without a response',
    nl: 'heeft een afwijking zonder reactie',
  },
};

const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp|heic|tiff?)$/i;
const LISTS = /-(?:records|tickets|logs|list|register|review|inventory|acknowledgements)$/;

/** What makes files weak evidence although nothing is wrong with them, by path. */
export function weaknessesOf({
  items,
  controls,
  listed,
  scope,
  periods,
}: EvidenceAnalysis): readonly WeakEvidence[] {
  const manifests = new Set(listed.map(({ entry }) => folderOf(entry.path)));
  const listedPaths = new Set(listed.map(({ path }) => path));
  const ofPeriods = new Set(
    controls.flatMap(({ events }) =>
      events.flatMap(({ cover, paths }) => (cover === 'period-file' ? paths : [])),
    ),
  );
  const uncounted = new Map<EvidenceItem, Weakness>();
  for (const { unmatched, schedule } of controls)
    for (const item of unmatched) {
      const why = whyUncounted(item, scope, schedule.unknown.length > 0);
      // What is of another observation period is looked at there.
      const isElsewhere =
        why === 'outside' && periods.some((one) => one.start !== scope?.start && overlaps(spanIn(item), one));
      if (!isElsewhere) uncounted.set(item, why);
    }
  for (const { items: counted } of controls) for (const item of counted) uncounted.delete(item);
  return items.flatMap((item) => {
    const weaknesses = weaknessesIn(
      item,
      ofPeriods,
      manifests.has(folderOf(item.path)) && !listedPaths.has(item.path),
    );
    const why = uncounted.get(item);
    if (why) weaknesses.unshift(why);
    return weaknesses.length === 0 ? [] : [{ path: item.path, control: item.control, weaknesses }];
  });
}

/** The days a file is of; none when nothing says so. */
function spanIn({ effective, label }: Pick<EvidenceItem, 'effective' | 'label'>): Span {
  if (effective !== undefined) return { start: effective, end: effective };
  return label ?? { start: Infinity, end: -Infinity };
}

function whyUncounted(
  { effective, label }: EvidenceItem,
  scope: Span | undefined,
  isUnknown: boolean,
): Weakness {
  const of = spanIn({ effective, label });
  if (!scope || !overlaps(of, scope)) return 'outside';
  return isUnknown ? 'no-rhythm' : 'of-no-time';
}

function weaknessesIn(item: EvidenceItem, ofPeriods: ReadonlySet<string>, unlisted: boolean): Weakness[] {
  const weaknesses: Weakness[] = [];
  if (item.effective === undefined) weaknesses.push('undated');
  const hollow = weaknessOf(item);
  if (hollow !== undefined && hollow !== 'same-as-earlier') weaknesses.push(hollow);
  if (
    PICTURE.test(item.path) &&
    (LISTS.test(item.kind ?? '') || evidenceKind(item.kind ?? '')?.perEvent === true)
  )
    weaknesses.push('picture');
  if (ofPeriods.has(item.path)) weaknesses.push('no-population');
  if (unlisted) weaknesses.push('unlisted');
  else if (item.sha256 === undefined) weaknesses.push('no-hash');
  if (item.entry?.exceptions.some(({ response }) => response === undefined))
    weaknesses.push('unanswered-exception');
  return weaknesses;
}
