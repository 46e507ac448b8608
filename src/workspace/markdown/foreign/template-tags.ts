import type { MaskedText } from './masked-text.js';

/**
 * Tags of Hugo (`{{< >}}`, `{{% %}}`), Liquid and Jinja (`{% %}`, `{{ }}`), Go templates and Handlebars. What they hold
 * is read, what decorates is left out, and what brings text in from elsewhere, or shows it under a condition, is named.
 */
interface Tag {
  readonly start: number;
  readonly end: number;
  /** What opens it: `{{<`, `{{%`, `{{`, `{%` or `{#`. */
  readonly open: string;
  readonly name: string;
  /** What stands inside, trimmed. */
  readonly inner: string;
  readonly closing: boolean;
}

const LONGEST = 2000;
/** So far back a link's text may start. */
const FAR = 500;
const INCLUDES =
  /^(?:include|include_relative|includes?-?(?:file|page|code|markdown)?|readfile|render|import|snippet|snippets|partial|partialcached|insert|transclude|literalinclude|extends|template|content-ref-include|excerpt-include)$/i;
const MEDIA =
  /^(?:figure|figures|img|image|images|gallery|youtube|vimeo|video|audio|gist|tweet|instagram|button|icon|fa|fas|octicon|toc|br|hr|anchor|children|list-children|socials?|link-card|link|embed|asciinema|chart|mermaid-file|assign|set|capture|macro|from|layout|seo|feed_meta|csrf_token|post_url|increment|decrement|break|continue|static|url|load|ref|relref)$/i;
