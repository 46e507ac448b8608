import data from './data/facts.yaml';
import type {
  CriteriaGroup,
  CriterionId,
  Frequency,
  Localised,
  LocalisedList,
  TrustCategory,
} from './types.js';

/** A span of whole numbers, both ends included. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** An amount of money as common practice has it; `openEnded` means "or more". */
export interface Cost extends Span {
  readonly currency: string;
  readonly openEnded: boolean;
}

export interface ReportTypeFacts {
  readonly type: 'I' | 'II';
  readonly title: Localised;
  readonly evaluates: Localised;
  readonly auditPeriod: { readonly months: Span & { readonly typical: number }; readonly text: Localised };
  readonly preparationMonths: Span;
  readonly evidence: Localised;
  readonly cost: Cost;
  readonly acceptance: Localised;
  readonly suits: Localised;
}

export type ReportTypeRow =
  'evaluates' | 'auditPeriod' | 'preparationMonths' | 'evidence' | 'cost' | 'acceptance';

export interface CategoryFacts {
  readonly id: TrustCategory;
  readonly required: boolean;
  readonly title: Localised;
  readonly includeWhen: Localised;
  readonly signals: {
    readonly services: readonly string[];
    readonly commitments: readonly string[];
    readonly terms: LocalisedList;
  };
  readonly reasonsFor: LocalisedList;
  readonly reasonsAgainst: LocalisedList;
  readonly extraEffort: { readonly weeks: Span; readonly text: Localised };
  /** Policy type IDs. */
  readonly policies: readonly string[];
  readonly procedures: LocalisedList;
  /** Evidence kind IDs. */
  readonly evidence: readonly string[];
}

export interface AuditPhase {
  readonly id: string;
  readonly title: Localised;
  readonly durationWeeks: Span;
  readonly whatHappens: Localised;
  readonly responsibilities: LocalisedList;
}

export interface SampleSize {
  readonly sample: Span;
  /** Every item is tested. */
  readonly all: boolean;
}

export interface FindingClassFacts {
  readonly id: 'exception' | 'deficiency' | 'significant-deficiency' | 'material-weakness';
  readonly title: Localised;
  readonly definition: Localised;
  readonly examples: LocalisedList;
  readonly effectOnOpinion: Localised;
  readonly urgency: Localised;
  readonly remediationDays: Span;
  readonly acceptable: boolean;
  readonly acceptance: Localised;
}

export interface Titled {
  readonly id: string;
  readonly title: Localised;
}

export interface LogSource {
  readonly system: 'cloud' | 'identity' | 'application' | 'database' | 'network' | 'endpoint';
  readonly title: Localised;
  readonly events: LocalisedList;
  readonly retentionMonths: number;
  readonly reviewer: Localised;
  readonly reviewFrequency: Frequency;
  readonly alerts: LocalisedList;
  readonly reports: LocalisedList;
  readonly criteria: readonly CriterionId[];
  readonly evidence: readonly string[];
}

export type Responsible = 'provider' | 'own' | 'shared';

export interface ResponsibilityArea {
  readonly id: string;
  readonly area: Localised;
  readonly iaas: Responsible;
  readonly paas: Responsible;
  readonly saas: Responsible;
  readonly criteria: readonly CriterionId[];
  readonly own: Localised;
}

export interface CommonMistake extends Titled {
  readonly problem: Localised;
  readonly solution: Localised;
  readonly questions: LocalisedList;
  readonly criteria: readonly CriterionId[];
}

export interface ScopeQuestion {
  readonly id: string;
  readonly services: readonly string[];
  readonly question: Localised;
  readonly why: Localised;
  readonly answer: Localised;
  readonly criteria: readonly CriterionId[];
}

export interface DesignChallenge {
  readonly id: string;
  readonly question: Localised;
  readonly insufficient: Localised;
  readonly improvement: Localised;
  readonly criteria: readonly CriterionId[];
}

export interface TestProcedure {
  readonly area: string;
  readonly title: Localised;
  readonly criteria: readonly CriterionId[];
  readonly evidence: readonly string[];
  readonly steps: LocalisedList;
  readonly sample: Span & { readonly text: Localised };
  readonly pass: Localised;
  readonly redFlags: LocalisedList;
  readonly remediation: LocalisedList;
}

export interface SelfAssessment {
  readonly group: CriteriaGroup;
  readonly objective: Localised;
  readonly test: Localised;
  readonly evidence: readonly string[];
  readonly pass: Localised;
  readonly fail: Localised;
  readonly common: Localised;
}

export interface EvidenceArea {
  readonly id: string;
  readonly area: Localised;
  readonly kinds: readonly string[];
  readonly frequency: Frequency;
  readonly also: readonly Frequency[];
  readonly items: LocalisedList;
  /** Criteria that are of this area alone: a control on one of them belongs to it whatever evidence it leaves. */
  readonly criteria?: readonly string[];
}

