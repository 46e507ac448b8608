import { CRITERIA } from '../../../src/catalog/criteria.js';
import { GROUPS } from '../../../src/catalog/criterion-ids.js';
import { GROUP_TITLES } from '../../../src/catalog/titles.js';
import type { GapRow, ReadyView, ToPanel } from '../../../src/panel/protocol.js';
import { en } from '../../../src/panel/texts/en.js';

const CRITICALITIES = ['critical', 'high', 'medium', 'low'] as const;
const STAGES = ['text', 'approval', 'evidence', 'record'] as const;
const EFFORTS = ['low', 'medium', 'high'] as const;
const LEVELS = ['none', 'partial', 'complete', 'not-applicable'] as const;

/** A view with all criteria in scope and a number of gaps of varied length, most critical first. */
export function panelOf(count: number): { readonly view: ReadyView; readonly texts: ToPanel } {
  const gaps = Array.from({ length: count }, (_, n) => gapOf(n, count));
  const score = { score: 48, criteria: 61, claimed: 55, substantiated: 40, approved: 30, evidenced: 12 };
  const history = Array.from({ length: 40 }, (_, n) => ({
    ...score,
    date: new Date(Date.UTC(2026, 0, 5 + 7 * n)).toISOString().slice(0, 10),
    claimed: Math.min(55, 10 + n),
    substantiated: Math.min(40, n),
    approved: Math.min(30, Math.max(0, n - 5)),
    evidenced: Math.min(12, Math.max(0, n - 20)),
  }));
  const view: ReadyView = {
    phase: 'ready',
    folders: [{ folder: 'file:///w', name: 'w' }],
    history,
    historyBroken: false,
    snapshotDue: 12,
    data: {
      folder: 'file:///w',
      name: 'w',
      hasConfig: true,
      documents: 60,
      report: {
        today: '2026-11-24',
        organisation: 'Meridian',
        type: 'II',
        categories: ['Security', 'Availability', 'Confidentiality', 'Processing integrity', 'Privacy'],
        period: { start: '2026-07-01', end: '2027-06-30' },
        target: '2027-09-15',
        renewal: '2027-04-01',
      },
      score,
      groups: GROUPS.map((group) => ({ group, title: GROUP_TITLES[group].en, score })),
      criteria: CRITERIA.map(({ id, group, title, pointsOfFocus }, n) => ({
        id,
        group,
        title: title.en,
        inScope: true,
        score: (n * 37) % 101,
        claimed: n % 7 !== 0,
        substantiated: n % 3 !== 0,
        approved: n % 4 === 0,
        evidence: LEVELS[n % 4] ?? 'none',
        points: { text: n % 4, approved: n % 3, enough: 2, total: pointsOfFocus.length },
      })),
      gaps,
      allGaps: count,
    },
  };
  return { view, texts: { type: 'texts', language: 'en', texts: en } };
}

function gapOf(n: number, count: number): GapRow {
  const criterion = CRITERIA[n % CRITERIA.length];
  const point = criterion?.pointsOfFocus[n % 3];
  return {
    id: `missing-content|policies/policy-${n % 60}.md|${n}`,
    code: 'missing-content',
    isRule: n % 5 !== 0,
    stage: STAGES[n % 4] ?? 'text',
    criteria: CRITERIA.slice(n % 50, (n % 50) + 1 + (n % 6)).map(({ id }) => id),
    criticality: CRITICALITIES[Math.floor((4 * n) / count)] ?? 'low',
    effort: EFFORTS[n % 3] ?? 'low',
    message: `This policy does not say: ${point?.title.en.toLowerCase() ?? 'anything'}.`,
    why: `${point?.hint.en ?? ''} ${n % 2 === 0 ? (criterion?.intent.en ?? '') : ''}`,
    path: `policies/policy-${n % 60}.md`,
    line: (n * 13) % 400,
    canDraft: n % 4 === 0,
  };
}
