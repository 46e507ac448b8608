import type { DiagnosticCollection } from 'vscode';
import type { Attest } from '../context.js';
import type { Command } from '../commands/command.js';
import type { EvidencePages } from './evidence-pages.js';
import type { EvidenceView } from './evidence-view.js';

/** What the commands about evidence work with. */
export interface EvidenceContext extends Attest {
  readonly pages: EvidencePages;
  readonly view: EvidenceView;
  /** Files that differ from their recorded hash, as of the last verification. */
  readonly tampering: DiagnosticCollection;
}

/** A command of evidence. */
export type EvidenceCommand = Command<EvidenceContext>;
