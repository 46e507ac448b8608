import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readFrontMatter } from '../../workspace/front-matter.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { organisationOf, type ReportSources } from './sources.js';
import { heading, list, paragraph, table, tree, type Report } from './tree.js';
import { longDate, sayIn } from './words.js';

/**
 * All approved policies and procedures as one document, with a list of them in front. `textOf` gives a document's
 * source text. What is not approved is left out and named, so that nobody takes the pack for all there is; retired
 * documents are not.
 */
export function policyPack(sources: ReportSources, textOf: ReadonlyMap<string, string>): Report {
  const { language, snapshot, today } = sources;
  const say = sayIn(language);
  const current = [...snapshot.documents.values()]
    .filter((one) => one.isPolicy && one.frontMatter?.status?.value !== 'retired')
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const approved = (one: PolicyDocument): boolean => one.frontMatter?.status?.value === 'approved';
  const documents = current.filter(approved);
  const others = current.filter((one) => !approved(one));
  const head = [
    say('Document', 'Document'),
    say('Owner', 'Eigenaar'),
    say('Approved by', 'Goedgekeurd door'),
    say('Version', 'Versie'),
    say('Approved', 'Goedgekeurd'),
    say('Review', 'Herziening'),
  ];
  const rows = documents.map(({ title, frontMatter }) => [
    title,
    frontMatter?.owner?.value ?? '',
    frontMatter?.approver?.value ?? '',
    frontMatter?.version?.value ?? '',
    frontMatter?.approved?.value ?? '',
    frontMatter?.review?.value ?? '',
  ]);
  return {
    title: say('Policies and procedures', 'Beleid en procedures'),
    subtitle: `${organisationOf(sources)}, ${longDate(today, language)}`,
    language,
    tree: tree(
      documents.length > 0 ? table(head, rows) : [],
      others.length > 0
        ? [
            paragraph(
              say(
                'Not in this pack, because their front matter does not say “status: approved”:',
                'Niet in deze bundel, omdat hun front matter niet “status: approved” vermeldt:',
              ),
            ),
            list(others.map(({ title, path }) => `${title} (${path})`)),
          ]
        : [],
      documents.flatMap((document) => bodyOf(document, textOf.get(document.uri) ?? '')),
    ),
  };
}

function bodyOf(document: PolicyDocument, text: string): RootContent[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const { bodyLine } = readFrontMatter(lines);
  const root = fromMarkdown(lines.slice(bodyLine).join('\n'), {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const [first] = root.children;
  const children = first?.type === 'heading' && first.depth === 1 ? root.children.slice(1) : root.children;
  return [heading(2, document.title), ...children.filter(({ type }) => type !== 'html').map(lower)];
}

/** A policy's headings stand one level below its title; links between files lose their target, which is not in the pack. */
function lower(node: RootContent): RootContent {
  return prepare(structuredClone(node)) as RootContent;
}

function prepare(node: Nodes): Nodes {
  if (node.type === 'heading') node.depth = Math.min(6, node.depth + 1) as Heading['depth'];
  if (node.type === 'link' && !/^(?:https?:|mailto:)/i.test(node.url)) node.url = '';
  if ('children' in node)
    (node as Root).children = node.children
      .filter(({ type }) => type !== 'html')
      .map((child) => prepare(child) as RootContent);
  return node;
}
