import type { Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Person } from '../../workspace/history.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import { clearedFlag } from '../../workspace/metadata/cleared-flag.js';
import { setApproval } from '../../workspace/metadata/set-approval.js';
import { setFields, type SettableField } from '../../workspace/metadata/set-fields.js';
import { isDraftVersion } from '../../workspace/metadata/state-words.js';
import { isUnfilled } from '../../workspace/metadata/unfilled.js';
import type { Soc2Config } from '../../workspace/records.js';
import { withEdits } from '../adopt/adopt.js';
import { hasChanged } from '../approval.js';
import { isDraft, isGoverned, toConfirm } from '../governed.js';
import { addMonths, nextReviewOf, reviewMonths } from '../review-cadence.js';
import { say } from '../rules/support/say.js';
import { approverFit, isPerson, isSamePerson, namesOf } from './people.js';

export interface ApprovalRequest {
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** That of the document when left out; 1.0 for a draft's. */
  readonly version?: string;
  /** ISO date; an approval cannot be of a day to come. */
  readonly today: string;
  readonly people: Soc2Config['organisation']['people'];
  /** Who wrote the text, as far as is known. */
  readonly authors: readonly Person[];
}

/** The text with its approval, or why it cannot be approved. */
export type Approval =
  | { readonly text: string; readonly version: string; readonly fingerprint: string }
  | { readonly refused: Localised };

const DRAFT_NUMBER = /^v?0(?:\.|$)/i;

/**
 * Writes an approval into a document: who, when, which version, and the fingerprint of what it says. What is not ready to
 * be approved, and whom the document shows to be its owner or only author, is refused. `text` is the document's text.
 */
export function approve(document: PolicyDocument, text: string, request: ApprovalRequest): Approval {
  const refused = refusalOf(document, request);
  if (refused) return { refused };
  const { by, on } = request;
  const stated = document.frontMatter?.version?.value;
  const isFirst = stated === undefined || isDraftVersion(stated) || DRAFT_NUMBER.test(stated);
  const version = request.version ?? (isFirst ? '1.0' : stated);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const fields = fieldsFor(document, request, version);
  const lines = linesOf(text);
  const settled = withEdits(text, [
    ...clearedFlag(lines, document.frontMatter),
    ...setFields(lines, newline, document.frontMatter, fields),
  ]);
  const read = parsed(document, settled);
  const fingerprint = textFingerprint(read);
  const edits = setApproval(linesOf(settled), newline, read.frontMatter, { by, on, version, fingerprint });
  if (!edits) return { refused: NO_PLACE };
  const approved = withEdits(settled, edits);
  const result = parsed(document, approved);
  const written = result.frontMatter?.approval;
  if (written?.fingerprint?.value !== fingerprint || written.by?.value !== by.trim() || hasChanged(result))
    return { refused: NO_PLACE };
  if (isDraft(result)) return { refused: STILL_DRAFT };
  return { text: approved, version, fingerprint };
}

function refusalOf(
  document: PolicyDocument,
  { by, on, today, people, authors, version }: ApprovalRequest,
): Localised | undefined {
  const { frontMatter, sections, problems } = document;
  if (!isGoverned(document)) return NOT_GOVERNED;
  if (problems.some(({ code }) => code === 'yaml-syntax' || code === 'encoding' || code === 'front-matter'))
    return UNREAD;
  if (isUnfilled(by) || /[\r\n]/.test(by)) return NO_NAME;
  if (on > today) return LATER;
  if (version !== undefined && (isUnfilled(version) || /[\r\n]/.test(version))) return NO_VERSION;
  const open = [
    ...toConfirm(document),
    ...sections.flatMap(({ content }) => content.placeholders.map(({ text }) => text)),
  ];
  const [first] = open;
  if (first !== undefined) {
    const count = new Set(open).size;
    return {
      en: `${count === 1 ? 'one place is' : `${count} places are`} still to be filled in: ${first.slice(0, 80)}`,
      nl: `${count === 1 ? 'één plaats moet' : `${count} plaatsen moeten`} nog worden ingevuld: ${first.slice(0, 80)}`,
    };
  }
  const owner = frontMatter?.owner?.value;
  if (owner !== undefined && isSamePerson(owner, by, people))
    return {
      en: `${by} owns this document (${owner}); somebody else has to approve it`,
      nl: `${by} is eigenaar van dit document (${owner}); iemand anders moet het goedkeuren`,
    };
  const approver = frontMatter?.approver?.value;
  if (approver !== undefined && approverFit(approver, by, people) === 'other')
    return {
      en: `the document names ${approver} as its approver, and soc2.yaml has ${by} as somebody else`,
      nl: `het document noemt ${approver} als goedkeurder, en volgens soc2.yaml is ${by} iemand anders`,
    };
  const names = namesOf(by, people);
  if (authors.length > 0 && authors.every((author) => isPerson(author, names)))
    return {
      en: `${by} is the only author of this text as git has it; somebody else has to approve it`,
      nl: `${by} is volgens git de enige auteur van deze tekst; iemand anders moet hem goedkeuren`,
    };
  return undefined;
}

/** What the document says of itself from now on. */
function fieldsFor(
  { frontMatter }: PolicyDocument,
  { by, on }: ApprovalRequest,
  version: string,
): readonly (readonly [SettableField, string])[] {
  const fields: [SettableField, string][] = [];
  const isFlagged = frontMatter?.status?.derived === true;
  // Who has to approve may be a role; who did stands in the approval.
  if (!frontMatter?.approver) fields.push(['approver', by]);
  if (frontMatter?.version?.value !== version) fields.push(['version', version]);
  if (frontMatter?.approved?.value !== on) fields.push(['approved', on]);
  if (!isFlagged && frontMatter?.status?.value !== 'approved') fields.push(['status', 'approved']);
  const due = nextReviewOf(frontMatter);
  if (frontMatter?.nextReview && due !== undefined && due <= on)
    fields.push(['nextReview', addMonths(on, reviewMonths(frontMatter.review?.value ?? '') ?? 12)]);
  return fields;
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

function parsed({ uri, path }: PolicyDocument, text: string): PolicyDocument {
  return new DocumentParser().parse({ uri, path, version: 0, text });
}

const NOT_GOVERNED = say('it is not read as a policy in force', 'het wordt niet gelezen als geldend beleid');
const UNREAD = say(
  'its front matter or text cannot be read as it is written; mend that first',
  'de front matter of tekst is niet te lezen zoals die er staat; herstel dat eerst',
);
const NO_NAME = say('the approver’s name is missing', 'de naam van de goedkeurder ontbreekt');
const NO_VERSION = say('the version is missing', 'de versie ontbreekt');
const LATER = say('the day of approval is still to come', 'de dag van goedkeuring moet nog komen');
const STILL_DRAFT = say('it says of itself that it is a draft', 'het noemt zichzelf een concept');
const NO_PLACE = say(
  'its front matter has no place for “approval” with “by”, “on”, “version” and “fingerprint”; rename what is called so',
  'de front matter heeft geen plaats voor “approval” met “by”, “on”, “version” en “fingerprint”; hernoem wat zo heet',
);
