import type { Language } from '../catalog/types.js';
import type { RenderedReport, ReportFormat, ReportKind } from '../reporting/render-report.js';
import type { RequestKind } from './protocol.js';

/** Makes a report of one folder as it is now, open editors included; undefined for an unknown folder. */
export const Report: RequestKind<ReportParams, RenderedReport | undefined> = { method: 'attest/report' };

export interface ReportParams {
  readonly folder: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  /** That of soc2.yaml, then that of the interface, when left out. */
  readonly language?: Language;
}
