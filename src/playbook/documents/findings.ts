import { lowerFirst } from '../../catalog/lower-first.js';
import { criterion } from '../../catalog/criteria.js';
import { FACTS, type FindingClassFacts } from '../../catalog/facts.js';
import type { Localised } from '../../catalog/types.js';
import type { AuditFinding, FindingClass, Soc2Config } from '../../workspace/records.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { isAnswered } from '../answered.js';
import { dayOf, isoOf } from '../../evidence/day.js';
import { timesOfFinding, timesOnFile } from '../../evidence/finding-evidence.js';
import { datesOf, verdictOf, type FindingVerdictKind } from '../../evidence/finding-verdict.js';
import { daysUntil } from '../../evidence/iso-days.js';
import { checkResponse } from '../response-check.js';
import { h2, h3, list, note, steps, table, tasks } from '../markdown.js';
import type { Words } from '../words.js';
import { earlierPeriodOf, factsOfFinding } from '../facts/finding-facts.js';
import { criteriaOf, evidenceOfControl, kindTitle, someOf } from '../workspace-views.js';
import type { Body, DocumentContext } from './context.js';
import FINDINGS from '../prose/findings.yaml';
import { phrasesOf } from '../prose/phrases.js';
import {
  causesToLookInto,
  measuresFor,
  messageToAuditor,
  ownTerms,
  proposedSeverity,
  settling,
} from './finding-help.js';
import { counted } from '../words.js';
import { onOneLine } from '../../workspace/text-ends.js';

/** Times of a finding that are named one by one. */
const MOST_TIMES = 12;

const classFacts = (id: FindingClass | undefined): FindingClassFacts | undefined =>
  FACTS.findingClasses.items.find((one) => one.id === id);

/** The classes with their effect on the opinion, and the organisation's findings among them. */
export const findingClasses: Body = (context) => {
  const {
    input: { snapshot },
    t,
  } = context;
  const say = phrasesOf(FINDINGS, t);
  return [
    h2(say('ownTerms')),
    ownTerms(context),
    note(say('ownTermsNote')),
    h2(t('Classes', 'Klassen')),
    table(
      [
        t('Class', 'Klasse'),
        t('What it is', 'Wat het is'),
        t('Effect on the opinion', 'Gevolg voor het oordeel'),
        t('Urgency', 'Urgentie'),
        t('May be accepted', 'Te accepteren'),
        t('Yours', 'Van u'),
      ],
      FACTS.findingClasses.items.map(
        ({ id, title, definition, effectOnOpinion, urgency, acceptable, acceptance }) => [
          t.of(title),
          t.of(definition),
          t.of(effectOnOpinion),
          t.of(urgency),
          `${acceptable ? t('yes', 'ja') : t('no', 'nee')}: ${lowerFirst(t.of(acceptance))}`,
          snapshot.findings
            .filter((finding) => finding.class === id)
            .map((finding) => `${finding.id} (${statusText(finding, t)})`)
            .join(', '),
        ],
      ),
    ),
    ...FACTS.findingClasses.items.flatMap(({ title, examples, remediationDays }) => [
      h3(t.of(title)),
      list(t.list(examples)),
      t(
        `Usual time to repair: ${remediationDays.min}–${remediationDays.max} days.`,
        `Gebruikelijke hersteltijd: ${remediationDays.min}–${remediationDays.max} dagen.`,
      ),
    ]),
    h2(t('Opinions', 'Oordelen')),
    table(
      [t('Opinion', 'Oordeel'), t('Meaning', 'Betekenis'), t('Consequence', 'Gevolg')],
      FACTS.opinions.map(({ title, meaning, consequence }) => [
        t.of(title),
        t.of(meaning),
        t.of(consequence),
      ]),
    ),
    h2(t('Findings without a class', 'Bevindingen zonder klasse')),
    list(
      snapshot.findings
        .filter((finding) => finding.class === undefined)
        .map((finding) => `${finding.id} ${finding.title}: ${proposedSeverity(context, finding)}`),
    ) || t('None.', 'Geen.'),
  ];
};

