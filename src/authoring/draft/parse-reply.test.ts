import { describe, expect, it } from 'vitest';
import { parseReply } from './parse-reply.js';

describe('parseReply', () => {
  it('takes text as it is', () => {
    expect(parseReply('\nAccess is reviewed.\n\n- a\n', 1)).toEqual(['Access is reviewed.\n\n- a']);
  });

  it('drops a fence around the whole, a preamble and front matter', () => {
    expect(parseReply('```markdown\nText.\n```', 1)).toEqual(['Text.']);
    expect(parseReply('Here is the missing section:\n\nText.', 1)).toEqual(['Text.']);
    expect(parseReply('Here is the text:\n\n```md\nText.\n```\n', 1)).toEqual(['Text.']);
    expect(parseReply('---\ntitle: X\nowner: Y\n---\n\nText.', 1)).toEqual(['Text.']);
  });

  it('keeps code blocks within the text', () => {
    const text = 'Run:\n\n```\naws kms list\n```\n\nDone.';
    expect(parseReply(text, 1)).toEqual([text]);
  });

  it('takes the parts by number, in any order', () => {
    expect(parseReply('=== 2 ===\nTwo.\n\n=== 1 ===\nOne.', 2)).toEqual(['One.', 'Two.']);
    expect(parseReply('```\n=== 1 ===\nOne.\n=== 2 ===\nTwo.\n```', 2)).toEqual(['One.', 'Two.']);
  });

  it('is undefined when a part is missing or empty', () => {
    expect(parseReply('=== 1 ===\nOne.', 2)).toBeUndefined();
    expect(parseReply('=== 1 ===\n\n=== 2 ===\nTwo.', 2)).toBeUndefined();
    expect(parseReply('  \n', 1)).toBeUndefined();
  });
});
