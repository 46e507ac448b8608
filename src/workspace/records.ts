import type { CriterionId, Frequency, Language, TrustCategory } from '../catalog/types.js';
import type { Field, FileProblem } from './document.js';
import type { Range } from './position.js';

/** The YAML files of a workspace. Dates are ISO `YYYY-MM-DD` strings; fields left out are undefined. */
export interface Soc2Config {
  readonly uri: string;
  readonly organisation: {
    readonly name?: string;
    readonly industry?: string;
    readonly description?: string;
    readonly stage?: 'startup' | 'growth' | 'established';
    readonly team: { readonly employees?: number; readonly engineering?: number; readonly security?: number };
    readonly people: readonly { readonly name: string; readonly role?: string; readonly email?: string }[];
  };
  readonly services: readonly {
    readonly name: string;
    readonly type?: string;
    readonly description?: string;
  }[];
  readonly infrastructure: {
    readonly providers: readonly string[];
    readonly regions: readonly string[];
    readonly architecture?: string;
    readonly network?: string;
    readonly storage?: string;
    readonly authentication?: string;
    readonly monitoring?: string;
    readonly backup?: string;
  };
  readonly tools: readonly { readonly name: string; readonly purpose?: string; readonly area?: string }[];
  readonly report: {
    readonly type?: 'I' | 'II';
    /** Always holds `security`. */
    readonly categories: readonly TrustCategory[];
    readonly observationPeriod?: Period;
    readonly asOf?: string;
    readonly targetDate?: string;
    readonly auditor?: { readonly firm?: string; readonly contact?: string; readonly status?: string };
    readonly timezone?: string;
  };
  readonly current: {
    readonly compliance: readonly string[];
    readonly documentation?: 'starting-fresh' | 'some-policies' | 'mature';
    readonly gaps: readonly string[];
  };
  readonly preferences: { readonly language?: Language; readonly instructions: readonly string[] };
  readonly commitments: readonly Commitment[];
  readonly subserviceOrganisations: readonly SubserviceOrganisation[];
  readonly rules: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>;
  readonly ignore: readonly string[];
  readonly problems: readonly FileProblem[];
  /** Where parts stand in the file, by path: `report.categories`, `commitments.0`, `subserviceOrganisations.1`. */
  readonly places?: Readonly<Record<string, Range>>;
}

/** First and last day, both included. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

export interface Commitment {
  readonly id: string;
  readonly statement: string;
  readonly kind?: string;
  readonly target?: string;
  readonly controls: readonly string[];
  readonly criteria: readonly CriterionId[];
  readonly source?: string;
}

export interface SubserviceOrganisation {
  readonly name: string;
  readonly services: readonly string[];
  readonly method?: 'carve-out' | 'inclusive';
  readonly report?: {
    readonly type?: string;
    readonly periodEnd?: string;
    readonly reviewed?: string;
    readonly path?: string;
  };
  readonly provides: readonly CriterionId[];
  readonly complementaryControls: readonly {
    readonly id: string;
    readonly statement: string;
    readonly criteria: readonly CriterionId[];
  }[];
}

export interface Control {
  readonly id: string;
  readonly title: string;
  readonly statement?: string;
  readonly criteria: readonly Field<CriterionId>[];
  readonly owner?: string;
  readonly frequency?: Frequency;
  readonly rrule?: string;
  readonly frequencyChanges: readonly { readonly from: string; readonly frequency: Frequency }[];
  readonly evidence: readonly Field<string>[];
  readonly policies: readonly Field<string>[];
  readonly inheritedFrom?: string;
  readonly population?: string;
  readonly status: 'implemented' | 'planned' | 'retired';
  readonly since?: string;
  readonly uri: string;
  readonly path: string;
  /** The control's ID in the file, and its whole entry. */
  readonly idRange: Range;
  readonly range: Range;
}

export interface EvidenceFile {
  readonly uri: string;
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
}

/** One entry of an `evidence.yaml`. Paths are relative to the manifest's folder. */
export interface EvidenceEntry {
  readonly control?: string;
  readonly kind?: string;
  readonly period?: string;
  readonly proves?: string;
  readonly effectiveDate?: string;
  readonly collected?: string;
  readonly collectedBy?: string;
  readonly population?: { readonly register?: string; readonly size?: number };
  readonly sample?: { readonly size?: number; readonly seed?: string; readonly items: readonly string[] };
  readonly exceptions: readonly {
    readonly item?: string;
    readonly description?: string;
    readonly response?: string;
  }[];
  readonly files: readonly {
    readonly path: string;
    readonly sha256?: string;
    readonly effectiveDate?: string;
  }[];
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
}

export type FindingClass = 'exception' | 'deficiency' | 'significant-deficiency' | 'material-weakness';

/** An audit finding (not a diagnostic). */
export interface AuditFinding {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly CriterionId[];
  readonly control?: string;
  readonly class?: FindingClass;
  readonly status: 'draft' | 'open' | 'remediating' | 'remediated' | 'closed';
  readonly source?: 'auditor' | 'internal';
  readonly raised?: string;
  readonly description?: string;
  readonly rootCause?: string;
  readonly impact?: string;
  readonly response?: string;
  readonly remediation?: {
    readonly plan?: string;
    readonly owner?: string;
    readonly due?: string;
    readonly completed?: string;
  };
  readonly retest?: { readonly date?: string; readonly result?: 'pass' | 'fail'; readonly evidence?: string };
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
}
