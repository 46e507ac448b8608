import { testMissingKey } from '../../testing/missing-key-tests.js';

testMissingKey('missing-owner', 'owner: Head of Security', true);
