import { isCovered, isDone, isExpected, isLacking } from '../../evidence/counts.js';
import { OCCURRENCE_WORDS } from '../../evidence/state-words.js';
import { dayOf, isoOf } from '../../evidence/day.js';
import { FACTS } from '../../catalog/facts.js';
import { policyType } from '../../catalog/policy-types.js';
import { TOOL_AREAS } from '../../catalog/playbook.js';
import {
  daysUntil,
  monthsIn,
  plusDays,
  plusMonths,
  quarterOf,
  quarterSpan,
} from '../../evidence/iso-days.js';
import { BLANK, h2, h3, list, note, table, tasks, type Block } from '../markdown.js';
import { nextReviewOf } from '../../analysis/review-cadence.js';
import { eventsInPeriod } from '../facts/events.js';
import { lacksEvidence } from '../facts/state-so-far.js';
import type { PlaybookInput } from '../input.js';
import {
  configChanges,
  namesIt,
  outdatedDocuments,
  undatedReviews,
  touchedBy,
  typesOfArea,
} from '../policy-drift.js';
import { unlistedProviders } from '../provider-duties.js';
import { reportWeeks } from '../spans.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import type { Soc2Config } from '../../workspace/records.js';
import CONTROLS from '../prose/controls.yaml';
import RENEWAL from '../prose/renewal.yaml';
import { phrasesOf } from '../prose/phrases.js';
import { dayInQuarter } from '../quarter.js';
import { weakControls } from '../weak-controls.js';
import { counted, type Words } from '../words.js';
import { evidenceText, policyDocuments, someOf } from '../workspace-views.js';
import type { Body } from './context.js';

/** From so many times on, a quarter's occurrences are counted and not listed. */
const MOST_NAMED = 4;

/** Why nothing is asked of a quarter: controls may run all the same when it lies outside the period of the report. */
function nothingExpected(
  { snapshot: { config }, evidence }: PlaybookInput,
  { start, end }: { readonly start: string; readonly end: string },
  t: Words,
): string {
  const period = config?.report.observationPeriod;
  const running = evidence.controls.map(({ control }) => control.id);
  if (period !== undefined && (end < period.start || start > period.end))
    return t(
      `This quarter lies outside the observation period (${period.start} to ${period.end}), so the report asks no evidence of it. That does not say that controls stood still${running.length > 0 ? `: in operation are ${running.join(', ')}` : ''}.`,
      `Dit kwartaal valt buiten de observatieperiode (${period.start} tot en met ${period.end}), dus het rapport vraagt er geen bewijs van. Dat zegt niet dat maatregelen stilstonden${running.length > 0 ? `: in werking zijn ${running.join(', ')}` : ''}.`,
    );
  return t(
    'No evidence is expected of a control in this quarter.',
    'In dit kwartaal wordt van geen maatregel bewijs verwacht.',
  );
}

/** Whether a quarter lies outside the period of the report. */
function isOutside(
  { snapshot: { config } }: PlaybookInput,
  { start, end }: { readonly start: string; readonly end: string },
): boolean {
  const period = config?.report.observationPeriod;
  return period !== undefined && (end < period.start || start > period.end);
}

