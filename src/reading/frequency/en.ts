import { table, words } from '../quantity/vocabulary.js';
import type { FrequencyWords } from './vocabulary.js';

/** English words of how often. */
export const EN: FrequencyWords = {
  cadences: table(
    ['hourly', 8760],
    ['daily nightly', 365],
    ['weekly mondays tuesdays wednesdays thursdays fridays saturdays sundays', 52],
    ['fortnightly biweekly', 26],
    ['semiweekly', 104],
    ['monthly', 12],
    ['semimonthly', 24],
    ['bimonthly', 6],
    ['quarterly', 4],
    ['trimestral', 4],
    ['semiannual semiannually semestral biannual biannually halfyearly', 2],
    ['annual annually yearly', 1],
    ['biennial biennially', 0.5],
    ['triennial triennially', 1 / 3],
    ['quinquennial', 0.2],
  ),
  ambiguous: words('biweekly bimonthly biannual biannually'),
  endings: [
    ['hourly', 8760],
    ['daily', 365],
    ['weekly', 52],
    ['monthly', 12],
    ['quarterly', 4],
    ['yearly', 1],
    ['annually', 1],
    ['annual', 1],
  ],
  compounds: [],
  actions: [],
  every: words('every each'),
  other: words('other second alternate'),
  times: table(['once', 1], ['twice', 2], ['thrice', 3]),
  timesNouns: words('times time x'),
  per: words('per a an each every in within during'),
  moments: table(
    ['night nights morning evening midnight afternoon', 365],
    ['weekend', 52],
    ['summer winter spring autumn season', 1],
    ['half-year', 2],
    ['semester', 2],
    ['trimester', 4],
  ),
  continuous: new Set(
    'continuously|continuous|continually|real time|realtime|around the clock|round the clock|24 / 7|24 x 7|24 x7|24x7|constantly|permanently|on an ongoing basis|seven days a week|24 hours a day'.split(
      '|',
    ),
  ),
  whenever: new Set('whenever|each time|every time|as often as|every single time|as soon as'.split('|')),
  events: words(
    `release change deploy deployment pull request merge commit build incident sprint shift transaction visit login logon sign-in
     hire joiner leaver onboarding offboarding update upgrade order delivery shipment payment patch rollout restore test drill exercise
     audit assessment review meeting alarm alert failure breach outage access attempt handover departure transfer purchase
     engagement project iteration event occurrence round run session exception approval renewal disposal import export publication
     proposal complaint finding ticket case call claim enquiry inquiry migration rotation start end termination trip flight download upload
     contract application ceremony batch backup scan consultation treatment`,
  ),
  eventEndings: ['ation', 'ition', 'uction', 'action', 'ection', 'ission', 'usion', 'ment', 'ing'],
  noEvents: words(
    `organisation organization location station application documentation section collection department document environment equipment
     instrument element segment apartment building training-room information position destination corporation association
     administration education foundation meeting-room nation configuration combination population generation workstation
     exception-list morning evening thing anything everything something being listing setting`,
  ),
  fresh: words('new newly incoming'),
  idle: words(
    'leave revenue turnover salary salaries fee fees budget income premium rent accounts report reports statements',
  ),
};
