import { words } from '../quantity/vocabulary.js';
import type { OutsideWords } from './vocabulary.js';

/** English words for parties outside the company. */
export const EN: OutsideWords = {
  outside: ['external', 'outside', 'outsourced', 'third-party', 'managed'],
  hired: [
    'insurer',
    'broker',
    'underwriter',
    'consultancy',
    'law firm',
    'bailiff',
    'solicitor',
    'attorney',
    'agency',
    'bureau',
    'courier',
    'integrator',
    'reseller',
    'forensic firm',
    'audit firm',
    'security firm',
    'accountancy firm',
    'call centre',
    'call center',
    'service bureau',
  ],
  anybody: words(
    `party parties person persons people user users staff vendor vendors supplier suppliers provider providers auditor auditors
     customer customers contractor contractors consultant consultants partner partners organisation organisations organization
     organizations company companies team teams individual individuals expert experts adviser advisers assessor assessors visitor visitors
     authority authorities regulator regulators specialist specialists developer developers counsel`,
  ),
};