/** The form of this quarter: controls that had to run, evidence, exceptions, changes, actions. */
export const quarterlySelfAssessment: Body = ({ input, t }) => {
  const say = phrasesOf(CONTROLS, t);
  const { snapshot, evidence, readiness, today } = input;
  const day = (input.quarter === undefined ? undefined : dayInQuarter(input.quarter)) ?? today;
  const { start, end } = quarterSpan(day);
  const [first, last] = [dayOf(start), dayOf(end)];
  const ran = evidence.controls.filter(
    ({ occurrences, events }) =>
      occurrences.some((one) => one.start <= last && one.end >= first && isExpected(one)) ||
      events.some(({ day }) => day >= first && day <= last),
  );
  const raised = snapshot.findings.filter(
    (finding) => finding.raised !== undefined && finding.raised >= start && finding.raised <= end,
  );
  const open = snapshot.findings.filter(({ status }) => status !== 'closed');
  return [
    t(
      `**${quarterOf(day)}**, ${start} to ${end}, seen on ${today}. Readiness ${readiness.overall.score} of 100.`,
      `**${quarterOf(day)}**, ${start} tot en met ${end}, gezien op ${today}. Gereedheid ${readiness.overall.score} van 100.`,
    ),
    h2(t('Controls of this quarter', 'Maatregelen van dit kwartaal')),
    table(
      [t('Control', 'Maatregel'), t('Responsible', 'Verantwoordelijk'), t('Evidence', 'Bewijs')],
      ran.map(({ control, occurrences, events }) => {
        const own = occurrences.filter((one) => one.start <= last && one.end >= first);
        const happened = events.filter(({ day }) => day >= first && day <= last);
        const lacking = own.filter(isLacking);
        const parts = [
          ...(own.length > MOST_NAMED
            ? [
                t(
                  `${own.filter(isDone).length} of ${own.length} times`,
                  `${own.filter(isDone).length} van ${own.length} keer`,
                ),
                ...(lacking.length > 0
                  ? [
                      t(
                        `**missing: ${someOf(
                          lacking.map(({ label }) => label),
                          MOST_NAMED,
                        )}**`,
                        `**ontbreekt: ${someOf(
                          lacking.map(({ label }) => label),
                          MOST_NAMED,
                        )}**`,
                      ),
                    ]
                  : []),
              ]
            : own.map(
                ({ label, state, due }) =>
                  `${label}: ${isLacking({ state }) ? `**${t.of(OCCURRENCE_WORDS[state])}**` : isDone({ state }) ? t.of(OCCURRENCE_WORDS[state]) : t(`until ${isoOf(due)}`, `uiterlijk ${isoOf(due)}`)}`,
              )),
          ...(happened.length > 0
            ? [
                t(
                  `${happened.filter(isCovered).length} of ${happened.length} events`,
                  `${happened.filter(isCovered).length} van ${happened.length} gebeurtenissen`,
                ),
              ]
            : []),
        ];
        return [`${control.id} ${control.title}`, control.owner, parts.join('; ')];
      }),
      nothingExpected(input, { start, end }, t),
    ),
    ...(ran.length > 0 || !isOutside(input, { start, end }) || evidence.controls.length === 0
      ? []
      : [
          say('rehearsal'),
          table(
            [t('Control', 'Maatregel'), t('Responsible', 'Verantwoordelijk'), t('Evidence', 'Bewijs')],
            evidence.controls.map(({ control }) => [
              `${control.id} ${control.title}`,
              control.owner,
              say('rehearsalNone'),
            ]),
          ),
        ]),
    h2(say('workedTitle')),
    tasks(ran.map(({ control }) => say('worked', { id: control.id }))),
    h2(t('Questions', 'Vragen')),
    tasks(FACTS.commonMistakes.flatMap(({ questions }) => t.list(questions))),
    h2(t('Exceptions and findings', 'Uitzonderingen en bevindingen')),
    list(
      evidence.controls
        .filter(({ exceptions }) => exceptions.count > 0)
        .map(({ control, exceptions }) =>
          t(
            `${control.id} ${control.title}: ${counted(exceptions.count, 'exception', 'exceptions')}`,
            `${control.id} ${control.title}: ${counted(exceptions.count, 'uitzondering', 'uitzonderingen')}`,
          ),
        ),
    ) || t('No exceptions are recorded.', 'Er zijn geen uitzonderingen vastgelegd.'),
    list(
      raised.map(({ id, title }) =>
        t(`Raised this quarter: ${id} ${title}`, `Dit kwartaal gemeld: ${id} ${title}`),
      ),
    ),
    list(
      open.map(
        ({ id, title, remediation }) =>
          `${t('Open', 'Open')}: ${id} ${title}${remediation?.due === undefined ? '' : ` (${t('due', 'gereed')} ${remediation.due})`}`,
      ),
    ),
    h2(t('Changes', 'Wijzigingen')),
    tasks([
      t(
        'New or replaced tools, providers or regions are in soc2.yaml.',
        'Nieuwe of vervangen tools, providers of regio’s staan in soc2.yaml.',
      ),
      t('New promises to customers are in soc2.yaml.', 'Nieuwe beloften aan klanten staan in soc2.yaml.'),
      t(
        'Controls that changed carry the day of the change.',
        'Gewijzigde maatregelen vermelden de dag van de wijziging.',
      ),
      t(
        'The system description names significant changes of the period.',
        'De systeembeschrijving noemt ingrijpende wijzigingen van de periode.',
      ),
    ]),
    list(
      outdatedDocuments(input).map(
        ({ document, reasons }) => `${document.path}: ${reasons.map(t.of).join(BLANK)}`,
      ),
    ),
    h2(t('Weak designs', 'Zwakke ontwerpen')),
    list(
      weakControls(input, t).map(
        ({ control, questions }) => `${control.id} ${control.title}: ${questions.join(BLANK)}`,
      ),
    ) || (snapshot.controls.length === 0 ? say('weakUnknown') : t('None seen.', 'Geen gezien.')),
    h2(t('Actions', 'Acties')),
    table(
      [t('Action', 'Actie'), t('Responsible', 'Verantwoordelijk'), t('Until', 'Uiterlijk')],
      [
        [BLANK, BLANK, BLANK],
        [BLANK, BLANK, BLANK],
      ],
    ),
    t(
      'Keep this form, filled in and signed, as evidence of the kind control-self-assessment.',
      'Bewaar dit formulier, ingevuld en getekend, als bewijs van de soort control-self-assessment.',
    ),
  ];
};

