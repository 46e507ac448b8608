import { testMissingKey } from '../../testing/missing-key-tests.js';

testMissingKey('missing-approval-date', 'approved: 2026-03-01', false);
