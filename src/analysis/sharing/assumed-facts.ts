import type { CriterionId } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { PolicyEvent } from '../../workspace/events/policy-event.js';
import type { Control } from '../../workspace/records.js';
import type { StaffRecords } from '../acknowledgement/staff-records.js';
import { anchorsText, hasAnchor, readAnchors, type Anchors } from '../facts/anchors.js';
import { DocumentQuestions } from '../facts/document-questions.js';
import type { DocumentFacts, DocumentRef, PlacedStatement } from '../workspace-facts.js';
import type { KnownRecords } from './known-records.js';

/** Answers to questions about other documents, by key. */
export type Answers = ReadonlyMap<string, unknown>;

const NONE: Answers = new Map();

/**
 * What a document's rules can be told before the other documents are known: all about records and files, and of other
 * documents what was answered before. Any other question is noted and answered with “nothing”, so that the rule can be
 * run again if that turns out to be wrong.
 */
export class AssumedFacts extends DocumentQuestions implements DocumentFacts {
  readonly asked = new Set<string>();
  /** The paths whose existence was asked for, with the answers. */
  readonly files = new Map<string, boolean>();
  readonly today: string;
  readonly hasConfig: boolean;
  readonly inScope: ReadonlySet<CriterionId>;
  readonly listedNames: readonly string[];
  readonly listsTools: boolean;
  readonly controlPrefixes: ReadonlySet<string>;
  readonly knownRoles: ReadonlySet<string>;
  #own: Anchors | undefined;

  constructor(
    private readonly records: KnownRecords,
    private readonly document: PolicyDocument,
    private readonly answers: Answers = NONE,
  ) {
    super();
    this.today = records.today;
    this.hasConfig = records.config !== undefined;
    this.inScope = records.inScope;
    this.listedNames = records.listedNames;
    this.listsTools = records.listsTools;
    this.controlPrefixes = records.controlPrefixes;
    this.knownRoles = records.knownRoles;
  }

  staff(): StaffRecords {
    return this.records.staff;
  }

  events(): readonly PolicyEvent[] {
    return this.records.events;
  }

  controls(id: string): readonly Control[] {
    return this.records.controls(id);
  }

  /** What tables elsewhere say is asked when a report is completed, with all documents at hand. */
  isListed(): boolean {
    return false;
  }

  exists(path: string): boolean {
    const there = this.records.exists(path);
    this.files.set(path, there);
    return there;
  }

  override anchors(path: string): Anchors | undefined {
    if (path !== this.document.path) return super.anchors(path);
    return (this.#own ??= readAnchors(anchorsText(this.document)));
  }

  lacksAnchor(path: string, anchor: string): boolean {
    if (path === this.document.path) {
      const own = this.anchors(path);
      return own !== undefined && !hasAnchor(own, anchor);
    }
    return this.answer(`lacks:${anchor}\n${path}`) === true;
  }

  reference(): PlacedStatement | undefined {
    throw new Error('Only rules on statements may ask for the statement of reference.');
  }

  protected documents(key: string): readonly DocumentRef[] {
    return (this.answer(key) as readonly DocumentRef[] | undefined) ?? [];
  }

  protected answer(key: string): unknown {
    if (this.answers.has(key)) return this.answers.get(key);
    this.asked.add(key);
    return undefined;
  }
}
