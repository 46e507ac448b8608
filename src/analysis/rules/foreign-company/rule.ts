import { actingCompaniesIn, type ActingCompany } from '../../../reading/companies/companies.js';
import { nameKey } from '../../../reading/names/names.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { inSections } from '../../../workspace/by-section.js';
import { hasWhole, type Surroundings } from '../../../workspace/occurrences.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { rangeWithin } from '../support/range-within.js';
import { say } from '../support/say.js';

interface Mention extends Pick<ActingCompany, 'key' | 'text' | 'hasStaff' | 'isStrange'> {
  readonly range: Range;
}

/** Without its staff named, a name must act so often before it is taken for the company whose text it was. */
const OFTEN = 2;

/** A company's name that acts as "we" and is neither the organisation nor anything that soc2.yaml lists. */
export const foreignCompany: DocumentRule = {
  meta: {
    code: 'foreign-company',
    title: say('Another company’s name is left over', 'De naam van een ander bedrijf is blijven staan'),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document) || !facts.hasConfig || facts.listedNames.length === 0) return;
    const listed = facts.listedNames.map((name) => ` ${nameKey(name)} `);
    const byName = new Map<string, Mention[]>();
    for (const mention of mentions(document)) {
      const there = byName.get(mention.key);
      if (there) there.push(mention);
      else byName.set(mention.key, [mention]);
    }
    for (const [key, found] of byName) {
      const [first] = found;
      // "Northgate" in "Northgate Cloud" is that company by its first name.
      if (!first || isPartOfAnother(first, key, byName)) continue;
      if (listed.some((name) => name.includes(` ${key} `) || ` ${key} `.includes(name))) continue;
      const isSure = found.some(({ hasStaff }) => hasStaff) || found.length >= OFTEN;
      // A product of the company's own is named again and again; what was left over was overlooked.
      if (!isSure && !(first.isStrange && timesNamed(first.text, document) === 1)) continue;
      if (isWord(first.text, document)) continue;
      yield {
        uri: document.uri,
        range: first.range,
        message: say(
          `${first.text} acts here as your own company, but soc2.yaml does not know it.`,
          `${first.text} treedt hier op als uw eigen bedrijf, maar soc2.yaml kent het niet.`,
        ),
        why: say(
          'A name of another company is most often left over from the text this one was made from. An auditor asks whose policy it is.',
          'De naam van een ander bedrijf is meestal blijven staan uit de tekst waarvan deze gemaakt is. Een auditor vraagt van wie het beleid is.',
        ),
        data: { name: first.text },
      };
    }
  },
};

/** Whether all there is of a name stands within a longer one. */
function isPartOfAnother(
  { range }: Mention,
  key: string,
  byName: ReadonlyMap<string, readonly Mention[]>,
): boolean {
  return [...byName].some(
    ([other, found]) =>
      other.length > key.length &&
      ` ${other} `.includes(` ${key} `) &&
      found.some((one) => one.range.start.line === range.start.line),
  );
}

const mentions = inSections(({ content, startLine }): readonly Mention[] =>
  content.sentences.flatMap((sentence) =>
    sentence.kind === 'quote' || sentence.kind === 'table-header'
      ? []
      : actingCompaniesIn(sentence.text, content.language).map(({ start, end, ...company }) => ({
          ...company,
          range: shift(rangeWithin(sentence, start, end), startLine),
        })),
  ),
);

function timesNamed(name: string, { sections }: PolicyDocument): number {
  return sections
    .flatMap(({ content }) => content.sentences)
    .filter(({ text }) => hasWhole(text, name, NO_ADDRESS)).length;
}

/** A word that the text also writes in small letters has its capital from the start of a sentence. */
function isWord(name: string, { sections }: PolicyDocument): boolean {
  const lower = name.toLowerCase();
  return sections.some(({ content }) =>
    content.sentences.some(({ text }) => hasWhole(text, lower, NO_ADDRESS)),
  );
}

/** The word by itself: no part of an address, a path or a file's name. */
const NO_ADDRESS: Surroundings = { notAfter: /[\p{L}\p{N}./@-]$/u, notBefore: /^[\p{L}\p{N}.@-]/u };
