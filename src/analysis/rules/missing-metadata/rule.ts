import type { PolicyDocument } from '../../../workspace/document.js';
import { folderOf, isToldApart, type FolderMetadata } from '../../metadata/folder-metadata.js';
import { lackingOf, METADATA_KEYS, notUnderstoodOf, type MetadataKey } from '../../metadata/lacking.js';
import type { Unclear } from '../../metadata/unclear.js';
import type { DocumentRule, Report, RuleMeta, WorkspaceRule } from '../../rule.js';
import { topOf } from '../support/places.js';
import { quoted, say } from '../support/say.js';
import { countsOf, wordsOf } from './words.js';

const meta: RuleMeta = {
  code: 'missing-metadata',
  title: say(
    'A document does not say who owns or approved it, or which version it is',
    'Een document zegt niet van wie het is, wie het goedkeurde of welke versie het is',
  ),
  severity: 'warning',
  stage: 'approval',
  effort: 'small',
};

/** A governed document that does not say of itself what an auditor asks first. One report, whatever is missing. */
export const missingMetadata: DocumentRule = {
  meta,
  scope: 'document',
  asksOthers: true,
  *check(document) {
    const keys = lackingOf(document);
    if (keys.length === 0) {
      yield* notUnderstood(document);
      return;
    }
    yield {
      uri: document.uri,
      range: topOf(document),
      severity: isMinor(keys) ? 'info' : 'warning',
      message: lackingWords(keys),
      why: whyOf(document, keys),
      data: {
        fix: 'completeMetadata',
        keys,
        folder: folderOf(document.path),
        ...(isToldApart(document) && { apart: true }),
      },
    };
  },
  complete(report, facts) {
    const asked = METADATA_KEYS.filter((key) => asKeys(report.data?.keys).includes(key));
    // A table of documents that says it of this one says it as plainly as the document would.
    const keys = asked.filter((key) => !facts.isListed(report.uri, key));
    if (keys.length === 0 || keys.every((key) => key === 'version')) return undefined;
    const left = keys.filter((key) => !facts.isStatedOfAll(key));
    if (left.length === 0) return undefined;
    // What is not understood is told as that, whatever is known from elsewhere.
    if (left.length === asked.length || report.data?.unclear === true) return report;
    return { ...report, message: lackingWords(left), data: { ...report.data, keys: left } };
  },
  // The folder is reported as a whole then.
  isWithdrawn({ data }, facts) {
    if (data?.apart === true) return false;
    return facts.folderMetadata(String(data?.folder)) !== undefined;
  },
};

/** A folder of which most documents lack something: one report, with one repair for all of them. */
export const missingMetadataOfFolder: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(_snapshot, facts) {
    for (const { folder, documents, lacking: all, keys: said, unclear, first } of facts.lackingFolders()) {
      // What one document says of all of them need not stand in each.
      const keys = said.filter(([key]) => !facts.isStatedOfAll(key));
      if (keys.length === 0) continue;
      const lacking = keys.length === said.length ? all : Math.max(...keys.map(([, count]) => count));
      const counts = countsOf(keys);
      const place =
        folder === '' ? say('in this folder', 'in deze map') : say(`in ${folder}/`, `in ${folder}/`);
      yield {
        uri: first,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        severity: isMinor(keys.map(([key]) => key)) ? 'info' : 'warning',
        message: say(
          `${lacking} of ${documents} documents ${place.en} do not say all that an auditor asks of them: ${counts.en}.`,
          `${lacking} van ${documents} documenten ${place.nl} zeggen niet alles wat een auditor van ze vraagt: ${counts.nl}.`,
        ),
        why: say(
          `Neither front matter nor a line, list, table or badge in them was read as saying it.${notUnderstoodIn(unclear).en} “Adopt existing policies” (or “attest adopt”) proposes front matter for all of them at once, from their text and the history in git; you review it as one edit. They are not reported one by one.`,
          `In front matter, regels, lijsten, tabellen en badges is niet gelezen dat het er staat.${notUnderstoodIn(unclear).nl} “Bestaand beleid overnemen” (of “attest adopt”) stelt voor alles in één keer front matter voor, uit de tekst en de geschiedenis in git; u beoordeelt het als één wijziging. Ze worden niet een voor een gemeld.`,
        ),
        data: { fix: 'adoptFolder', folder, keys: keys.map(([key]) => key) },
      };
    }
  },
};