export interface ReadinessPhase extends Titled {
  readonly weeks: Span;
  readonly goal: Localised;
  readonly activities: LocalisedList;
  readonly done: Localised;
}

/** What is common practice in SOC 2 audits: it guides planning, an auditor or contract decides. */
export interface AuditFacts {
  readonly reportTypes: readonly ReportTypeFacts[];
  readonly reportTypeRows: readonly { readonly id: ReportTypeRow; readonly title: Localised }[];
  readonly planning: {
    readonly overallCost: Cost;
    readonly costDrivers: LocalisedList;
    readonly coordinationFtePercent: Span;
    readonly renewalLeadDays: number;
    readonly logRetentionMonths: number;
    readonly strategy: Localised;
    readonly warning: Localised;
  };
  readonly categories: readonly CategoryFacts[];
  readonly auditProcess: readonly { readonly type: 'I' | 'II'; readonly phases: readonly AuditPhase[] }[];
  readonly sampling: {
    readonly source: Localised;
    readonly note: Localised;
    /** By how often a control had to run in the period. */
    readonly sizes: readonly (SampleSize & {
      readonly from: number;
      readonly to: number | null;
      /** Frequencies that run about so often in a year. */
      readonly rhythms: readonly Frequency[];
    })[];
    /** Share of exceptions in a population that is usually still accepted, and the confidence asked of a sample. */
    readonly tolerablePercent: number;
    readonly confidencePercent: number;
    readonly automated: Localised;
    readonly exceptionMeaning: Localised;
    readonly exceptionTolerance: Localised;
    readonly exceptionResponse: LocalisedList;
  };
  readonly findingClasses: { readonly note: Localised; readonly items: readonly FindingClassFacts[] };
  readonly opinions: readonly (Titled & { readonly meaning: Localised; readonly consequence: Localised })[];
  readonly managementResponse: {
    readonly parts: readonly (Titled & { readonly hint: Localised })[];
    readonly acceptable: readonly Titled[];
    readonly unacceptable: readonly Titled[];
    readonly beforeIssuance: readonly (Titled & { readonly canClear: boolean; readonly hint: Localised })[];
  };
  readonly remediationTimes: {
    readonly source: Localised;
    readonly items: readonly {
      readonly severity: 'critical' | 'high' | 'medium' | 'low';
      readonly days: Span;
      readonly text: Localised;
    }[];
    readonly scanFrequency: Readonly<Record<'external' | 'internal' | 'code' | 'penetrationTest', Frequency>>;
    readonly exceptionFields: LocalisedList;
    readonly keep: readonly string[];
  };
  readonly logEvents: readonly LogSource[];
  readonly sharedResponsibility: readonly ResponsibilityArea[];
  readonly commonMistakes: readonly CommonMistake[];
  readonly auditorSelection: {
    readonly qualifications: readonly (Titled & { readonly check: Localised })[];
    readonly pricingModels: readonly (Titled & { readonly text: Localised })[];
    readonly questions: LocalisedList;
    /** What to ask in the first meeting, in order. */
    readonly meeting: readonly { readonly when: MeetingCase; readonly text: Localised }[];
    readonly redFlags: LocalisedList;
    readonly reputation: LocalisedList;
    readonly timeline: readonly { readonly id: string; readonly weeks: Span; readonly text: Localised }[];
  };
  readonly scopeQuestions: readonly ScopeQuestion[];
  readonly designChallenges: readonly DesignChallenge[];
  readonly testProcedures: readonly TestProcedure[];
  readonly selfAssessment: readonly SelfAssessment[];
  readonly typicalEvidence: readonly EvidenceArea[];
  readonly calendarRhythm: readonly {
    readonly frequency: Frequency;
    readonly kinds: readonly string[];
    readonly note: Localised;
  }[];
  readonly readinessPhases: readonly ReadinessPhase[];
}

export const FACTS = data as AuditFacts;

/** What is usual for a type of report. */
export function reportTypeFacts(type: 'I' | 'II'): ReportTypeFacts {
  const found = FACTS.reportTypes.find((one) => one.type === type);
  if (!found) throw new Error(`There is no report type ${type}.`);
  return found;
}

/** How many items auditors usually test of a population (number of items); undefined for an empty one. */
export function sampleSizeFor(population: number): SampleSize | undefined {
  return FACTS.sampling.sizes.find(({ from, to }) => population >= from && (to === null || population <= to));
}

/** When a question of the first meeting is asked: always, of a new or an engaged firm, and so on. */
export type MeetingCase = 'always' | 'new' | 'engaged' | 'repeat' | 'europe' | 'typeII';

/** The questions of the first meeting that fit the company, for the page and the slides alike. */
export function meetingQuestions(cases: Partial<Record<MeetingCase, boolean>>): readonly Localised[] {
  return FACTS.auditorSelection.meeting
    .filter(({ when }) => when === 'always' || cases[when] === true)
    .map(({ text }) => text);
}
