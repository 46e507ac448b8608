import { describe, expect, it } from 'vitest';
import { parseReply } from './parse-reply.js';

const POLICY = 'The Security Lead reviews all accounts every quarter.';
const BELEID = 'De Beveiligingscoördinator beoordeelt elk kwartaal alle accounts.';

function textOf(reply: string, language: 'en' | 'nl' = 'en'): string | undefined {
  const parsed = parseReply(reply, 1, language);
  return 'refused' in parsed ? undefined : parsed.texts[0];
}

function refusalOf(reply: string): string | undefined {
  const parsed = parseReply(reply, 1, 'en');
  return 'refused' in parsed ? parsed.refused.en : undefined;
}

describe('the text of a reply', () => {
  it('is taken as it is', () => {
    expect(textOf('\nAccess is reviewed.\n\n- a\n')).toBe('Access is reviewed.\n\n- a');
  });

  it.each([
    ['a fence', '```markdown\n§\n```'],
    ['a longer fence', '````md\n§\n````'],
    ['an announcement', 'Here is the missing section:\n\n§'],
    ['an announcement on the same line', 'Sure, here is the section: §'],
    [
      'a fence between talk',
      'Here is the text:\n\n```md\n§\n```\n\nLet me know if you would like any changes.',
    ],
    ['front matter', '---\ntitle: X\nowner: Y\n---\n\n§'],
    [
      'a greeting',
      'Certainly! Below is a draft for the missing section that you can add to your policy.\n\n§',
    ],
    ['thinking in tags', '<think>\nThe user wants a section.\n</think>\n\n§'],
    ['thinking without its opening tag', 'I should be brief.\n</think>\n§'],
    ['thinking in square brackets', '[THINK]Hm.[/THINK]§'],
    [
      'channels',
      '<|channel|>analysis<|message|>Short.<|end|><|start|>assistant<|channel|>final<|message|>§<|return|>',
    ],
    ['thinking under a label', 'Thinking: what does the policy lack?\n\n§'],
    ['a closing remark', '§\n\nLet me know if you would like me to adjust anything!'],
    ['a closing remark on the same line', '§ I hope this helps.'],
    [
      'a note behind a rule',
      '§\n\n---\n\n**Note:** I have used placeholders where information was not provided.',
    ],
    ['a report of changes', '§\n\n---\n**Changes made:**\n- Replaced the vague word\n- Kept the owner'],
    [
      'a report under a heading',
      '§\n\n### Notes\n\n- I kept the owner.\n- Placeholders mark what is not known.',
    ],
    ['a closing question', '§\n\nWould you like a version with a table?'],
    ['a mark of the only part', '=== 1 ===\n§'],
    ['a mark of the end', '=== 1 ===\n§\n=== END ==='],
    ['thinking in a tag of a maker’s own', '<seed:think>Short.</seed:think>§'],
    ['thinking in a longer tag', '<reasoning_content>It lacks a review.</reasoning_content>\n\n§'],
    ['thinking in a tag that holds a tag', '<antThinking>One <b>rule</b>.</antThinking>\n§'],
    ['a channel of thoughts', '<|channel>thought\nA review is asked.<channel|>§'],
    ['a tag around the whole', '<answer>\n§\n</answer>'],
    ['a block quote around the whole', '> §'],
    ['a fence that is never closed', '```markdown\n§'],
    ['a handing over', 'Sure thing, here you go:\n\n§'],
    [
      'an announcement behind its grounds',
      'Based on the facts you gave, this is the text for the section:\n\n§',
    ],
    ['an announcement that follows', 'The section reads as follows:\n\n§'],
    ['a heading over the answer', '## Final answer\n\n§'],
    ['its length', '§\n\n(About 9 words)'],
    ['an offer', '§\n\nFeel free to adapt it to your tone.'],
    [
      'notes under a line in bold',
      '§\n\n**Notes for you:**\n- I kept it short.\n- I used the role you named.',
    ],
  ])('comes without %s', (_, reply) => {
    expect(textOf(reply.replace('§', POLICY))).toBe(POLICY);
  });

  it.each([
    ['een aankondiging', 'Hier is de tekst:\n\n§'],
    ['een groet', 'Zeker! Hieronder staat de ontbrekende sectie.\n\n§'],
    ['een slotopmerking', '§\n\nLaat het me weten als je iets wilt aanpassen.'],
    ['een noot', '§\n\n**Opmerking:** ik heb plaatshouders gebruikt waar informatie ontbrak.'],
    ['een aankondiging achter dank', 'Graag gedaan! De tekst luidt als volgt:\n§'],
    ['een toelichting onder een vette regel', '§\n\n**Toelichting**\n\nIk heb de tekst kort gehouden.'],
    ['een vraag', '§\n\nWilt u dat ik ook een tabel toevoeg?'],
    ['een Engelse inleiding', 'Here is the section in Dutch:\n\n§'],
  ])('komt zonder %s', (_, reply) => {
    expect(textOf(reply.replace('§', BELEID), 'nl')).toBe(BELEID);
  });

  it.each([
    'Note: emergency changes are approved after the fact.',
    'You report a suspected incident to the Security Lead in Jira.',
    'Run:\n\n```\naws kms list\n```\n\nDone every week by the CTO.',
    'If you have questions, contact the Security Lead.',
    'The auditor receives the SOC 2 Type I report.',
    '- Is the account still needed?\n- Is the role still right?',
  ])('keeps %j', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('is not made up where there is none', () => {
    expect(refusalOf('  \n')).toContain('no text');
    expect(refusalOf('Could you please tell me which identity provider you use?')).toContain('question');
    expect(refusalOf('Which tool holds the logs? How long are they kept?')).toContain('question');
    expect(refusalOf("I'm sorry, but I can't help with that.")).toContain('speaks to its reader');
    expect(refusalOf('<think>\nThe policy lacks a section. Accounts are personal.')).toContain('think aloud');
    expect(refusalOf('{"text": "Accounts are personal."}')).toContain('JSON');
    expect(refusalOf('```json\n[{"text": "Accounts are personal."}]\n```')).toBeUndefined();
  });
});

describe('the parts of a reply', () => {
  const partsOf = (reply: string, parts = 2): readonly (string | undefined)[] | undefined => {
    const parsed = parseReply(reply, parts, 'en');
    return 'refused' in parsed ? undefined : parsed.texts;
  };

  it.each([
    '=== 2 ===\nTwo.\n\n=== 1 ===\nOne.',
    '```\n=== 1 ===\nOne.\n=== 2 ===\nTwo.\n```',
    '**=== 1 ===**\nOne.\n\n**=== 2 ===**\nTwo.',
    '## === 1 ===\n\nOne.\n\n## === 2 ===\n\nTwo.',
    '=== Deel 1 ===\nOne.\n=== Deel 2 ===\nTwo.',
    '=== Part 1: Accounts ===\nOne.\n=== Part 2: Reviews ===\nTwo.',
    '===1===\nOne.\n===2===\nTwo.',
    'Here are the two texts:\n\n=== 1 ===\n```markdown\nOne.\n```\n\n=== 2 ===\nTwo.\n\nLet me know if you want changes to the text.',
    '**Part 1**\n\nOne.\n\n**Part 2**\n\nTwo.',
    '### 1.\nOne.\n### 2.\nTwo.',
  ])('are found in %j', (reply) => {
    expect(partsOf(reply)).toEqual(['One.', 'Two.']);
  });

  it('cost themselves alone when they are missing', () => {
    expect(partsOf('=== 1 ===\nOne.')).toEqual(['One.', undefined]);
    expect(partsOf('=== 1 ===\n\n=== 2 ===\nTwo.')).toEqual([undefined, 'Two.']);
    expect(partsOf('=== 1 ===\nOne.\n=== 1 ===\nOther.\n=== 2 ===\nTwo.')).toEqual([undefined, 'Two.']);
    expect(partsOf('One.\n\nTwo.')).toBeUndefined();
  });
});

describe('marks of parts', () => {
  const parts = (reply: string): readonly (string | undefined)[] | undefined => {
    const parsed = parseReply(reply, 3, 'en');
    return 'refused' in parsed ? undefined : parsed.texts;
  };

  it.each([
    ['with how many there are', '**Part 1 of 3**\nA.\n**Part 2 of 3**\nB.\n**Part 3 of 3**\nC.'],
    ['without dress', 'Part 1:\nA.\n\nPart 2:\nB.\n\nPart 3:\nC.'],
    ['between dashes', '--- 1 ---\nA.\n--- 2 ---\nB.\n--- 3 ---\nC.'],
    ['in words', '=== one ===\nA.\n=== two ===\nB.\n=== three ===\nC.'],
    ['escaped', '\\=== 1 ===\nA.\n\\=== 2 ===\nB.\n\\=== 3 ===\nC.'],
    ['on the line of the text', '=== 1 === A.\n=== 2 === B.\n=== 3 === C.'],
    ['in wide signs', '＝＝＝ 1 ＝＝＝\nA.\n＝＝＝ 2 ＝＝＝\nB.\n＝＝＝ 3 ＝＝＝\nC.'],
    ['in tags', '<part id="1">A.</part>\n<part id="2">B.</part>\n<part id="3">C.</part>'],
    ['in brackets', '[1]\nA.\n[2]\nB.\n[3]\nC.'],
    ['with their titles', '**1. Leavers**\nA.\n\n**2. Reviews**\nB.\n\n**3. Keys**\nC.'],
    ['counted from nought', '=== 0 ===\nA.\n=== 1 ===\nB.\n=== 2 ===\nC.'],
  ])('are read %s', (_, reply) => {
    expect(parts(reply)).toEqual(['A.', 'B.', 'C.']);
  });

  it('are no rules between the sections of a text', () => {
    expect(parts('=== 1 ===\nA.\n\n---\n\nAa.\n=== 3 ===\nC.')).toEqual([
      'A.\n\n---\n\nAa.',
      undefined,
      'C.',
    ]);
  });
});
