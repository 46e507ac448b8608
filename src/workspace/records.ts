import type { DocumentKind } from '../catalog/document-kinds.js';
import type { CriterionId, Frequency, Language, TrustCategory } from '../catalog/types.js';
import type { AcknowledgementDuty } from './acknowledgements/acknowledgement.js';
import type { Field, FileProblem } from './document.js';
import type { PolicyEvent } from './events/policy-event.js';
import type { EventFrequency } from './frequency-field.js';
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
    readonly people: readonly {
      readonly name: string;
      readonly role?: string;
      readonly email?: string;
      /** ISO dates: the first and the last day. */
      readonly joined?: string;
      readonly left?: string;
    }[];
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
    /** Every observation period, this one among them, by their first days; empty when only one is stated. */
    readonly periods?: readonly ReportPeriod[];
    /** The first day of the one that is looked at, where somebody asked for another than that of today; in no file. */
    readonly observed?: string;
    readonly asOf?: string;
    readonly targetDate?: string;
    readonly auditor?: { readonly firm?: string; readonly contact?: string; readonly status?: string };
    readonly timezone?: string;
    /** Which comes first in dates in figures (03/06/2026) of registers and lists. */
    readonly dateOrder?: 'dmy' | 'mdy';
  };
  /** How evidence is judged, where that differs from what is usual. */
  readonly evidence?: {
    /** Days after a window's end on which its evidence is still on time. */
    readonly grace: Readonly<Partial<Record<GraceUnit, number>>>;
    /** Holidays and closures, in which nothing is expected. */
    readonly exceptions: readonly Closure[];
    /** Percentage of exceptions in a population that the auditor accepts, when agreed. */
    readonly tolerableRate?: number;
  };
  readonly current: {
    readonly compliance: readonly string[];
    readonly documentation?: 'starting-fresh' | 'some-policies' | 'mature';
    readonly gaps: readonly string[];
  };
  readonly preferences: { readonly language?: Language; readonly instructions: readonly string[] };
  readonly commitments: readonly Commitment[];
  readonly subserviceOrganisations: readonly SubserviceOrganisation[];
  readonly system?: SystemScope;
  readonly rules: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>;
  readonly ignore: readonly string[];
  /** What files are, as people said, in the order of the file. */
  readonly documents: readonly ToldKind[];
  /** Which documents staff acknowledge; undefined when the file does not say. */
  readonly acknowledgement?: AcknowledgementDuty;
  /** What happened that concerns policies, people who left included. */
  readonly events: readonly PolicyEvent[];
  readonly problems: readonly FileProblem[];
  /**
   * The file cannot be read as it is now: `kept` when the last version that could be read stands in its place, `unknown`
   * when there is none.
   */
  readonly unreadable?: 'kept' | 'unknown';
  /** Where parts stand in the file, by path: `report.categories`, `commitments.0`, `subserviceOrganisations.1`. */
  readonly places?: Readonly<Record<string, Range>>;
}

/** What the files that a glob stands for are. */
export interface ToldKind {
  readonly files: string;
  readonly kind: DocumentKind;
}

/** First and last day, both included. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** An observation period with what is around it. */
export interface ReportPeriod extends Period {
  readonly name?: string;
  /** When the auditor tests; it may overlap the next period. */
  readonly fieldwork?: Period;
}

/** The rhythms that have a deadline of their own. */
export type GraceUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** Days on which a company, or only some of its controls, rests. */
export interface Closure extends Period {
  readonly reason?: string;
  /** IDs of the controls it is for; empty for all. */
  readonly controls: readonly string[];
}

