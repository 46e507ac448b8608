import { describe, expect, it } from 'vitest';
import { draftOf, FILES, PATH } from './checks/testing.js';
import { gapTarget } from './gaps.js';
import { judgeReply, type Judgement } from './judge.js';
import { draftOffline } from './offline-draft.js';
import { prepareDraft } from './prepare.js';
import type { GapTarget } from './task.js';
import type { Workbench } from './workbench.js';

const BASE = FILES[PATH] ?? '';
const REVIEWS: GapTarget = { kind: 'content', policyType: 'access-control', content: 'access-reviews' };
const TEXT = 'The Head of Security reviews all user access rights every quarter (AC-02).';

/** The policy with a section before its records, in English or Dutch. */
const withSection = (section: string, language = 'en'): string =>
  BASE.replace('## Records', `${section}\n\n## Records`).replace(
    'status: approved',
    `status: approved\nlanguage: ${language}`,
  );

function bench(base: string): Workbench {
  const { facts } = draftOf({ base });
  return { snapshot: facts.snapshot, facts };
}
const document = (text: string) => ({ uri: `file:///w/${PATH}`, path: PATH, text });

function offline(base: string, targets: readonly GapTarget[]): Judgement {
  const draft = draftOffline({ kind: 'fill-gaps', targets }, document(base), bench(base));
  if ('refused' in draft) throw new Error(draft.refused.en);
  return draft.judgement;
}

/** What becomes of a model's reply, and what it was told of the place. */
function asked(base: string, targets: readonly GapTarget[], reply: string): Judgement & { prompt: string } {
  const prepared = prepareDraft({ kind: 'fill-gaps', targets }, document(base), bench(base));
  if ('refused' in prepared) throw new Error(prepared.refused.en);
  return {
    ...judgeReply(prepared, reply, bench(base)),
    prompt: prepared.messages.map(({ text }) => text).join('\n'),
  };
}

