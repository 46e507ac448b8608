import type { Diagnostic } from '../../diagnostic.js';
import { sortDiagnostics } from '../../order.js';
import { atFirst } from '../support/at-first.js';
import { listed, say } from '../support/say.js';

/** So many of the words are quoted. */
const QUOTED = 5;

/** One diagnostic for all vague words of a document: at the first, with the places of the others. */
export function onePerDocument(reports: readonly Diagnostic[]): Diagnostic {
  const [first, ...others] = sortDiagnostics(reports);
  if (!first) throw new Error('There is nothing to sum up.');
  if (others.length === 0) return first;
  const all = [first, ...others];
  const words = [...new Set(all.map(({ data }) => `“${String(data?.words).toLowerCase()}”`))];
  const shown = words.length > QUOTED ? [...words.slice(0, QUOTED), '…'] : words;
  return atFirst(first, others, {
    message: say(
      `${all.length} wordings are too vague to test: ${listed(shown, 'en')}.`,
      `${all.length} bewoordingen zijn te vaag om te toetsen: ${listed(shown, 'nl')}.`,
    ),
    why: say(
      'An auditor cannot test them and staff cannot follow them. Name the frequency, the condition, the limit or the person who decides.',
      'Een auditor kan ze niet toetsen en medewerkers kunnen ze niet volgen. Noem de frequentie, de voorwaarde, de grens of wie beslist.',
    ),
  });
}
