import { listed } from '../../analysis/rules/support/say.js';
import { PER_YEAR } from '../../analysis/statements/of-controls.js';
import { FREQUENCY_WORDS } from '../../verify/facts/frequency-words.js';
import type { FactIndex } from '../../verify/facts/fact-index.js';
import { readLine } from '../../verify/facts/read-line.js';
import { factsIn } from '../../verify/facts/text-facts.js';
import type { Language, TrustCategory } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { confirm } from '../template/front-matter.js';
import { shortRole, type Duties } from './duties.js';
import { isIn, type Company } from './company.js';
import { hostsOf, toolFor, toolsOf, vaultOf } from './own-names.js';
import { said, withArticle, words } from './words.js';

/** What a line of template text is filled in for. */
export interface Place {
  readonly company: Company;
  readonly language: Language;
  readonly owner: string | undefined;
  readonly approver: string | undefined;
  /** What the text is about: titles of the document and the content. */
  readonly about: string;
  /** The running controls on the content, weightiest first. */
  readonly controls: readonly Control[];
  /** Whether the company's own words already say the main thing, so that the template need not. */
  readonly isSaid: boolean;
  /** What the company states elsewhere. */
  readonly known: FactIndex;
}

const LINE = /^((?:\{[^{}\n]{1,60}\}){0,4}) ?(.*)$/;
const GUARD = /\{([^{}]{1,60})\}/g;
const SLOT = /\{\{([^{}|]{1,80})(?:\|([^{}]{0,240}))?\}\}/g;
/** Words with a tool in them that stand only where there is one. */
const ASIDE = /\{(in|with|list):([a-z,-]{1,60})\}|\{(regions)\}/g;

/**
 * A template's text with the company's facts. Each line is a sentence, an item of a list or a row of a table; those with
 * guards (`{small}`, `{!tools:identity}`, `{~}` for what the company's own words say otherwise) stand only where they
 * hold. A fact that nobody states is asked for.
 */
export function fill(template: string, place: Place): string {
  const lines = template.split('\n').flatMap((line) => {
    const [, guards = '', text = line] = LINE.exec(line) ?? [];
    const holds = [...guards.matchAll(GUARD)].every(([, guard = '']) => isHeld(guard, place));
    return holds ? [text] : [];
  });
  return paragraphs(lines.map((line) => filled(line, place))).join('\n\n');
}

