import type { Commit, Person } from '../../workspace/history.js';

/** A commit as the population of changes needs it. */
export interface ChangeCommit extends Pick<
  Commit,
  'id' | 'parents' | 'author' | 'committer' | 'subject' | 'reviewers' | 'coAuthors'
> {
  /** Seconds since the epoch at which it was committed. */
  readonly time: number;
  /** Its message after the first line. */
  readonly body: string;
}

/** Somebody for comparing: the address where there is one, else the name. */
export function keyOfPerson({ name, email }: Person): string {
  return (email === '' ? name : email).toLowerCase();
}

/** The address under which GitHub commits what was done on its pages. */
export function isHost({ email, name }: Person): boolean {
  return email.toLowerCase() === 'noreply@github.com' || (email === '' && name === 'GitHub');
}
