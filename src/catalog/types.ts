/** The shapes of the catalogue's data. All prose is Attest's own; only the criterion IDs are the AICPA's. */

/** Languages Attest reads and writes. */
export type Language = 'en' | 'nl';

/** A text in every language Attest speaks. */
export interface Localised {
  readonly en: string;
  readonly nl: string;
}

/** Lists that differ by language (vocabulary, example sentences). */
export interface LocalisedList {
  readonly en: readonly string[];
  readonly nl: readonly string[];
}

/** The five Trust Services Categories; security is in every report. */
export type TrustCategory =
  'security' | 'availability' | 'confidentiality' | 'processing-integrity' | 'privacy';

/** A criterion's group as the tree and the score show it: the nine common-criteria series and the four others. */
export type CriteriaGroup =
  'CC1' | 'CC2' | 'CC3' | 'CC4' | 'CC5' | 'CC6' | 'CC7' | 'CC8' | 'CC9' | 'A' | 'C' | 'PI' | 'P';

/** The ID of one of the 61 criteria, such as `CC6.1`. Check foreign text with `isCriterionId`. */
export type CriterionId = string & { readonly __criterion?: never };

export type Grade = 'low' | 'medium' | 'high';
export type Criticality = Grade | 'critical';

/** How often a control runs or evidence is collected. */
export type Frequency =
  | 'continuous'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'semiannual'
  | 'annual'
  | 'per-event'
  | 'per-change'
  | 'once';

/** Vocabulary of a point: a strong term speaks to it by itself, a support term only together with others. */
export interface Vocabulary {
  readonly strong: LocalisedList;
  readonly support: LocalisedList;
}

/** Something a text can say: what points of focus and required contents have in common. */
export interface Topic {
  readonly id: string;
  readonly title: Localised;
  readonly hint: Localised;
  readonly examples: LocalisedList;
  readonly terms: Vocabulary;
}

/** A hint at what a criterion is about; never a requirement. `id` is unique within its criterion. */
export type PointOfFocus = Topic;

export interface EvidenceExpectation {
  /** An `EvidenceKind.id`. */
  readonly kind: string;
  readonly frequency: Frequency;
}

export interface Criterion {
  readonly id: CriterionId;
  readonly group: CriteriaGroup;
  readonly category: TrustCategory;
  readonly title: Localised;
  readonly intent: Localised;
  /** How hard it is for a SaaS company to implement. */
  readonly difficulty: Grade;
  /** How closely auditors look at it. */
  readonly criticality: Criticality;
  readonly pointsOfFocus: readonly PointOfFocus[];
  readonly sampleControls: readonly Localised[];
  readonly evidence: readonly EvidenceExpectation[];
}

/** What a required content must state besides its subject. */
export type Need = 'frequency' | 'role' | 'number' | 'timeline';

export interface RequiredContent extends Topic {
  readonly critical: boolean;
  readonly criteria: readonly CriterionId[];
  readonly needs?: readonly Need[];
  /** Said wherever a role acts, and not in one place. */
  readonly spread?: 'roles';
}

export interface PolicyType {
  readonly id: string;
  readonly kind: 'policy' | 'procedure' | 'plan' | 'description';
  readonly title: Localised;
  readonly aliases: LocalisedList;
  /** Titles of documents on a part of its subject only, such as a clean desk policy. */
  readonly parts?: LocalisedList;
  /** The categories whose scope asks for it. */
  readonly categories: readonly TrustCategory[];
  readonly required: boolean;
  readonly criteria: readonly CriterionId[];
  readonly criticality: Criticality;
  readonly contents: readonly RequiredContent[];
}

export interface EvidenceKind {
  readonly id: string;
  readonly title: Localised;
  readonly proves: Localised;
  readonly collect: Localised;
  readonly frequency: Frequency;
  /** The folder under `evidence/` where it is best kept. */
  readonly store: string;
  readonly owner: Localised;
  readonly perEvent: boolean;
  /** A system keeps it without pause, so that one export shows every day it holds. */
  readonly continuous?: boolean;
  readonly weakSigns: LocalisedList;
  readonly auditorQuestions: LocalisedList;
  /** Questions about a whole period: asked for a Type II report only. */
  readonly periodQuestions?: LocalisedList;
}
