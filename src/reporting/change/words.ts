import type { LapseReason } from '../../analysis/change/approvals.js';
import type { ContentChange } from '../../analysis/change/contents.js';
import type { EvidenceEffect } from '../../analysis/change/evidence.js';
import type { RecordChange } from '../../analysis/change/records.js';
import type { CriterionState, SupportReason } from '../../analysis/change/support.js';
import type { Weakness } from '../../analysis/topics/types.js';
import type { Localised } from '../../catalog/types.js';
import type { ItemGroup } from './items.js';

export const GROUP_TITLES: Readonly<Record<ItemGroup, Localised>> = {
  criteria: { en: 'Criteria', nl: 'Criteria' },
  points: { en: 'Points of focus', nl: 'Aandachtspunten' },
  contents: { en: 'Expected contents', nl: 'Verwachte onderdelen' },
  weakened: { en: 'Weakened statements', nl: 'Afgezwakte uitspraken' },
  statements: { en: 'Other statements that changed', nl: 'Andere gewijzigde uitspraken' },
  records: {
    en: 'Promises, controls and other records',
    nl: 'Toezeggingen, beheersmaatregelen en andere gegevens',
  },
  contradictions: { en: 'Contradictions', nl: 'Tegenstrijdigheden' },
  approvals: { en: 'Approvals', nl: 'Goedkeuringen' },
  evidence: { en: 'Evidence', nl: 'Bewijs' },
  findings: { en: 'Other findings', nl: 'Andere bevindingen' },
  documents: { en: 'Documents', nl: 'Documenten' },
};

export const CRITERION_STATES: Readonly<
  Record<CriterionState, { readonly gained: Localised; readonly lost: Localised }>
> = {
  claimed: {
    gained: { en: 'is now claimed', nl: 'wordt nu geclaimd' },
    lost: { en: 'is no longer claimed', nl: 'wordt niet meer geclaimd' },
  },
  substantiated: {
    gained: { en: 'text now says how it is met', nl: 'tekst zegt nu hoe eraan wordt voldaan' },
    lost: {
      en: 'no text says any more how it is met',
      nl: 'geen tekst zegt meer hoe eraan wordt voldaan',
    },
  },
  approved: {
    gained: { en: 'that text is now approved', nl: 'die tekst is nu goedgekeurd' },
    lost: {
      en: 'no approved text says any more how it is met',
      nl: 'geen goedgekeurde tekst zegt meer hoe eraan wordt voldaan',
    },
  },
  proven: {
    gained: { en: 'the history proves that approval', nl: 'de geschiedenis bewijst die goedkeuring' },
    lost: {
      en: 'the history no longer proves its approval',
      nl: 'de geschiedenis bewijst de goedkeuring niet meer',
    },
  },
  evidenced: {
    gained: {
      en: 'the evidence of its controls is now complete so far',
      nl: 'het bewijs van de beheersmaatregelen is nu tot nu toe volledig',
    },
    lost: {
      en: 'the evidence of its controls is no longer complete',
      nl: 'het bewijs van de beheersmaatregelen is niet meer volledig',
    },
  },
};

export const SUPPORT_REASONS: Readonly<Record<SupportReason, Localised>> = {
  'document-removed': {
    en: 'its document is no longer there as a policy',
    nl: 'het document is er niet meer als beleid',
  },
  'document-withdrawn': { en: 'its document was withdrawn', nl: 'het document is ingetrokken' },
  'document-draft': { en: 'its document is now a draft', nl: 'het document is nu een concept' },
  'sentence-removed': {
    en: 'this sentence is gone or says something else',
    nl: 'deze zin is weg of zegt iets anders',
  },
  'sentence-no-longer-counts': {
    en: 'this sentence still stands there, and no longer counts where it stands',
    nl: 'deze zin staat er nog, en telt niet meer op die plaats',
  },
  'document-added': { en: 'by a new document', nl: 'door een nieuw document' },
  'document-in-force': {
    en: 'its document is no longer a draft or withdrawn',
    nl: 'het document is geen concept meer, of niet meer ingetrokken',
  },
  'sentence-added': { en: 'by this sentence', nl: 'door deze zin' },
  'sentence-now-counts': {
    en: 'this sentence was there, and now counts where it stands',
    nl: 'deze zin stond er al, en telt nu op die plaats',
  },
};

export const OTHERWISE: Readonly<Record<ContentChange['otherwise'], Localised>> = {
  found: { en: 'found', nl: 'gevonden' },
  weak: { en: 'the text on it no longer says how', nl: 'de tekst erover zegt niet meer hoe' },
  unsure: {
    en: 'a sentence may still be on it, not plainly enough to count',
    nl: 'een zin gaat er misschien nog over, niet duidelijk genoeg om te tellen',
  },
  missing: { en: 'no sentence is on it any more', nl: 'geen zin gaat er meer over' },
  'no-document': {
    en: 'the document is no longer there as a policy in force',
    nl: 'het document is er niet meer als geldend beleid',
  },
};

export const WEAKNESSES: Readonly<Record<Weakness, Localised>> = {
  negated: { en: 'the text on it says that it is not done', nl: 'de tekst erover zegt dat het niet gebeurt' },
  planned: { en: 'the text on it only plans it', nl: 'de tekst erover heeft het alleen over plannen' },
  placeholder: {
    en: 'the text on it is left to be filled in',
    nl: 'de tekst erover moet nog worden ingevuld',
  },
  generic: {
    en: 'the text on it would be true of any company',
    nl: 'de tekst erover geldt voor elk bedrijf',
  },
  'mention-only': { en: 'the text merely names it', nl: 'de tekst noemt het alleen' },
};

