import { frequenciesIn } from '../../../reading/frequency/frequencies.js';
import { intervalMonths } from '../../../reading/frequency/interval.js';
import { rolesIn } from '../../../reading/roles/roles.js';
import type { Language } from '../../../catalog/types.js';
import type { Repeated } from '../../../workspace/document.js';
import { isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';

/** A document that says two things of itself: its front matter says one owner, its table another. */
export const metadataDiffers: DocumentRule = {
  meta: {
    code: 'metadata-differs',
    title: say('A document says two things of itself', 'Een document zegt twee dingen over zichzelf'),
    severity: 'warning',
    stage: 'approval',
    effort: 'small',
  },
  scope: 'document',
  *check(document) {
    const { frontMatter, language, uri } = document;
    if (!frontMatter || !isGoverned(document)) return;
    for (const { field, value, valueRange, derived } of frontMatter.repeated ?? []) {
      const counts = frontMatter[field];
      if (!counts || !differ(field, counts.value, value, language)) continue;
      const line = counts.valueRange.start.line + 1;
      const name = NAMES[field];
      yield {
        uri,
        range: valueRange,
        message: say(
          `This says ${name.en} ${quoted(value, 60)}, but line ${line} says ${quoted(counts.value, 60)}.`,
          `Hier staat ${name.nl} ${quoted(value, 60)}, maar op regel ${line} staat ${quoted(counts.value, 60)}.`,
        ),
        why: say(
          `What line ${line} says counts. An auditor who finds both takes neither for certain; let them say the same.`,
          `Wat op regel ${line} staat telt. Een auditor die beide vindt neemt geen van beide voor zeker aan; laat ze hetzelfde zeggen.`,
        ),
        related: [
          {
            uri,
            range: counts.valueRange,
            message: say(`${name.en}: ${counts.value}`, `${name.nl}: ${counts.value}`),
          },
        ],
        data: {
          fix: 'alignMetadata',
          key: field,
          here: value,
          there: counts.value,
          fixedHere: derived === true,
          fixedThere: counts.derived === true,
        },
      };
    }
  },
};

const NAMES: Readonly<Record<Repeated['field'], ReturnType<typeof say>>> = {
  owner: say('owner', 'eigenaar'),
  approver: say('approver', 'goedkeurder'),
  version: say('version', 'versie'),
  approved: say('approval date', 'datum van goedkeuring'),
  review: say('review', 'herziening'),
  nextReview: say('next review', 'volgende herziening'),
  status: say('status', 'status'),
};

function differ(field: Repeated['field'], a: string, b: string, language: Language): boolean {
  switch (field) {
    case 'owner':
    case 'approver':
      return arePeopleOthers(a, b, language);
    case 'version':
      return versionOf(a) !== versionOf(b);
    case 'review': {
      const [first, second] = [monthsBetween(a, language), monthsBetween(b, language)];
      // What is no cadence says nothing that could differ.
      return first !== undefined && second !== undefined && first !== second;
    }
    default:
      return a !== b;
  }
}

/** More words are a sentence, which must say how often something is done: "within 5 days after an incident" does not. */
const FEW_WORDS = 4;

function monthsBetween(text: string, language: Language): number | undefined {
  if (text.split(' ').length <= FEW_WORDS) return intervalMonths(text);
  const [found, second] = frequenciesIn(text, language);
  return found && !second && typeof found.perYear === 'number' ? 12 / found.perYear : undefined;
}

/** `v1.0`, `1.0` and `1` are one version; 1.1 and 1.10 are not. */
function versionOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^v(?:ersion|ersie)?\.?\s*/, '')
    .replace(/(?:\.0){1,9}$/, '');
}

/** Two names, or two roles, with nothing in common; a person and a role may well be one. */
function arePeopleOthers(a: string, b: string, language: Language): boolean {
  const [first, second] = [fold(a), fold(b)];
  if (first.includes(second) || second.includes(first)) return false;
  const [of, others] = [a, b].map((text) => new Set(rolesIn(text, language).map(({ key }) => key)));
  if (!of || !others) return false;
  if ((of.size === 0) !== (others.size === 0)) return false;
  if (of.size > 0) return [...of].every((role) => !others.has(role));
  const words = new Set(first.split(' '));
  return second.split(' ').every((word) => !words.has(word));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
