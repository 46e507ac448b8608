import type { Frequency, Language, Localised, LocalisedList } from '../catalog/types.js';

/** Picks texts in one language. */
export interface Words {
  readonly language: Language;
  (en: string, nl: string): string;
  of(text: Localised): string;
  list(texts: LocalisedList): readonly string[];
}

export function wordsIn(language: Language): Words {
  const pick = (en: string, nl: string): string => (language === 'nl' ? nl : en);
  return Object.assign(pick, {
    language,
    of: (text: Localised) => text[language] || text.en,
    list: (texts: LocalisedList) => (texts[language].length > 0 ? texts[language] : texts.en),
  });
}

/** Both languages at once, for states. */
export function say(en: string, nl: string): Localised {
  return { en, nl };
}

const FREQUENCIES: Readonly<Record<Frequency, Localised>> = {
  continuous: say('continuous', 'doorlopend'),
  daily: say('daily', 'dagelijks'),
  weekly: say('weekly', 'wekelijks'),
  monthly: say('monthly', 'maandelijks'),
  quarterly: say('quarterly', 'per kwartaal'),
  semiannual: say('twice a year', 'halfjaarlijks'),
  annual: say('annual', 'jaarlijks'),
  'per-event': say('when it occurs', 'wanneer het voorkomt'),
  'per-change': say('per change', 'per wijziging'),
  once: say('once', 'eenmalig'),
};

export function frequencyText(frequency: Frequency): Localised {
  return FREQUENCIES[frequency];
}

/** How often, as it stands within a sentence: “It is done each year”. */
const RHYTHMS: Readonly<Record<Frequency, Localised>> = {
  continuous: say('without pause', 'doorlopend'),
  daily: say('each day', 'elke dag'),
  weekly: say('each week', 'elke week'),
  monthly: say('each month', 'elke maand'),
  quarterly: say('each quarter', 'elk kwartaal'),
  semiannual: say('twice a year', 'twee keer per jaar'),
  annual: say('each year', 'elk jaar'),
  'per-event': say('each time it occurs', 'elke keer dat het voorkomt'),
  'per-change': say('with each change', 'bij elke wijziging'),
  once: say('once', 'eenmalig'),
};

export function rhythmText(frequency: Frequency): Localised {
  return RHYTHMS[frequency];
}

const GRADES: Readonly<Record<'low' | 'medium' | 'high' | 'critical', Localised>> = {
  low: say('low', 'laag'),
  medium: say('medium', 'middel'),
  high: say('high', 'hoog'),
  critical: say('critical', 'kritiek'),
};

export function gradeText(grade: keyof typeof GRADES): Localised {
  return GRADES[grade];
}

/** "a, b and c". */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([...names]);
}

/** "1 control", "3 controls". */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