/** An answer sheet for each finding that is not closed; closed ones are listed. */
export const draftFindings: Body = (context) => {
  const { input, t } = context;
  const { findings } = input.snapshot;
  const open = findings.filter(({ status }) => status !== 'closed');
  const { parts, acceptable, unacceptable } = FACTS.managementResponse;
  return [
    findings.length === 0
      ? t(
          'findings.yaml holds no findings. This is how to answer one when it comes.',
          'findings.yaml bevat geen bevindingen. Zo beantwoordt u er een als die komt.',
        )
      : t(
          `Open findings: ${open.length} of ${findings.length}.`,
          `Openstaande bevindingen: ${open.length} van ${findings.length}.`,
        ),
    h2(t('What a management response holds', 'Wat een reactie van het management bevat')),
    table(
      [t('Part', 'Onderdeel'), t('What to write', 'Wat te schrijven')],
      parts.map(({ title, hint }) => [t.of(title), t.of(hint)]),
    ),
    h3(t('Auditors accept', 'Auditors aanvaarden')),
    list(acceptable.map(({ title }) => t.of(title))),
    h3(t('Auditors do not accept', 'Auditors aanvaarden niet')),
    list(unacceptable.map(({ title }) => t.of(title))),
    ...(findings.length === 0 ? [phrasesOf(FINDINGS, t)('blankHow')] : []),
    ...(findings.length === 0 ? [blankFinding(phrasesOf(FINDINGS, t)('blankTitle'))] : open).flatMap(
      (finding) => sheet(context, finding),
    ),
    h2(t('Closed', 'Gesloten')),
    list(
      findings
        .filter(({ status }) => status === 'closed')
        .map(
          ({ id, title, retest }) =>
            `${id} ${title}${retest?.date === undefined ? '' : ` (${t('retest', 'hertest')} ${retest.date}: ${retest.result === 'pass' ? t('passed', 'voldoet') : t('failed', 'voldoet niet')})`}`,
        ),
    ) || t('None.', 'Geen.'),
  ];
};

/** A finding of which nothing is known yet, so that the sheet stands ready. */
function blankFinding(title: string): AuditFinding {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    id: 'F-…',
    title,
    criteria: [],
    status: 'draft',
    uri: '',
    path: '',
    idRange: nowhere,
  } as unknown as AuditFinding;
}

