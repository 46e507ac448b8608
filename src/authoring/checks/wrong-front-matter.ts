import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { Localised } from '../../catalog/types.js';
import { readFrontMatter } from '../../workspace/front-matter.js';
import { readLine } from '../../verify/facts/read-line.js';
import type { Check, DraftProblem, DraftUnderCheck } from './check.js';

const problem = (quote: string, en: string, nl: string): DraftProblem => ({
  check: 'wrong-front-matter',
  quote,
  message: { en, nl } satisfies Localised,
});

/**
 * Front matter is kept as it is, and stands nowhere but at the top. A new document has a title, its type, the status
 * draft, an owner that is stated or to be confirmed, and no approval.
 */
export const wrongFrontMatter: Check = function* (draft) {
  yield* insideBody(draft);
  if (draft.task.kind === 'draft-document') yield* ofNewDocument(draft, draft.task.policyType);
  else yield* changed(draft);
};

function lines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

/** A second block of `---`, keys, `---` below the top. */
function* insideBody({ base, draft }: DraftUnderCheck): Iterable<DraftProblem> {
  const pattern = /(?:^|\n)---\r?\n(?:["']?[A-Za-z][\w .-]*["']?:[^\n]*\n|[ \t-][^\n]*\n)+---(?=\r?\n|$)/g;
  const count = (text: string): number => [...text.matchAll(pattern)].filter(({ index }) => index > 0).length;
  if (count(draft) > count(base))
    yield problem(
      '---',
      'The draft puts front matter in the middle of the document.',
      'Het concept zet front matter midden in het document.',
    );
}

function* changed({ base, draft }: DraftUnderCheck): Iterable<DraftProblem> {
  const [before, after] = [lines(base), lines(draft)].map((text) =>
    text.slice(0, readFrontMatter(text).bodyLine),
  );
  if (before?.join('\n') === after?.join('\n')) return;
  const line =
    after?.find((text) => !before?.includes(text)) ?? before?.find((text) => !after?.includes(text)) ?? '---';
  yield problem(
    line.trim(),
    `The draft changes the front matter: “${line.trim()}”.`,
    `Het concept wijzigt de front matter: “${line.trim()}”.`,
  );
}

function* ofNewDocument({ draft, known, language }: DraftUnderCheck, type: string): Iterable<DraftProblem> {
  const { frontMatter, problems } = readFrontMatter(lines(draft));
  if (!frontMatter) {
    yield problem('---', 'The document has no front matter.', 'Het document heeft geen front matter.');
    return;
  }
  for (const { message } of problems) yield { check: 'wrong-front-matter', quote: '---', message };
  if (!frontMatter.title)
    yield problem('title', 'The front matter has no title.', 'De front matter heeft geen titel.');
  if (frontMatter.type?.value !== type)
    yield problem(
      'type',
      `The front matter does not say “type: ${type}”.`,
      `In de front matter staat niet “type: ${type}”.`,
    );
  if (frontMatter.status?.value !== 'draft')
    yield problem(
      'status',
      'A new document has the status “draft”.',
      'Een nieuw document heeft de status “draft”.',
    );
  if (frontMatter.approved)
    yield problem(
      frontMatter.approved.value,
      'A draft has no approval date.',
      'Een concept heeft geen datum van vaststelling.',
    );
  for (const [name, field] of [
    ['owner', frontMatter.owner],
    ['approver', frontMatter.approver],
  ] as const) {
    if (!field) {
      // One that is to be confirmed is none, and may be left so.
      const isOpen = frontMatter.unfilled?.some((one) => one.field === name && one.text.includes('CONFIRM'));
      if (name === 'owner' && isOpen !== true)
        yield problem(name, 'The front matter has no owner.', 'De front matter heeft geen eigenaar.');
      continue;
    }
    const fact = {
      kind: 'role',
      key: field.value.toLowerCase(),
      text: field.value,
      start: 0,
      end: 0,
    } as const;
    if (!known.whoStates(fact, readLine(field.value, '', language)))
      yield problem(
        field.value,
        `The ${name} “${field.value}” is not in soc2.yaml.`,
        `“${field.value}” (${name}) staat niet in soc2.yaml.`,
      );
  }
  for (const { value } of frontMatter.claims) {
    if (!isCriterionId(value))
      yield problem(
        value,
        `The front matter claims ${value}, which does not exist.`,
        `De front matter claimt ${value}, dat niet bestaat.`,
      );
  }
  for (const key of frontMatter.unknownKeys)
    yield problem(
      key,
      `The front matter has an unknown key: ${key}.`,
      `De front matter heeft een onbekende sleutel: ${key}.`,
    );
}
