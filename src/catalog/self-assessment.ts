/** What OSCAL assessment results made by Attest name as their assessment plan: nobody outside did the assessing. */
export const SELF_ASSESSMENT = 'urn:attest:self-assessment';
