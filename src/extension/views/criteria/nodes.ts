import type { CriteriaGroup } from '../../../catalog/types.js';
import type {
  CoveragePlace,
  CriterionCoverage,
  CriterionGap,
  FolderCoverage,
} from '../../../server/protocol.js';
import { passes, type CriteriaFilter } from './filter.js';
import { isGap } from './states.js';

interface NodeBase {
  /** Stays the same as long as the node stands for the same thing; VS Code keeps selection and expansion by it. */
  readonly key: string;
  readonly parent: CriteriaNode | undefined;
  readonly children: readonly CriteriaNode[];
}

export interface FolderNode extends NodeBase {
  readonly kind: 'folder';
  readonly name: string;
}

export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly group: CriteriaGroup;
  readonly inScope: boolean;
  /** Criteria in scope, and how many of them are substantiated; not affected by the filter. */
  readonly total: number;
  readonly met: number;
}

export interface CriterionNode extends NodeBase {
  readonly kind: 'criterion';
  readonly folder: string;
  readonly coverage: CriterionCoverage;
}

export interface PlaceNode extends NodeBase {
  readonly kind: 'place';
  readonly place: CoveragePlace;
}

export interface GapNode extends NodeBase {
  readonly kind: 'gap';
  readonly criterion: string;
  readonly gap: CriterionGap;
}

/** Stands for the gaps of a criterion that are not listed. */
export interface MoreNode extends NodeBase {
  readonly kind: 'more';
  readonly criterion: string;
  readonly count: number;
}

/** A node of the Criteria view, without anything of VS Code. */
export type CriteriaNode = FolderNode | GroupNode | CriterionNode | GapNode | MoreNode | PlaceNode;

/** The tree of the view: groups, or folders of groups when several folders are open. Groups without children are left out. */
export function buildNodes(
  folders: readonly FolderCoverage[],
  filter: CriteriaFilter,
): readonly CriteriaNode[] {
  if (folders.length <= 1) return folders.flatMap((folder) => groupNodes(folder, filter, undefined));
  return folders.map((folder) => {
    const node: FolderNode & { children: readonly CriteriaNode[] } = {
      kind: 'folder',
      key: folder.folder,
      name: folder.name,
      parent: undefined,
      children: [],
    };
    node.children = groupNodes(folder, filter, node);
    return node;
  });
}

function groupNodes(
  folder: FolderCoverage,
  filter: CriteriaFilter,
  parent: CriteriaNode | undefined,
): GroupNode[] {
  const groups = [...new Set(folder.criteria.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const all = folder.criteria.filter((criterion) => criterion.group === group);
    const inScope = all.filter((criterion) => criterion.inScope);
    const node: GroupNode & { children: readonly CriteriaNode[] } = {
      kind: 'group',
      key: `${folder.folder}#${group}`,
      group,
      inScope: inScope.length > 0,
      total: inScope.length,
      met: inScope.filter((criterion) => !isGap(criterion)).length,
      parent,
      children: [],
    };
    node.children = all
      .filter((criterion) => passes(criterion, filter))
      .map((one) => criterionNode(folder.folder, one, node));
    return node.children.length > 0 ? [node] : [];
  });
}

const ORDER = ['text', 'claim', 'control', 'evidence'];

function criterionNode(folder: string, coverage: CriterionCoverage, parent: GroupNode): CriterionNode {
  const node: CriterionNode & { children: readonly CriteriaNode[] } = {
    kind: 'criterion',
    key: `${folder}#${coverage.id}`,
    folder,
    coverage,
    parent,
    children: [],
  };
  const places = [...coverage.places].sort(
    (a, b) => Number(b.counts) - Number(a.counts) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  const seen = new Map<string, number>();
  const placeNodes = places.map((place): PlaceNode => {
    const base = `${node.key}#${place.kind}#${place.uri}#${place.label}`;
    const n = seen.get(base) ?? 0;
    seen.set(base, n + 1);
    return { kind: 'place', key: n === 0 ? base : `${base}#${n}`, place, parent: node, children: [] };
  });
  // What is to be done before what is there.
  node.children = [...gapNodes(coverage, node), ...placeNodes];
  return node;
}

function gapNodes({ id, gaps, allGaps }: CriterionCoverage, parent: CriterionNode): CriteriaNode[] {
  const nodes: CriteriaNode[] = gaps.map((gap) => ({
    kind: 'gap',
    key: `${parent.key}#gap#${gap.id}`,
    criterion: id,
    gap,
    parent,
    children: [],
  }));
  const count = allGaps - gaps.length;
  if (count > 0)
    nodes.push({ kind: 'more', key: `${parent.key}#more`, criterion: id, count, parent, children: [] });
  return nodes;
}

/** All nodes below and including the given ones. */
export function* walk(nodes: readonly CriteriaNode[]): Iterable<CriteriaNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
