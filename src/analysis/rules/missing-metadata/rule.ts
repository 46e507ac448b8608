import type { PolicyDocument } from '../../../workspace/document.js';
import { folderOf, isMostlyLacking, isToldApart } from '../../metadata/folder-metadata.js';
import { lackingOf, type MetadataKey } from '../../metadata/lacking.js';
import type { DocumentRule, RuleMeta, WorkspaceRule } from '../../rule.js';
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
};

/** A governed document that does not say of itself what an auditor asks first. One report, whatever is missing. */
export const missingMetadata: DocumentRule = {
  meta,
  scope: 'document',
  asksOthers: true,
  *check(document) {
    const keys = lackingOf(document);
    if (keys.length === 0) return;
    const words = wordsOf(keys);
    yield {
      uri: document.uri,
      range: topOf(document),
      severity: isMinor(keys) ? 'info' : 'warning',
      message: say(`This document does not say ${words.en}.`, `Dit document zegt niet ${words.nl}.`),
      why: whyOf(document, keys),
      data: {
        fix: 'completeMetadata',
        keys,
        folder: folderOf(document.path),
        ...(isToldApart(document) && { apart: true }),
      },
    };
  },
  // The folder is reported as a whole then.
  isWithdrawn({ data }, facts) {
    if (data?.apart === true) return false;
    const folder = facts.folderMetadata(String(data?.folder));
    return folder !== undefined && isMostlyLacking(folder);
  },
};

/** A folder of which most documents lack something: one report, with one repair for all of them. */
export const missingMetadataOfFolder: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(_snapshot, facts) {
    for (const { folder, documents, lacking, keys, first } of facts.lackingFolders()) {
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
          'Nothing in them says it: neither front matter nor a line, list, table or badge. “Adopt existing policies” (or “attest adopt”) proposes front matter for all of them at once, from their text and the history in git; you review it as one edit. They are not reported one by one.',
          'Niets erin zegt het: geen front matter en geen regel, lijst, tabel of badge. “Bestaand beleid overnemen” (of “attest adopt”) stelt voor alles in één keer front matter voor, uit de tekst en de geschiedenis in git; u beoordeelt het als één wijziging. Ze worden niet een voor een gemeld.',
        ),
        data: { fix: 'adoptFolder', folder, keys: keys.map(([key]) => key) },
      };
    }
  },
};

/** A document without a review alone is a lesser matter. */
function isMinor(keys: readonly MetadataKey[]): boolean {
  return keys.every((key) => key === 'review');
}

function whyOf({ frontMatter }: PolicyDocument, keys: readonly MetadataKey[]): ReturnType<typeof say> {
  const open = (frontMatter?.unfilled ?? []).filter(({ field }) => keys.some((key) => key === field));
  const left = [...new Set(open.map(({ field, text }) => `${field} ${quoted(text, 40)}`))].join(', ');
  const still = say(
    left === '' ? '' : ` Still to be filled in: ${left}.`,
    left === '' ? '' : ` Nog in te vullen: ${left}.`,
  );
  return say(
    `Neither its front matter nor its text says so. An auditor has to know who keeps the text right, which text was in force and since when, and who decided that; name roles, and write dates as YYYY-MM-DD.${still.en}`,
    `De front matter noch de tekst zegt het. Een auditor moet weten wie de tekst juist houdt, welke tekst gold en sinds wanneer, en wie dat heeft besloten; noem rollen en schrijf data als JJJJ-MM-DD.${still.nl}`,
  );
}