export const APPROVAL_REASONS: Readonly<Record<LapseReason, Localised>> = {
  unread: { en: 'it could not be read', nl: 'het kon niet worden gelezen' },
  owner: { en: 'it has no owner', nl: 'er is geen eigenaar' },
  approver: { en: 'it has no approver', nl: 'er is geen goedkeurder' },
  version: { en: 'it has no version', nl: 'er is geen versie' },
  approved: {
    en: 'it has no date of approval in the past',
    nl: 'er is geen goedkeuringsdatum in het verleden',
  },
  review: { en: 'its review is overdue', nl: 'de herziening is te laat' },
  draft: { en: 'it is a draft', nl: 'het is een concept' },
  withdrawn: { en: 'it was withdrawn', nl: 'het is ingetrokken' },
  'same-person': { en: 'owner and approver are the same', nl: 'eigenaar en goedkeurder zijn dezelfde' },
  'text-changed': {
    en: 'its text was changed and nobody approved the new one',
    nl: 'de tekst is gewijzigd en niemand heeft de nieuwe goedgekeurd',
  },
  changed: {
    en: 'its text is no longer the one that was approved',
    nl: 'de tekst is niet meer die welke is goedgekeurd',
  },
  contradicted: {
    en: 'the history contradicts its approval',
    nl: 'de geschiedenis spreekt de goedkeuring tegen',
  },
  'no-fingerprint': {
    en: 'its approval no longer says by a fingerprint which text was approved',
    nl: 'de goedkeuring zegt niet meer met een vingerafdruk welke tekst is goedgekeurd',
  },
  'link-elsewhere': {
    en: 'a link leads elsewhere than in the approved text',
    nl: 'een koppeling leidt ergens anders heen dan in de goedgekeurde tekst',
  },
  removed: { en: 'it is no longer there as a policy in force', nl: 'het is er niet meer als geldend beleid' },
  added: { en: 'it is new', nl: 'het is nieuw' },
};

export const EVIDENCE_EFFECTS: Readonly<Record<EvidenceEffect, Localised>> = {
  due: { en: 'evidence is now expected', nl: 'er wordt nu bewijs verwacht' },
  lost: { en: 'evidence that was there no longer is', nl: 'bewijs dat er was is er niet meer' },
  settled: { en: 'evidence is now there', nl: 'het bewijs is er nu' },
  dropped: { en: 'evidence is no longer expected', nl: 'er wordt geen bewijs meer verwacht' },
};

export const RECORD_KINDS: Readonly<Record<RecordChange['kind'], Localised>> = {
  commitment: { en: 'Commitment', nl: 'Toezegging' },
  control: { en: 'Control', nl: 'Beheersmaatregel' },
  subservice: { en: 'Subservice organisation', nl: 'Subserviceorganisatie' },
  service: { en: 'Service', nl: 'Dienst' },
  tool: { en: 'Tool', nl: 'Tool' },
  infrastructure: { en: 'The infrastructure', nl: 'De infrastructuur' },
  report: { en: 'The report', nl: 'Het rapport' },
};

export const FIELD_NAMES: Readonly<Partial<Record<string, Localised>>> = {
  providers: { en: 'providers', nl: 'aanbieders' },
  regions: { en: 'regions', nl: 'regio’s' },
  statement: { en: 'statement', nl: 'verklaring' },
  target: { en: 'target', nl: 'doel' },
  controls: { en: 'controls', nl: 'beheersmaatregelen' },
  criteria: { en: 'criteria', nl: 'criteria' },
  owner: { en: 'owner', nl: 'eigenaar' },
  frequency: { en: 'frequency', nl: 'frequentie' },
  rrule: { en: 'schedule', nl: 'schema' },
  evidence: { en: 'evidence', nl: 'bewijs' },
  policies: { en: 'policies', nl: 'beleid' },
  status: { en: 'status', nl: 'status' },
  population: { en: 'population', nl: 'populatie' },
  inheritedFrom: { en: 'inherited from', nl: 'overgenomen van' },
  since: { en: 'since', nl: 'sinds' },
  services: { en: 'services', nl: 'diensten' },
  method: { en: 'method', nl: 'methode' },
  report: { en: 'its report', nl: 'rapport ervan' },
  provides: { en: 'provides', nl: 'levert' },
  complementaryControls: {
    en: 'controls it expects of its customers',
    nl: 'maatregelen die deze van afnemers verlangt',
  },
  description: { en: 'description', nl: 'beschrijving' },
  purpose: { en: 'purpose', nl: 'doel' },
  type: { en: 'type', nl: 'type' },
  asOf: { en: 'as of', nl: 'peildatum' },
  observationPeriod: { en: 'observation period', nl: 'observatieperiode' },
  targetDate: { en: 'target date', nl: 'streefdatum' },
};

/** What is said when nothing that is compared is another. */
export const NOTHING: Localised = {
  en: 'Nothing that is compared here changed: no criterion, content, statement, record, approval, evidence or finding.',
  nl: 'Niets van wat hier wordt vergeleken is gewijzigd: geen criterium, onderdeel, uitspraak, gegeven, goedkeuring, bewijs of bevinding.',
};