/** Documents to revisit: by what changed since a baseline, by what no longer fits, and by what each fact touches. */
export const policyUpdates: Body = ({ input, t }) => {
  const { snapshot, baseline } = input;
  const { config } = snapshot;
  const documents = policyDocuments(snapshot);
  const changes = baseline && config ? configChanges(baseline.config, config) : [];
  const outdated = outdatedDocuments(input);
  const undated = undatedReviews(input);
  const update = phrasesOf(RENEWAL, t);
  const events = eventsInPeriod(input, ['system']).filter(({ path }) => /^soc2\.ya?ml$/.test(path));
  const unnamed = (config?.tools ?? []).filter(
    ({ name }) => !documents.some((document) => namesIt(document, name)),
  );
  return [
    h2(t('Changed in soc2.yaml', 'Gewijzigd in soc2.yaml')),
    baseline === undefined
      ? t(
          'There is no earlier soc2.yaml to compare with. In a git repository, run this with “since” a commit or tag.',
          'Er is geen eerdere soc2.yaml om mee te vergelijken. Draai dit in een git-repository met “since” een commit of tag.',
        )
      : table(
          [
            t('What', 'Wat'),
            t(`Before (${baseline.label})`, `Eerst (${baseline.label})`),
            t('Now', 'Nu'),
            t('Documents to revisit', 'Te herziene documenten'),
          ],
          changes.map((change) => [
            t.of(change.what),
            change.before ?? t('not there', 'niet aanwezig'),
            change.after ?? t('gone', 'verdwenen'),
            touchedBy(change, documents)
              .map(({ path }) => path)
              .join(', '),
          ]),
          t(
            `Nothing that documents rest on changed since ${baseline.label}.`,
            `Er is sinds ${baseline.label} niets gewijzigd waar documenten op rusten.`,
          ),
        ),
    h2(t('No longer fits', 'Past niet meer')),
    table(
      [t('Document', 'Document'), t('Why', 'Waarom')],
      outdated.map(({ document, reasons }) => [document.path, reasons.map(t.of).join(BLANK)]),
      documents.length === 0
        ? t(
            'This folder holds no policies or procedures yet, so there is nothing to compare with soc2.yaml.',
            'In deze map liggen nog geen beleidsdocumenten of procedures, dus er is niets om naast soc2.yaml te leggen.',
          )
        : t(
            'No document is known not to fit soc2.yaml or to be overdue.',
            'Van geen document is bekend dat het niet bij soc2.yaml past of te laat is.',
          ),
    ),
    undated.length === 0 ? '' : update('undated', { documents: undated.map(({ path }) => path).join(', ') }),
    ...(events.length === 0
      ? []
      : [
          h2(update('events')),
          table(
            [update('event'), update('day'), update('revisit')],
            events.map(({ id, on, title }) => [
              `${id} ${title ?? ''}`.trim(),
              on,
              documents
                .filter((document) =>
                  [
                    'system-description',
                    'network-security',
                    'backup-recovery',
                    'logging-monitoring',
                  ].includes(document.policyType ?? ''),
                )
                .map(({ path }) => path)
                .join(', ') || update('eventTypes'),
            ]),
          ),
        ]),
    h2(t('In soc2.yaml, but in no document', 'Wel in soc2.yaml, in geen document')),
    list(
      unnamed.map(
        ({ name, purpose, area }) =>
          `${name}${purpose === undefined ? '' : ` (${purpose})`}: ${
            typesOfArea(area)
              .map((id) => t.of(policyType(id)?.title ?? { en: id, nl: id }))
              .join(', ') || t('decide where it belongs', 'bepaal waar het hoort')
          }`,
      ),
    ) || t('Every tool is named somewhere.', 'Elke tool wordt ergens genoemd.'),
    h2(t('What to revisit when something changes', 'Wat te herzien als er iets wijzigt')),
    table(
      [t('When this changes', 'Als dit wijzigt'), t('Revisit', 'Herzie')],
      (config?.tools ?? []).map(({ name, area }) => [
        `${name}${area === undefined ? '' : ` (${t.of(TOOL_AREAS.find((one) => one.area === area)?.title ?? { en: area, nl: area }).toLowerCase()})`}`,
        someOf(
          documents.filter((document) => namesIt(document, name)).map(({ path }) => path),
          8,
        ) || t(`to write: ${typeNames(area, t)}`, `te schrijven: ${typeNames(area, t)}`),
      ]),
      t('soc2.yaml lists no tools.', 'soc2.yaml noemt geen tools.'),
    ),
    h2(t('With every change', 'Bij elke wijziging')),
    tasks([
      t(
        'Change soc2.yaml first; Attest then shows which texts disagree.',
        'Wijzig eerst soc2.yaml; Attest toont dan welke teksten afwijken.',
      ),
      t(
        'Raise the version, let the approver approve, and set the new date.',
        'Verhoog de versie, laat de goedkeurder goedkeuren en zet de nieuwe datum.',
      ),
      t(
        'Tell staff whom it concerns, and keep the acknowledgement.',
        'Vertel het de medewerkers die het aangaat en bewaar de bevestiging.',
      ),
      t(
        'Name significant changes in the system description (DC9).',
        'Noem ingrijpende wijzigingen in de systeembeschrijving (DC9).',
      ),
    ]),
  ];
};

