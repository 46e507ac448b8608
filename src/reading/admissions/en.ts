/** Of a time that is expected to end, or has not yet. */
export const STILL_SO =
  /\b(?:still|so far|to date|until|for now|as yet|yet|remains?|at present|currently|since|no longer|for the time being|at the moment)\b/i;
