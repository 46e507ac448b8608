import type { RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { approvalGaps, type ApprovalGap } from '../../analysis/approval.js';
import { APPROVAL_GAP_WORDS, VERDICT_WORDS } from '../../analysis/approval/words.js';
import { isActive } from '../../analysis/governed.js';
import { localise } from '../../catalog/localise.js';
import type { Language, Localised } from '../../catalog/types.js';
import type { ApprovalProof } from '../../workspace/approval-proof.js';
import { readFrontMatter } from '../../workspace/front-matter.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { FREQUENCY_WORDS } from '../evidence-words.js';
import { forReport } from './for-report.js';
import { organisationOf, type ReportSources } from './sources.js';
import { heading, list, paragraph, partHeading, table, tree, type Report } from './tree.js';
import { dayText, sayIn } from './words.js';

/**
 * All approved policies and procedures as one document, with a list of them in front. `textOf` gives a document's
 * source text. What is not approved is left out and named, so that nobody takes the pack for all there is; retired
 * documents are not.
 */
export function policyPack(sources: ReportSources, textOf: ReadonlyMap<string, string>): Report {
  const { language, snapshot, today } = sources;
  const say = sayIn(language);
  const current = [...snapshot.documents.values()]
    .filter(isActive)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const proofOf = (one: PolicyDocument): ApprovalProof | undefined => snapshot.proofs?.get(one.path);
  // A review that is overdue takes nothing away from what was approved.
  const lacks = (one: PolicyDocument): readonly ApprovalGap[] =>
    approvalGaps(one, today, proofOf(one)).filter((gap) => gap !== 'review');
  const approved = (one: PolicyDocument): boolean => lacks(one).length === 0;
  const documents = current.filter(approved);
  const others = current.filter((one) => !approved(one));
  const head = [
    say('Document', 'Document'),
    say('Version', 'Versie'),
    say('Owner', 'Eigenaar'),
    say('Approved by', 'Goedgekeurd door'),
    say('Approved', 'Goedgekeurd'),
  ];
  const rows = documents.map(({ title, frontMatter }) => [
    title,
    frontMatter?.version?.value ?? '',
    frontMatter?.owner?.value ?? '',
    frontMatter?.approver?.value ?? '',
    dayText(frontMatter?.approved?.value, language),
  ]);
  return {
    title: say('Policies and procedures', 'Beleid en procedures'),
    organisation: organisationOf(sources),
    date: today,
    language,
    facts: [
      { label: say('Approved documents', 'Goedgekeurde documenten'), value: String(documents.length) },
      {
        label: say('Not in this pack', 'Niet in deze bundel'),
        value: say(
          `${others.length} whose approval is not in order`,
          `${others.length} waarvan de goedkeuring niet in orde is`,
        ),
      },
    ],
    tree: tree(
      heading(2, say('Approved documents', 'Goedgekeurde documenten')),
      documents.length > 0
        ? table(head, rows)
        : paragraph(say('No document is approved.', 'Geen enkel document is goedgekeurd.')),
      others.length > 0
        ? [
            paragraph(
              say(
                'Not in this pack, because their approval is not in order:',
                'Niet in deze bundel, omdat hun goedkeuring niet in orde is:',
              ),
            ),
            list(
              others.map((one) => {
                const why = lacks(one).map((gap) => localise(APPROVAL_GAP_WORDS[gap], language));
                return `${one.title} (${one.path}): ${why.join(', ')}`;
              }),
            ),
          ]
        : [],
      documents.flatMap((document) => [
        partHeading(document.title),
        approvalBlock(document, proofOf(document), language),
        ...bodyOf(document, textOf.get(document.uri) ?? '', language),
      ]),
    ),
  };
}

/** Who answers for a document, who approved which version of it when, and what proves that. */
function approvalBlock(
  { frontMatter, path }: PolicyDocument,
  proof: ApprovalProof | undefined,
  language: Language,
): Table {
  const say = sayIn(language);
  const said = localise(VERDICT_WORDS[proof?.verdict ?? 'stated'], language);
  const review = frontMatter?.review?.value;
  const rows: [string, string][] = [
    [say('Version', 'Versie'), frontMatter?.version?.value ?? ''],
    [say('Owner', 'Eigenaar'), frontMatter?.owner?.value ?? ''],
    [say('Approved by', 'Goedgekeurd door'), frontMatter?.approver?.value ?? ''],
    [say('Approved on', 'Goedgekeurd op'), dayText(frontMatter?.approved?.value, language)],
    [say('Review', 'Herziening'), reviewText(review, language)],
    [
      say('Proof of approval', 'Bewijs van goedkeuring'),
      proof === undefined ? said : `${said}: ${localise(proof.why, language)}`,
    ],
  ];
  return table([say('Approval', 'Goedkeuring'), path], rows);
}

function reviewText(review: string | undefined, language: Language): string {
  if (review === undefined) return '';
  const known = (FREQUENCY_WORDS as Readonly<Record<string, Localised | undefined>>)[review];
  return known ? localise(known, language) : review;
}

function bodyOf(document: PolicyDocument, text: string, language: Language): RootContent[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const { bodyLine } = readFrontMatter(lines);
  const root = fromMarkdown(lines.slice(bodyLine).join('\n'), {
    extensions: [gfmTable(), gfmStrikethrough(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const [first] = root.children;
  const children = first?.type === 'heading' && first.depth === 1 ? root.children.slice(1) : root.children;
  return forReport(children, document.path, language);
}
