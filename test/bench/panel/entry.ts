import { CRITERIA } from '../../../src/catalog/criteria.js';
import { GROUPS } from '../../../src/catalog/criterion-ids.js';
import { GROUP_TITLES } from '../../../src/catalog/titles.js';
import { OCCURRENCE_WORDS, STATE_WORDS } from '../../../src/evidence/state-words.js';
import type { CalendarView, GapRow, ReadyView, ToPanel } from '../../../src/panel/protocol.js';
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
      isWhole: true,
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

const STATES = ['found', 'missing', 'due', 'open', 'upcoming'] as const;

/** A calendar of a year in which each control, daily or weekly, has a row a month. */
export function calendarWith(controls: number): CalendarView {
  const words = <K extends string>(all: Readonly<Record<K, { readonly en: string }>>): Record<K, string> =>
    Object.fromEntries(
      Object.entries<{ readonly en: string }>(all).map(([key, { en: text }]) => [key, text]),
    ) as Record<K, string>;
  const entries = Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: controls }, (__, n) => {
      const target = new Date(Date.UTC(2026, 7 + month, 0)).toISOString().slice(0, 10);
      const state = month < 4 ? STATES[n % 3] : month === 4 ? 'open' : 'upcoming';
      return {
        id: `C-${n}|${target}`,
        control: `C-${n}`,
        label: target.slice(0, 7),
        target,
        due: target,
        state: state ?? 'found',
        of: n % 2 === 0 ? 30 : 4,
        found: state === 'found' ? 4 : 0,
        files: state === 'found' ? 4 : 0,
      } as const;
    }),
  ).flat();
  return {
    folder: 'file:///w',
    today: '2026-11-24',
    scope: { type: 'II', start: '2026-07-01', end: '2027-06-30' },
    recorded: controls,
    controls: Array.from({ length: controls }, (_, n) => ({
      key: `C-${n}`,
      id: `C-${n}`,
      title: `Control number ${n} that looks after something`,
      owner: `Person ${n % 12} (Role ${n % 12})`,
      evidence: 'Backup logs; Restore test results with sign-off',
      frequency: n % 2 === 0 ? 'daily' : 'weekly',
    })),
    entries,
    allEntries: entries.length,
    perEvent: [],
    unscheduled: [],
    words: { occurrence: words(OCCURRENCE_WORDS), evidence: words(STATE_WORDS) },
  };
}
