import type { Force, StatementKind } from '../statement.js';
import * as F from './flags.js';
import { isQuotation } from './quotation.js';
import type { Tokens } from './tokens.js';

const LABELS = new Set(
  'trefwoorden laatst gewijzigd versie eigenaar auteur opsteller meelezer status classificatie datum goedgekeurd afdeling titel nummer ingangsdatum documenteigenaar herzien contact verspreiding taal type vastgesteld reviewer'.split(
    ' ',
  ),
);

const FAR = 60;
const READS = ['vind', 'lees'];

/** What the first words and a few set turns of a Dutch text say at once. */
export function dutchSetPhrase(tokens: Tokens, kind: StatementKind): Force | undefined {
  const { text, words, pos, cls, length } = tokens;
  const lower = text.toLowerCase();
  const first = words[0]?.lower ?? '';
  if (/^(?:https?:\/\/|www\.|mailto:)\S+$/.test(lower)) return 'pointer';
  if (isQuotation(text)) return 'example';
  if (/^pagina \d+/.test(lower)) return 'metadata';
  if (lower.includes('contact') && /\bvragen\b.{0,60}\bcontact\b|\bcontact\b.{0,60}\bvragen\b/.test(lower))
    return 'pointer';
  if (
    READS.some((one) => lower.includes(one)) &&
    /\b(?:vind|vindt|lees|leest) (?:je|u|men) (?:in|op)\b/.test(lower)
  )
    return 'pointer';
  if (
    lower.includes(' op ') &&
    /\b(?:staat|staan|vind|vindt) .{0,20}\bop \S+\.(?:nl|com|org|eu|net)/.test(lower)
  )
    return 'pointer';
  if (lower.includes('bijvoorbeeld') && /^(?:\S+ ){0,2}bijvoorbeeld\b/.test(lower)) return 'example';
  if (/^(?:actiepunt|actie|todo|voornemen|verbeterpunt)\w* ?:/.test(lower)) return 'plan';
  if (/^(?:zie|raadpleeg|vergelijk)\b/.test(lower) && length > 1 && !/^zie (?:toe|erop)/.test(lower))
    return 'pointer';
  if (/^(?:voor )?(?:meer|nadere) (?:informatie|uitleg|details)\b/.test(lower)) return 'pointer';
  if (/^(?:bijvoorbeeld|voorbeeld|bijv\.|stel dat|stel:|stel je)/.test(lower)) return 'example';
  if (
    /^(?:want|omdat|zo (?:is|blijft|kan|weten|voorkomen|komt|heeft|zijn)|op die manier|op deze manier|dit (?:voorkomt|helpt|zorgt ervoor|beperkt|verkleint|maakt|beschermt)|daarmee (?:voorkomen|blijft|is)|anders (?!dan)|immers|de reden)(?!\p{L})/u.test(
      lower,
    )
  )
    return 'reason';
  if (/^tot (?:19|20)\d\d\b/.test(lower)) return 'denial';
  if (lower.includes('serieus') && /\b(?:neem|nemen|neemt) .{0,60}serieus\b/.test(lower)) return 'framing';
  if (isLaw(lower)) return 'framing';
  if (isDefinition(tokens, lower)) return 'definition';
  const colon = words.findIndex(({ lower: mark }, n) => n > 0 && n < 5 && mark === ':');
  if (first === 'versie' && (pos[1] ?? 0) & F.NUM) return 'metadata';
  if (colon > 0) {
    for (let n = 0; n < colon; n += 1)
      if (
        LABELS.has(words[n]?.lower ?? '') &&
        length - colon < 14 &&
        !pos.slice(colon).some((one) => one & F.AUX)
      )
        return 'metadata';
  }
  if (/^in de volgende (?:paragrafen|hoofdstukken|secties|paragraaf)/.test(lower)) return 'framing';
  if (
    /^(?:(?:het|de|ons|onze) )?(?:hoofd)?(?:doel|doelstelling|reikwijdte|scope|toepassingsgebied|streven|oogmerk)(?:en)? (?:van|is|zijn|omvat|betreft)(?!\p{L})/u.test(
      lower,
    )
  )
    return 'framing';
  if (/^met (?:dit|deze) [\p{L}-]+ (?:wil|willen|wordt|beoog|geven|geeft|leggen|legt)/u.test(lower))
    return 'framing';
  if (
    /^(?:hoofdstuk|paragraaf|deel|bijlage|artikel) \S+ (?:van [\p{L} ]{3,30} )?(?:gaat|beschrijft|regelt|bevat|geeft|behandelt|omschrijft)/u.test(
      lower,
    )
  )
    return 'framing';
  if (/^(?:nadere toelichting|toelichting|bron|bronnen|literatuur) ?:/.test(lower)) return 'pointer';
  if (
    /^(?:dit|deze|het|de|ons|onze) [\p{L}-]+ (?:beschrijft|omschrijft|geldt|is van toepassing|bevat|legt uit|heeft (?:tot|als) doel|beoogt|geeft|gaat over|is bedoeld|is geschreven|vormt|hoort|maakt deel uit|richt zich|regelt|vervangt|bepaalt)(?!\p{L})/u.test(
      lower,
    ) &&
    ((cls[1] ?? 0) & F.DOCUMENT || /^(?:dit|deze) /.test(lower))
  )
    return 'framing';
  if (/^(?:volgens|op grond van|krachtens) (?:de |het )?(?:artikel|avg|wet|nis|iso|nen|dora)/.test(lower))
    return 'framing';
  if (
    /^in (?:deel|hoofdstuk|bijlage|paragraaf|artikel) \S+ (?:staan|staat|vind|vindt|worden|is|zijn)(?!\p{L})/u.test(
      lower,
    )
  )
    return 'pointer';
  if (refersToPart(tokens)) return 'pointer';
  if (tells(tokens)) return 'pointer';
  if (kind === 'prose' && length < 3 && !((cls[0] ?? 0) & F.PROTECT) && !pos.some((one) => one & F.AUX))
    return 'metadata';
  return undefined;
}