function lackingWords(keys: readonly MetadataKey[]): ReturnType<typeof say> {
  const words = wordsOf(keys);
  return say(`This document does not say ${words.en}.`, `Dit document zegt niet ${words.nl}.`);
}

function asKeys(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A document that may say all of it, in words that are not understood. */
function* notUnderstood(document: PolicyDocument): Iterable<Report> {
  const unclear = notUnderstoodOf(document);
  const [first] = unclear;
  if (!first) return;
  const keys = METADATA_KEYS.filter((key) => unclear.some((one) => one.keys.includes(key)));
  const said = namesOf(unclear);
  const words = wordsOf(keys);
  yield {
    uri: document.uri,
    range: first.valueRange,
    severity: 'info',
    message: say(
      `Not understood: ${said}. Whether this document says ${words.en} is not known.`,
      `Niet begrepen: ${said}. Of dit document zegt ${words.nl}, is niet bekend.`,
    ),
    why: say(
      'It counts for nothing. Name the field as auditors know it, such as “owner”, “approver”, “approved” or “next review”, and write dates as YYYY-MM-DD.',
      'Het telt niet mee. Noem het veld zoals auditors het kennen, zoals “eigenaar”, “goedgekeurd door”, “vastgesteld op” of “volgende herziening”, en schrijf data als JJJJ-MM-DD.',
    ),
    data: {
      folder: folderOf(document.path),
      keys,
      unclear: true,
      ...(isToldApart(document) && { apart: true }),
    },
  };
}

function namesOf(unclear: readonly Unclear[]): string {
  const shown = unclear.slice(0, MOST_SHOWN).map(({ label, text }) => {
    const value = quoted(text, 40);
    return label === '' ? value : `${label} ${value}`;
  });
  return shown.join(', ');
}

function notUnderstoodIn(labels: FolderMetadata['unclear']): ReturnType<typeof say> {
  if (labels.length === 0) return say('', '');
  const shown = labels
    .slice(0, MOST_SHOWN)
    .map(([label, count]) => `${label} (${count})`)
    .join(', ');
  return say(
    ` Not understood, and so neither counted nor called missing: ${shown}.`,
    ` Niet begrepen, en dus niet geteld en ook niet als ontbrekend gemeld: ${shown}.`,
  );
}

const MOST_SHOWN = 5;

/** A document without a review alone is a lesser matter. */
function isMinor(keys: readonly MetadataKey[]): boolean {
  return keys.every((key) => key === 'review');
}

function whyOf(document: PolicyDocument, keys: readonly MetadataKey[]): ReturnType<typeof say> {
  const { frontMatter } = document;
  const open = (frontMatter?.unfilled ?? []).filter(({ field }) => keys.some((key) => key === field));
  const left = [...new Set(open.map(({ field, text }) => `${field} ${quoted(text, 40)}`))].join(', ');
  const still = say(
    left === '' ? '' : ` Still to be filled in: ${left}.`,
    left === '' ? '' : ` Nog in te vullen: ${left}.`,
  );
  const unclear = notUnderstoodOf(document);
  const names = unclear.length === 0 ? undefined : namesOf(unclear);
  const notRead = say(
    names === undefined ? '' : ` Not understood, and so neither counted nor called missing: ${names}.`,
    names === undefined
      ? ''
      : ` Niet begrepen, en dus niet geteld en ook niet als ontbrekend gemeld: ${names}.`,
  );
  return say(
    `Neither its front matter nor its text was read as saying so. An auditor has to know who keeps the text right, which text was in force and since when, and who decided that; name roles, and write dates as YYYY-MM-DD.${still.en}${notRead.en}`,
    `In front matter noch tekst is gelezen dat het er staat. Een auditor moet weten wie de tekst juist houdt, welke tekst gold en sinds wanneer, en wie dat heeft besloten; noem rollen en schrijf data als JJJJ-MM-DD.${still.nl}${notRead.nl}`,
  );
}
