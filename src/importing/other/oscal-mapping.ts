import { stringify } from 'yaml';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { ANSWERS_HEAD } from '../../workspace/answers/write-answers.js';
import type { ImportNote } from '../import-note.js';
import { prop } from './oscal-prop.js';

/** What a mapping collection gave: the answers of people in it, and what was not taken over. */
export interface ReadMapping {
  readonly answers: readonly Plain[];
  readonly notes: readonly ImportNote[];
}

/**
 * The answers of people that an OSCAL mapping collection of Attest holds. What Attest read out of the text itself is not
 * taken over, since it reads the text again; mappings of other tools are counted, as they say of no text what it states.
 */
export function mappingAnswers(collection: Plain): ReadMapping {
  const maps = asList(collection.mappings)
    .map(asMap)
    .flatMap((mapping) => asList(mapping.maps).map(asMap));
  const answered = maps.filter((map) => prop(map, 'answer') !== undefined);
  const answers = answered.map(answerOf);
  const found = maps.filter((map) => prop(map, 'answer') === undefined && prop(map, 'points') !== undefined);
  const others = maps.length - answered.length - found.length;
  const notes: ImportNote[] = [];
  if (answers.length > 0)
    notes.push({
      about: 'answers',
      effect: 'check',
      en: `Answers of people: ${answers.length}. Each counts only where the text it was given for stands unchanged; who gave it is stated, not proven.`,
      nl: `Antwoorden van personen: ${answers.length}. Elk telt alleen waar de tekst waarvoor het gegeven is, ongewijzigd staat; wie het gaf is genoemd, niet bewezen.`,
    });
  if (found.length > 0)
    notes.push({
      about: 'found',
      effect: 'left-out',
      en: `Links that Attest read out of the text: ${found.length}. It reads the text again.`,
      nl: `Koppelingen die Attest uit de tekst las: ${found.length}. Attest leest de tekst opnieuw.`,
    });
  if (others > 0)
    notes.push({
      about: 'others',
      effect: 'left-out',
      en: `Mappings between controls of other catalogs: ${others}. Attest keeps which criteria a control serves with the control: import the file that holds the controls.`,
      nl: `Koppelingen tussen maatregelen van andere catalogi: ${others}. Attest bewaart bij de maatregel welke criteria die dient: importeer het bestand met de maatregelen.`,
    });
  return { answers, notes };
}

/** An answer as answers.yaml has it. */
function answerOf(map: Plain): Plain {
  const kind = prop(map, 'answer');
  const at = asText(asMap(asList(map.sources)[0])['id-ref']) ?? '';
  const hash = at.indexOf('#');
  const path = hash < 0 ? at : at.slice(0, hash);
  const target = asText(asMap(asList(map.targets)[0])['id-ref'])?.toUpperCase() ?? '';
  const wrong = kind === 'wrong-link';
  const elsewhere = kind === 'stated-elsewhere';
  const entry: Plain = {
    answer: kind,
    document: prop(map, 'document') ?? path,
    content: prop(map, 'content'),
    criterion: wrong && isCriterionId(target) ? target : undefined,
    section: !elsewhere && hash >= 0 ? at.slice(hash + 1) : undefined,
    place: elsewhere ? at : undefined,
    ...saidIn(asText(map.remarks) ?? '', prop(map, 'quote'), prop(map, 'why')),
    by: prop(map, 'answered-by'),
    date: prop(map, 'answered-on'),
    proposedBy: prop(map, 'proposed-by'),
    fingerprint: prop(map, 'fingerprint'),
    outline: prop(map, 'outline'),
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** The quotation and the reason as they were written: remarks keep the line ends that properties cannot have. */
function saidIn(
  remarks: string,
  quote: string | undefined,
  why: string | undefined,
): { readonly quote?: string; readonly why?: string } {
  if (quote === undefined) return { why: why === undefined || oneLine(remarks) === why ? remarks : why };
  for (let end = remarks.indexOf('” '); end > 0; end = remarks.indexOf('” ', end + 1)) {
    const [first, rest] = [remarks.slice(1, end), remarks.slice(end + 2)];
    if (oneLine(first) === quote && (why === undefined || oneLine(rest) === why))
      return { quote: first, why: rest };
  }
  return { quote, why: why ?? remarks };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Answers as an answers.yaml. */
export function answersYaml(answers: readonly Plain[]): string {
  return `${ANSWERS_HEAD}${stringify({ answers }, { lineWidth: 0 })}`;
}
