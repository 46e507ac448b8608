import { typeTitle } from '../../catalog/names.js';
import type { Localised } from '../../catalog/types.js';

/** What is known of a folder when it is asked what to do next. */
export interface Standing {
  readonly hasConfig: boolean;
  /** Documents that are read as policies, and those of them that do not say whose they are. */
  readonly documents: number;
  readonly bare: number;
  /** Documents with an owner that do not count as approved: a draft, an approval with a gap, a review that is late. */
  readonly unapproved: number;
  /** Types of documents the scope asks for and nobody wrote, most critical first. */
  readonly missing: readonly string[];
  readonly hasControls: boolean;
  readonly hasEvidence: boolean;
  /** Evidence that is missing although its last day has passed. */
  readonly overdue: number;
}

/** A step with what it is done with: a command of the editor and a line of the command line. */
export interface NextStep {
  readonly title: Localised;
  readonly why: Localised;
  readonly command: string;
  readonly argument?: unknown;
  readonly cli: string;
}

const STEPS = 3;

/** The next three steps of a company, in the order that pays: what exists is taken over before anything new is written. */
export function nextSteps(standing: Standing): readonly NextStep[] {
  return candidates(standing).slice(0, STEPS);
}

function candidates({
  hasConfig,
  documents,
  bare,
  unapproved,
  missing,
  hasControls,
  hasEvidence,
  overdue,
}: Standing): readonly NextStep[] {
  return [
    ...(hasConfig ? [] : [SET_UP]),
    ...(bare > 0 ? [adopt(bare, documents)] : []),
    // What is late gets later with each day.
    ...(overdue > 0 ? [collect(overdue)] : []),
    ...missing.slice(0, documents === 0 ? 1 : 2).flatMap(write),
    ...(hasControls ? [] : [CONTROLS]),
    ...(hasControls && !hasEvidence ? [EVIDENCE] : []),
    ...(unapproved > 0 ? [approve(unapproved)] : []),
    SCOPE,
    PANEL,
  ];
}

const SET_UP: NextStep = {
  title: { en: 'Set up SOC 2', nl: 'SOC 2 inrichten' },
  why: {
    en: 'Who you are and what the report covers; everything else is checked against it.',
    nl: 'Wie u bent en wat het rapport omvat; al het andere wordt daaraan getoetst.',
  },
  command: 'attest.createConfig',
  cli: 'attest init',
};

function adopt(bare: number, all: number): NextStep {
  return {
    title: adoptTitle(bare, all),
    why: {
      en: 'Proposes owner, version and dates from their text and history; you review it as one edit.',
      nl: 'Stelt eigenaar, versie en data voor uit tekst en geschiedenis; u beoordeelt het als één wijziging.',
    },
    command: 'attest.adoptPolicies',
    cli: 'attest adopt',
  };
}

function adoptTitle(bare: number, all: number): Localised {
  if (bare < all)
    return {
      en: `Adopt ${bare} of the ${all} policies that are there`,
      nl: `${bare} van de ${all} bestaande beleidsdocumenten overnemen`,
    };
  return {
    en: all === 1 ? 'Adopt the policy that is there' : `Adopt the ${all} policies that are there`,
    nl:
      all === 1
        ? 'Het bestaande beleidsdocument overnemen'
        : `De ${all} bestaande beleidsdocumenten overnemen`,
  };
}

function collect(count: number): NextStep {
  return {
    title: {
      en: `Collect the evidence that is missing (${count})`,
      nl: `Verzamel het bewijs dat ontbreekt (${count})`,
    },
    why: {
      en: 'Its last day has passed: file what was made then, or record that it was not done.',
      nl: 'De laatste dag ervan is voorbij: leg vast wat toen is gemaakt, of dat het niet is gedaan.',
    },
    command: 'attest.showEvidenceCalendar',
    cli: 'attest calendar',
  };
}

function approve(count: number): NextStep {
  return {
    title: {
      en: count === 1 ? 'Have 1 document approved' : `Have ${count} documents approved`,
      nl: count === 1 ? 'Laat 1 document goedkeuren' : `Laat ${count} documenten goedkeuren`,
    },
    why: {
      en: 'Until then their text counts as approved for no criterion.',
      nl: 'Tot dan telt de tekst ervan voor geen criterium als goedgekeurd.',
    },
    command: 'attest.policies.focus',
    cli: 'attest check',
  };
}

function write(type: string): NextStep[] {
  const found = typeTitle(type);
  if (!found) return [];
  return [
    {
      title: { en: `Write: ${found.en}`, nl: `Schrijf: ${found.nl}` },
      why: {
        en: 'From a template, filled in with what soc2.yaml says.',
        nl: 'Vanuit een sjabloon, ingevuld met wat soc2.yaml zegt.',
      },
      command: 'attest.createPolicy',
      argument: { type },
      cli: `attest new ${type}`,
    },
  ];
}

const CONTROLS: NextStep = {
  title: { en: 'List your controls', nl: 'Leg uw beheersmaatregelen vast' },
  why: {
    en: 'What you do, who, how often, and what remains as evidence; the auditor tests these.',
    nl: 'Wat u doet, wie, hoe vaak, en wat er als bewijs overblijft; deze toetst de auditor.',
  },
  command: 'attest.createControls',
  cli: 'controls.yaml',
};

const EVIDENCE: NextStep = {
  title: { en: 'See which evidence is due', nl: 'Bekijk welk bewijs wanneer nodig is' },
  why: {
    en: 'Evidence cannot be made afterwards.',
    nl: 'Bewijs kan niet achteraf worden gemaakt.',
  },
  command: 'attest.showEvidenceCalendar',
  cli: 'attest calendar',
};

const SCOPE: NextStep = {
  title: { en: 'Check report type and scope', nl: 'Toets het soort rapport en de scope' },
  why: {
    en: 'Compares Type I and II and the categories with what you promise, with the reasons.',
    nl: 'Vergelijkt Type I en II en de categorieën met wat u belooft, met de redenen.',
  },
  command: 'attest.runPlaybookEntry',
  argument: 'scope-advice',
  cli: 'attest playbook run scope-advice',
};

const PANEL: NextStep = {
  title: { en: 'See where you stand', nl: 'Bekijk waar u staat' },
  why: {
    en: 'Score, gaps and what to do first.',
    nl: 'Score, hiaten en wat het eerst te doen is.',
  },
  command: 'attest.openPanel',
  cli: 'attest report readiness',
};
