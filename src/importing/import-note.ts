import type { Localised } from '../catalog/types.js';

/** What became of a part of the source: it stands in the text in another form, is not in the text, or should be checked. */
export type Effect = 'changed' | 'left-out' | 'check';

/** What a reader of an import should know. */
export interface ImportNote extends Localised {
  /** What it is about, for programs; the same word for the same thing. */
  readonly about?: string;
  readonly effect?: Effect;
}

/** How often something was met, and where. */
interface Met {
  count: number;
  readonly places: Set<string>;
  readonly texts: string[];
}

const MOST_SHOWN = 6;
const LONGEST_SHOWN = 60;

/** Collects what was met while reading a document, to be told in a note each. */
export class Findings {
  readonly #met = new Map<string, Met>();

  /** Notes that something was met; `place` is a page or paragraph number, `text` what it said. */
  add(about: string, place: number, text = ''): void {
    const met = this.#met.get(about) ?? { count: 0, places: new Set(), texts: [] };
    met.count += 1;
    if (place > 0) met.places.add(String(place));
    if (text.trim() !== '' && met.texts.length < MOST_SHOWN) met.texts.push(shortened(text));
    this.#met.set(about, met);
  }

  count(about: string): number {
    return this.#met.get(about)?.count ?? 0;
  }

  /** Where it was met, as `paragraph 3, 8`; empty when nowhere in particular. */
  places(about: string, unit: Localised): Localised {
    const places = [...(this.#met.get(about)?.places ?? [])];
    const listed = places.slice(0, MOST_SHOWN).join(', ') + (places.length > MOST_SHOWN ? ', …' : '');
    return listed === ''
      ? { en: '', nl: '' }
      : { en: ` (${unit.en} ${listed})`, nl: ` (${unit.nl} ${listed})` };
  }

  /** What it said, quoted, as far as it is known. */
  texts(about: string): string {
    const texts = this.#met.get(about)?.texts ?? [];
    return texts.length === 0 ? '' : `: ${texts.map((text) => `“${text}”`).join(', ')}`;
  }
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN - 1)}…` : plain;
}
