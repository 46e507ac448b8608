import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const HEADINGS = `## 2. Passwords

Text.

### 4.1) Leavers' accounts

Text.

## 🔐 **Keys** and secrets

Text.

## ⚙️ Tools

Text.

## Data & backups

Text.

## See [the log](https://example.org/log) of \`git\`

Text.

## Logging (CC7.2)

Text.

## Scope {#own-scope}

Text.

## Mdx {/* #mdx-id */}

Text.

## Reviews

Text.

## Reviews

Text.

## Reviews-1

Text.

Underlined heading
------------------

Text with <a name="Named"></a> and <span id="spot"></span>.

<h3 id="html-id">HTML title</h3>

## Über große Änderungen

Text.

(label-of-myst)=
## Labelled

Text.[^1]

[^1]: A note.

Text.
{: #kramdown-id .note}

**Bold line**

Text.
`;

const found = (links: string): string[] =>
  checkFiles({ 'policies/a.md': `# Access\n\n${links}\n\n${HEADINGS}` }, 'dangling-link').map(
    ({ message }) => message.en,
  );

describe('anchors', () => {
  it.each([
    '#2-passwords',
    '#41-leavers-accounts',
    '#-keys-and-secrets',
    '#️-tools',
    '#data--backups',
    '#see-the-log-of-git',
    '#logging-cc72',
    '#scope-own-scope',
    '#own-scope',
    '#mdx-id',
    '#reviews',
    '#reviews-1',
    '#reviews-1-1',
    '#underlined-heading',
    '#named',
    '#spot',
    '#html-id',
    '#html-title',
    '#über-große-änderungen',
    '#%C3%BCber-gro%C3%9Fe-%C3%A4nderungen',
    '#Data--Backups',
    '#label-of-myst',
    '#labelled',
    '#kramdown-id',
    '#user-content-reviews',
    '#top',
    '#fn1',
    '#fn:1',
    'a.md#L10-L12',
    'a.md#L3C2-L4C9',
    '#:~:text=keys',
  ])('%s is one', (target) => {
    expect(found(`See [it](${target}).`)).toEqual([]);
  });

  it.each([
    ['#passwords', '“policies/a.md” has no heading “#passwords”. Did you mean “#2-passwords”?'],
    [
      '#keys-and-secrets',
      '“policies/a.md” has no heading “#keys-and-secrets”. Did you mean “#-keys-and-secrets”?',
    ],
    ['#logging', '“policies/a.md” has no heading “#logging”.'],
    ['#data-backups', '“policies/a.md” has no heading “#data-backups”. Did you mean “#data--backups”?'],
    ['#bold-line', '“policies/a.md” has no heading “#bold-line”.'],
    ['#reviews-3', '“policies/a.md” has no heading “#reviews-3”. Did you mean “#reviews”?'],
    ['#topics', '“policies/a.md” has no heading “#topics”.'],
    ['#own-scopes', '“policies/a.md” has no heading “#own-scopes”.'],
  ])('%s is none', (target, message) => {
    expect(found(`See [it](${target}).`)[0]).toMatch(message.replace(/Did.*$/, ''));
  });

  it('are not proposed where they are another word', () => {
    const text = '# A\n\nSee [it](#mfa).\n\n## DUP\n\nText.\n';
    expect(checkFiles({ 'policies/a.md': text }, 'dangling-link').map(({ message }) => message.en)).toEqual([
      '“policies/a.md” has no heading “#mfa”.',
    ]);
  });

  it('are proposed as GitHub makes them, never as only others know them', () => {
    const [one] = checkFiles(
      { 'policies/a.md': `# Access\n\nSee [it](#own-scop).\n\n${HEADINGS}` },
      'dangling-link',
    );
    expect(String(one?.data?.text)).not.toBe('#own-scope');
    // The link leads to the file on a site only: another anchor would not mend it on GitHub.
    const [site] = checkFiles(
      { 'policies/a.md': '# A\n\n[b](b.html#retentoin)', 'policies/b.md': '# B\n\n## Retention\n\nText.' },
      'dangling-link',
    );
    expect(site?.data).not.toHaveProperty('fix');
  });

  it('stay those of the headings, whatever bold lines there are', () => {
    const text = '# A\n\n**Scope**\n\nText, see [it](#scope) and [more](#scope-1).\n\n## Scope\n\nText.\n';
    expect(checkFiles({ 'policies/a.md': text }, 'dangling-link').map(({ message }) => message.en)).toEqual([
      '“policies/a.md” has no heading “#scope-1”. Did you mean “#scope”?',
    ]);
  });
});

