import { EVIDENCE_KINDS, questionsAbout } from '../catalog/evidence-kinds.js';
import { localise } from '../catalog/localise.js';
import type { EvidenceKind, Language } from '../catalog/types.js';
import { FREQUENCY_WORDS } from './evidence-words.js';
import { cell } from './markdown-text.js';

const TEXTS = {
  en: {
    title: 'Evidence kinds',
    intro:
      'What each kind proves, how to collect it, how often, and where to keep it. A control names its kinds under `evidence`.',
    proves: 'Proves',
    collect: 'Collect',
    often: 'How often',
    store: 'Keep in',
    who: 'Usually by',
    weak: 'Weak when',
    asks: 'Auditors ask',
    event: 'population and sample',
  },
  nl: {
    title: 'Bewijssoorten',
    intro:
      'Wat elke soort bewijst, hoe u die verzamelt, hoe vaak, en waar u die bewaart. Een maatregel noemt zijn soorten onder `evidence`.',
    proves: 'Bewijst',
    collect: 'Verzamelen',
    often: 'Hoe vaak',
    store: 'Bewaren in',
    who: 'Meestal door',
    weak: 'Zwak als',
    asks: 'Auditors vragen',
    event: 'populatie en steekproef',
  },
} as const;

/** The register of evidence kinds as Markdown, by the folder they are kept in. */
export function evidenceKindsMarkdown(language: Language): string {
  const words = TEXTS[language];
  const stores = [...new Set(EVIDENCE_KINDS.map(({ store }) => store))];
  return [
    `# ${words.title}`,
    '',
    words.intro,
    '',
    ...stores.flatMap((store) => [
      `## evidence/${store}/`,
      '',
      ...EVIDENCE_KINDS.filter((kind) => kind.store === store).flatMap((kind) => [
        `### ${cell(localise(kind.title, language))}`,
        '',
        evidenceKindMarkdown(kind, language),
        '',
      ]),
    ]),
  ].join('\n');
}

/** One kind as Markdown without a heading. */
function evidenceKindMarkdown(kind: EvidenceKind, language: Language): string {
  const words = TEXTS[language];
  const line = (name: string, text: string): string => `- **${name}**: ${cell(text)}`;
  return [
    `\`${kind.id}\``,
    '',
    line(words.proves, localise(kind.proves, language)),
    line(words.collect, localise(kind.collect, language)),
    line(
      words.often,
      `${localise(FREQUENCY_WORDS[kind.frequency], language)}${kind.perEvent ? ` (${words.event})` : ''}`,
    ),
    `- **${words.store}**: \`evidence/${kind.store}/\``,
    line(words.who, localise(kind.owner, language)),
    line(words.weak, kind.weakSigns[language].join('; ')),
    line(words.asks, questionsAbout(kind, 'II')[language].join(' ')),
  ].join('\n');
}