function filled(line: string, whole: Place): string {
  const place = whereValuesAre(line, whole);
  const spoken = line.replace(ASIDE, (_, kind?: string, areas = '', regions?: string) =>
    aside(regions ?? kind ?? '', areas as string, place),
  );
  const text = spoken.replace(SLOT, (_, name: string, hint?: string) => slot(name, hint, spoken, place));
  // A name that ends in a stop ("B.V.") ends its sentence too.
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/** Who acts in a sentence with a control's value is that control's owner. */
function whereValuesAre(line: string, place: Place): Place {
  for (const [, key = ''] of line.matchAll(VALUE)) {
    const control = place.company.values.controlFor(key);
    if (control?.owner !== undefined) return { ...place, controls: [control, ...place.controls] };
  }
  return place;
}

const VALUE = /\{\{(?:value|rhythm):([a-z:+-]{2,80})[|}]/g;

/** Sentences that follow each other are a paragraph; items, rows and headings keep their lines. */
function paragraphs(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let open = '';
  for (const line of [...lines, '']) {
    const text = line.trimEnd();
    const isOwnLine = OWN_LINE.test(text);
    if (text === '') {
      if (open !== '') blocks.push(open);
      open = '';
    } else if (open === '') open = text;
    else {
      const before = open.slice(open.lastIndexOf('\n') + 1);
      const isList = OWN_LINE.test(before);
      open += isOwnLine ? (isList ? `\n${text}` : `\n\n${text}`) : isList ? `\n\n${text}` : ` ${text}`;
    }
  }
  return blocks;
}

const OWN_LINE = /^(?:- |[|>#]|\d+\. )/;

function isHeld(guard: string, place: Place): boolean {
  if (guard.startsWith('!')) return !isHeld(guard.slice(1), place);
  if (guard === '~') return !place.isSaid;
  const { company } = place;
  const [kind = '', name = ''] = guard.split(':');
  switch (kind) {
    case 'small':
      return company.isSmall;
    case 'subservice':
      return (company.config?.subserviceOrganisations.length ?? 0) > 0;
    case 'provider':
      return hostsOf(company).length > 0;
    case 'services':
      return (company.config?.services.length ?? 0) > 0;
    case 'category':
      return company.config?.report.categories.includes(name as TrustCategory) === true;
    default:
      return knownAs(guard, place) !== undefined;
  }
}

function aside(kind: string, areas: string, { company, language, about }: Place): string {
  if (kind === 'regions') {
    const regions = company.config?.infrastructure.regions ?? [];
    return regions.length < 2 ? '' : said('aside-regions', language, { regions: listed(regions, language) });
  }
  const all = areas.split(',');
  const one = kind === 'in' && all.length === 1 ? toolFor(company, areas, about, language) : undefined;
  const tools = one === undefined ? toolsOf(company, all) : [one];
  return tools.length === 0 ? '' : said(`aside-${kind}`, language, { tools: listed(tools, language) });
}

function slot(name: string, hint: string | undefined, sentence: string, place: Place): string {
  const found = name.startsWith('the-other:')
    ? otherThanWhoActs(name.slice(name.indexOf(':') + 1), sentence, place)
    : knownAs(name, place, sentence.startsWith('|'));
  if (found !== undefined)
    return isOfAnotherScale(name, sentence, place)
      ? confirm(said('as-level', place.language, { value: found }))
      : found;
  if (hint !== undefined && name.startsWith('term:') && isStandardStated(hint, sentence, place)) return hint;
  const planned = /^(?:value|rhythm):./.test(name)
    ? place.company.values.planned(name.slice(name.indexOf(':') + 1), place.language)
    : undefined;
  return confirm(planned ?? hint ?? askFor(name, place.language));
}

/** Whether a promise names its level in other words than the row: that both are the same level is recorded nowhere. */
function isOfAnotherScale(name: string, row: string, { company, language }: Place): boolean {
  if (!name.startsWith('value:') || !name.includes('severity:')) return false;
  const found = company.values.find(name.slice(name.indexOf(':') + 1));
  if (found?.record?.kind !== 'commitment') return false;
  const promised = stemsOf(found.text, language);
  return !stemsOf(row.split('|')[1] ?? '', language).every((one) => promised.includes(one));
}

function stemsOf(text: string, language: Language): readonly string[] {
  return contentWords(text, language).map(({ stem }) => stem);
}

const ACTS = /\{\{([Tt]he-(?:who|role):[a-z]{1,20})\}\}/;

/** Whoever has a duty; where that is who acts in the sentence, somebody else: nobody reports to themselves. */
function otherThanWhoActs(duty: string, sentence: string, place: Place): string | undefined {
  const { duties } = place.company;
  const acts = ACTS.exec(sentence)?.[1];
  const who = acts === undefined ? undefined : knownAs(acts.replace(/^T/, 't'), place);
  const role = named(duties.roleFor(duty), 'the', place.language);
  if (role === undefined || role !== who) return role;
  const own = duties.roleFor(duty) ?? '';
  return named(duties.roleBeside(['management', ...BESIDE], new Set([own])), 'the', place.language);
}

/** Whether somebody states the standards a text names (AES-256, TLS 1.2) on what the sentence is about. Times are never taken so. */
function isStandardStated(hint: string, sentence: string, { known, language }: Place): boolean {
  const facts = factsIn(hint, language);
  const read = readLine(sentence.replace(SLOT, hint), '', language);
  return (
    facts.length > 0 &&
    facts.every(
      (fact) =>
        fact.duration === undefined &&
        fact.perYear === undefined &&
        known.whoStates(fact, read, true) !== undefined,
    )
  );
}

/** What a slot stands for; undefined when nobody states it. */
function knownAs(name: string, place: Place, isInTable = false): string | undefined {
  const { company, language, controls, about } = place;
  const { config, duties, values } = company;
  const at = name.indexOf(':');
  const kind = at < 0 ? name : name.slice(0, at);
  const key = at < 0 ? '' : name.slice(at + 1);
  const list = (items: readonly string[]): string | undefined =>
    items.length === 0 ? undefined : listed(items, language);
  const who = (): string | undefined => {
    const owner = controls.find((one) => one.owner !== undefined)?.owner;
    return owner === undefined ? duties.roleFor(key) : shortRole(owner);
  };
  switch (kind) {
    case 'company':
      return config?.organisation.name;
    case 'the-owner':
    case 'The-owner':
      return named(place.owner, kind, language);
    case 'the-approver':
    case 'The-approver':
      return named(place.approver, kind, language);
    case 'services':
      return list(config?.services.map((one) => one.name) ?? []);
    case 'providers':
      return list(hostsOf(company));
    case 'subservice':
      return list(config?.subserviceOrganisations.map((one) => one.name) ?? []);
    case 'role':
      return duties.roleFor(key);
    case 'the-role':
    case 'The-role':
      return named(duties.roleFor(key), kind, language);
    case 'the-who':
    case 'The-who':
      return named(who(), kind, language);
    case 'the-beside':
      return named(duties.roleBeside(BESIDE, new Set([who() ?? ''])), kind, language);
    case 'tool':
      return toolFor(company, key, about, language);
    case 'role-apart':
      return roleApart(key, duties);
    case 'the-role-apart':
      return named(roleApart(key, duties), kind, language);
    case 'personal':
      return list((config?.system?.data ?? []).filter((one) => one.personal).map((one) => one.name));
    case 'region':
      return list(config?.infrastructure.regions ?? []);
    case 'arranged':
      return config?.infrastructure.storage && withoutEnd(config.infrastructure.storage, /[.\s]/);
    case 'contact':
      return contactOf(place);
    case 'vault':
      return vaultOf(company);
    case 'tools':
      return list(toolsOf(company, key.split(',')));
    case 'value':
      return values.say(key, language, isInTable);
    case 'rhythm':
      return (key === '' ? undefined : values.say(key, language)) ?? rhythmOf(place);
    default:
      return undefined;
  }
}

/** The address of whoever has privacy. */
function contactOf({ company: { config, duties } }: Place): string | undefined {
  const role = duties.roleFor('privacy');
  return config?.organisation.people.find((one) => one.role === role && one.left === undefined)?.email;
}

/** Who has the first of two duties, or somebody else where that is who has the second: one person cannot do all of it. */
function roleApart(key: string, duties: Duties): string | undefined {
  const [first = '', second = ''] = key.split(',');
  const [role, other] = [duties.roleFor(first), duties.roleFor(second)];
  return role === undefined || role !== other
    ? role
    : (duties.roleBeside(['management', 'people', 'operations'], new Set([other])) ?? role);
}

/** Who looks at what another did, the likeliest first. */
const BESIDE = ['engineering', 'security', 'management', 'operations', 'people'] as const;

/** A role with its article: "the CTO", and at the start of a sentence "The CTO". */
function named(role: string | undefined, kind: string, language: Language): string | undefined {
  return role === undefined ? undefined : withArticle(role, kind.startsWith('T'), language);
}

/** How often the first of the controls with a rhythm runs; with its ID where the control is in another language. */
function rhythmOf({ controls, company, language }: Place): string | undefined {
  const found = controls.find(
    ({ frequency }) => frequency !== undefined && PER_YEAR[frequency] !== undefined,
  );
  const rhythm = found?.frequency && FREQUENCY_WORDS[language][found.frequency];
  if (!found || rhythm === undefined) return undefined;
  return isIn(found.statement ?? found.title, language, company) ? rhythm : `${rhythm} (${found.id})`;
}

/** Slots that a role fills, with the field of work it is asked for. */
const ASKS_ROLE = new Set(['who', 'role', 'role-apart', 'other']);

/** What is asked of the reader where nobody states it. */
function askFor(name: string, language: Language): string {
  const [kind = '', keys = ''] = name.split(':');
  const plain = kind.replace(/^[tT]he-/, '');
  const key = keys.split(/[+,]/)[0] ?? '';
  const duty = ASKS_ROLE.has(plain) ? words(`duty.${key}`, language) : undefined;
  if (duty !== undefined) return said('ask.duty', language, { duty });
  return words(`ask.${plain}.${key}`, language) ?? said(`ask.${plain}`, language);
}
