import type { TimeUnit } from '../../reading/quantity/vocabulary.js';
import type { Range } from '../../workspace/position.js';

/** A fact a policy states that another may contradict, e.g. password length 12, log retention 365 days. */
export interface Statement {
  /** What it is about: `password-length`, `access-review-cadence`, `owner:risk-register`, `control:AC-02`, … */
  readonly subject: string;
  /** Normalised for sorting: days or hours for durations, times a year for cadences, a count, or a role. */
  readonly value: number | string;
  /** Whether the text gives a lower bound ("at least"), an upper bound ("within"), or the value itself. */
  readonly bound: 'exact' | 'min' | 'max';
  readonly unit: 'days' | 'hours' | 'per-year' | 'count' | 'role' | 'percent';
  /** A duration in the text's own unit: what is compared and shown. */
  readonly amount?: StatedAmount;
  /** Conditions that make values comparable only with their like: `production`, `admin`, `severity:high`. */
  readonly qualifiers: readonly string[];
  /** The event its time runs from, as `eventKey` writes it, when the text names one; the usual one as well. */
  readonly event?: string;
  /** What it is about and its value as the text writes them, where `subject` and `value` are keys. */
  readonly shown?: { readonly thing: string; readonly value: string };
  /** What it forbids, or says is done: what is compared with what others do and forbid. */
  readonly permit?: StatedPermit;
  /** A tool that work is done in. */
  readonly toolUse?: StatedToolUse;
  /** It holds always and for all, as the text itself says. */
  readonly absolute?: true;
  /** Not done by the clock at all, whatever `value` says: only when something happens. */
  readonly never?: true;
  /** Who does it, when the words name one role; of a control its owner as well. */
  readonly actors?: readonly string[];
  /** Stands in a record rather than in a sentence: that goes before what sentences say. */
  readonly record?: StatedRecord;
  /** It says what the rows of a table say together, each of its own part: whoever states one value for all must agree with one of them. */
  readonly rows?: readonly Statement[];
  /** In a table. */
  readonly inTable?: true;
  readonly text: string;
  readonly section: number;
  /** In the file. */
  readonly range: Range;
}

/** An amount of time as a text gives it. */
export interface StatedAmount {
  readonly amount: number;
  readonly unit: TimeUnit;
  /** Counted in working days: comparable only with its like. */
  readonly working: boolean;
}

/** What is done in a tool, and with which machines (`reading/tools/tool-uses`). */
export interface StatedToolUse {
  readonly work: readonly string[];
  readonly isAll: boolean;
  readonly platforms: readonly string[];
  /** Tools of the same kind that are used next to it. */
  readonly beside: readonly string[];
}

/** What is forbidden, or done or allowed, in the words that both texts share (`reading/permits`). */
export interface StatedPermit {
  readonly verdict: 'forbidden' | 'done';
  readonly parts: readonly (readonly string[])[];
}

/** A record that states a value, with its ID when it has one. */
export interface StatedRecord {
  readonly kind: 'commitment' | 'control' | 'config' | 'front-matter';
  /** What front matter would say stands in a line or table of the text. */
  readonly inText?: true;
  readonly id?: string;
}