const headings = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const REVIEW_HEADING = /^(?:#{1,6} |\*\*).*(?:access review|toegangsbeoordeling)/gim;

describe('a section that is there without text', () => {
  it.each([
    ['nothing', '## Access reviews'],
    ['a deeper level', '### Access reviews'],
    ['closing marks', '## Access reviews ##'],
    ['an underlined heading', 'Access reviews\n--------------'],
    ['a number and another number', '## 4.2 Access Review'],
    ['one word more', '## User access reviews'],
    ['a note in the heading', '## Access reviews (TBD)'],
    ['a comment', '## Access reviews\n\n<!-- Say who reviews what, and when.\n\nSee the audit. -->'],
    ['TBD', '## Access reviews\n\nTBD'],
    ['a list of places to fill in', '## Access reviews\n\n- [insert frequency]\n- [CONFIRM: who reviews]'],
    ['a comment and TBD', '## Access reviews\n\n<!-- who? -->\n\n_TBD_'],
  ])('takes the draft: %s', (_, section) => {
    const base = withSection(section);
    for (const { draft, problems } of [offline(base, [REVIEWS]), asked(base, [REVIEWS], TEXT)]) {
      expect(problems).toEqual([]);
      const heading = section.split('\n')[0] ?? '';
      const [before = '', after = ''] = draft.split(`${heading}\n`);
      expect(headings(`${before}\n${after}`, REVIEW_HEADING)).toBe(0);
      expect(after.indexOf('## Records')).toBeGreaterThan(after.indexOf('review'));
      expect(draft).not.toMatch(/TBD(?!\))|\[insert/);
      for (const comment of section.match(/<!--[\s\S]*?-->/g) ?? []) expect(draft).toContain(comment);
    }
  });

  it.each(['## Toegangsbeoordelingen', '### Toegangsbeoordeling', '## Access reviews'])(
    'takes a Dutch draft: %s',
    (section) => {
      const base = withSection(`${section}\n\nnader te bepalen`, 'nl');
      const { draft } = offline(base, [REVIEWS]);
      expect(draft).toContain(`${section}\n\n`);
      expect(headings(draft, REVIEW_HEADING)).toBe(1);
      expect(draft).not.toContain('nader te bepalen');
    },
  );

  it('tells the model where its text goes, and drops the heading when the model repeats it', () => {
    const base = withSection('### Access reviews\n\nTBD');
    for (const repeated of ['## Access reviews', '### Access Reviews', '**Access reviews**']) {
      const { draft, prompt, problems } = asked(base, [REVIEWS], `${repeated}\n\n${TEXT}`);
      expect(prompt).toContain('the section “Access reviews”, in place of what was left to be filled in');
      expect(problems).toEqual([]);
      expect(draft).toContain(`### Access reviews\n\n${TEXT}\n\n## Records`);
      expect(headings(draft, REVIEW_HEADING)).toBe(1);
    }
  });

  it('is written once when it is a gap of its own too', () => {
    const base = withSection('## Access reviews');
    const section: GapTarget = { kind: 'section', heading: 'Access reviews', slug: 'access-reviews' };
    for (const targets of [
      [REVIEWS, section],
      [section, REVIEWS],
    ]) {
      const { draft, problems } = offline(base, targets);
      expect(problems).toEqual([]);
      expect(draft).toBe(offline(base, [REVIEWS]).draft);
      expect(asked(base, targets, TEXT).draft).toContain(`## Access reviews\n\n${TEXT}\n\n## Records`);
    }
  });

  it('takes two texts one after the other in place of what was left to be filled in', () => {
    const base = withSection('## Access reviews\n\nTBD');
    const control: GapTarget = { kind: 'control', control: 'AC-02' };
    const { draft } = asked(
      base,
      [REVIEWS, control],
      `=== 1 ===\n${TEXT}\n\n=== 2 ===\nThe result of AC-02 is recorded.`,
    );
    expect(draft).toContain(`## Access reviews\n\n${TEXT}\n\nThe result of AC-02 is recorded.\n\n## Records`);
  });

  it('is the one the diagnostic is about, of several with the same heading', () => {
    const base = BASE.replace(
      '## Records',
      '## Laptops\n\n### Scope\n\n## Servers\n\n### Scope\n\n## Records',
    );
    const target = gapTarget({ code: 'empty-section', data: { heading: 'Scope', slug: 'scope-1' } });
    expect(target).toBeDefined();
    const { draft } = asked(
      base,
      target ? [target] : [],
      'All servers of the company are in scope of this policy.',
    );
    expect(draft).toContain('## Servers\n\n### Scope\n\nAll servers');
  });

  it('keeps Windows line breaks', () => {
    const base = withSection('## Access reviews\n\nTBD').replace(/\n/g, '\r\n');
    const { draft } = asked(base, [REVIEWS], TEXT);
    expect(draft).toContain(`## Access reviews\r\n\r\n${TEXT}\r\n\r\n## Records`);
  });
});

describe('a section of that name with text that does not say it', () => {
  it('takes the draft behind its text', () => {
    const base = withSection('## Access reviews\n\nMore on this is in the wiki of the company.');
    const { draft } = asked(base, [REVIEWS], TEXT);
    expect(draft).toContain(`in the wiki of the company.\n\n${TEXT}\n\n## Records`);
    expect(headings(draft, REVIEW_HEADING)).toBe(1);
  });
});

describe('a section of another name', () => {
  it.each(['## Access requests', '## Access', '## Review', '## Access reviews of visitors and suppliers'])(
    'is left alone: %s',
    (section) => {
      const { draft } = offline(withSection(section), [REVIEWS]);
      expect(draft).toContain('## Access reviews\n\n');
      expect(draft).toContain(`${section}\n\n`);
    },
  );

  it('is left alone when it is the title of the document', () => {
    const { draft } = offline(BASE.replace('# Access Control Policy', '# Access Reviews'), [REVIEWS]);
    expect(draft).toContain('\n## Access reviews\n\n');
  });
});
