import { CLOSURES, CRITERIA, DESCRIPTION, NAME, SPAN, STATEMENT } from './common-keys.js';
import type { KeyShape, Shape } from './shape.js';

const PEOPLE: KeyShape = { also: ['mensen', 'personen', 'roles', 'rollen'] };
const CONTROLS: KeyShape = { also: ['maatregelen', 'beheersmaatregelen'] };
const EMPLOYEES: KeyShape = {
  also: ['medewerkers', 'headcount', 'team size', 'aantal medewerkers', 'size', 'omvang', 'fte', 'personeel'],
};
// A list under `team` names the people themselves: their keys are read as those of people.
const TEAM: KeyShape = {
  mapOnly: true,
  of: {
    employees: EMPLOYEES,
    engineering: { also: ['engineers', 'ontwikkelaars'] },
    security: { also: ['beveiliging'] },
  },
};
/** What people write of their company for whoever reads the file: nothing is worked out from it. */
const FOR_PEOPLE: Shape = {
  website: { also: ['url', 'site', 'homepage', 'domain', 'domein'] },
  city: { also: ['plaats', 'stad', 'vestigingsplaats'] },
  country: { also: ['land'] },
  address: { also: ['adres'] },
  offices: {
    also: [
      'office',
      'kantoor',
      'headquarters',
      'hq',
      'hoofdkantoor',
      'location',
      'locatie',
      'kantoren',
      'locations',
      'locaties',
      'vestigingen',
    ],
  },
  founded: { also: ['opgericht', 'founded in', 'opgericht in'] },
  kvk: {
    also: ['registration', 'registration number', 'company number', 'kvk nummer', 'chamber of commerce'],
  },
  contact: { also: ['phone', 'telefoon', 'contactpersoon'] },
};
const SERVICES: KeyShape = { also: ['service', 'diensten', 'dienst'] };
const LANGUAGE: KeyShape = { also: ['taal'] };
/** One commitment of soc2.yaml. */
export const COMMITMENT_SHAPE: Shape = {
  id: { also: ['nr', 'nummer', 'kenmerk'] },
  statement: {
    also: [
      ...(STATEMENT.also ?? []),
      'description',
      'omschrijving',
      'belofte',
      'toezegging',
      'promise',
      'commitment',
    ],
  },
  kind: { also: ['soort', 'type'] },
  target: { also: ['doel', 'norm', 'value', 'waarde'] },
  controls: CONTROLS,
  criteria: CRITERIA,
  source: { also: ['bron', 'from', 'where', 'contract', 'document', 'herkomst', 'vindplaats'] },
};
/** `soc2.yaml`. */
export const SOC2_SHAPE: Shape = {
  version: { also: ['versie'] },
  organisation: {
    also: ['organization', 'organisatie', 'company', 'bedrijf', 'onderneming'],
    of: {
      // A company has a name that it goes by and one that it is registered under; the first is the one its texts use.
      name: {
        also: [
          ...(NAME.also ?? []),
          'legal name',
          'company name',
          'legal entity',
          'trade name',
          'statutaire naam',
          'bedrijfsnaam',
          'handelsnaam',
        ],
        several: true,
      },
      industry: { also: ['branche', 'sector', 'bedrijfstak'] },
      description: DESCRIPTION,
      stage: { also: ['fase'] },
      team: TEAM,
      employees: EMPLOYEES,
      people: PEOPLE,
      ...FOR_PEOPLE,
    },
  },
  // Files without a part for the organisation, or for how to write.
  name: NAME,
  team: TEAM,
  employees: EMPLOYEES,
  language: LANGUAGE,
  people: PEOPLE,
  services: {
    also: ['diensten', 'products', 'producten', 'services in scope', 'diensten in scope', 'in scope'],
  },
  // A map, a list of providers by name, or a list of maps: see `infrastructure.ts`.
  infrastructure: {
    also: ['infrastructuur', 'hosting', 'cloud'],
    of: {
      providers: {
        also: [
          'provider',
          'aanbieders',
          'aanbieder',
          'leverancier',
          'leveranciers',
          'cloud',
          'cloud provider',
          'hosting provider',
          'vendor',
          'name',
          'naam',
        ],
      },
      regions: { also: ['region', 'regios', 'regio', 'location', 'locatie', 'locaties'] },
      architecture: { also: ['architectuur'] },
      network: { also: ['netwerk'] },
      storage: { also: ['opslag', 'encryption', 'versleuteling'] },
      authentication: { also: ['authenticatie', 'auth'] },
      monitoring: { also: ['bewaking', 'logging'] },
      backup: { also: ['backups', 'reservekopieen'] },
      // What a provider is for stands beside its name, for whoever reads the file.
      role: { also: ['rol', 'purpose', 'doel', 'functie'] },
    },
  },
  tools: {
    also: [
      'middelen',
      'hulpmiddelen',
      'systems',
      'systemen',
      'software',
      'stack',
      'tooling',
      'tech stack',
      'applications',
      'applicaties',
    ],
  },
  report: {
    also: ['rapport', 'rapportage', 'audit', 'soc2'],
    of: {
      type: { also: ['soort', 'report type'] },
      categories: {
        also: [
          'category',
          'categorieen',
          'categorie',
          'trust services categories',
          ...(CRITERIA.also ?? []),
          'criteria',
        ],
      },
      observationPeriod: {
        also: [
          'observatieperiode',
          'period',
          'periode',
          'audit period',
          'window',
          'audit window',
          'observation window',
        ],
        of: SPAN,
      },
      periods: {
        also: ['perioden', 'periodes'],
        of: { name: NAME, ...SPAN, fieldwork: { also: ['veldwerk'], of: SPAN } },
      },
      asOf: { also: ['peildatum', 'as of date'] },
      targetDate: {
        also: [
          'streefdatum',
          'target',
          'target completion',
          'due',
          'report due',
          'deadline',
          'goal',
          'needed by',
          'report needed by',
          'gewenst op',
          'opleverdatum',
        ],
      },
      auditor: {
        also: ['audit firm', 'service auditor', 'accountant', 'auditkantoor'],
        of: {
          firm: { also: ['kantoor', 'name', 'naam'] },
          contact: { also: ['contactpersoon'] },
          status: {},
        },
      },
      timezone: { also: ['tijdzone'] },
      dateOrder: { also: ['datumvolgorde'] },
    },
  },
  evidence: {
    also: ['bewijs'],
    of: { tolerableRate: {}, grace: { also: ['uitloop'] }, exceptions: CLOSURES },
  },
  current: {
    also: ['huidig', 'current state'],
    of: {
      compliance: { also: ['certifications', 'certificaten', 'certificeringen'] },
      documentation: { also: ['documentatie'] },
      gaps: { also: ['lacunes', 'hiaten', 'main gaps', 'known gaps'] },
    },
  },
  preferences: {
    also: ['voorkeuren'],
    of: { language: LANGUAGE, instructions: { also: ['instructies', 'aanwijzingen'] } },
  },
  // A list of maps, or one map of what is promised: see `commitment-entries.ts`.
  commitments: {
    also: [
      'beloftes',
      'beloften',
      'toezeggingen',
      'promises',
      'slas',
      'service commitments',
      'customer commitments',
      'servicebeloften',
      'klantbeloften',
    ],
    ofList: COMMITMENT_SHAPE,
    keyed: true,
  },
  system: { also: ['systeem'] },
  // What belongs to the system, in files without a part for it.
  customers: { also: ['klanten'] },
  data: { also: ['gegevens'] },
  flows: { also: ['data flows', 'datastromen', 'gegevensstromen'] },
  excluded: { also: ['out of scope', 'not in scope', 'exclusions', 'buiten scope', 'uitgesloten'] },
  customerControls: {
    also: ['customer responsibilities', 'user entity controls', 'cuecs', 'verantwoordelijkheden klant'],
  },
  subserviceOrganisations: {
    also: [
      'subservice organizations',
      'subserviceorganisaties',
      'suborganisaties',
      'subprocessors',
      'subverwerkers',
    ],
    of: {
      name: NAME,
      services: SERVICES,
      method: { also: ['methode'] },
      report: {
        also: ['rapport'],
        of: {
          type: { also: ['soort'] },
          periodStart: { also: ['period from', 'begin'] },
          periodEnd: { also: ['period to', 'einde'] },
          bridgeLetterTo: { also: ['bridge letter'] },
          reviewed: { also: ['beoordeeld'] },
          path: { also: ['pad', 'file', 'bestand'] },
        },
      },
      provides: { also: ['levert'] },
      complementaryControls: { of: { id: {}, statement: STATEMENT, criteria: CRITERIA } },
    },
  },
  rules: { also: ['regels'] },
  acknowledgement: {
    also: ['acknowledgment', 'bevestiging'],
    of: { documents: { also: ['documenten'] }, within: { also: ['binnen'] } },
  },
  events: {
    also: ['gebeurtenissen'],
    of: {
      kind: { also: ['soort'] },
      id: {},
      on: { also: ['op', 'date', 'datum'] },
      title: { also: ['titel'] },
      person: { also: ['persoon'] },
      policies: { also: ['beleid'] },
    },
  },
  ignore: { also: ['negeren'] },
  documents: { also: ['documenten'] },
};

/** An entry of `people`, `services` and `tools`, when it is a map of its own. */
export const PERSON_SHAPE: Shape = {
  name: {
    also: [...(NAME.also ?? []), 'person', 'persoon', 'who', 'wie', 'held by', 'medewerker', 'employee'],
  },
  role: { also: ['rol', 'function', 'functie', 'title', 'job title', 'functietitel'] },
  email: { also: ['mail'] },
  joined: { also: ['in dienst', 'start'] },
  left: { also: ['uit dienst', 'end'] },
};
export const SERVICE_SHAPE: Shape = {
  name: { also: [...(NAME.also ?? []), 'service', 'dienst', 'product'] },
  type: { also: ['soort'] },
  description: DESCRIPTION,
  inScope: { also: ['binnen scope', 'scope'] },
};
export const TOOL_SHAPE: Shape = {
  name: { also: [...(NAME.also ?? []), 'tool', 'product', 'system', 'systeem', 'applicatie'] },
  purpose: {
    also: ['doel', 'use', 'gebruik', 'used for', 'for', 'voor', ...(DESCRIPTION.also ?? []), 'description'],
  },
  area: { also: ['gebied', 'category', 'categorie'] },
};
