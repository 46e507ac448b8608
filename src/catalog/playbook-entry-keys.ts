/** Keys that the front matter of a workspace's own playbook entry may hold. */
export const PLAYBOOK_ENTRY_KEYS = ['title', 'step', 'inputs', 'output', 'purpose', 'language'] as const;