function sheet(context: DocumentContext, finding: AuditFinding): readonly string[] {
  const { input, t } = context;
  const say = phrasesOf(FINDINGS, t);
  const { id, title, control, description, rootCause, impact, response, remediation, retest, raised } =
    finding;
  const facts = classFacts(finding.class);
  const ask = (en: string, nl: string): string => confirm(t(en, nl));
  const named = input.snapshot.controls.find((one) => one.id === control);
  const ran = named && evidenceOfControl(input, named);
  const times = ran && earlierPeriodOf(input, finding) === undefined ? timesOfFinding(finding, ran) : [];
  const known = factsOfFinding(input, finding);
  const { criteria, others } = known;
  const ownerText =
    remediation?.owner ??
    (known.owner === undefined
      ? undefined
      : say('ownerProposed', { owner: known.owner, control: control ?? known.others[0]?.id ?? '' }));
  return [
    h2(`${id} ${title}`),
    table(
      [t('Part', 'Onderdeel'), t('Answer', 'Antwoord')],
      [
        [
          t('Raised', 'Gemeld'),
          [
            raised,
            finding.source === 'auditor'
              ? t('by the auditor', 'door de auditor')
              : finding.source === 'internal'
                ? t('internal', 'intern')
                : undefined,
          ]
            .filter(Boolean)
            .join(', '),
        ],
        [
          t('Criteria and control', 'Criteria en maatregel'),
          [criteria.map((one) => `${one} ${t.of(criterion(one).title)}`).join('; '), control]
            .filter(Boolean)
            .join('; '),
        ],
        [
          t('Facts', 'Feiten'),
          description ?? ask('what was found, in which items', 'wat is gevonden, in welke items'),
        ],
        [
          t('Root cause', 'Hoofdoorzaak'),
          rootCause ??
            ask(
              'why it happened: ask “why” until a rule, a tool or a handover comes up',
              'waarom het gebeurde: vraag door tot een regel, een tool of een overdracht bovenkomt',
            ),
        ],
        [
          t('Severity', 'Ernst'),
          facts
            ? `${t.of(facts.title)}: ${lowerFirst(t.of(facts.effectOnOpinion))}`
            : proposedSeverity(context, finding),
        ],
        [
          t('Impact', 'Impact'),
          impact ??
            ask(
              'whether customers or data were touched, and how you know',
              'of klanten of gegevens zijn geraakt, en hoe u dat weet',
            ),
        ],
        [t('Plan', 'Plan'), remediation?.plan ?? ask('what is repaired', 'wat wordt hersteld')],
        [
          t('Owner and date', 'Eigenaar en datum'),
          [ownerText ?? ask('owner', 'eigenaar'), remediation?.due ?? ask('date', 'datum')].join(', '),
        ],
        [
          t('Evidence that may settle it', 'Bewijs dat het kan oplossen'),
          times.length > 0
            ? times
                .slice(0, MOST_TIMES)
                .map(
                  ({ label, paths }) =>
                    `${label}: ${paths.length > 0 ? someOf(paths, 3) : t('nothing is there', 'er is niets')}`,
                )
                .concat(times.length > MOST_TIMES ? [`+${times.length - MOST_TIMES}`] : [])
                .join('; ')
            : named && named.evidence.length > 0
              ? named.evidence.map(({ value }) => lowerFirst(kindTitle(value, t))).join('; ')
              : ask('evidence', 'bewijs'),
        ],
        [
          named
            ? t('Controls that may make up for it', 'Maatregelen die kunnen compenseren')
            : say('isAbout'),
          others
            .map((one) =>
              say('otherProposed', {
                id: one.id,
                title: one.title,
                criteria: criteriaOf(one)
                  .filter((id) => criteria.includes(id))
                  .join(', '),
              }),
            )
            .join('; '),
        ],
        [
          t('Keep it from coming back', 'Herhaling voorkomen'),
          remediation?.plan === undefined
            ? ask('what notices it next time', 'wat het de volgende keer opmerkt')
            : t(
                'Check with the next run of the control, and add what would have noticed it.',
                'Controleer bij de volgende uitvoering van de maatregel, en voeg toe wat het had opgemerkt.',
              ),
        ],
        [
          t('Retest', 'Hertest'),
          retest?.date === undefined
            ? ask('date and result', 'datum en uitkomst')
            : `${retest.date}: ${retest.result ?? ''}`,
        ],
      ],
    ),
    ...(rootCause === undefined ? [h3(say('causes')), causesToLookInto(context, finding)] : []),
    ...(remediation?.plan === undefined
      ? [h3(say('planProposed')), list(measuresFor(context, finding))]
      : []),
    ...(finding.status === 'draft' || finding.status === 'open' ? settling(context, finding) : []),
    h3(t('Management response for the report', 'Reactie van het management voor het rapport')),
    [
      response ?? ask('whether you agree with the facts', 'of u de feiten onderschrijft'),
      `${t('Cause', 'Oorzaak')}: ${rootCause ?? ask('root cause', 'hoofdoorzaak')}`,
      `${t('Measure', 'Maatregel')}: ${remediation?.plan ?? ask('measure', 'maatregel')}`,
      `${t('Responsible', 'Verantwoordelijk')}: ${remediation?.owner ?? known.owner ?? ask('role', 'rol')}, ${remediation?.completed === undefined ? t(`by ${remediation?.due ?? ask('date', 'datum')}`, `uiterlijk ${remediation?.due ?? ask('date', 'datum')}`) : t(`done on ${remediation.completed}`, `gereed op ${remediation.completed}`)}.`,
    ]
      .map((line) => `> ${onOneLine(line)}`)
      .join('\n>\n'),
    ...judged(checkResponse(finding, namesOf(input.snapshot.config), t.language), t),
    isAnswered(finding)
      ? ''
      : t(
          '**Not complete yet**: fill in findings.yaml, then make this document again.',
          '**Nog niet volledig**: vul findings.yaml in en maak dit document opnieuw.',
        ),
  ];
}

function namesOf(config: Soc2Config | undefined): readonly string[] {
  return (config?.organisation.people ?? []).map(({ name }) => name);
}

