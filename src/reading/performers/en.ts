import type { PerformerWords } from './vocabulary.js';

/** English words around whoever does something. */
export const EN: PerformerWords = {
  determiners: 'the our a an another every each all any',
  joins: 'and but if when once before after until unless that which who then or where while',
  between: 'shall must will should may can also then always to who both together',
  being: 'is are was were be been being gets get',
  by: 'by',
  approval: 'approval authorisation authorization sign-off consent',
  approvalOf: 'of by from',
  approves:
    'approve approves approved authorise authorises authorised authorize authorizes authorized sign-off',
  within: 'in|within|no later than|at the latest|not later than',
  others: 'somebody someone firm person',
  jobs: 'job script pipeline workflow process task trigger bot agent scanner software program programme service',
  andWords: 'and or',
  otherThan: 'other than',
  leading: 'in on at after before during for from with without as by',
  partOf: 'of from in on at',
};