function categoryNames(config: Soc2Config | undefined, t: Words): string {
  return (config?.report.categories ?? ['security'])
    .map((category) => lowerFirst(t.of(CATEGORY_TITLES[category])))
    .join(', ');
}

/** After a Type I: the Type II that follows it without a gap, with lengths to choose from. */
function afterTypeI(config: Soc2Config, asOf: string, t: Words): readonly Block[] {
  const say = phrasesOf(RENEWAL, t);
  const start = plusDays(asOf, 1);
  const report = reportWeeks();
  const lengths = [3, 6, 12].map((months) => {
    const end = plusDays(plusMonths(start, months), -1);
    return [
      say('months', { n: months }),
      `${start} – ${end}`,
      `${plusDays(end, report.min * 7)} – ${plusDays(end, report.max * 7)}`,
      say(`months${months}`),
    ];
  });
  return [
    say('intro', { asOf, start }),
    table([say('length'), say('period'), say('report'), say('mind')], lengths),
    note(say('gap')),
    h2(say('decide')),
    tasks([
      say('decideLength'),
      say('decideDay', { start, plan: plusDays(asOf, -FACTS.planning.renewalLeadDays) }),
      config.report.auditor?.firm === undefined
        ? say('decideAuditor')
        : say('decideSame', { firm: config.report.auditor.firm }),
      say('decideCategories', { names: categoryNames(config, t) }),
    ]),
    h2(say('ready')),
    tasks([say('ready1'), say('ready2'), say('ready3'), say('ready4', { start })]),
  ];
}

/** Titles of the documents that a tool of this area belongs in. */
function typeNames(area: string | undefined, t: Words): string {
  return (
    typesOfArea(area)
      .map((id) => t.of(policyType(id)?.title ?? { en: id, nl: id }))
      .join(', ') || t('decide where it belongs', 'bepaal waar het hoort')
  );
}

