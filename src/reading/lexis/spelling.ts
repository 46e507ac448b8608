/** Words that have two spellings, or a short form, and should match whichever a policy uses. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    behavior: 'behaviour',
    center: 'centre',
    color: 'colour',
    defense: 'defence',
    license: 'licence',
    program: 'programme',
    programs: 'programmes',
    catalog: 'catalogue',
    fulfill: 'fulfil',
    labeling: 'labelling',
    labeled: 'labelled',
    canceled: 'cancelled',
    honor: 'honour',
    favor: 'favour',
    judgment: 'judgement',
    log: 'log',
    logs: 'log',
    e: 'e',
    auth: 'authentication',
    backups: 'backup',
    vulns: 'vulnerability',
    repos: 'repository',
    repo: 'repository',
    docs: 'documentation',
    infosec: 'security',
    authn: 'authentication',
    authz: 'authorisation',
    config: 'configuration',
    configs: 'configuration',
    prod: 'production',
    dev: 'development',
    devs: 'developers',
    db: 'database',
    dbs: 'database',
    admins: 'administrator',
    admin: 'administrator',
    pwd: 'password',
    passwords: 'password',
    wifi: 'wireless',
    pentest: 'pentest',
    pentests: 'pentest',
    mgmt: 'management',
    org: 'organisation',
    comms: 'communication',
  }),
);

/** Lower-case word without accents, in one of its spellings. */
export function normaliseWord(word: string): string {
  const plain = isAscii(word) ? word : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const same = SAME.get(plain);
  if (same !== undefined) return same;
  // American -ize, -yze to British -ise, -yse; "size" and "prize" have too short a stem to be touched.
  return plain.length > 6 && plain.includes('z')
    ? plain.replace(/([iy])z(e|ed|es|er|ers|ing|ation|ations|able)$/, '$1s$2')
    : plain;
}

function isAscii(text: string): boolean {
  for (let n = 0; n < text.length; n += 1) if (text.charCodeAt(n) > 127) return false;
  return true;
}
