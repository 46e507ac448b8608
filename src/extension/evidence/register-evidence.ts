import { languages, type Disposable } from 'vscode';
import { register } from '../commands/register.js';
import type { Attest } from '../context.js';
import { createEvidenceStructure } from './create-structure.js';
import type { EvidenceCommand, EvidenceContext } from './evidence-context.js';
import { EvidencePages } from './evidence-pages.js';
import { EvidenceView } from './evidence-view.js';
import { exportCalendar } from './export-calendar.js';
import { hashEvidence } from './hash-evidence.js';
import { importRequests } from './import-requests.js';
import { selectSample } from './select-sample.js';
import { reviewEvidence, showCalendar, showKinds } from './show-pages.js';
import { verifyEvidence } from './verify-evidence.js';

const COMMANDS: readonly EvidenceCommand[] = [
  createEvidenceStructure,
  exportCalendar,
  hashEvidence,
  importRequests,
  reviewEvidence,
  selectSample,
  showCalendar,
  showKinds,
  verifyEvidence,
];

/** Sets up everything about evidence: the view, its pages and its commands. */
export function registerEvidence(attest: Attest): readonly Disposable[] {
  const view = new EvidenceView(attest.client, attest.state);
  const pages = new EvidencePages(attest.client, attest.state);
  const tampering = languages.createDiagnosticCollection('attest-evidence');
  const evidence: EvidenceContext = { ...attest, pages, view, tampering };
  return [view, pages, tampering, ...register(COMMANDS, evidence)];
}
