import type { Localised } from '../../catalog/types.js';

/** The comments of a new `soc2.yaml`. */
export const SOC2_COMMENTS = {
  file: {
    en: 'Who we are and what our SOC 2 report covers. Attest reads this file in the editor and in `attest check`.',
    nl: 'Wie wij zijn en wat ons SOC 2-rapport omvat. Attest leest dit bestand in de editor en bij `attest check`.',
  },
  organisation: {
    en: 'The company that the report is about.',
    nl: 'Het bedrijf waar het rapport over gaat.',
  },
  team: {
    en: 'How many people: advice and templates fit the size of the company.',
    nl: 'Hoeveel mensen: adviezen en sjablonen passen bij de omvang van het bedrijf.',
  },
  people: {
    en: 'Owners and approvers of policies, such as { name: Ada Byron, role: CTO }.',
    nl: 'Eigenaren en goedkeurders van beleid, zoals { name: Ada Byron, role: CTO }.',
  },
  services: {
    en: 'The services that are in scope.',
    nl: 'De diensten die binnen de scope vallen.',
  },
  infrastructure: {
    en: 'Where and on what the services run. Templates fill these facts in; what is missing becomes [CONFIRM: …].',
    nl: 'Waar en waarop de diensten draaien. Sjablonen nemen deze feiten over; wat ontbreekt wordt [CONFIRM: …].',
  },
  tools: {
    en: 'Tools in use. A policy that names a tool missing here is reported.',
    nl: 'Tools in gebruik. Een beleidsdocument dat een tool noemt die hier ontbreekt, wordt gemeld.',
  },
  report: {
    en: 'Type I judges the design on one day, Type II the operation over a period. Security is always in scope.',
    nl: 'Type I beoordeelt de opzet op één dag, Type II de werking over een periode. Security valt altijd binnen de scope.',
  },
  current: {
    en: 'Where we stand today.',
    nl: 'Waar wij nu staan.',
  },
  preferences: {
    en: 'The language of new documents, and wishes that drafts follow.',
    nl: 'De taal van nieuwe documenten, en wensen waar concepten zich aan houden.',
  },
  commitments: {
    en: 'What we promise customers, such as { id: SLA-1, statement: …, kind: uptime, target: "99.9%" }.',
    nl: 'Wat wij klanten beloven, zoals { id: SLA-1, statement: …, kind: uptime, target: "99.9%" }.',
  },
  subservice: {
    en: 'Suppliers whose controls our report relies on, such as the cloud provider.',
    nl: 'Leveranciers op wier beheersmaatregelen ons rapport steunt, zoals de cloudleverancier.',
  },
} as const satisfies Record<string, Localised>;
