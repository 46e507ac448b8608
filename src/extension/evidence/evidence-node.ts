import type {
  AgendaEntry,
  ControlEvidenceSummary,
  EventSummary,
  FileSummary,
  FolderEvidence,
  OccurrenceSummary,
} from '../../server/evidence-protocol.js';

/** What the Evidence view lists. */
export type GroupName = 'agenda' | 'missing' | 'complete' | 'not-due' | 'not-occurring';

export type EvidenceNode =
  | { readonly kind: 'folder'; readonly folder: FolderEvidence }
  | { readonly kind: 'no-period'; readonly folder: string }
  | {
      readonly kind: 'group';
      readonly group: GroupName;
      readonly folder: string;
      readonly children: readonly EvidenceNode[];
    }
  | { readonly kind: 'agenda'; readonly entry: AgendaEntry; readonly folder: string }
  | { readonly kind: 'control'; readonly control: ControlEvidenceSummary; readonly folder: string }
  | {
      readonly kind: 'occurrence';
      readonly occurrence: OccurrenceSummary;
      readonly control: string;
      readonly folder: string;
    }
  | {
      readonly kind: 'event';
      readonly event: EventSummary;
      readonly control: string;
      readonly folder: string;
    }
  | {
      readonly kind: 'outside';
      readonly files: readonly FileSummary[];
      readonly control: string;
      readonly folder: string;
    }
  | { readonly kind: 'file'; readonly file: FileSummary; readonly under: string };
