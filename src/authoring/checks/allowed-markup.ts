import { toString } from 'mdast-util-to-string';
import type { Nodes, Table } from 'mdast';
import { policyType } from '../../catalog/policy-types.js';
import type { Localised } from '../../catalog/types.js';
import { statementsOf } from '../../reading/read-statements.js';
import { substantiates } from '../../reading/statement.js';
import { isExternal, placesOf } from '../../workspace/link-target.js';
import { readForeign } from '../../workspace/markdown/foreign/foreign-syntax.js';
import { parseChunk } from '../../workspace/markdown/parse-chunk.js';
import { sectionOfAnchor } from '../../workspace/section-of-anchor.js';
import { codePoint, hiddenCharacters } from '../markup/characters.js';
import { isData } from '../markup/is-data.js';
import { eachNode, parseMarkup, withoutFrontMatter } from '../markup/parse-markup.js';
import { addressesIn, showsItself, stoodIn, type StoodBefore } from '../markup/stood-before.js';
import type { Span } from '../text/offsets.js';
import { isNew, quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/**
 * New text may hold paragraphs, lists, tables, headings, emphasis, code and links to what the workspace has; nothing
 * else, unless it stood in the text that is replaced. Markdown that does not render as meant is refused with it.
 */
export const allowedMarkup: Check = function* (draft) {
  const body = withoutFrontMatter(draft.draft);
  const before = stoodIn(draft.allowed.map(({ start, end }) => draft.base.slice(start, end)).join('\n\n'));
  const told = addressesIn(draft.task.kind === 'refine' ? draft.task.specifics : '');
  yield* characters(draft, before);
  for (const { node, span } of eachNode(parseMarkup(body))) {
    if (node.type === 'root' || !isNew(draft, span)) continue;
    const problem = judge(node, body.slice(span.start, span.end), { draft, before, told, span });
    if (problem) yield { check: 'disallowed-markup', span, ...problem };
  }
  yield* foreign(draft, body);
};

type Fault = Pick<DraftProblem, 'quote' | 'message'>;

interface Place {
  readonly draft: DraftUnderCheck;
  readonly before: StoodBefore;
  readonly told: ReadonlySet<string>;
  readonly span: Span;
}

const fault = (text: string, en: string, nl: string): Fault => {
  const shown = quote(text);
  return {
    quote: shown,
    message: { en: `${en}: “${shown}”.`, nl: `${nl}: “${shown}”.` } satisfies Localised,
  };
};

function judge(node: Nodes, raw: string, place: Place): Fault | undefined {
  const { before, draft } = place;
  switch (node.type) {
    case 'paragraph':
      return brokenParagraph(raw, toString(node));
    case 'text':
      return brokenText(node.value, raw, before);
    case 'list':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'inlineCode':
    case 'break':
      return undefined;
    case 'table':
      return oddRow(node, raw);
    case 'heading':
      return toString(node).trim() === ''
        ? fault(raw, 'This heading has no text', 'Deze kop heeft geen tekst')
        : undefined;
    case 'link':
      return linkFault(node.url, raw, showsItself(node, node.url), place);
    case 'linkReference':
      return before.definitions.has(node.identifier) || isNew(draft, place.span) === false
        ? undefined
        : definedOutside(node.identifier, draft)
          ? undefined
          : fault(raw, 'This link has no target', 'Deze link heeft geen doel');
    case 'code':
      return codeFault(node.value, raw, place);
    case 'html':
      return before.html.has(node.value.trim()) || isHint(node.value, draft)
        ? undefined
        : fault(
            raw,
            'A draft holds no HTML and no comments',
            'Een concept bevat geen HTML en geen commentaar',
          );
    case 'image':
      return before.images.has(node.url)
        ? undefined
        : fault(raw, 'A draft adds no images', 'Een concept voegt geen afbeeldingen toe');
    case 'imageReference':
      return before.definitions.has(node.identifier)
        ? undefined
        : fault(raw, 'A draft adds no images', 'Een concept voegt geen afbeeldingen toe');
    case 'definition':
      return before.targets.has(node.url)
        ? undefined
        : fault(raw, 'A draft defines no links of its own', 'Een concept definieert geen eigen links');
    case 'footnoteReference':
    case 'footnoteDefinition':
      return before.footnotes.has(node.identifier)
        ? undefined
        : fault(raw, 'A draft adds no footnotes', 'Een concept voegt geen voetnoten toe');
    default:
      return before.kinds.has(node.type)
        ? undefined
        : fault(
            raw,
            `A draft holds no ${KINDS[node.type]?.en ?? node.type}`,
            `Een concept bevat geen ${KINDS[node.type]?.nl ?? node.type}`,
          );
  }
}

const KINDS: Readonly<Record<string, Localised>> = {
  blockquote: { en: 'block quotes', nl: 'citaatblokken' },
  thematicBreak: { en: 'horizontal rules', nl: 'scheidingslijnen' },
  delete: { en: 'struck-out text', nl: 'doorgehaalde tekst' },
};

/** A paragraph that was meant to be a heading or a table, or that is data of a program. */
function brokenParagraph(raw: string, text: string): Fault | undefined {
  if (/^#{1,7}[^\s#]/.test(raw) || /^#{7,}\s/.test(raw))
    return fault(raw, 'This is no heading as Markdown has them', 'Dit is geen kop zoals Markdown die kent');
  if (/^\s*\|/.test(raw))
    return fault(
      raw,
      'This table has no line of dashes that fits its header',
      'Deze tabel heeft geen regel met streepjes die bij de kop past',
    );
  return isData(text) ? fault(raw, 'This is data and no text', 'Dit is data en geen tekst') : undefined;
}

/** Marks of bold, code and links that were opened and not closed, and so became text. */
function brokenText(value: string, raw: string, before: StoodBefore): Fault | undefined {
  const plain = raw.replace(/\\./g, '');
  if (value.includes('**') && plain.includes('**'))
    return fault(raw, 'Bold text is opened and not closed', 'Vette tekst wordt geopend en niet gesloten');
  if (value.includes('`') && plain.includes('`'))
    return fault(
      raw,
      'Code is opened with a backtick and not closed',
      'Code wordt met een backtick geopend en niet gesloten',
    );
  if (/\]\(/.test(value) && /\]\(/.test(plain))
    return fault(raw, 'A link is not closed', 'Een link is niet gesloten');
  // Written as an entity, a character is seen in what it stands for only.
  const hidden = hiddenCharacters(value).find(
    ({ text }) => !before.characters.has(text) && !raw.includes(text),
  );
  return (
    hidden &&
    fault(
      raw,
      `The draft holds a character that does not show (${codePoint(hidden.text)})`,
      `Het concept bevat een onzichtbaar teken (${codePoint(hidden.text)})`,
    )
  );
}

function oddRow(table: Table, raw: string): Fault | undefined {
  const columns = table.children[0]?.children.length ?? 0;
  const odd = table.children.findIndex(({ children }) => children.length !== columns);
  return odd < 0
    ? undefined
    : fault(
        raw.split('\n')[odd + 1] ?? raw,
        "A row has another number of cells than the table's header",
        'Een rij heeft een ander aantal cellen dan de kop van de tabel',
      );
}

function linkFault(
  url: string,
  raw: string,
  isLiteral: boolean,
  { draft, before, told }: Place,
): Fault | undefined {
  if (before.targets.has(url) || told.has(url)) return undefined;
  // Whether a mail address is the company's is for the check on invented facts to say.
  if (isLiteral && /^mailto:/i.test(url)) return undefined;
  if (isExternal(url))
    return fault(
      raw,
      'A draft adds no link that leads out of the workspace',
      'Een concept voegt geen link toe die de werkruimte uit leidt',
    );
  const { path, anchor, sites } = placesOf(url, draft.draftDocument.path);
  const own = path === '';
  const found = own
    ? draft.draftDocument.path
    : [path, ...sites()].find((one) => one !== undefined && draft.facts.snapshot.has(one));
  if (found === undefined)
    return fault(
      raw,
      'This link leads to a file the workspace does not have',
      'Deze link leidt naar een bestand dat er niet is',
    );
  const document = own ? draft.draftDocument : draft.facts.snapshot.documentAt(found);
  return anchor !== undefined && document && sectionOfAnchor(document, anchor) < 0
    ? fault(
        raw,
        'This link leads to a heading that does not exist',
        'Deze link leidt naar een kop die er niet is',
      )
    : undefined;
}

function definedOutside(identifier: string, { base }: DraftUnderCheck): boolean {
  return stoodIn(withoutFrontMatter(base)).definitions.has(identifier);
}

/** Commands may stand in a code block; what the company does may not, because nobody reads it there as text. */
function codeFault(value: string, raw: string, { before, draft }: Place): Fault | undefined {
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence !== undefined && !raw.trimEnd().endsWith(fence))
    return fault(
      raw,
      'A code block is opened and never closed; it swallows the rest of the document',
      'Een codeblok wordt geopend en niet gesloten; het slokt de rest van het document op',
    );
  if (before.kinds.has('code')) return undefined;
  const isProse = parseChunk(value, '', draft.language).some((section) =>
    statementsOf(section).some(({ force }) => substantiates(force)),
  );
  return isProse || isData(value)
    ? fault(raw, 'This text stands in a code block', 'Deze tekst staat in een codeblok')
    : undefined;
}

/** The comments of Attest's own templates: what each section of that type must say. */
function isHint(html: string, { task }: DraftUnderCheck): boolean {
  if (task.kind !== 'draft-document') return false;
  const said = /^<!-- ([^<>]*) -->$/.exec(html.trim())?.[1];
  const contents = policyType(task.policyType)?.contents ?? [];
  return contents.some(({ hint }) => [hint.en, hint.nl].some((one) => one.replace(/--+/g, '-') === said));
}

function* characters(draft: DraftUnderCheck, before: StoodBefore): Iterable<DraftProblem> {
  for (const found of hiddenCharacters(draft.draft)) {
    const { start, end, text } = found;
    if (!isNew(draft, found) || before.characters.has(text)) continue;
    const around = draft.draft.slice(Math.max(0, start - 20), end + 20);
    yield {
      check: 'disallowed-markup',
      quote: quote(around),
      span: { start, end },
      message: {
        en: `The draft holds a character that does not show, or that shows as another (${codePoint(text)}): “${quote(around)}”.`,
        nl: `Het concept bevat een teken dat niet te zien is, of er als een ander uitziet (${codePoint(text)}): “${quote(around)}”.`,
      },
    };
  }
}

/** Directives, shortcodes, template tags and the like, which other programs act on. */
function* foreign(draft: DraftUnderCheck, body: string): Iterable<DraftProblem> {
  for (const { start, end } of draft.added) {
    // From whole blocks, so that a mark is seen in its line.
    const from = Math.max(0, body.lastIndexOf('\n', start - 1) + 1);
    const to = body.indexOf('\n', end);
    const text = body.slice(from, to < 0 ? undefined : to);
    const plain = text.replace(/\[\^[^\][\s]{1,80}\]:?/g, '');
    if (!readForeign(plain) || draft.base.includes(text)) continue;
    yield {
      check: 'disallowed-markup',
      span: { start, end },
      ...fault(
        text,
        'The draft holds a directive of another program',
        'Het concept bevat een opdracht voor een ander programma',
      ),
    };
    return;
  }
}
