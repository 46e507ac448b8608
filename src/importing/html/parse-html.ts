import { fromParse5 } from 'hast-util-from-parse5';
import type { Root } from 'hast';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { ImportProblem } from '../import-problem.js';

/**
 * The tree of a page. Elements are counted while it is parsed, because a parser makes far more of them than a page has
 * tags where tags are not closed. Throws an ImportProblem when it is over a limit.
 */
export function parseHtml(text: string): Root {
  if (attributesIn(text) > LIMITS.htmlAttributes.most)
    throw new ImportProblem('too-large', overLimit('htmlAttributes'));
  try {
    return fromParse5(parse(text, { treeAdapter: counting(), scriptingEnabled: false })) as Root;
  } catch (error) {
    // What turns the tree into another calls itself for each level, and runs out of stack where there are far too many.
    throw error instanceof RangeError ? new ImportProblem('too-large', overLimit('xmlLevels')) : error;
  }
}

/** Makes a tree that is given up once it has more elements and comments than the limit. */
function counting(): TreeAdapter<DefaultTreeAdapterMap> {
  let count = 0;
  const one = (): void => {
    count += 1;
    if (count > LIMITS.htmlElements.most) throw new ImportProblem('too-large', overLimit('htmlElements'));
  };
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      one();
      return defaultTreeAdapter.createElement(...args);
    },
    createCommentNode(data) {
      one();
      return defaultTreeAdapter.createCommentNode(data);
    },
  };
}

const [LESS, MORE, EQUALS, QUOTE, APOSTROPHE, SLASH, SPACE] = [60, 62, 61, 34, 39, 47, 32];

/**
 * How many attributes the tags of a text have, or a few more. The parser compares each with all before it in its tag, and
 * tells of them only when the tag ends.
 */
function attributesIn(text: string): number {
  let count = 0;
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
    if (!isLetter(text.charCodeAt(start + 1))) continue;
    let [at, before] = [start + 1, LESS];
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === MORE) break;
      const isGap = code <= SPACE || code === SLASH;
      if ((code === QUOTE || code === APOSTROPHE) && before === EQUALS) {
        const end = text.indexOf(text[at] ?? '', at + 1);
        if (end < 0) break;
        at = end;
        before = SPACE;
      } else if (isGap) {
        if (before !== EQUALS) before = SPACE;
      } else {
        if (before === SPACE && code !== EQUALS) count += 1;
        before = code;
      }
    }
    start = Math.max(start, at - 1);
    if (at >= text.length) break;
  }
  return count;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