/** What a law or standard asks is not yet what the company does. */
function isLaw(lower: string): boolean {
  const says =
    /^(?:de |het )?(?:avg|uavg|dora|nis ?2|iso(?:\/iec)?|nen|wet|richtlijn|verordening|norm|artikel|art\.|\p{L}+wet|pci(?: |-)dss|gdpr)(?!\p{L})[^,;]{0,70}? (?:schrijft|schrijven|verbiedt|noemt|vraagt|eist|vereist|stelt|zegt|bepaalt|verplicht|regelt|geldt|luidt|verlangt)(?!\p{L})/u;
  return says.test(lower) && !/(?<!\p{L})(?:wij|we|ons|onze|daarom)(?!\p{L})/u.test(lower);
}

/** "Hiervoor geldt paragraaf 4.3", "… staan in het huisreglement". */
function refersToPart({ words, pos, cls, length }: Tokens): boolean {
  for (let n = 1; n < Math.min(length, FAR); n += 1) {
    const word = words[n]?.lower ?? '';
    if (
      (word === 'geldt' || word === 'gelden') &&
      (((cls[n + 1] ?? 0) & F.DOCUMENT && (pos[n + 2] ?? 0) & F.NUM) ||
        (n < 2 && (cls[n + 2] ?? 0) & F.DOCUMENT))
    )
      return true;
    if (word !== 'staat' && word !== 'staan' && word !== 'vind' && word !== 'vindt') continue;
    if (pos.slice(0, n).some((one) => one & F.AUX)) return false;
    for (let k = n + 1; k < Math.min(length, n + 6); k += 1) {
      if (words[k]?.lower !== 'in' && words[k]?.lower !== 'op') continue;
      for (let j = k + 1; j < Math.min(length, k + 4); j += 1) if ((cls[j] ?? 0) & F.DOCUMENT) return true;
    }
  }
  return false;
}

function isDefinition(tokens: Tokens, lower: string): boolean {
  const { words, pos, length } = tokens;
  if (/^(?:onder|met) .{2,70}(?:verstaan|bedoel|bedoeld|wordt verstaan)/.test(lower)) return true;
  if (
    (lower.includes('sprake') || lower.includes('onder ')) &&
    /\b(?:is|zijn|wordt) .{0,40}\bsprake (?:wanneer|als|indien)\b|\bwordt onder .{2,60}(?:begrepen|verstaan)/.test(
      lower,
    )
  )
    return true;
  if (lower.includes(': ') && /^[^:.]{2,40}: .*\b(?:en|of) (?:ieder|elk|alle) ander/.test(lower)) return true;
  if (
    /^["“'‘]?[\p{L} -]{2,40}["”'’]? (?:betekent|verwijst naar|staat voor)(?!\p{L})/u.test(lower) &&
    !/^dit /.test(lower)
  )
    return true;
  const gap = words.findIndex(
    ({ lower: mark, mark: is }, n) =>
      n < 6 && is && (mark === '–' || mark === '—' || mark === ':' || mark === '-'),
  );
  if (gap > 0 && pos.slice(0, gap).every((one) => !(one & (F.AUX | F.FIN)))) {
    const next = words[gap + 1]?.lower ?? '';
    if (/^(?:de|het|een|elke|iedere|elk|ieder|degene|iemand|eenieder|alle|hetgeen)$/.test(next)) {
      for (let n = gap + 2; n < Math.min(length, gap + 10); n += 1) {
        const p = pos[n] ?? 0;
        if (p & (F.REL | F.PREP | F.SUB)) return true;
        if (p & (F.AUX | F.FIN)) return false;
      }
      return true;
    }
  }
  const is = words.findIndex(({ lower: one }) => one === 'is');
  if (is > 0 && is < 5 && words[0]?.lower === 'een' && words[is + 1]?.lower === 'een')
    return pos.slice(is + 2, is + 9).some((one) => one & F.REL);
  return false;
}

/** "zijn vastgelegd in het inkoopbeleid", "staat in bijlage 2". */
function tells({ words, pos, cls, length }: Tokens): boolean {
  for (let n = 1; n < Math.min(length - 1, FAR); n += 1) {
    if (!((cls[n] ?? 0) & F.TELL) || !((pos[n] ?? 0) & (F.PART | F.FIN))) continue;
    if (words[n + 1]?.lower === 'in' || words[n + 1]?.lower === 'op') {
      for (let k = n + 2; k < Math.min(length, n + 7); k += 1) if ((cls[k] ?? 0) & F.DOCUMENT) return true;
    }
    for (let k = n - 1; k > Math.max(0, n - 6); k -= 1)
      if ((cls[k] ?? 0) & F.DOCUMENT && ['in', 'op', 'als'].includes(words[k - 1]?.lower ?? ''))
        return (pos[n] ?? 0) & F.PART ? true : false;
      else if ((cls[k] ?? 0) & F.DOCUMENT && ['in', 'op'].includes(words[k - 2]?.lower ?? ''))
        return (pos[n] ?? 0) & F.PART ? true : false;
  }
  return false;
}
