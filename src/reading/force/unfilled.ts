import { findPlaceholders, withoutPlaces } from '../../workspace/markdown/placeholders.js';
/** Words in brackets that say what is to be filled in, English and Dutch. */
const BRACKETED =
  /^(?:confirm|describe|specify|state|fill|complete|choose|select|who|which|what|when|how|period|role|frequency|number|nader|beschrijf|vul|kies|wie|welke|wat|wanneer|hoe|periode|termijn|aantal|functie|rol|frequentie|bevestig|nog)\b/i;
/** `[phone number]`, `[CITY]`, `<ORGANISATION>`; not `[sic]` and not the text of a link. */
const SLOT =
  /[[<][A-Z][A-Z _-]{2,30}[\]>]|\[(?!sic|optional|optioneel|see |zie )[a-zà-ü][a-zà-ü '’-]{2,50}\](?!\()/;
/** "(locatie)", "(name of the owner)": a word for what belongs there, in brackets of its own. */
const ROUND =
  /\((?:naam|locatie|frequentie|datum|rol|functie|termijn|bedrijfsnaam|name|location|frequency|date|role|company|system|tool|period)(?: [\p{L} ]{0,30})?\)/iu;
const DOTS = /\s(?:\.{3}|…)\s+\p{L}|\.{4,}|…\s*$|^(?:\.{3}|…)$/u;
const STILL_TO =
  /\bnog (?:\p{L}+ ){0,2}te (?:bepalen|stellen|stemmen|kiezen|vullen|besluiten|benoemen)\b|\b(?:yet|still) to be (?:agreed|decided|determined|defined|confirmed|named|chosen)\b|\bto be (?:agreed|filled in|specified|added)\b/iu;
const WORDS = /\b(?:x{2,}|t\.?b\.?d\.?|n\.?t\.?b|lorem|p\.m\.|pm)\b|\b(?:reserved|gereserveerd)\.?$/i;
const MAY_HOLD_WORDS = /xx|t\.?b|lorem|p\.?m\.?|reser/i;

/** Text left to be filled in that the workspace's own list of placeholders does not hold. */
export function looksUnfilled(text: string): boolean {
  if (text.includes('[') && hasSlot(text)) return true;
  if (text.includes('<') && (SLOT.test(text) || isTag(text.trim()))) return true;
  if (text.includes('(') && ROUND.test(text)) return true;
  if (text.includes('___') || text.includes('??')) return true;
  if ((text.includes('…') || text.includes('...')) && DOTS.test(text) && !text.includes('etc')) return true;
  if ((text.includes(' te ') || text.includes('to be ')) && STILL_TO.test(text)) return true;
  return MAY_HOLD_WORDS.test(text) && WORDS.test(text) && !/\d ?p\.?m\b|rights reserved/i.test(text);
}

/** A bracket whose words say what belongs there, or one around the whole text. */
function hasSlot(text: string): boolean {
  if (SLOT.test(text)) return true;
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    if (BRACKETED.test(text.slice(open + 1, open + 16))) return true;
  }
  const trimmed = text.trim();
  const close = trimmed.indexOf(']');
  return (
    trimmed.startsWith('[') && close > 3 && trimmed.length - close <= 3 && close === trimmed.lastIndexOf(']')
  );
}

function isTag(trimmed: string): boolean {
  return trimmed.startsWith('<') && trimmed.endsWith('>') && !trimmed.includes('://');
}

const TO_COME =
  /^\W{0,4}(?:to be (?:inserted|added|written|completed|provided|supplied|attached)|to follow|follows later|coming soon|volgt(?: nog| later)?|nog (?:in|toe) te voegen|nog te schrijven|wordt nog (?:toegevoegd|ingevoegd|aangevuld|geschreven))\W{0,4}$/i;

/** Whether a text does nothing but say that text is still to come: "To be inserted." */
export function isStillToCome(text: string): boolean {
  return TO_COME.test(text);
}

/** A statement of fewer words says nothing by itself. */
const LEAST_WORDS = 3;

/** Whether a text says something besides the places in it that are still to be filled in. */
export function saysMoreThanBlanks(text: string): boolean {
  const rest = withoutPlaces(text, findPlaceholders(text));
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_WORDS;
}