/** The next period without a gap, planned at least 90 days ahead. */
export const renewal: Body = ({ input, t }) => {
  const { snapshot, today } = input;
  const { config } = snapshot;
  const period = config?.report.observationPeriod;
  if (config?.report.type === 'I' && config.report.asOf !== undefined)
    return afterTypeI(config, config.report.asOf, t);
  if (!period)
    return [
      t(
        'soc2.yaml states no observation period. Fill in `report.observationPeriod`; the renewal is planned from its end.',
        'soc2.yaml vermeldt geen observatieperiode. Vul `report.observationPeriod` in; de verlenging wordt vanaf het einde gepland.',
      ),
    ];
  const lead = plusDays(period.end, -FACTS.planning.renewalLeadDays);
  const next = { start: plusDays(period.end, 1), end: plusDays(plusMonths(plusDays(period.end, 1), 12), -1) };
  const report = reportWeeks();
  const left = daysUntil(today, lead);
  const unlisted = config ? unlistedProviders(config) : [];
  return [
    left > 0
      ? t(
          `Plan the renewal from **${lead}** on, in ${left} days.`,
          `Plan de verlenging vanaf **${lead}**, over ${left} dagen.`,
        )
      : t(
          `**The renewal should have been planned since ${lead}.**`,
          `**De verlenging had sinds ${lead} gepland moeten zijn.**`,
        ),
    table(
      [t('Milestone', 'Mijlpaal'), t('Day', 'Dag')],
      [
        [
          t(
            `Plan the renewal (${FACTS.planning.renewalLeadDays} days ahead)`,
            `Verlenging plannen (${FACTS.planning.renewalLeadDays} dagen vooruit)`,
          ),
          lead,
        ],
        [t('Current period ends', 'Huidige periode eindigt'), period.end],
        [
          t('Next period begins: no day in between', 'Volgende periode begint: geen dag ertussen'),
          next.start,
        ],
        [
          t('Report of the current period', 'Rapport over de huidige periode'),
          `${plusDays(period.end, report.min * 7)} – ${plusDays(period.end, report.max * 7)}`,
        ],
        [t('Next period ends (twelve months)', 'Volgende periode eindigt (twaalf maanden)'), next.end],
      ],
    ),
    note(
      t(
        `The current period covers ${monthsIn(period)} months. A gap between two periods is a gap in what customers can rely on; for the weeks until the report they may ask for a bridge letter.`,
        `De huidige periode beslaat ${monthsIn(period)} maanden. Een gat tussen twee periodes is een gat in waar klanten op kunnen vertrouwen; voor de weken tot het rapport kunnen zij een bridge letter vragen.`,
      ),
    ),
    h2(t('To decide', 'Te beslissen')),
    tasks([
      t(
        `Same categories (${categoryNames(config, t)}), or more?`,
        `Dezelfde categorieën (${categoryNames(config, t)}), of meer?`,
      ),
      t('Same system, or new services and locations?', 'Hetzelfde systeem, of nieuwe diensten en locaties?'),
      t(
        `Same auditor (${config?.report.auditor?.firm ?? 'open'}), with dates and price agreed?`,
        `Dezelfde auditor (${config?.report.auditor?.firm ?? 'open'}), met afgesproken data en prijs?`,
      ),
      t('Type II over twelve months from here on.', 'Vanaf hier Type II over twaalf maanden.'),
    ]),
    h2(t('To carry over', 'Mee te nemen')),
    h3(t('Open findings', 'Open bevindingen')),
    list(
      snapshot.findings
        .filter(({ status }) => status !== 'closed')
        .map(
          ({ id, title, remediation }) =>
            `${id} ${title}${remediation?.due === undefined ? '' : ` (${t('due', 'gereed')} ${remediation.due})`}`,
        ),
    ) || t('None.', 'Geen.'),
    h3(t('Controls with incomplete evidence', 'Maatregelen met onvolledig bewijs')),
    list(
      input.evidence.controls
        .filter((one) => lacksEvidence(input, one))
        .map(({ control }) => `${control.id} ${control.title}: ${evidenceText(input, control, t)}`),
    ) || t('None.', 'Geen.'),
    h3(t('Planned controls', 'Geplande maatregelen')),
    list(
      snapshot.controls
        .filter(({ status }) => status === 'planned')
        .map(({ id, title, since }) => `${id} ${title}${since === undefined ? '' : ` (${since})`}`),
    ) || t('None.', 'Geen.'),
    h3(t('Reports of providers', 'Rapporten van providers')),
    list([
      ...(config?.subserviceOrganisations ?? []).map(({ name, report: own }) =>
        own?.periodEnd === undefined
          ? phrasesOf(RENEWAL, t)('askReport', { name })
          : t(
              `${name}: ask for the report after ${own.periodEnd}`,
              `${name}: vraag het rapport na ${own.periodEnd}`,
            ),
      ),
      ...unlisted.map((name) =>
        t(
          `${name}: not listed as subservice organisation`,
          `${name}: niet vermeld als subserviceorganisatie`,
        ),
      ),
    ]) || t('None.', 'Geen.'),
    h3(
      t(
        'Reviews that fall due before the next period ends',
        'Evaluaties die vóór het einde van de volgende periode vallen',
      ),
    ),
    list(
      policyDocuments(snapshot).flatMap((document) => {
        const due = nextReviewOf(document.frontMatter);
        return due === undefined || due > next.end ? [] : [`${document.path}: ${due}`];
      }),
    ) || t('None stated.', 'Geen vermeld.'),
  ];
};