const CODE = /^(?:highlight|code|codeblock|mermaid|math|katex|plantuml|graphviz|console|csv-table)$/i;
const CONDITIONS = /^(?:if|unless|ifversion|case|for|tablerow|while|switch|ifchanged|range|each)$/i;
const COMMENTS = /^(?:comment|aside-hidden)$/i;
/** Variables that the generator of a site fills in; others are left to be filled in by people. */
const SITE_VARIABLE =
  /^(?:\$?\.?(?:site|page|config|params|layout|book|jekyll|hugo|env|extra|data|vars|theme|post|content|cookiecutter|readme)\b[.[]|[\w.]+\s*\|\s*\w|now\b|[\w.]+\()/i;

export function readTemplateTags(masked: MaskedText, text: string): void {
  const tags = tagsIn(text);
  const inLink = linksAround(text, tags);
  for (let n = 0; n < tags.length; n += 1) {
    const tag = tags[n];
    if (!tag) continue;
    const link = inLink.get(tag);
    if (link) {
      readLink(masked, text, tag, link);
      continue;
    }
    const kind = kindOf(tag);
    const close = kind === 'block' || kind === 'media' ? undefined : closeOf(tags, n);
    const until = close === undefined ? undefined : tags[close];
    switch (kind) {
      case 'placeholder':
        break;
      case 'condition':
      case 'hidden':
        if (kind === 'hidden') masked.blank(tag.start, until?.end ?? text.length);
        else masked.notUnderstood(tag.start, until?.end ?? text.length, 'condition');
        n = close ?? tags.length;
        break;
      case 'code':
        masked.blank(tag.start, until?.end ?? tag.end);
        n = close ?? n;
        break;
      case 'include':
        masked.notUnderstood(tag.start, tag.end, 'include');
        break;
      case 'variable':
        // It stays in its sentence, which so lacks a word and counts for nothing.
        masked.unread.push({ start: tag.start, end: tag.end, kind: 'variable' });
        break;
      case 'shortcode':
        // One that encloses text says how it is shown; one by itself may be any text.
        if (until) masked.blank(tag.start, tag.end);
        else masked.notUnderstood(tag.start, tag.end, 'shortcode');
        break;
      default:
        readReference(masked, tag, { start: tag.start, end: tag.end }, '');
        masked.blank(tag.start, tag.end);
    }
  }
}

type Kind =
  'placeholder' | 'condition' | 'hidden' | 'code' | 'include' | 'variable' | 'shortcode' | 'media' | 'block';

function kindOf({ open, name, inner, closing }: Tag): Kind {
  if (open === '{#' || /^(?:\/\*|!)/.test(inner)) return 'block';
  if (closing) return 'block';
  if (open === '{{') {
    if (inner.startsWith('>')) return 'include';
    if (CONDITIONS.test(name) || /^#(?:if|unless|each|with)\b/.test(inner) || name === 'with')
      return 'condition';
    if (/^(?:end|else|raw|endraw|define|block)\b/.test(inner)) return 'block';
    if (INCLUDES.test(name) && inner.length > name.length) return 'include';
    return SITE_VARIABLE.test(inner) ? 'variable' : 'placeholder';
  }
  if (INCLUDES.test(name)) return 'include';
  if (CODE.test(name)) return 'code';
  if (COMMENTS.test(name)) return 'hidden';
  if (CONDITIONS.test(name)) return 'condition';
  if (MEDIA.test(name) || /^(?:el(?:se|sif|if)|when|end\w*|raw|verbatim)$/i.test(name)) return 'media';
  // `{{< br />}}` closes itself.
  return 'shortcode';
}

function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    const open = /^(?:\{\{[<%]|\{\{|\{%|\{#(?=\s))/.exec(text.slice(at, at + 4))?.[0];
    if (open === undefined) {
      at += 1;
      continue;
    }
    const close = { '{{<': '>}}', '{{%': '%}}', '{{': '}}', '{%': '%}', '{#': '#}' }[open] ?? '}}';
    const inside = text.slice(at + open.length, at + LONGEST);
    const length = inside.indexOf(close);
    if (length < 0) {
      at += open.length;
      continue;
    }
    let end = at + open.length + length + close.length;
    // `{{{ name }}}`
    if (open === '{{' && text[end] === '}') end += 1;
    const inner = inside
      .slice(0, length)
      .replace(/^[-~+{]/, '')
      .replace(/[-~+}]$/, '')
      .trim();
    const closing = inner.startsWith('/') && !inner.startsWith('/*');
    const name = /^[/#]?\s*([\w.-]+)/.exec(inner)?.[1] ?? '';
    tags.push({ start: at, end, open, name, inner, closing });
    at = end;
  }
  return tags;
}

/** The tag that closes one; undefined when there is none. */
function closeOf(tags: readonly Tag[], index: number): number | undefined {
  const tag = tags[index];
  if (!tag || tag.inner.endsWith('/')) return undefined;
  const go = tag.open === '{{';
  let depth = 0;
  for (let n = index + 1; n < Math.min(tags.length, index + 400); n += 1) {
    const other = tags[n];
    if (!other) break;
    const ends =
      (other.closing && other.name === tag.name) ||
      other.name.toLowerCase() === `end${tag.name.toLowerCase()}` ||
      (go && other.name === 'end');
    if (ends && depth === 0) return n;
    if (ends) depth -= 1;
    else if (other.name === tag.name || (go && CONDITIONS.test(other.name))) depth += other.closing ? 0 : 1;
  }
  return undefined;
}

interface LinkAround {
  /** Where the link's text, its target and the whole end. */
  readonly open: number;
  readonly target: number;
  readonly end: number;
}

/** Tags that stand where a link's target does: `[text]({{< ref "b.md" >}})`. */
function linksAround(text: string, tags: readonly Tag[]): Map<Tag, LinkAround> {
  const found = new Map<Tag, LinkAround>();
  for (const tag of tags) {
    const from = Math.max(0, tag.start - FAR);
    const before = text.slice(from, tag.start);
    if (!/\]\( {0,3}$/.test(before.slice(-5))) continue;
    const target = before.lastIndexOf('](');
    const open = before.lastIndexOf('[', target - 1);
    const close = /^[^()\s]{0,500}\)/.exec(text.slice(tag.end, tag.end + 501));
    if (open < 0 || before.lastIndexOf('\n') > open || !close) continue;
    found.set(tag, { open: from + open, target: from + target, end: tag.end + close[0].length });
  }
  return found;
}

function readLink(masked: MaskedText, text: string, tag: Tag, { open, target, end }: LinkAround): void {
  masked.blank(open, open + 1);
  if (text[open - 1] === '!') masked.blank(open - 1, open);
  masked.blank(target, end);
  readReference(masked, tag, { start: open, end }, text.slice(tag.end, end - 1));
}

/** A tag that gives the address of another page: within a link, in an attribute, or by itself. */
function readReference(
  masked: MaskedText,
  tag: Tag,
  { start, end }: { readonly start: number; readonly end: number },
  behind: string,
): void {
  if (tag.closing || tag.open === '{{' || tag.open === '{#') return;
  const named = /^(ref|relref|link)\s+(?:path\s{0,3}=\s{0,3})?["'`]?([^"'`\s]+)/i.exec(tag.inner);
  if (named?.[2] === undefined) return;
  masked.links.push({
    target: named[2] + behind,
    by: named[1]?.toLowerCase() === 'link' ? 'root' : 'page',
    start,
    end,
  });
}
