/** What kind of actor a noun names: one with a function, a body of several, or people of whom there are many. */
export type RoleKind = 'function' | 'body' | 'people';

/** What one language knows of roles; everything in small letters. */
export interface RoleWords {
  /** Nouns that name a role, singular and plural. */
  readonly heads: ReadonlyMap<string, RoleKind>;
  /** Endings of compounds that do: `-beheerder`. */
  readonly endings: readonly (readonly [ending: string, kind: RoleKind])[];
  /** Words with such an ending that name no role. */
  readonly noRoles: ReadonlySet<string>;
  /** Two words that name a role together while the second alone does not. */
  readonly pairs: ReadonlyMap<string, RoleKind>;
  /** Nouns that name a role only with what they are over: "head of …", "hoofd …". */
  readonly over: ReadonlySet<string>;
  /** Words that may stand between such a noun and what it is over. */
  readonly overLinks: ReadonlySet<string>;
  /** Phrases behind a head that belong to it: "on duty", "van bestuur". */
  readonly behind: ReadonlySet<string>;
  /** Fields of work, which describe a role or are what one is over, in whatever case. */
  readonly fields: ReadonlySet<string>;
  /** Other words that describe a role. */
  readonly adjectives: ReadonlySet<string>;
  /** Short names of roles, in any case. */
  readonly short: ReadonlyMap<string, RoleKind>;
  /** Departments that act under their field's name: "HR", "Inkoop". */
  readonly departments: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words that end what describes a role, seen from the role. */
  readonly stops: ReadonlySet<string>;
  /** Words before a department's name that make it the actor. */
  readonly toActor: ReadonlySet<string>;
  /** Endings of nouns for somebody who does: `-er`, `-ist`. */
  readonly agentEndings: readonly string[];
  /** Things whose nouns end so. */
  readonly things: ReadonlySet<string>;
  readonly thingEndings: readonly string[];
  /** Words behind a subject that must or may do something. */
  readonly modals: ReadonlySet<string>;
  /** Words behind those by which something is done to the subject instead. */
  readonly passive: ReadonlySet<string>;
  /** Words before the one who does it. */
  readonly by: ReadonlySet<string>;
}
