import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';

/** Ways of keeping a copy up to date all the time. */
const REPLICATED: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'replicat*|replica|replicas|point in time|pitr|wal|log shipping|logs ~ shipped|ship ~ logs|ships ~ logs|streaming|hot standby|warm standby|synchronous*|mirrored|continuous backup*|continuously backed up|backed up continuously',
  ),
  nl: new WordPatterns(
    'replicatie*|gerepliceerd|repliceren|repliceert|replica|synchroon|gespiegeld|logs ~ doorgestuurd|standby|doorlopende back-up*|continue back-up*|tijdstipherstel',
  ),
};
const CONTINUOUS: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'continuous*|as it happens|real time|realtime|every change|every transaction|immediately',
  ),
  nl: new WordPatterns(
    'doorlopend*|continu|continue|realtime|real time|elke wijziging|elke transactie|direct',
  ),
};
const SUBJECTS = ['backup-frequency', 'backup-retention', 'rto-rpo', 'recovery-infrastructure'];
const LIKELY = 0.2;

/** Whether a text says that data is copied all the time, so that no interval of backups limits what is lost. */
export function saysContinuous(
  text: string,
  language: Language,
  chance: (subject: string) => number,
): boolean {
  const tokens = tokensOf(text);
  if (REPLICATED[language].test(tokens) || (language === 'nl' && REPLICATED.en.test(tokens))) return true;
  return CONTINUOUS[language].test(tokens) && SUBJECTS.some((subject) => chance(subject) >= LIKELY);
}