/** The response against the list above it: what it lacks, and what auditors will not accept. */
function judged(points: ReturnType<typeof checkResponse>, t: Words): readonly string[] {
  if (!points) return [];
  const { acceptable } = FACTS.managementResponse;
  const lacking = points.filter(({ met }) => !met);
  if (lacking.length === 0)
    return [
      t('The response does all that is listed above.', 'De reactie voldoet aan alles wat hierboven staat.'),
    ];
  const isAsked = (text: Localised): boolean => acceptable.some(({ title }) => title === text);
  return [
    t(
      'The response does not hold against the list above:',
      'De reactie voldoet niet aan de lijst hierboven:',
    ),
    list(
      lacking.map(({ text }) =>
        isAsked(text)
          ? `${t('lacking', 'ontbreekt')}: ${lowerFirst(t.of(text))}`
          : `${t('not accepted', 'niet aanvaard')}: ${lowerFirst(t.of(text))}`,
      ),
    ),
  ];
}

/** What can still be repaired before the report, and what will stand in it. */
export const findingTriage: Body = (context) => {
  const { input, t } = context;
  const say = phrasesOf(FINDINGS, t);
  const { snapshot, today } = input;
  const target = snapshot.config?.report.targetDate;
  const left = target === undefined ? undefined : daysUntil(today, target);
  const open = snapshot.findings.filter(({ status }) => status !== 'closed');
  const rows = open.map((finding) => {
    const dates = datesOf(finding, snapshot.config, dayOf(today));
    return { finding, period: dates.period, verdict: verdictOf(finding, dates, dayOf(today)) };
  });
  const part = (verdict: FindingVerdictKind) => rows.filter((row) => row.verdict.kind === verdict);
  return [
    left === undefined
      ? t(
          'soc2.yaml states no target date, so there is no time left to count.',
          'soc2.yaml vermeldt geen doeldatum, dus er is geen resterende tijd te tellen.',
        )
      : t(
          `${left < 0 ? `${target ?? ''} was ${counted(-left, 'day', 'days')} ago` : `${counted(left, 'day', 'days')} until ${target ?? ''}`}; open findings: ${open.length}.`,
          `${left < 0 ? `${target ?? ''} was ${counted(-left, 'dag', 'dagen')} geleden` : `${counted(left, 'dag', 'dagen')} tot ${target ?? ''}`}; openstaande bevindingen: ${open.length}.`,
        ),
    h2(t('Triage', 'Triage')),
    table(
      [
        t('Finding', 'Bevinding'),
        t('Class', 'Klasse'),
        t('Due', 'Gereed'),
        t('Verdict', 'Oordeel'),
        t('Why', 'Waarom'),
      ],
      rows.map(({ finding, verdict }) => [
        `${finding.id} ${finding.title}`,
        classFacts(finding.class)
          ? t.of(classFacts(finding.class)?.title ?? { en: '', nl: '' })
          : t('no class', 'geen klasse'),
        finding.remediation?.due,
        VERDICTS[verdict.kind][t.language],
        [
          t.of(verdict.why),
          ...(verdict.kind === 'report' && (left === undefined || left > 0) ? onFile(context, finding) : []),
        ].join(' '),
      ]),
      t('No finding is open.', 'Er staat geen bevinding open.'),
    ),
    h2(t('Repair first', 'Eerst herstellen')),
    ...part('repair').flatMap(({ finding, period }) => [
      h3(`${finding.id} ${finding.title}`),
      steps([
        ...(finding.remediation?.plan === undefined
          ? measuresFor(context, finding).map((text) => say('proposed', { text }))
          : [finding.remediation.plan]),
        ...(period === undefined ? [] : [say('runBefore', { end: isoOf(period.end) })]),
        ...repairShownBy(context, finding),
        t(
          `Keep the evidence of the repair${finding.control === undefined ? '' : ` under \`evidence/\` at ${finding.control}`} and test again.`,
          `Bewaar het bewijs van herstel${finding.control === undefined ? '' : ` onder \`evidence/\` bij ${finding.control}`} en toets opnieuw.`,
        ),
        t(
          'Tell the auditor: what was repaired, since when, which evidence, and who can answer questions.',
          'Meld de auditor: wat is hersteld, sinds wanneer, welk bewijs, en wie vragen kan beantwoorden.',
        ),
      ]),
      ...messageToAuditor(context, finding),
    ]),
    part('repair').length === 0 ? t('None.', 'Geen.') : '',
    h2(t('Will be reported', 'Wordt vermeld')),
    list([
      ...part('report').map(({ finding: { id, title } }) => say('reportedLater', { id, title })),
      ...(snapshot.config?.report.type === 'II' ? part('repair') : [])
        .filter(({ finding }) => finding.control !== undefined)
        .map(({ finding }) => {
          const earlier = earlierPeriodOf(input, finding);
          const { id, title } = finding;
          return earlier === undefined
            ? say('reportedNow', { id, title })
            : say('reportedEarlier', { id, title, name: earlier });
        }),
    ]) || t('None.', 'Geen.'),
    h2(t('What can fall away before issuance', 'Wat vóór uitgifte kan vervallen')),
    table(
      [t('Kind', 'Soort'), t('Falls away', 'Vervalt'), t('What to do', 'Wat te doen')],
      FACTS.managementResponse.beforeIssuance.map(({ title, canClear, hint }) => [
        t.of(title),
        canClear ? t('possible', 'mogelijk') : t('no', 'nee'),
        t.of(hint),
      ]),
    ),
    h2(t('Before the draft is final', 'Voordat het concept definitief is')),
    tasks([
      t(
        'Agree with the auditor by which day evidence of repairs is still taken in.',
        'Spreek met de auditor af tot welke dag bewijs van herstel nog meetelt.',
      ),
      t('Let management read every response.', 'Laat het management elke reactie lezen.'),
      t('Plan the retest of what is reported.', 'Plan de hertest van wat wordt vermeld.'),
    ]),
  ];
};

/** The evidence of the finding's own times that was there all along: handed over, it may make the finding fall away. */
function onFile({ input, t }: DocumentContext, finding: AuditFinding): readonly string[] {
  const named = input.snapshot.controls.find(({ id }) => id === finding.control);
  const ran = named && evidenceOfControl(input, named);
  if (!ran || earlierPeriodOf(input, finding) !== undefined) return [];
  const times = timesOnFile(finding, ran);
  if (times.length === 0) return [];
  const files = times
    .slice(0, 5)
    .map(({ label, paths }) => `${label} (${paths.slice(0, 3).join(', ')})`)
    .join('; ');
  const rest = times.length > 5 ? t(`; and ${times.length - 5} more`, `; en nog ${times.length - 5}`) : '';
  return [
    t(
      `On file and made in time: ${files}${rest}. If it shows what the finding says is not there, hand it over: the finding may fall away.`,
      `Aanwezig en op tijd gemaakt: ${files}${rest}. Toont het wat er volgens de bevinding niet is, lever het dan aan: de bevinding kan vervallen.`,
    ),
  ];
}

/** The evidence that shows a repair: what the control it is about leaves. */
function repairShownBy(context: DocumentContext, finding: AuditFinding): readonly string[] {
  const { input, t } = context;
  const { control, others } = factsOfFinding(input, finding);
  const kinds = (control ? [control] : others).flatMap(({ evidence }) => evidence.map(({ value }) => value));
  return kinds.length === 0
    ? []
    : [
        phrasesOf(FINDINGS, t)('showsRepair', {
          kinds: [...new Set(kinds)].map((kind) => lowerFirst(kindTitle(kind, t))).join('; '),
        }),
      ];
}

const VERDICTS = {
  repair: { en: 'repair now', nl: 'nu herstellen' },
  report: { en: 'will be reported', nl: 'wordt vermeld' },
  show: { en: 'show the repair', nl: 'herstel tonen' },
} as const;

function statusText({ status }: AuditFinding, t: Words): string {
  const texts = {
    draft: t('draft', 'concept'),
    open: 'open',
    remediating: t('being repaired', 'in herstel'),
    remediated: t('repaired', 'hersteld'),
    closed: t('closed', 'gesloten'),
  };
  return texts[status];
}
