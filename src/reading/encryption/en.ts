import type { EncryptionWords } from './vocabulary.js';

/** English words on data that is or is not encrypted. */
export const EN: EncryptionWords = {
  encrypted: 'encrypted|encrypt|encrypts|encryption',
  plain:
    "unencrypted|not encrypted|not yet encrypted|isn n't encrypted|aren n't encrypted|without encryption|plain ftp|plain http|plain smtp|plaintext|plain text|cleartext|clear text|in the clear|telnet|over ftp|over http|no encryption",
  limited:
    'where possible|where feasible|where supported|where appropriate|except|unless|may be|can be|if|option*|on request|exception*',
  stopped:
    'never|nobody|no one|none|denied|deny|denies|blocked|blocks|block|reject*|refus*|prohibit*|forbid*|forbidden|banned|redirect*|detect*|alert*|prevent*|must|shall|should|may|can|if|when|risk|risks|no|check*|scan*|report*',
  open: 'public|website|marketing|status page|test data|invented|made up|password*|license|licence|readme|documentation|broadcast',
  transit:
    'transit|transport|sent|send|sends|arrive*|transmit*|transfer*|deliver*|connection*|line|traffic|over|ftp|http|telnet|link|network|mail|email',
  rest: 'rest|stored|store|stores|storage|disk|disks|database*|backup*|tape*|volume*|laptop*|drive*|bucket*|server*',
};
