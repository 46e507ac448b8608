import type { Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Commit, FileHistory, Person } from '../../workspace/history.js';
import { FINGERPRINT, isFingerprintOf, textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import type { Soc2Config } from '../../workspace/records.js';
import { dayOf } from '../../evidence/day.js';
import { say } from '../rules/support/say.js';
import { changedUnsaid } from './changed-unsaid.js';
import { linksElsewhere, type LinkElsewhere } from './links-elsewhere.js';
import { approverFit, isPerson, keyOfPerson, mayBePerson, namesOf } from './people.js';
import type { ApprovalProof, ProofReason, ProofVerdict } from '../../workspace/approval-proof.js';
import { VersionReader, type ReadVersion } from './version-reader.js';

type People = Soc2Config['organisation']['people'];

/** A clock in another part of the world may be a day ahead. */
const CLOCKS = 1;
/** So many days a text and its approval may wait together, as one commit, to be merged. */
const WAITING = 31;

/**
 * What the history of a document says of its approval; undefined when it states none. Commits are taken as git records
 * them; the reason and the notes say what that rests on. `has` tells which files the workspace has.
 */
export async function prove(
  document: PolicyDocument,
  history: FileHistory | undefined,
  people: People,
  has: (path: string) => boolean = () => false,
): Promise<ApprovalProof | undefined> {
  const { approval, approver, approved } = document.frontMatter ?? {};
  const by = approval?.by ?? approver;
  const on = approval?.on ?? approved;
  if (!by || !on) return undefined;
  const fingerprint = approval?.fingerprint?.value;
  if (fingerprint === undefined)
    return (
      (await changedAfter(document, history, on.value)) ?? proof('stated', 'no-fingerprint', NO_FINGERPRINT)
    );
  if (!FINGERPRINT.test(fingerprint)) return proof('contradicted', 'bad-fingerprint', BAD_FINGERPRINT);
  if (!isFingerprintOf(fingerprint, document)) return proof('contradicted', 'changed', CHANGED);
  const fit = approver ? approverFit(approver.value, by.value, people) : 'fits';
  if (fit === 'other')
    return proof('contradicted', 'other-approver', otherApprover(approver?.value, by.value));
  if (!history || history.versions.length === 0) return proof('stated', 'no-history', NO_HISTORY);
  const versions = new VersionReader(document, history);
  const holds = (one: ReadVersion | undefined): boolean =>
    one?.approval?.fingerprint?.value === fingerprint &&
    (one.approval.by?.value ?? by.value) === by.value &&
    (one.approval.on?.value ?? on.value) === on.value;
  if (!holds(await versions.at(0))) return proof('stated', 'not-committed', NOT_COMMITTED);
  let first = 0;
  while (holds(await versions.at(first + 1))) first += 1;
  const introduced = await versions.at(first);
  if (!introduced) return proof('stated', 'no-history', NO_HISTORY);
  const { commit } = introduced.version;
  const [astray] = linksElsewhere({ ...introduced.document, path: introduced.version.path }, document, has);
  if (astray) return { ...proof('contradicted', 'link-elsewhere', ledAstray(astray)), commit: commit.id };
  const merge = await history.mergeOf(commit);
  const judged = await judge(
    {
      document,
      history,
      people,
      versions,
      fingerprint: textFingerprint(document),
      by: by.value,
      on: on.value,
    },
    first,
    introduced,
    merge,
  );
  const { verdict, reason, why } =
    judged.verdict === 'proven' && fit === 'unlisted'
      ? proof('stated', 'unlisted-approver', unlisted(approver?.value, by.value))
      : judged;
  return {
    verdict,
    reason,
    why,
    commit: commit.id,
    notes: notesOf(commit, merge, history, by.value, people),
  };
}

/** That the text was changed after the day of an approval without a fingerprint; undefined when the history does not show it. */
async function changedAfter(
  document: PolicyDocument,
  history: FileHistory | undefined,
  on: string,
): Promise<ApprovalProof | undefined> {
  const found = await changedUnsaid(document, history);
  const changed = found?.since;
  // What was mended on the day itself may have been approved with it.
  if (!found || (changed && !(dayOf(changed.authored) - dayOf(on) > CLOCKS))) return undefined;
  const { id, authored } = found.approved.version.commit;
  const [old, short] = [id.slice(0, 10), changed?.id.slice(0, 10)];
  return proof('contradicted', 'changed-unsaid', {
    en: `The text was changed ${short === undefined ? 'and not committed yet' : `by commit ${short} of ${changed?.authored ?? ''}`}; commit ${old} of ${authored} has another one under the same approval of ${on}.`,
    nl: `De tekst is gewijzigd ${short === undefined ? 'en nog niet vastgelegd' : `in commit ${short} van ${changed?.authored ?? ''}`}; commit ${old} van ${authored} heeft een andere onder dezelfde goedkeuring van ${on}.`,
  });
}

interface Case {
  readonly document: PolicyDocument;
  readonly history: FileHistory;
  readonly people: People;
  readonly versions: VersionReader;
  readonly fingerprint: string;
  readonly by: string;
  readonly on: string;
}

async function judge(
  one: Case,
  index: number,
  introduced: ReadVersion,
  merge: Commit | undefined,
): Promise<ApprovalProof> {
  const { commit } = introduced.version;
  const short = commit.id.slice(0, 10);
  if (introduced.fingerprint !== one.fingerprint)
    return proof('contradicted', 'other-text', {
      en: `Commit ${short}, by which the approval came, holds another text than the one that is approved.`,
      nl: `Commit ${short}, waarmee de goedkeuring kwam, bevat een andere tekst dan de goedgekeurde.`,
    });
  if (one.history.cuts.has(commit.id)) return proof('stated', 'shallow', SHALLOW);
  const origin = await originOf(one, index);
  const dated = datedProof(one, origin, commit);
  if (dated?.verdict === 'contradicted') return dated;
  const names = namesOf(one.by, one.people);
  // What the repository says of who somebody is may make an author the approver, and nobody another.
  const isApprover = (person: Person): boolean =>
    [person, one.history.alsoKnownAs?.(person)].some((own) => own !== undefined && isPerson(own, names));
  const others = origin.authors.filter((person) => !isApprover(person));
  if (others.length === 0) {
    if (!origin.isWhole) return proof('stated', 'shallow', SHALLOW);
    return proof('contradicted', 'own-text', {
      en: `${one.by} is the only author of the text that ${one.by} approved (commit ${origin.first.id.slice(0, 10)}).`,
      nl: `${one.by} is de enige auteur van de tekst die ${one.by} goedkeurde (commit ${origin.first.id.slice(0, 10)}).`,
    });
  }
  if (dated) return dated;
  if (others.length < origin.authors.length)
    return proof('stated', 'part-author', {
      en: `${one.by} wrote part of the text that ${one.by} approved; the rest is by ${listOf(others)}.`,
      nl: `${one.by} schreef een deel van de tekst die ${one.by} goedkeurde; de rest is van ${listOf(others)}.`,
    });
  const doubtful = others.filter((person) => mayBePerson(person, names));
  if (doubtful.length > 0)
    return proof('stated', 'maybe-author', {
      en: `${listOf(doubtful)}, who wrote the text or part of it, may be ${one.by}; nothing shows that they are two people.`,
      nl: `${listOf(doubtful)}, die de tekst of een deel ervan schreef, kan ${one.by} zijn; niets toont dat het twee mensen zijn.`,
    });
  return await seenProof(one, names, others, commit, merge);
}

/**
 * Who wrote the text as it was last committed, since the text that was approved before; empty when that is not known.
 */
export async function authorsOf(
  document: PolicyDocument,
  history: FileHistory | undefined,
  people: People,
): Promise<readonly Person[]> {
  if (!history || history.versions.length === 0) return [];
  const versions = new VersionReader(document, history);
  const last = await versions.at(0);
  if (!last || last.isApproved) return [];
  const { authors, isWhole } = await originOf(
    { versions, history, people, fingerprint: last.fingerprint },
    0,
  );
  return isWhole ? authors : [];
}

/** Where the approved text comes from: its commits since the text that was approved before. */
interface Origin {
  /** The commit since which the document says what was approved. */
  readonly first: Commit;
  /** It is the first that is known of the file. */
  readonly isFirst: boolean;
  /** The day of the commit before it, which had another text. */
  readonly before: string | undefined;
  readonly authors: readonly Person[];
  /** Nothing before it is unknown because a shallow clone ends there. */
  readonly isWhole: boolean;
}

async function originOf(
  { versions, fingerprint, history, people }: Pick<Case, 'versions' | 'fingerprint' | 'history' | 'people'>,
  index: number,
): Promise<Origin> {
  let n = index;
  let at = await versions.at(n);
  while ((await versions.at(n + 1))?.fingerprint === fingerprint) at = await versions.at((n += 1));
  const first = at?.version.commit ?? history.versions[n]?.commit;
  if (!first) throw new Error('a version without a commit');
  const previous = await versions.at(n + 1);
  const authors = new Map<string, Person>();
  let isWhole = true;
  for (let now = at; now;) {
    const { commit } = now.version;
    for (const person of [commit.author, ...commit.coAuthors])
      authors.set(keyOfPerson(person, people), person);
    if (history.cuts.has(commit.id)) isWhole = false;
    const before = await versions.at((n += 1));
    // What was approved before was looked at then.
    if (!before || before.isApproved) break;
    // A change of layout makes nobody an author.
    let same = before;
    while (same.fingerprint === now.fingerprint) {
      const older = await versions.at((n += 1));
      if (!older) break;
      same = older;
    }
    now = same;
  }
  return {
    first,
    isFirst: previous === undefined,
    before: previous?.version.commit.authored,
    authors: [...authors.values()],
    isWhole,
  };
}

/**
 * What the days say: a text that was written after the day of its approval was not approved then, and what was committed
 * before that day could not tell of it.
 */
function datedProof({ on }: Case, origin: Origin, commit: Commit): ApprovalProof | undefined {
  if (dayOf(on) - dayOf(commit.committed) > CLOCKS)
    return proof('contradicted', 'before-its-day', {
      en: `Commit ${commit.id.slice(0, 10)} of ${commit.committed} holds the approval already, before ${on}, its day.`,
      nl: `Commit ${commit.id.slice(0, 10)} van ${commit.committed} bevat de goedkeuring al, vóór ${on}, de dag ervan.`,
    });
  const late = dayOf(origin.first.authored) - dayOf(on);
  const allowed = origin.first.id === commit.id ? WAITING : CLOCKS;
  if (!(late > allowed)) return undefined;
  const day = origin.first.authored;
  const short = origin.first.id.slice(0, 10);
  // Only where an earlier text is known is it known what could have been approved on that day.
  if (origin.isFirst || (origin.before ?? '') > on)
    return proof('stated', 'history-later', {
      en: `The history of this text begins on ${day} (commit ${short}), after the day of the approval.`,
      nl: `De geschiedenis van deze tekst begint op ${day} (commit ${short}), na de dag van de goedkeuring.`,
    });
  return proof('contradicted', 'older-text', {
    en: `The text is of ${day} (commit ${short}); on ${on}, the day of the approval, the document said something else.`,
    nl: `De tekst is van ${day} (commit ${short}); op ${on}, de dag van de goedkeuring, stond er iets anders.`,
  });
}

/** Whether the history shows the approver at work, and on whose word. */
async function seenProof(
  { by, people }: Case,
  names: ReadonlySet<string>,
  others: readonly Person[],
  commit: Commit,
  merge: Commit | undefined,
): Promise<ApprovalProof> {
  const short = commit.id.slice(0, 10);
  const writers = listOf(others);
  const isWriter = (person: Person): boolean =>
    others.some((one) => keyOfPerson(one, people) === keyOfPerson(person, people));
  const shown = (en: string, nl: string): ApprovalProof =>
    proof('proven', 'shown', {
      en: `${en} The text is by ${writers}.`,
      nl: `${nl} De tekst is van ${writers}.`,
    });
  if (isPerson(commit.author, names) && (!isWriter(commit.committer) || commit.signature !== undefined))
    return shown(
      `${commit.author.name} committed the approval on ${commit.authored} (commit ${short}).`,
      `${commit.author.name} legde de goedkeuring vast op ${commit.authored} (commit ${short}).`,
    );
  if (merge && isPerson(merge.author, names) && !isWriter(merge.committer))
    return shown(
      `${merge.author.name} merged the approval on ${merge.authored} (commit ${merge.id.slice(0, 10)}).`,
      `${merge.author.name} voegde de goedkeuring samen op ${merge.authored} (commit ${merge.id.slice(0, 10)}).`,
    );
  const holder = [commit, merge].find((one) => one?.reviewers.some((person) => isPerson(person, names)));
  if (holder && !isWriter(holder.committer))
    return shown(
      `${holder.committer.name} recorded ${by} as reviewer (commit ${holder.id.slice(0, 10)}).`,
      `${holder.committer.name} legde ${by} vast als beoordelaar (commit ${holder.id.slice(0, 10)}).`,
    );
  if (holder ?? isPerson(commit.author, names))
    return proof('stated', 'own-word', {
      en: `Commit ${short} names ${by}, but it was made by ${commit.committer.name}, who wrote the text.`,
      nl: `Commit ${short} noemt ${by}, maar is gemaakt door ${commit.committer.name}, die de tekst schreef.`,
    });
  return proof('stated', 'approver-unseen', {
    en: `Nothing in the history shows ${by}: the approval was committed by ${commit.author.name} (commit ${short}).`,
    nl: `Niets in de geschiedenis wijst op ${by}: de goedkeuring is vastgelegd door ${commit.author.name} (commit ${short}).`,
  });
}

function notesOf(
  commit: Commit,
  merge: Commit | undefined,
  { codeOwners }: FileHistory,
  by: string,
  people: People,
): readonly Localised[] {
  const notes: Localised[] = [];
  notes.push(
    commit.signature === undefined && merge?.signature === undefined
      ? say(
          'Not signed: the names are those git was told.',
          'Niet ondertekend: de namen zijn die git is verteld.',
        )
      : say(
          'Signed; the signature is not verified here.',
          'Ondertekend; de handtekening is hier niet geverifieerd.',
        ),
  );
  if (merge)
    notes.push({
      en: `Merged by ${merge.author.name} on ${merge.authored} (commit ${merge.id.slice(0, 10)}).`,
      nl: `Samengevoegd door ${merge.author.name} op ${merge.authored} (commit ${merge.id.slice(0, 10)}).`,
    });
  if (codeOwners.length > 0) {
    const names = namesOf(by, people);
    const isOne = codeOwners.some((owner) =>
      isPerson({ name: owner.replace(/^@/, ''), email: owner }, names),
    );
    const owners = codeOwners.join(', ');
    notes.push({
      en: isOne ? `${by} is code owner of the file.` : `Code owners of the file: ${owners}.`,
      nl: isOne ? `${by} is code owner van het bestand.` : `Code owners van het bestand: ${owners}.`,
    });
  }
  return notes;
}

function listOf(people: readonly Person[]): string {
  return people
    .slice(0, 3)
    .map(({ name, email }) => (name === '' ? email : name))
    .join(', ');
}

function proof(verdict: ProofVerdict, reason: ProofReason, why: Localised): ApprovalProof {
  return { verdict, reason, why, notes: [] };
}

function otherApprover(named = '', by: string): Localised {
  return {
    en: `The document names ${named} as its approver; soc2.yaml has ${by} as somebody else.`,
    nl: `Het document noemt ${named} als goedkeurder; volgens soc2.yaml is ${by} iemand anders.`,
  };
}

function ledAstray({ from, to }: LinkElsewhere): Localised {
  return {
    en: `A link led to ${from} in the approved text and leads to ${to} now.`,
    nl: `Een koppeling leidde in de goedgekeurde tekst naar ${from} en leidt nu naar ${to}.`,
  };
}

function unlisted(named = '', by: string): Localised {
  return {
    en: `The document names ${named} as its approver, and soc2.yaml does not list ${by}: nothing shows that they are the same.`,
    nl: `Het document noemt ${named} als goedkeurder, en soc2.yaml vermeldt ${by} niet: niets toont dat dit dezelfde persoon is.`,
  };
}

const NO_FINGERPRINT = say(
  'The approval carries no fingerprint, so nothing ties it to this text.',
  'De goedkeuring heeft geen vingerafdruk; niets verbindt die met deze tekst.',
);
const BAD_FINGERPRINT = say(
  'The approval’s fingerprint is not one that Attest writes.',
  'De vingerafdruk van de goedkeuring is er geen die Attest schrijft.',
);
const CHANGED = say(
  'The text is no longer the one that was approved.',
  'De tekst is niet meer de tekst die is goedgekeurd.',
);
const NO_HISTORY = say(
  'The text is the one that was approved, as the document states; no history shows who approved it.',
  'De tekst is de goedgekeurde, zo vermeldt het document; geen geschiedenis toont wie die goedkeurde.',
);
const NOT_COMMITTED = say(
  'The approval has not been committed yet.',
  'De goedkeuring is nog niet vastgelegd in een commit.',
);
const SHALLOW = say(
  'This is a shallow clone: who wrote the text and who approved it lies before its beginning.',
  'Dit is een shallow clone: wie de tekst schreef en goedkeurde ligt voor het begin ervan.',
);
