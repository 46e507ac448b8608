import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';
import { listOf } from './words-of.js';

/** Words of headings on objectives in general, which name no system. */
const GENERAL = new WordPatterns(
  'recover*|objective*|target*|backup*|back|up|ups|continuity|disaster*|plan|plans|strateg*|rto|rpo|requirement*|metric*|overview|scope|business|impact|analysis|availab*|level|levels|commitment*|restor*|time|point|sla|slas|slo|slos|availability|uptime|capacity|performance|promise*|responsib*|test*|hersteldoel*|doel*|continuïteit*|uitwijk*|herstel*|beschikba*|doelstelling*|norm|normen|toezegging*|afspraken|prestatie*|eisen|gegevensverlies|dataverlies|tijd|resilience|goals|terms|key|what|we|how|when|wat|hoe|rules|regels|incident*|emergenc*|crisis|technical|reliability|maintenance|onderhoud|monitoring|bewaking|procedure*|standard*|policy|beleid|general|algemeen|schedule*|table|summary|frequency|frequencies|storage|media|rooster|overzicht|tabel|bewaartermijn*|cycle*|cadence*|process|processes|steps|matrix|settings|setting|value|values|instelling*|parameter*|minimum|maximum|retentie|periodic|regular|tests|testing|part|section|chapter|annex|appendix|runbook*|playbook*|draaiboek*|werkwijze*|werkinstructie*|handleiding*|sop|sops|oefening*|drill|drills|deel|hoofdstuk|bijlage|a|b|c|d|fast|much|snel|veel',
);

/** The system or party that a heading names, as in "Payment provider"; undefined for one on the matter in general. */
export function objectOfHeading(heading: string, language: Language): string | undefined {
  const rest = tokensOf(heading).filter((token) => {
    const one = [token];
    return (
      token.kind === 'word' &&
      !GENERAL.test(one) &&
      !listOf('neutral', language).test(one) &&
      !listOf('determiners', language).test(one) &&
      !listOf('links', language).test(one)
    );
  });
  return rest.length === 0 ? undefined : rest.map(({ lower }) => lower).join(' ');
}

const TIERS = new Set(
  'standard basic normal low medium high critical premium gold silver bronze important essential standaard basis laag middel hoog kritiek belangrijk overig other'.split(
    ' ',
  ),
);

/** Whether a row's label is the name of a tier, whose value is no other tier's. */
export function isTier(label: string): boolean {
  const words = tokensOf(label).filter(({ kind }) => kind === 'word');
  return words.length > 0 && words.length < 3 && words.every(({ lower }) => TIERS.has(lower));
}
