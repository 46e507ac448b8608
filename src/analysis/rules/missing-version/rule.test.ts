import { testMissingKey } from '../../testing/missing-key-tests.js';

testMissingKey('missing-version', 'version: "1.0"', true);
