import type { Localised, TrustCategory } from '../../catalog/types.js';
import { asDate } from '../../workspace/values.js';
import type { Option, Question } from './question.js';
import { INFRASTRUCTURE_KEYS, type InfrastructureKey, type Soc2Answers } from './soc2-yaml.js';
import { CLOUDS, OWN_DATA_CENTRE, STANDARDS, toolOf, TOOLS } from './suggestions.js';
import { useOf } from './tool-uses.js';

const say = (en: string, nl: string): Localised => ({ en, nl });
const option = (id: string, label: Localised, detail?: Localised): Option => ({ id, label, detail });
const named = (name: string, detail = ''): Option => option(name, say(name, name), say(detail, detail));

/** The questions whose answers make a soc2.yaml. Every one has a default, so Enter alone gives a usable file. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'name',
    kind: 'text',
    ask: say(
      'Legal name of the company, as it will stand in the report',
      'Statutaire naam van het bedrijf, zoals die in het rapport komt',
    ),
    value: ({ name }) => name,
    problem: (text) =>
      text === '' ? say('Enter the name of the company.', 'Vul de naam van het bedrijf in.') : undefined,
    set: (_, text) => ({ name: text }),
  },
  {
    id: 'industry',
    kind: 'text',
    ask: say(
      'What the company does, in a few words (may stay empty)',
      'Wat het bedrijf doet, in een paar woorden (mag leeg blijven)',
    ),
    hint: say(
      'For example: Software as a service, payments',
      'Bijvoorbeeld: Software als dienst, betalingen',
    ),
    value: ({ industry }) => industry ?? '',
    set: (_, text) => ({ industry: text || undefined }),
  },
  {
    id: 'description',
    kind: 'text',
    ask: say(
      'The company and its customers in a sentence or two (may stay empty)',
      'Het bedrijf en zijn klanten in een of twee zinnen (mag leeg blijven)',
    ),
    hint: say('It opens the system description.', 'Hiermee begint de systeembeschrijving.'),
    value: ({ description }) => description ?? '',
    set: (_, text) => ({ description: text || undefined }),
  },
  {
    id: 'services',
    kind: 'list',
    ask: say('Which services are in scope?', 'Welke diensten vallen binnen de scope?'),
    hint: say('Name: what it does for customers', 'Naam: wat de dienst voor klanten doet'),
    value: ({ services, name }) =>
      services.length === 0
        ? [name]
        : services.map((one) => (one.description ? `${one.name}: ${one.description}` : one.name)),
    set: ({ services }, texts) => ({
      services: texts.map((text) => {
        const [first, rest] = splitAt(text, ':');
        const before = services.find(({ name }) => name === first);
        return { name: first, type: before?.type, description: rest };
      }),
    }),
  },
  {
    id: 'service-type',
    kind: 'one',
    ask: say('What kind of service is the first of them?', 'Wat voor dienst is de eerste daarvan?'),
    needed: ({ services }) => services.length > 0,
    options: [
      option('saas-platform', say('SaaS platform', 'SaaS-platform')),
      option('data-processing', say('Data processing', 'Gegevensverwerking')),
      option('hosting', say('Hosting', 'Hosting')),
      option('api', say('API', 'API')),
      option('managed-service', say('Managed service', 'Beheerde dienst')),
      option('other', say('Other', 'Anders')),
    ],
    value: ({ services }) => services[0]?.type,
    set: ({ services }, type) => ({
      services: services.map((service, n) => (n === 0 ? { ...service, type } : service)),
    }),
  },
  {
    id: 'employees',
    kind: 'text',
    ask: say('Number of employees (may stay empty)', 'Aantal medewerkers (mag leeg blijven)'),
    value: ({ employees }) => (employees === undefined ? '' : String(employees)),
    problem: (text) =>
      /^\d{0,7}$/.test(text)
        ? undefined
        : say('Enter a whole number, such as 40.', 'Vul een geheel getal in, zoals 40.'),
    set: (_, text) => {
      const employees = text === '' ? undefined : Number(text);
      return { employees, stage: stageOf(employees) };
    },
  },
  {
    id: 'people',
    kind: 'list',
    ask: say(
      'Who owns or approves policies? One person at a time',
      'Wie is eigenaar van beleid of keurt het goed? Eén persoon tegelijk',
    ),
    hint: say('Ada Byron, CTO', 'Ada Byron, CTO'),
    value: ({ people }) => people.map(({ name, role }) => (role ? `${name}, ${role}` : name)),
    set: (_, texts) => ({
      people: texts.map((text) => {
        const [name, role] = splitAt(text, ',');
        return { name, role };
      }),
    }),
  },
  {
    id: 'providers',
    kind: 'many',
    own: true,
    ask: say('Where do the services run?', 'Waar draaien de diensten?'),
    options: () => [
      ...CLOUDS.map((name) => named(name)),
      option(OWN_DATA_CENTRE, say(OWN_DATA_CENTRE, 'Eigen datacentrum')),
    ],
    value: ({ providers }) => providers,
    set: (_, providers) => ({ providers }),
  },
  {
    id: 'infrastructure',
    kind: 'fields',
    ask: say(
      'What can you say about the infrastructure? All of it may stay empty',
      'Wat kunt u over de infrastructuur zeggen? Alles mag leeg blijven',
    ),
    hint: say(
      'Templates take these facts over; what is missing becomes [CONFIRM: …].',
      'Sjablonen nemen deze feiten over; wat ontbreekt wordt [CONFIRM: …].',
    ),
    fields: [
      option('regions', say('Regions or data centres', 'Regio’s of datacenters')),
      option('architecture', say('Main components and data flows', 'Hoofdonderdelen en gegevensstromen')),
      option('network', say('Network and its segmentation', 'Netwerk en de segmentatie ervan')),
      option('storage', say('Storage and its encryption', 'Opslag en de versleuteling ervan')),
      option('authentication', say('How staff and customers sign in', 'Hoe medewerkers en klanten inloggen')),
      option(
        'monitoring',
        say('What is watched, and who is alerted', 'Wat wordt bewaakt, en wie een melding krijgt'),
      ),
      option(
        'backup',
        say(
          'What is backed up, how often and where to',
          'Waarvan back-ups worden gemaakt, hoe vaak en waarheen',
        ),
      ),
    ],
    value: ({ infrastructure }) => infrastructure,
    set: (_, texts) => ({
      infrastructure: Object.fromEntries(
        INFRASTRUCTURE_KEYS.flatMap((key): [InfrastructureKey, string][] =>
          texts[key] ? [[key, texts[key]]] : [],
        ),
      ),
    }),
  },
  {
    id: 'tools',
    kind: 'many',
    own: true,
    ask: say('Which tools do you use?', 'Welke tools gebruikt u?'),
    options: () =>
      TOOLS.map(({ name, purpose, area }) => option(name, say(name, name), useOf(purpose, area))),
    value: ({ tools }) => tools.map(({ name }) => name),
    set: ({ tools }, names) => ({
      tools: names.map((name) => tools.find((tool) => tool.name === name) ?? toolOf(name)),
    }),
  },
  {
    id: 'subservice',
    kind: 'many',
    own: true,
    ask: say(
      'Which suppliers perform controls that your report relies on?',
      'Welke leveranciers voeren beheersmaatregelen uit waarop uw rapport steunt?',
    ),
    options: ({ providers, tools }) =>
      [...providers, ...tools.map(({ name }) => name)].map((name) => named(name)),
    value: ({ subservice, providers }) =>
      subservice.length > 0 ? subservice : providers.filter((name) => name !== OWN_DATA_CENTRE),
    set: (_, subservice) => ({ subservice }),
  },
  {
    id: 'commitments',
    kind: 'list',
    ask: say(
      'What do you promise customers, in contracts or service levels?',
      'Wat belooft u klanten, in contracten of serviceniveaus?',
    ),
    hint: say('The service is available 99.9% of each month', 'De dienst is per maand 99,9% beschikbaar'),
    value: ({ commitments }) => commitments,
    set: (_, commitments) => ({ commitments }),
  },
  {
    id: 'type',
    kind: 'one',
    ask: say('Which report do you prepare?', 'Welk rapport bereidt u voor?'),
    options: [
      option(
        'II',
        say('Type II', 'Type II'),
        say(
          'Design and operation over a period, usually 3 to 12 months. What most enterprise customers ask for.',
          'Opzet en werking over een periode, meestal 3 tot 12 maanden. Waar grote klanten meestal om vragen.',
        ),
      ),
      option(
        'I',
        say('Type I', 'Type I'),
        say(
          'Design on one day. Sooner done; often the step before a Type II.',
          'Opzet op één dag. Eerder klaar; vaak de stap vóór een Type II.',
        ),
      ),
    ],
    value: ({ type }) => type,
    set: (_, type) => ({ type: type === 'I' ? 'I' : 'II' }),
  },
  {
    id: 'categories',
    kind: 'many',
    own: false,
    ask: say(
      'Which categories are in scope? Security always is.',
      'Welke categorieën vallen binnen de scope? Beveiliging altijd.',
    ),
    options: () => [
      option(
        'security',
        say('Security', 'Beveiliging'),
        say('Required in every report.', 'Verplicht in elk rapport.'),
      ),
      option(
        'availability',
        say('Availability', 'Beschikbaarheid'),
        say('When you promise uptime or recovery times.', 'Als u beschikbaarheid of hersteltijden belooft.'),
      ),
      option(
        'confidentiality',
        say('Confidentiality', 'Vertrouwelijkheid'),
        say(
          'When contracts ask you to protect and delete confidential information.',
          'Als contracten vragen vertrouwelijke informatie te beschermen en te verwijderen.',
        ),
      ),
      option(
        'processing-integrity',
        say('Processing integrity', 'Verwerkingsintegriteit'),
        say(
          'When customers rely on complete and accurate processing, such as payments or payroll.',
          'Als klanten rekenen op volledige en juiste verwerking, zoals van betalingen of salarissen.',
        ),
      ),
      option(
        'privacy',
        say('Privacy', 'Privacy'),
        say(
          'When you collect personal information from people yourself.',
          'Als u zelf persoonsgegevens bij mensen verzamelt.',
        ),
      ),
    ],
    value: ({ categories }) => categories,
    set: (_, ids) => ({
      categories: ['security', ...ids.filter((id): id is TrustCategory => id !== 'security')],
    }),
  },
  {
    id: 'period',
    kind: 'text',
    needed: ({ type }) => type === 'II',
    ask: say('Observation period: first and last day', 'Observatieperiode: eerste en laatste dag'),
    hint: say('2026-01-01 2026-06-30', '2026-01-01 2026-06-30'),
    value: ({ period }) => (period ? `${period.start} ${period.end}` : ''),
    problem: (text) =>
      readPeriod(text)
        ? undefined
        : say(
            'Enter two days as YYYY-MM-DD, the first before the last.',
            'Vul twee dagen in als JJJJ-MM-DD, de eerste vóór de laatste.',
          ),
    set: (_, text) => ({ period: readPeriod(text), asOf: undefined }),
  },
  {
    id: 'as-of',
    kind: 'text',
    needed: ({ type }) => type === 'I',
    ask: say(
      'The day on which the design is judged (may stay empty)',
      'De dag waarop de opzet wordt beoordeeld (mag leeg blijven)',
    ),
    hint: say('2026-03-31', '2026-03-31'),
    value: ({ asOf }) => asOf ?? '',
    problem: emptyOrDate,
    set: (_, text) => ({ asOf: asDate(text), period: undefined }),
  },
  {
    id: 'target-date',
    kind: 'text',
    ask: say(
      'The day you want to have the report (may stay empty)',
      'De dag waarop u het rapport wilt hebben (mag leeg blijven)',
    ),
    hint: say('2026-09-30', '2026-09-30'),
    value: ({ targetDate }) => targetDate ?? '',
    problem: emptyOrDate,
    set: (_, text) => ({ targetDate: asDate(text) }),
  },
  {
    id: 'documentation',
    kind: 'one',
    ask: say('How far is the documentation?', 'Hoe ver is de documentatie?'),
    options: [
      option('starting-fresh', say('Starting fresh', 'Vanaf nul')),
      option('some-policies', say('Some policies', 'Enkele beleidsdocumenten')),
      option('mature', say('Mature', 'Volwassen')),
    ],
    value: ({ documentation }) => documentation,
    set: (_, id) => ({ documentation: id as Soc2Answers['documentation'] }),
  },
  {
    id: 'compliance',
    kind: 'many',
    own: true,
    ask: say('Which standards do you already meet?', 'Aan welke normen voldoet u al?'),
    options: () => STANDARDS.map((name) => named(name)),
    value: ({ compliance }) => compliance,
    set: (_, compliance) => ({ compliance }),
  },
  {
    id: 'gaps',
    kind: 'list',
    ask: say('What do you already know is missing?', 'Wat weet u al dat ontbreekt?'),
    hint: say('Restores are not tested', 'Het terugzetten van back-ups wordt niet getest'),
    value: ({ gaps }) => gaps,
    set: (_, gaps) => ({ gaps }),
  },
  {
    id: 'language',
    kind: 'one',
    ask: say('In which language are new policies written?', 'In welke taal wordt nieuw beleid geschreven?'),
    options: [option('en', say('English', 'Engels')), option('nl', say('Dutch', 'Nederlands'))],
    value: ({ language }) => language,
    set: (_, id) => ({ language: id === 'nl' ? 'nl' : 'en' }),
  },
  {
    id: 'instructions',
    kind: 'list',
    ask: say('What should drafts keep to?', 'Waar moeten concepten zich aan houden?'),
    hint: say('Short sentences, “we” for the company', 'Korte zinnen, “wij” voor het bedrijf'),
    value: ({ instructions }) => instructions,
    set: (_, instructions) => ({ instructions }),
  },
];

/** The part before the first mark, and the part after it when there is any. */
function splitAt(text: string, mark: string): [first: string, rest: string | undefined] {
  const at = text.indexOf(mark);
  const first = text.slice(0, at).trim();
  if (at < 0 || first === '') return [text.trim(), undefined];
  return [first, text.slice(at + 1).trim() || undefined];
}

/** Bounds as commonly drawn for companies in this field: a start-up below 50 people, established from 250. */
function stageOf(employees: number | undefined): Soc2Answers['stage'] {
  if (employees === undefined) return undefined;
  return employees < 50 ? 'startup' : employees < 250 ? 'growth' : 'established';
}

function emptyOrDate(text: string): Localised | undefined {
  return text === '' || asDate(text)
    ? undefined
    : say(
        'Enter a day as YYYY-MM-DD, such as 2026-03-31.',
        'Vul een dag in als JJJJ-MM-DD, zoals 2026-03-31.',
      );
}

function readPeriod(text: string): { start: string; end: string } | undefined {
  const days = text.match(/\d{4}-\d{1,2}-\d{1,2}/g) ?? [];
  const [start, end] = [asDate(days[0]), asDate(days[1])];
  return start !== undefined && end !== undefined && start < end && days.length === 2
    ? { start, end }
    : undefined;
}
