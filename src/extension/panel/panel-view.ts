import { snapshotDue, type ReadinessSnapshot } from '../../reporting/history/readiness-history.js';
import type { FolderPanel, PanelGap } from '../../server/panel-protocol.js';
import type { GapRow, ReadyView } from '../../panel/protocol.js';
import { draftOf } from './draft-of.js';
import type { SavedHistory } from './history-file.js';

/** A folder as the webview is told of it. */
export function readyView(
  folders: readonly FolderPanel[],
  data: FolderPanel,
  history: SavedHistory,
): ReadyView {
  return {
    phase: 'ready',
    folders: folders.map(({ folder, name }) => ({ folder, name })),
    data: { ...data, gaps: data.gaps.map(rowOf) },
    history: history.snapshots,
    historyBroken: history.broken,
    snapshotDue: data.isWhole ? snapshotDue(history.snapshots, snapshotOf(data)) : undefined,
  };
}

/** The folder's readiness as a snapshot of its day. */
export function snapshotOf({ report, score }: FolderPanel): ReadinessSnapshot {
  const { criteria, claimed, substantiated, approved, evidenced } = score;
  return { date: report.today, score: score.score, criteria, claimed, substantiated, approved, evidenced };
}

function rowOf(gap: PanelGap): GapRow {
  const { id, code, isRule, stage, criteria, criticality, effort, message, why, place } = gap;
  return {
    id,
    code,
    isRule,
    stage,
    criteria,
    criticality,
    effort,
    message,
    why,
    path: place?.path,
    line: place && place.range.start.line + 1,
    canDraft: draftOf(gap) !== undefined,
  };
}