describe('links as sites have them', () => {
  const files = {
    'policies/b.md': '# B\n\n## Sec\n\nText.',
    'policies/access/index.md': '# Access\n\n## Sec\n\nText.',
    'policies/intro/README.md': '# Intro',
    'static/img/logo.png': '',
    'docs/guide.mdx': '',
    'content/people/leave.md': '# Leave',
    'policies/10-passwords.md': '# Passwords\n\n## Sec\n\nText.',
    'policies/02-people/3.hiring.md': '# Hiring',
    'policies/vd.md': '---\nslug: disclosure\n---\n# Disclosure',
  };
  const missing = (link: string): string[] =>
    checkFiles({ ...files, 'policies/a.md': `# A\n\n${link}\n` }, 'dangling-link').map(
      ({ message }) => message.en,
    );

  it.each([
    '[x](b)',
    '[x](./b)',
    '[x](./b/)',
    '[x](../b/)',
    '[x](b.html)',
    '[x](b.html#sec)',
    '[x](access/)',
    '[x](access#sec)',
    '[x](intro)',
    '[x](../docs/guide)',
    '[x](/policies/b)',
    '[x](./passwords)',
    '[x](passwords#sec)',
    '[x](people/hiring/)',
    '[x](disclosure)',
    '![x](/img/logo.png)',
    '<img src="/img/logo.png" alt="x">',
    '[x](@/people/leave.md)',
    '[x](@site/policies/b.md)',
    '[x]({{< ref "b.md" >}})',
    'See {{< ref "b.md" >}} and <a href="{{< relref "b.md" >}}">x</a>.',
    'In `{{< ref "gone.md" >}}` is code.',
    '[x]({{< relref "/people/leave.md#top" >}})',
    '[x]({{% ref "leave" %}})',
    '[x]({% link policies/b.md %})',
    '[x]({{ site.baseurl }}/b/)',
    '[x]({{ page.url }})',
    '[x]({% post_url 2026-01-01-news %})',
    '[x](${BASE}/b.md)',
    '[x](/elsewhere/on/the/site/)',
    '<a href="b.md">x</a>',
    '<a href="https://example.org/gone.md">x</a>',
    'Code `<a href="gone.md">` and `[x](gone.md)`.',
    '<!-- <a href="gone.md">x</a> -->',
  ])('%s leads somewhere', (link) => {
    expect(missing(link)).toEqual([]);
  });

  it.each([
    ['[x](c)', '“policies/c” does not exist.'],
    ['[x](passwords.md)', '“policies/passwords.md” does not exist.'],
    ['[x](passwords#secs)', '“policies/10-passwords.md” has no heading “#secs”.'],
    ['[x](c.html)', '“policies/c.html” does not exist.'],
    ['[x](b.html#secs)', '“policies/b.md” has no heading “#secs”.'],
    ['<a class="k" href="gone.md">x</a>', '“policies/gone.md” does not exist.'],
    ['Text <img src="img/gone.png"> text', '“policies/img/gone.png” does not exist.'],
    ['![x](/img/gone.png)', '“img/gone.png” does not exist.'],
    ['[x]({{< ref "gone.md" >}})', '“policies/gone.md” does not exist.'],
    ['See {{< ref "gone.md" >}}.', '“policies/gone.md” does not exist.'],
    ['<a href="{{< relref "gone.md" >}}">x</a>', '“policies/gone.md” does not exist.'],
    ['[x]({% link policies/gone.md %})', '“policies/gone.md” does not exist.'],
    ['[x](@/people/gone.md)', '“people/gone.md” does not exist.'],
    ['[x](../b.md)', '“b.md” does not exist.'],
    ['[x](ciso@example.org)', '“ciso@example.org” is an e-mail address, and linked to as a file.'],
  ])('%s does not', (link, message) => {
    expect(missing(link)).toEqual([message]);
  });

  it('are reported once for each thing that is missing, with all places', () => {
    const [first, ...others] = checkFiles(
      {
        ...files,
        'policies/a.md':
          '# A\n\n[x](gone.md) [y](gone.md#sec) [z](./gone)\n\n## B\n\n[w](gone.html)\n\n[v](other.md)\n',
      },
      'dangling-link',
    );
    expect(first?.message.en).toBe('“policies/gone.md” does not exist.');
    expect(first?.related?.map(({ range }) => range.start.line)).toEqual([2, 2, 6]);
    expect(others.map(({ message }) => message.en)).toEqual(['“policies/other.md” does not exist.']);
  });
});
