import { documentIdsIn, filesNamedIn, isOnWithdrawn } from '../../../reading/references/document-ids.js';
import {
  documentKey,
  documentsNamedIn,
  isDocumentName,
  matterOf,
} from '../../../reading/references/documents.js';
import { inSections } from '../../../workspace/by-section.js';
import type { PolicyDocument, Sentence } from '../../../workspace/document.js';
import { shift, type Range, touches } from '../../../workspace/position.js';
import { detectPolicyType } from '../../../workspace/policy-type.js';
import { prefixOf } from '../../facts/control-prefix.js';
import { isActive } from '../../governed.js';
import type { DocumentRule, Report } from '../../rule.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { rangeWithin } from '../support/range-within.js';
import { say } from '../support/say.js';

interface Mention {
  readonly name: string;
  /** What the documents of its series share when it is named by its ID. */
  readonly series?: string;
  /** The other files that its section names, when it is named as a file. */
  readonly beside?: readonly string[];
  /** The folder it is said to lie in, with a slash at its end. */
  readonly inFolder?: string;
  readonly range: Range;
}

/** A document that the text points to by name and that stands nowhere in the workspace. The first mention of each is reported. */
export const documentNotFound: DocumentRule = {
  meta: {
    code: 'document-not-found',
    title: say('A document referred to by name does not exist', 'Een met naam genoemd document bestaat niet'),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
    const seen = new Set<string>();
    for (const { name, range, series, beside, inFolder } of mentions(document)) {
      const key = documentKey(name);
      if (seen.has(key)) continue;
      seen.add(key);
      if (inFolder !== undefined) {
        if (isLost(name, [inFolder, `${folder}${inFolder}`], facts))
          yield missing(document, `${inFolder}${name}`, range, { inFolder });
        continue;
      }
      if (series !== undefined || beside) {
        const isControl = facts.controlPrefixes.has(prefixOf(name) ?? '') || facts.controls(name).length > 0;
        if (!isControl && !isThisOne(key, document.title))
          yield missing(document, name, range, { series, beside });
        continue;
      }
      // In small letters only the documents that companies have are names: "the backup policy".
      if (!/\p{Lu}/u.test(name) && !detectPolicyType(undefined, name, '')) continue;
      if (isThisOne(key, document.title) || isFile(key, folder, facts) || isLinked(name, document)) continue;
      yield missing(document, name, range);
    }
  },
  isWithdrawn({ data }, facts) {
    const name = typeof data?.name === 'string' ? data.name.replace(/\.md$/, '') : '';
    // By ID only where documents of that series are kept: what others number is theirs.
    if (typeof data?.series === 'string')
      return (
        facts.documentsWithId(name).length > 0 ||
        facts.isInIndex(name) ||
        facts.documentsInSeries(data.series).length < SERIES
      );
    // Where it should lie was looked at; under its name it may lie elsewhere.
    if (typeof data?.inFolder === 'string')
      return facts.documentsNamed(documentKey(name.slice(data.inFolder.length))).length > 0;
    if ([name, ...wholesOf(name)].some((one) => exists(one, facts))) return true;
    // A file among files of the workspace is meant to be one of them; others may lie in any repository.
    const beside: unknown = data?.beside;
    return (
      Array.isArray(beside) && !isDocumentLike(name) && !beside.some((one) => exists(String(one), facts))
    );
  },
};

/** Its folder is there, and it is not. */
function isLost(name: string, folders: readonly string[], facts: Pick<DocumentFacts, 'exists'>): boolean {
  return (
    folders.some((one) => facts.exists(one.replace(/\/$/, ''))) &&
    !folders.some((one) => facts.exists(`${one}${name}`))
  );
}

/** `beleid-mobiele-apparaten`: a word of it says that it is a document with rules. */
function isDocumentLike(name: string): boolean {
  return documentKey(name)
    .split(' ')
    .some((word) => isDocumentName(word));
}

const PART_OF =
  /^((?:part|section|chapter|appendix|annex|deel|hoofdstuk|paragraaf|bijlage) \w{1,4}) (?:of|in|van|uit) (?:the |our |het |de |ons )?(.+)$/i;

/** "Part C of the Staff Handbook" is in that, or is a document of its own: "Staff Handbook, Part C". */
function wholesOf(name: string): readonly string[] {
  const [, part = '', whole] = PART_OF.exec(name) ?? [];
  return whole === undefined ? [] : [whole, `${whole} ${part}`];
}

/** So many documents with IDs of one series make it the workspace's own. */
const SERIES = 2;

