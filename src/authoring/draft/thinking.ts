import { allMatches } from '../../workspace/all-matches.js';
import type { Span } from '../../workspace/markdown/sentences.js';
import { withSpans } from '../../workspace/spans-between.js';

/**
 * The marks between which models that think aloud do so, as their makers document them: tags in angle or square
 * brackets, and channels. In angle brackets, whatever else the tag's name holds (`<seed:think>`, `<reasoning_content>`):
 * a draft may hold no tag at all.
 */
const WORD = String.raw`(?:think(?:ing)?|thoughts?|reason(?:ing)?|reflection|scratchpad|analysis|internal|begin_of_thought)`;
const TAG = String.raw`[\w:.-]{0,20}(?:think|thought|reason|reflect|scratchpad|analysis|internal)[\w:.-]{0,20}`;
const CLOSING = new RegExp(String.raw`^[\s\S]*(?:</${TAG}\s{0,3}>|\[/${WORD}\]|<channel\|>)`, 'iu');
const OPENING = new RegExp(
  String.raw`<${TAG}(?:\s[^<>\n]{0,80})?>|\[${WORD}\]|<\|channel>(?!final\b)`,
  'giu',
);
const ENDING = new RegExp(String.raw`</${TAG}\s{0,3}>|\[/${WORD}\]|<channel\|>`, 'giu');
const CHANNEL = /^[\s\S]*<\|channel\|>final<\|message\|>/u;
const TOKEN = /<\|[\w-]{1,40}\|>/gu;

/**
 * A reply without the thinking in front of it; undefined when thinking begins and never ends, so that it cannot be told
 * from the text.
 */
export function withoutThinking(reply: string): string | undefined {
  const answer = withoutClosed(reply.replace(CHANNEL, '')).replace(CLOSING, '');
  return answer.search(OPENING) >= 0 || answer.includes('<|channel|>')
    ? undefined
    : answer.replace(TOKEN, '');
}

/** Without what stands between an opening mark and the next closing one of the same brackets. */
function withoutClosed(text: string): string {
  const endings = allMatches(text, ENDING);
  const next = { '<': 0, '[': 0 };
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of allMatches(text, OPENING)) {
    if (index < from) continue;
    const bracket = mark.startsWith('<') ? '<' : '[';
    const isEnd = (one?: RegExpExecArray): boolean =>
      one === undefined || (one.index > index && one[0].startsWith(bracket));
    while (!isEnd(endings[next[bracket]])) next[bracket] += 1;
    const ending = endings[next[bracket]];
    if (!ending) continue;
    from = ending.index + ending[0].length;
    spans.push({ start: index, end: from });
  }
  return withSpans(text, spans, () => '');
}