/** What holds of a control from a day on, until another entry says otherwise. */
export interface ControlChange {
  readonly from: string;
  readonly frequency?: Frequency;
  readonly alsoPer?: EventFrequency;
  readonly unreadFrequency?: string;
  readonly rrule?: string;
  readonly owner?: string;
  readonly status?: Control['status'];
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

/** What soc2.yaml says of the system that the report describes. */
export interface SystemScope {
  /** Who uses the services. */
  readonly customers?: string;
  readonly data: readonly {
    readonly name: string;
    readonly classification?: string;
    /** Where it is kept. */
    readonly store?: string;
    /** About people; `special` is data on health, belief, origin and the like. */
    readonly personal: boolean;
    readonly special: boolean;
  }[];
  /** From one service, store or party to another. */
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    readonly data?: string;
    /** How it travels. */
    readonly over?: string;
  }[];
  /** What is left out of the report, and why. */
  readonly excluded: readonly { readonly name: string; readonly reason?: string }[];
  /** Complementary user entity controls: what customers must do themselves. */
  readonly customerControls: readonly {
    readonly id: string;
    readonly statement: string;
    readonly criteria: readonly CriterionId[];
  }[];
}

export interface SubserviceOrganisation {
  readonly name: string;
  readonly services: readonly string[];
  readonly method?: 'carve-out' | 'inclusive';
  readonly report?: {
    readonly type?: string;
    readonly periodStart?: string;
    readonly periodEnd?: string;
    /** The last day a bridge letter speaks for. */
    readonly bridgeLetterTo?: string;
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
  /** Its file has a syntax error: what it lacks, and what controls there are besides, nobody knows. */
  readonly readInPart?: true;
  readonly id: string;
  readonly title: string;
  readonly statement?: string;
  readonly criteria: readonly Field<CriterionId>[];
  readonly owner?: string;
  readonly frequency?: Frequency;
  /** What it runs with besides that rhythm: "monthly and after each incident". */
  readonly alsoPer?: EventFrequency;
  /** What is written for its frequency and is none. */
  readonly unreadFrequency?: string;
  readonly rrule?: string;
  readonly frequencyChanges: readonly {
    readonly from: string;
    readonly frequency: Frequency;
    readonly alsoPer?: EventFrequency;
  }[];
  readonly evidence: readonly Field<string>[];
  readonly policies: readonly Field<string>[];
  readonly inheritedFrom?: string;
  readonly population?: string;
  readonly status: 'implemented' | 'planned' | 'retired';
  readonly since?: string;
  /** Its last day in operation. */
  readonly until?: string;
  /** What changed and when; before its first entry the control's own keys hold. */
  readonly history?: readonly ControlChange[];
  /** Days on which this control is not expected. */
  readonly exceptions?: readonly Closure[];
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
  /** What was seen when it was looked into; undefined when nobody did. */
  readonly content?: EvidenceContent;
}

/**
 * What a file of evidence holds. `blank`: nothing but white space or zeros. `pointer`: the place of a file that is kept
 * elsewhere (Git LFS, git-annex). `misnamed`: it is not of the form its name says, such as a .pdf that is no PDF.
 * `unreadable`: it cannot be opened. `read`: something, with its SHA-256 when it is long enough to compare.
 */
export type EvidenceContent =
  | { readonly state: 'blank' | 'pointer' | 'misnamed' | 'unreadable' }
  | { readonly state: 'read'; readonly sha256?: string };

/** What the test of one item of a sample showed. */
export interface TestResult {
  readonly item: string;
  readonly result: 'pass' | 'exception';
  readonly tested?: string;
  readonly by?: string;
  readonly note?: string;
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
  /** The days that an export holds. */
  readonly covers?: Period;
  readonly population?: {
    readonly register?: string;
    readonly size?: number;
    /** Which comes first in dates in figures of that register. */
    readonly dateOrder?: 'dmy' | 'mdy';
  };
  readonly sample?: {
    readonly size?: number;
    readonly seed?: string;
    readonly items: readonly string[];
    /** What came out of testing items, one by one. */
    readonly results?: readonly TestResult[];
  };
  readonly exceptions: readonly {
    readonly item?: string;
    readonly description?: string;
    readonly response?: string;
  }[];
  /** The file has the list, even if it is empty: somebody looked. */
  readonly exceptionsStated?: boolean;
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
