import { testMissingKey } from '../../testing/missing-key-tests.js';

testMissingKey('missing-approver', 'approver: CTO', false);