function missing(
  { uri }: PolicyDocument,
  name: string,
  range: Range,
  known: Pick<Mention, 'series' | 'beside' | 'inFolder'> = {},
): Report {
  return {
    uri,
    range,
    message: say(
      `There is no document “${name}” in the workspace.`,
      `Er is geen document “${name}” in de werkruimte.`,
    ),
    why: say(
      'The text points to it for what it does not say itself; an auditor asks to see it. Write it, or name the document that holds it, best with a link.',
      'De tekst verwijst ernaar voor wat hier niet staat; een auditor wil het zien. Schrijf het, of noem het document waarin het staat, het liefst met een link.',
    ),
    data: { name, ...known },
  };
}

/** Whether a sentence with a link has the name in it: then that is the document, wherever else it is named. */
function isLinked(name: string, { sections }: PolicyDocument): boolean {
  return sections.some(({ content: { sentences, links } }) =>
    sentences.some(
      ({ text, range }) => text.includes(name) && links.some((link) => touches(link.range, range)),
    ),
  );
}

/** Under a title, a file's name, the name of its type, or as the heading of a part of another document. */
function exists(name: string, facts: DocumentFacts): boolean {
  const key = documentKey(name);
  const core = key.replace(
    / (?:policy|plan|procedure|standard|guidelines?|handbook|manual|beleid|richtlijn)$/,
    '',
  );
  const names = [
    ...endingsOf(key),
    core,
    `${core} policy`,
    `${core} procedure`,
    `${core} plan`,
    `${core} standard`,
  ];
  const matter = matterOf(name);
  if (matter !== undefined) names.push(matter);
  if (names.some((one) => facts.documentsNamed(one).length > 0)) return true;
  const type = detectPolicyType(undefined, name, '');
  return type !== undefined && facts.documentsOfType(type.id).length > 0;
}

/** "Acme Roles Policy" is the "Roles Policy". */
function endingsOf(key: string): string[] {
  const words = key.split(' ');
  return words.flatMap((_, n) => (n === 0 || words.length - n > 1 ? [words.slice(n).join(' ')] : []));
}

function isThisOne(key: string, title: string): boolean {
  const own = documentKey(title);
  return own.includes(key) || key.includes(own);
}

/** Kept as another kind of file. */
function isFile(key: string, folder: string, facts: Pick<DocumentFacts, 'exists'>): boolean {
  const names = [key.replaceAll(' ', '-'), key.replaceAll(' ', '_')];
  return names.some((name) => ['pdf', 'docx', 'html'].some((end) => facts.exists(`${folder}${name}.${end}`)));
}

/** The first cell of the row that a cell stands in; empty for the first cell itself. */
function labelOf({ range }: Sentence, sentences: readonly Sentence[]): string {
  const first = sentences.find((one) => one.range.start.line === range.start.line);
  return first && first.range.start.character < range.start.character ? first.text : '';
}

const FILE_BEHIND = /^\s?\((?:see )?[\w./-]{1,80}\.mdx?\)/;

const mentions = inSections(({ content, startLine }): readonly Mention[] => {
  const files = [
    ...new Set(content.sentences.flatMap(({ text }) => filesNamedIn(text).map(({ name }) => name))),
  ];
  return content.sentences.flatMap((sentence) => {
    if (sentence.kind === 'quote' || sentence.kind === 'table-header') return [];
    // What is linked is looked after by the rule on links.
    if (content.links.some((link) => touches(link.range, sentence.range))) return [];
    const place = (start: number, end: number): Range => shift(rangeWithin(sentence, start, end), startLine);
    const byId = isOnWithdrawn(sentence.text) ? [] : documentIdsIn(sentence.text);
    const named = [
      // "The Clean Desk Procedure (`policies/clean-desk.md`)" is told by its file.
      ...documentsNamedIn(sentence.text, content.language)
        .filter(({ end }) => !FILE_BEHIND.test(sentence.text.slice(end)))
        .map(({ text, start, end }): Mention => ({
          name: text,
          range: place(start, end),
        })),
      ...byId.map(({ id, series, start, end }): Mention => ({ name: id, series, range: place(start, end) })),
      ...filesNamedIn(sentence.text).map(({ name, folder, start, end }): Mention => ({
        name: `${name}.md`,
        ...(folder === '' ? { beside: files.filter((other) => other !== name) } : { inFolder: folder }),
        range: place(start, end),
      })),
    ];
    // "Replaces | ISP-09 Data Classification Policy": the row's label tells that it is no more. Looked for only then: tables are long.
    const isGone =
      named.length > 0 &&
      sentence.kind === 'table-cell' &&
      isOnWithdrawn(labelOf(sentence, content.sentences));
    return isGone ? [] : named;
  });
});
