/** What is done with a finding, and what holds back until something is in order. */
export const EN: readonly string[] =
  'page pages paged notify notifies notified resolve resolves resolved remediate remediated remediation fix fixes fixed correct corrected corrections remove removed removes removals revoke revoked revokes escalate escalated escalates alert alerts alerted block blocks blocked stop stops stopped reject rejected rejects follow-up postmortem postmortems ticket tickets until repair repaired repairs disable disabled rerun restore retest differences'.split(
    ' ',
  );
