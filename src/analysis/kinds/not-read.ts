import { isGovernedKind } from '../../catalog/document-kinds.js';
import { counted } from '../../catalog/counted.js';
import type { Localised } from '../../catalog/types.js';
import { isMissed, type LeftOut, type LeftOutReason } from '../../workspace/left-out.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { KindDecision, KindReason } from './decision.js';
import { kindOf } from './kind-of.js';

/** A file, or a folder with all in it, that is not read as a policy. */
export interface NotRead {
  readonly path: string;
  readonly isFolder: boolean;
  /** What it is, for a document that was looked at. */
  readonly kind?: KindDecision['kind'];
  readonly why: Localised;
  /** How many more there are that are not listed. */
  readonly more?: number;
}

/** Those that are not read for one reason. */
export interface NotReadGroup {
  readonly reason: string;
  /** The reason as a heading: "in an archive". */
  readonly title: Localised;
  /** The same with how many there are: "1 page of a repository". */
  readonly counted: Localised;
  readonly entries: readonly NotRead[];
}

/** How many there are in a group, listed or not. */
export function countOf({ entries }: Pick<NotReadGroup, 'entries'>): number {
  return entries.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

const KINDS: Readonly<Record<KindReason | 'record' | 'index', Localised>> = {
  told: { en: 'named in soc2.yaml as something else', nl: 'in soc2.yaml iets anders genoemd' },
  playbook: { en: 'part of the playbook', nl: 'deel van het draaiboek' },
  'own-report': { en: 'reports made by Attest', nl: 'rapporten die Attest maakte' },
  archive: { en: 'in an archive', nl: 'in een archief' },
  drafts: { en: 'in a folder of drafts', nl: 'in een map met concepten' },
  tests: { en: 'among tests', nl: 'bij tests' },
  'tool-folder': { en: 'in the folder of a tool', nl: 'in de map van een programma' },
  type: { en: 'of another type', nl: 'van een ander type' },
  claims: { en: 'of another kind', nl: 'van een andere soort' },
  'repository-page': { en: 'pages of a repository', nl: 'pagina’s van een repository' },
  title: { en: 'with the title of something else', nl: 'met de titel van iets anders' },
  folder: { en: 'in a folder of other texts', nl: 'in een map met andere teksten' },
  'links-only': { en: 'lists of other pages', nl: 'lijsten van andere pagina’s' },
  metadata: { en: 'of another kind', nl: 'van een andere soort' },
  text: { en: 'of another kind', nl: 'van een andere soort' },
  nothing: { en: 'with nothing that says they are policies', nl: 'waarvan niets zegt dat het beleid is' },
  record: { en: 'records, lists and reports', nl: 'verslagen, lijsten en rapporten' },
  index: { en: 'lists of other pages', nl: 'lijsten van andere pagina’s' },
};

const LEFT_OUT: Readonly<Record<LeftOutReason, Localised>> = {
  'other-checkout': { en: 'other checkouts', nl: 'andere checkouts' },
  dependencies: { en: 'installed packages', nl: 'geïnstalleerde pakketten' },
  build: { en: 'build output', nl: 'uitvoer van een build' },
  'ignored-by-git': { en: 'ignored by git', nl: 'genegeerd door git' },
  'other-company': {
    en: 'other companies, with a soc2.yaml of their own',
    nl: 'andere bedrijven, met een eigen soc2.yaml',
  },
  'no-company': { en: 'outside the folder that holds soc2.yaml', nl: 'buiten de map met soc2.yaml' },
  told: { en: 'left out by “ignore” in soc2.yaml', nl: 'overgeslagen door “ignore” in soc2.yaml' },
  link: {
    en: 'symbolic links, and what is no file',
    nl: 'symbolische koppelingen, en wat geen bestand is',
  },
  'lost-link': {
    en: 'links that lead out of the workspace or nowhere, and what is no file',
    nl: 'koppelingen die de werkruimte uit of nergens heen leiden, en wat geen bestand is',
  },
  'other-format': {
    en: 'in a format that is not read; import them',
    nl: 'in een formaat dat niet wordt gelezen; importeer ze',
  },
  unreadable: { en: 'unreadable', nl: 'niet te lezen' },
  'too-many': {
    en: 'beyond the number of files that are looked at',
    nl: 'meer dan het aantal bestanden dat wordt bekeken',
  },
  'too-deep': { en: 'too deep', nl: 'te diep' },
  loop: { en: 'leading back to themselves', nl: 'terugleidend naar zichzelf' },
};

/** Headings that name things, as one of them is called. The others fit any number: "3 in an archive". */
const ONE: Readonly<Record<string, Localised>> = {
  'own-report': { en: 'report made by Attest', nl: 'rapport dat Attest maakte' },
  'repository-page': { en: 'page of a repository', nl: 'pagina van een repository' },
  'links-only': { en: 'list of other pages', nl: 'lijst van andere pagina’s' },
  index: { en: 'list of other pages', nl: 'lijst van andere pagina’s' },
  nothing: { en: 'with nothing that says it is a policy', nl: 'waarvan niets zegt dat het beleid is' },
  record: { en: 'record, list or report', nl: 'verslag, lijst of rapport' },
  'left-out:other-checkout': { en: 'other checkout', nl: 'andere checkout' },
  'left-out:dependencies': { en: 'installed package', nl: 'geïnstalleerd pakket' },
  'left-out:other-company': {
    en: 'other company, with a soc2.yaml of its own',
    nl: 'ander bedrijf, met een eigen soc2.yaml',
  },
  'left-out:link': {
    en: 'symbolic link, or what is no file',
    nl: 'symbolische koppeling, of wat geen bestand is',
  },
  'left-out:lost-link': {
    en: 'link that leads out of the workspace or nowhere, or what is no file',
    nl: 'koppeling die de werkruimte uit of nergens heen leidt, of wat geen bestand is',
  },
  'left-out:other-format': {
    en: 'in a format that is not read; import it',
    nl: 'in een formaat dat niet wordt gelezen; importeer het',
  },
  'left-out:loop': { en: 'leading back to itself', nl: 'terugleidend naar zichzelf' },
};

function countedAs(reason: string, count: number, title: Localised): Localised {
  const one = ONE[reason] ?? title;
  return {
    en: counted(count, one.en, title.en, 'en'),
    nl: counted(count, one.nl, title.nl, 'nl'),
  };
}

/** A document with what was decided on it. */
export interface DecidedDocument {
  readonly path: string;
  readonly decision: KindDecision;
  /** A policy that says of itself that it no longer holds; the editor's view shows those in a group of their own. */
  readonly withdrawn?: boolean;
}

const WITHDRAWN: Localised = { en: 'withdrawn or replaced', nl: 'ingetrokken of vervangen' };
const SAYS_WITHDRAWN: Localised = {
  en: 'It says of itself that it no longer holds.',
  nl: 'Het zegt van zichzelf dat het niet meer geldt.',
};

/** Everything that is not read as a policy, by reason: what is missed first, then the largest groups. */
export function notReadOf(
  documents: Iterable<DecidedDocument>,
  leftOut: readonly LeftOut[],
): readonly NotReadGroup[] {
  const groups = new Map<string, { title: Localised; missed: boolean; entries: NotRead[] }>();
  const add = (reason: string, title: Localised, missed: boolean, entry: NotRead): void => {
    const group = groups.get(reason);
    if (group) group.entries.push(entry);
    else groups.set(reason, { title, missed, entries: [entry] });
  };
  for (const { path, decision, withdrawn } of documents) {
    const { kind, reason, why } = decision;
    if (isGovernedKind(kind)) {
      if (withdrawn) add('withdrawn', WITHDRAWN, false, { path, isFolder: false, kind, why: SAYS_WITHDRAWN });
      continue;
    }
    const under = kind === 'record' || kind === 'index' ? kind : reason;
    add(under, KINDS[under], false, { path, isFolder: false, kind, why });
  }
  for (const one of leftOut) {
    const title = LEFT_OUT[one.reason];
    add(`left-out:${one.reason}`, title, isMissed(one), {
      path: one.path,
      isFolder: one.isFolder,
      why: title,
      ...(one.more !== undefined && { more: one.more }),
    });
  }
  return [...groups]
    .sort(([, a], [, b]) => Number(b.missed) - Number(a.missed) || countOf(b) - countOf(a))
    .map(([reason, { title, entries }]) => ({
      reason,
      title,
      counted: countedAs(reason, countOf({ entries }), title),
      entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
    }));
}

/** The same of a snapshot. */
export function notReadIn({
  documents,
  leftOut,
}: Pick<Snapshot, 'documents' | 'leftOut'>): readonly NotReadGroup[] {
  const decided = [...documents.values()].map((document) => ({
    path: document.path,
    decision: kindOf(document),
  }));
  return notReadOf(decided, leftOut);
}
