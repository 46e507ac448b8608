import type { RuleHead } from '../../analysis/rule.js';
import type { VerdictKind } from '../../verify/verdict.js';

/** The verdicts as rules, for formats that list diagnostics. */
export const VERIFY_RULES: Readonly<Record<VerdictKind, RuleHead>> = {
  contradicted: {
    code: 'verify-contradicted',
    title: { en: 'Contradicts what is stated', nl: 'In strijd met wat vastligt' },
    severity: 'error',
  },
  invented: {
    code: 'verify-invented',
    title: { en: 'Stated by nobody', nl: 'Door niemand vastgelegd' },
    severity: 'error',
  },
  weakened: {
    code: 'verify-weakened',
    title: { en: 'Less than what it replaced', nl: 'Minder dan wat er stond' },
    severity: 'error',
  },
  empty: {
    code: 'verify-empty',
    title: { en: 'True of any company', nl: 'Geldt voor elk bedrijf' },
    severity: 'warning',
  },
  unsure: {
    code: 'verify-unsure',
    title: { en: 'Not known to be stated', nl: 'Onbekend of het vastligt' },
    severity: 'info',
  },
  supported: {
    code: 'verify-supported',
    title: { en: 'Stated', nl: 'Vastgelegd' },
    severity: 'info',
  },
};
