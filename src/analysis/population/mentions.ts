import type { ChangeCommit } from './commit.js';

/** What the message of a commit names. Marks that tools write, read as such; no meaning is read out of sentences. */
export interface Mentions {
  /** The pull or merge request it came by. */
  readonly pullRequest: string | undefined;
  /** Full or shortened names of the commits it takes back. */
  readonly reverts: readonly string[];
  /** It says that it takes something back. */
  readonly isRevert: boolean;
  /** Keys of tickets, such as `LIN-12`, and numbers of issues, such as `#12`. */
  readonly tickets: readonly string[];
}

const MOST_TEXT = 10_000;
/** As GitHub, Bitbucket, Azure and GitLab write it into the messages of merges, and behind squashed ones. */
const PULL_REQUESTS: readonly RegExp[] = [
  /^Merge pull request #(\d{1,9})\b/,
  /^Merged PR (\d{1,9}):/,
  /\(pull request #(\d{1,9})\)/,
  /^See merge request \S{0,200}!(\d{1,9})$/m,
  /\(#(\d{1,9})\)$/,
];
/** The abbreviations of standards and the like that look as keys of tickets do. */
const NO_TICKET = /^(?:UTF|ISO|SHA|AES|RSA|TLS|SOC|RFC|CVE|CWE|UTC|GMT|COVID|IEC|NIST)-/;

/** Reads the marks in a commit's message. */
export function mentionsIn({ subject, body }: Pick<ChangeCommit, 'subject' | 'body'>): Mentions {
  const text = `${subject}\n${body}`.slice(0, MOST_TEXT);
  const pullRequest = firstOf(subject, body.slice(0, MOST_TEXT));
  const reverts = [...text.matchAll(/\bThis reverts commit ([0-9a-f]{7,64})\b/g)].map(([, id = '']) => id);
  const keys = [...text.matchAll(/\b[A-Z][A-Z0-9]{1,9}-\d{1,7}\b/g)]
    .map(([key]) => key)
    .filter((key) => !NO_TICKET.test(key));
  const issues = [...text.matchAll(/(?<![\w/#])#(\d{1,9})\b/g)].map(([, number = '']) => `#${number}`);
  return {
    pullRequest,
    reverts,
    isRevert: reverts.length > 0 || /^(?:Revert "|revert[:(])/.test(subject),
    tickets: [...new Set([...keys, ...issues])].filter((one) => one !== `#${pullRequest ?? ''}`),
  };
}

function firstOf(subject: string, body: string): string | undefined {
  for (const pattern of PULL_REQUESTS) {
    const found = pattern.exec(subject) ?? (pattern.flags.includes('m') ? pattern.exec(body) : null);
    if (found?.[1] !== undefined) return found[1];
  }
  return undefined;
}
