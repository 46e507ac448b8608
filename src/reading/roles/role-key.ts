/** One name for roles that are written in several ways, in English and Dutch. */
const SAME: readonly (readonly [plain: string, ways: string])[] = [
  ['ciso', 'ciso|chief information security officer'],
  ['cto', 'cto|chief technology officer|chief technical officer|technisch directeur|technical director'],
  ['ceo', 'ceo|chief executive officer|chief executive|algemeen directeur|managing director'],
  ['coo', 'coo|chief operating officer|operationeel directeur'],
  ['cfo', 'cfo|chief financial officer|financieel directeur'],
  ['cio', 'cio|chief information officer'],
  [
    'dpo',
    'dpo|data protection officer|fg|functionaris gegevensbescherming|functionaris voor gegevensbescherming|functionaris voor de gegevensbescherming',
  ],
  [
    'head of security',
    'head of security|head of information security|hoofd security|hoofd beveiliging|hoofd informatiebeveiliging|hoofd van security|hoofd van beveiliging|hoofd van informatiebeveiliging|hoofd van de beveiliging',
  ],
  [
    'security officer',
    'security officer|information security officer|beveiligingsfunctionaris|informatiebeveiligingsfunctionaris',
  ],
  [
    'head of people',
    'head of people|head of hr|head of human resources|hoofd people|hoofd personeelszaken|hoofd personeel|hoofd hr|hoofd van hr|hoofd van personeelszaken',
  ],
  ['change advisory board', 'cab|change advisory board|wijzigingscommissie'],
  ['supervisory board', 'supervisory board|raad van commissarissen|raad van toezicht|rvc|rvt'],
  ['board of directors', 'board of directors|raad van bestuur|board|rvb'],
  ['security engineer', 'security engineer|beveiligingsengineer'],
  ['engineering manager', 'engineering manager|manager engineering'],
  ['platform lead', 'platform lead|hoofd platform|teamleider platform'],
];

const KEYS = new Map(
  SAME.flatMap(([plain, ways]) => ways.split('|').map((way): [string, string] => [way, plain])),
);

/** One key for the ways a role is written. */
export function roleKey(text: string): string {
  const plain = text
    .toLowerCase()
    .split(/\s+/)
    .filter(
      (word, n, all) => word !== '' && !(n === 0 && all.length > 1 && /^(?:the|de|het|our|onze)$/.test(word)),
    )
    .join(' ')
    .replace(/['’]s$/, '');
  return (
    KEYS.get(plain) ??
    plain
      .replace(
        /(officer|manager|lead|engineer|administrator|analyst|owner|director|developer|beheerder|manager)s$/,
        '$1',
      )
      .replace(/eigenaren$/, 'eigenaar')
      .replace(/(directeur|functionaris|leidinggevende)(?:en|sen|n)$/, '$1')
  );
}

/** Whether a role's key stands for it in every language: an office with a short name, or one known in both. */
export function isWellKnownRole(key: string): boolean {
  return KEYS.get(key) === key;
}
