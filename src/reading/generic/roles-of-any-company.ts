/** Bodies that every company has, in the keys of `roleKey`: to name them names nobody. */
const ANYWHERE = new Set(
  `management|senior management|executive management|top management|line management|board|board of directors|management board|leadership
   |senior leadership|third parties|third party|directie|bestuur|management|leiding|senior management|leidinggevende|leidinggevenden`
    .split('|')
    .map((key) => key.trim()),
);

/** Whether every company has this role, so that its name says nothing of one. */
export function isRoleOfAnyCompany(key: string): boolean {
  return ANYWHERE.has(key);
}
