import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { WorkspaceIndex } from '../../workspace-index.js';
import type { PolicyDocument } from '../../document.js';
import { readForeign } from './foreign-syntax.js';

function parsed(text: string): PolicyDocument {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/policies/a.md', { text, version: 1 });
  const document = index.snapshot().documentAt('policies/a.md');
  if (!document) throw new Error('not read');
  return document;
}

const sentences = (text: string): string[] =>
  parsed(text).sections.flatMap(({ content }) => content.sentences.map((one) => one.text));
const unread = (text: string): string[] =>
  parsed(text).sections.flatMap(({ content }) => content.unread.map(({ kind }) => kind));

describe('what is read as text', () => {
  it.each([
    [
      'an admonition',
      '!!! warning "Mind"\n    Access is reviewed.\n\n    Keys are rotated.\n\nAfter.',
      ['Access is reviewed.', 'Keys are rotated.', 'After.'],
    ],
    [
      'one that folds, in another',
      '??? note\n    Outer.\n\n    !!! tip\n        Inner.\n\nAfter.',
      ['Outer.', 'Inner.', 'After.'],
    ],
    [
      'tabs',
      '=== "Linux"\n    Disks are encrypted.\n\n=== "Mac"\n    FileVault is on.\n',
      ['Disks are encrypted.', 'FileVault is on.'],
    ],
    ['a list in one', '!!! note\n    - One thing\n    - Two things\n', ['One thing', 'Two things']],
    ['a directive of Docusaurus', ':::tip[Good]\n\nAccess is reviewed.\n\n:::\n', ['Access is reviewed.']],
    [
      'a callout of GitHub',
      '> [!IMPORTANT]\n> Access is reviewed.\n> Keys are rotated.\n\nAfter.',
      ['Access is reviewed.', 'Keys are rotated.', 'After.'],
    ],
    ['a callout of Obsidian', '> [!warning]- Mind\n> Access is reviewed.\n', ['Access is reviewed.']],
    ['a directive of MyST', '```{note}\nAccess is reviewed.\n```\n', ['Access is reviewed.']],
    [
      'shortcodes around text',
      '{{% notice info %}}\nAccess is reviewed.\n{{% /notice %}}\n',
      ['Access is reviewed.'],
    ],
    [
      'blocks of GitBook',
      '{% hint style="info" %}\nAccess is reviewed.\n{% endhint %}\n',
      ['Access is reviewed.'],
    ],
    [
      'a footnote',
      'Access is reviewed[^1] every month.\n\n[^1]: Leavers are removed.\n',
      ['Access is reviewed every month.', 'Leavers are removed.'],
    ],
    ['highlighted text', 'Access is {==reviewed==}{>>by whom?<<} monthly.', ['Access is reviewed monthly.']],
    [
      'attributes',
      'Access is reviewed.\n{: .note #x}\n\nSee [b](b.md){target=_blank} there.',
      ['Access is reviewed.', 'See b there.'],
    ],
    [
      'MDX',
      "import Tabs from '@theme/Tabs';\n\nexport const x = 1;\n\nAccess is reviewed. {/* aside */}\n",
      ['Access is reviewed.'],
    ],
    [
      'one indented by a tab',
      '!!! danger ""\n\tAccess is reviewed.\n\nAfter.',
      ['Access is reviewed.', 'After.'],
    ],
    ['a block of pymdown', '/// note | Mind\nAccess is reviewed.\n///\n', ['Access is reviewed.']],
    ['marked text', '==Access is reviewed.== As ==each== is.', ['Access is reviewed.', 'As each is.']],
    ['classes at the end of a line', 'Access is reviewed. {.lead}\n', ['Access is reviewed.']],
    [
      'MDX over lines',
      'export const meta = {\n  a: 1,\n};\n\nAccess is <Badge>reviewed</Badge>.\n\n<DocCardList />\n',
      ['Access is reviewed.'],
    ],
    [
      'paragraphs of HTML, sentence by sentence and over lines',
      '<p>Access is reviewed. Keys are\nrotated.</p><ul><li>Logs are kept</li></ul>\n<pre>code</pre>\n',
      ['Access is reviewed.', 'Keys are rotated.', 'Logs are kept'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
    expect(unread(text)).toEqual([]);
  });

  it('stands where it stands', () => {
    const [first] = parsed('!!! note\n    Access is reviewed.\n').sections;
    expect(first?.content.sentences[0]?.range).toEqual({
      start: { line: 1, character: 4 },
      end: { line: 1, character: 23 },
    });
    const [note] = parsed('[^long]: Access is reviewed.\n').sections;
    expect(note?.content.sentences[0]?.range.start).toEqual({ line: 0, character: 9 });
  });

  it.each([
    [
      'struck out in HTML',
      'Kept. <del>Access is reviewed.</del> <s>Old.</s> <strike>Older.</strike>',
      ['Kept.'],
    ],
    ['struck out over lines', '<del>\nAccess is reviewed.\n\nKeys too.\n</del>\n\nKept.', ['Kept.']],
    [
      'a comment of Obsidian',
      'Kept. %%Access is reviewed.%%\n\n%%\nAccess is reviewed.\n\n## Hidden\n\nMore.\n%%\n',
      ['Kept.'],
    ],
    [
      'a comment of Liquid',
      '{% comment %}\n## Hidden\n\nAccess is reviewed.\n{% endcomment %}\n\nKept.',
      ['Kept.'],
    ],
    ['a comment of Hugo or Jinja', 'Kept. {{/* Access is reviewed. */}} {# Keys too. #}', ['Kept.']],
    [
      'code in a shortcode',
      '{{< highlight bash >}}\nAccess is reviewed.\n{{< /highlight >}}\n\nKept.',
      ['Kept.'],
    ],
    [
      'before text on its line',
      '<del>Old text that goes.</del> Kept.\n\n- %%aside of some length%% Item\n',
      ['Kept.', 'Item'],
    ],
    ['a template of HTML', '<template>\nAccess is reviewed.\n</template>\n\nKept.', ['Kept.']],
    ['pictures', '{{< figure src="a.png" >}}\n\nKept.', ['Kept.']],
  ])('is not: %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
    expect(unread(text)).toEqual([]);
  });

  it('is not an example or a quotation', () => {
    const kinds = parsed(
      '!!! example\n    Access is reviewed.\n\n> [!quote]\n> Keys are rotated.\n',
    ).sections.flatMap(({ content }) => content.sentences.map(({ kind }) => kind));
    expect(kinds).toEqual(['quote', 'quote']);
  });
});

describe('what is named as not understood', () => {
  it.each([
    ['{% include reviews.md %}', 'include'],
    ['{{< include "reviews.md" >}}', 'include'],
    ['{{> reviews}}', 'include'],
    ['--8<-- "reviews.md"', 'include'],
    ['{!reviews.md!}', 'include'],
    ['![[Reviews]]', 'include'],
    ["import Reviews from './_reviews.mdx';", 'include'],
    ['{% if site.eu %}\nAccess is reviewed.\n\n## More\n\nKeys too.\n{% endif %}', 'condition'],
    ['{{ if .Params.x }}Access is reviewed.{{ end }}', 'condition'],
    ['{{#if eu}}Access is reviewed.{{/if}}', 'condition'],
    ['{{ site.company }} reviews access.', 'variable'],
    ['{{ company | upcase }} reviews access.', 'variable'],
    ['{{< company-text >}}', 'shortcode'],
    ['Access is reviewed every {{< param months >}} months.', 'shortcode'],
    ['Access is reviewed every <Months/> months.', 'shortcode'],
    ['<Duty text="Access is reviewed." />', 'shortcode'],
    ['Access is reviewed every {months} months.', 'variable'],
    ['{frontMatter.owner} reviews access.', 'variable'],
    ['<%= company %> reviews access.', 'variable'],
    ['<%- include("reviews") %>', 'include'],
    ['```{include} reviews.md\n```', 'include'],
    [':::{include} reviews.md\n:::', 'include'],
    ['[!INCLUDE [reviews](reviews.md)]', 'include'],
    ['@@include("reviews.md")', 'include'],
    ['<!--@include: ./reviews.md-->', 'include'],
    ["[reviews](reviews.md ':include')", 'include'],
    ['.. include:: reviews.md', 'include'],
    ['Access is {--not --}reviewed.', 'change'],
    ['{++Access is reviewed.++}', 'change'],
    ['Access is reviewed {~~yearly~>monthly~~}.', 'change'],
    ['<<<<<<< HEAD\nAccess is reviewed.\n=======\nAccess is not reviewed.\n>>>>>>> main', 'conflict'],
    ['%%\nAccess is reviewed.', 'comment'],
    ['<div hidden>Access is reviewed.</div>', 'condition'],
    ['<p style="color: red; display: none">Access is reviewed.</p>', 'condition'],
    ['<div hidden>\n\nAccess <div>is</div> reviewed.\n\nKeys too.\n\n</div>', 'condition'],
  ])('%s', (text, kind) => {
    const document = parsed(`# A\n\n${text}\n`);
    const content = document.sections.flatMap((one) => one.content.unread);
    expect(content.map((one) => one.kind)).toEqual([kind]);
    const read = document.sections.flatMap((one) => one.content.sentences);
    expect(read.filter((one) => !one.unread).map((one) => one.text)).toEqual([]);
  });

  it('is no placeholder', () => {
    const { sections } = parsed('{{ site.company }} keeps logs for {{retention}}.');
    expect(sections[0]?.content.placeholders.map(({ text }) => text)).toEqual(['{{retention}}']);
  });

  it.each([
    '```\n{% include x.md %}\n```',
    'Call `/users/{id}` or /users/{name} with <br/> and {a}; 3 == 4.',
    '````\n```{include} x.md\n```\n````',
    'Write `{{ site.x }}` or `{++x++}` and `%%`.',
    '<PolicyMeta owner="CISO" version="2" />',
    '{{< policy owner="CISO" version="2" >}}',
    'Files that are hidden and <input hidden> and `<div hidden>` stay; <img src="x" style="display:none">.',
    'The share is 50%% of {a} and 100% of [b].',
    '~~~\n<<<<<<< HEAD\n=======\n>>>>>>> x\n~~~',
  ])('leaves code and ordinary text alone: %s', (text) => {
    expect(unread(text)).toEqual([]);
  });
});

it('keeps every line, and ends in time on anything', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    '{++',
    '++}',
    '{--',
    '%%',
    '<del>',
    '</del>',
    '\n',
    '\n\n',
    ' ',
    '`',
    '```\n',
    '!!! x\n',
    '    a',
    '=== "T"\n',
    ':::',
    '> [!NOTE]\n',
    '> b',
    '[^1]',
    '[^1]: c',
    '{#id}',
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '](',
    '[',
    ')',
    'if x ',
    '<div hidden>',
    '</div>',
    '<template>',
    'endif',
    'word',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const read = readForeign(text);
      if (read) expect(read.text.split('\n')).toHaveLength(text.split('\n').length);
    }),
    { numRuns: 2000 },
  );
  for (const part of [
    '{{',
    '{% if %}',
    '{{ if }}',
    '<del>',
    '<s>\n\n',
    '%%\n',
    '{++',
    '](',
    '[a]({{ x }})',
    '{#a}',
    '`',
    '<<<<<<< x\n',
    '![[',
    '{:',
    '<Foo />',
    'export const x = {\n',
    '{abc}',
    '<%=',
    '==a',
  ])
    readForeign(part.repeat(60_000));
}, 20_000);
