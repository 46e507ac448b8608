/** A thing of which policies state a number, a time or how often, and on which they can contradict each other. */
export interface Matter {
  readonly id: string;
  readonly value: 'duration' | 'cadence' | 'either' | 'characters' | 'attempts' | 'percent';
  readonly unit: 'days' | 'hours' | 'per-year' | 'count' | 'percent';
  /** The bound when the text gives none. */
  readonly bound: 'exact' | 'min' | 'max';
  /** Values outside are something else. In `unit`. */
  readonly from?: number;
  readonly to?: number;
  /** The same as `from` of a value that says when the thing is done away with. */
  readonly fromEnd?: number;
  /** The classifier's subjects that are on it. */
  readonly subjects?: readonly string[];
  /** Conditions that make values comparable only with their like, as `scope/` names them. */
  readonly scopes?: readonly string[];
  /** Values differ by severity, so that one must be named. */
  readonly bySeverity?: true;
  /** Exactly one of its scopes must be named: to whom an incident is reported. */
  readonly byScope?: true;
  /** Other systems have other values, so that the system named, or the part a document is written for, counts. */
  readonly bySystem?: true;
  /** Rows and labelled lines are on one system or party each. */
  readonly byLabel?: true;
  /** Other kinds of data have other values. */
  readonly byData?: true;
  /** The document's title tells what it is about as well; of some matters only for rows of a table. */
  readonly byTitle?: true | 'rows';
  /** The records that are meant must be named, and be the same. */
  readonly byRecord?: true;
  /** A table's heading may say what is done, as "How long we keep things" does for its rows. */
  readonly cuedByHeading?: true;
  /** That it is done only when something happens is a value as well. */
  readonly mayBeUnscheduled?: true;
  /** The object's own value: recovery objectives are of a system, which must be the same. */
  readonly byObject?: true;
  /** The events from which time runs unless another is named. */
  readonly since?: readonly string[];
  /** Events from which time may run, the earlier first: a longer time from a later one cannot keep a shorter from an earlier. */
  readonly order?: readonly string[];
  /** Being surely on one of its subjects is enough: what is done to it is said in many ways. */
  readonly bySubject?: true;
  /** The types of document in which a column headed only "Review" is on it. */
  readonly ofTypes?: readonly string[];
  /** Things are put in classes by letters, which differ in it. */
  readonly byClass?: true;
  /** An aim is what it states, and each part of a sentence may state one: "we aim to be back in 8 hours and to lose 15 minutes at most". */
  readonly aimed?: true;
  /** Subjects that tell to whom when the words name nobody, or several. */
  readonly scopeOf?: Readonly<Record<string, string>>;
  /** A day named as the moment ("on the last working day") is a value: no time after it. */
  readonly byDay?: true;
}
