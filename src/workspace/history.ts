/** Somebody as git names them. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * A commit as it is recorded. Who is named as its author is what that person's git said, unless it is signed; whether a
 * signature holds is not looked into, because the repository names the program that would.
 */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** ISO date, as the author's clock had it. */
  readonly authored: string;
  readonly committer: Person;
  /** ISO date, as the committer's clock had it. */
  readonly committed: string;
  /** The kind of signature it carries, not verified here. */
  readonly signature?: 'openpgp' | 'ssh' | 'x509';
  readonly subject: string;
  /** People named behind `Reviewed-by:`, `Approved-by:` and `Acked-by:` in its last lines. */
  readonly reviewers: readonly Person[];
  /** People named behind `Co-authored-by:`. */
  readonly coAuthors: readonly Person[];
}

/** A file as a commit left it. */
export interface FileVersion {
  readonly commit: Commit;
  /** Its workspace-relative path at that time. */
  readonly path: string;
  /** Names the content: the same content has the same name. */
  readonly content: string;
}

/** What is known of one file. */
export interface FileHistory {
  /** Every version that was committed and can be reached from HEAD, the last first, also under earlier names. */
  readonly versions: readonly FileVersion[];
  /** The commits where a shallow clone ends: what was before them is not known. */
  readonly cuts: ReadonlySet<string>;
  /** Whom CODEOWNERS names for the file, as written. */
  readonly codeOwners: readonly string[];
  /** Who else the repository says that somebody is; it is believed only where that makes them no other. */
  alsoKnownAs?(person: Person): Person | undefined;
  /** The texts of these versions, by `FileVersion.content`; those that cannot be read are left out. */
  textsOf(versions: readonly FileVersion[]): Promise<ReadonlyMap<string, string>>;
  /** The merge by which a commit came to the line of HEAD; undefined when it was made there. */
  mergeOf(commit: Commit): Promise<Commit | undefined>;
}

/**
 * The port through which everything asks what happened to the workspace's files before. Hosts without a history (the
 * web, a folder that is no repository) have none.
 */
export interface History {
  /** The histories of the files at these workspace-relative paths; a file that was never committed has none. */
  of(paths: readonly string[]): Promise<ReadonlyMap<string, FileHistory>>;
}
