import { matchDescription, type DescriptionMatch } from '../../analysis/description/match-description.js';
import { DESCRIPTION_CRITERIA } from '../../catalog/system-description.js';
import { confirm } from '../../authoring/template/front-matter.js';
import { placeholderValue } from '../fill/placeholder-values.js';
import { h2, h3, list, table } from '../markdown.js';
import type { Words } from '../words.js';
import { documentOfType } from '../workspace-views.js';
import type { Body } from './context.js';

/** What is refined, with the fact of soc2.yaml it rests on and the contents of DC3 it belongs to. */
const TOPICS = [
  {
    fact: 'network',
    contents: ['infrastructure', 'boundaries'],
    en: 'Network',
    nl: 'Netwerk',
    ask: {
      en: [
        'networks, subnets and security groups',
        'what is reachable from the internet',
        'how environments are separated',
      ],
      nl: [
        'netwerken, subnetten en security groups',
        'wat vanaf internet bereikbaar is',
        'hoe omgevingen zijn gescheiden',
      ],
    },
  },
  {
    fact: 'storage',
    contents: ['storage-encryption', 'data'],
    en: 'Storage and encryption',
    nl: 'Opslag en versleuteling',
    ask: {
      en: ['where customer data is kept', 'encryption at rest and in transit', 'who manages the keys'],
      nl: ['waar klantgegevens staan', 'versleuteling in rust en onderweg', 'wie de sleutels beheert'],
    },
  },
  {
    fact: 'authentication',
    contents: ['authentication'],
    en: 'Authentication and rights',
    nl: 'Authenticatie en rechten',
    ask: {
      en: ['how staff sign in', 'how customers sign in', 'roles and administrator rights'],
      nl: ['hoe medewerkers aanmelden', 'hoe klanten aanmelden', 'rollen en beheerdersrechten'],
    },
  },
  {
    fact: 'monitoring',
    contents: ['monitoring-logging'],
    en: 'Monitoring and logging',
    nl: 'Monitoring en logging',
    ask: {
      en: ['what is logged and for how long', 'which alerts there are and whom they reach'],
      nl: ['wat wordt gelogd en hoe lang', 'welke alarmen er zijn en wie ze bereiken'],
    },
  },
  {
    fact: 'backup',
    contents: ['backup-recovery'],
    en: 'Backup and recovery',
    nl: 'Back-up en herstel',
    ask: {
      en: ['what is backed up, how often and where to', 'objectives for recovery and the last test'],
      nl: ['waarvan hoe vaak en waarheen back-ups gaan', 'hersteldoelen en de laatste test'],
    },
  },
] as const;

/** The five technical topics: what soc2.yaml states, what the description says, what to add. */
export const systemDescriptionRefine: Body = ({ input, t }) => {
  const { snapshot } = input;
  const document = documentOfType(snapshot, 'system-description');
  const matches = document ? matchDescription(document, snapshot.config?.report.type) : [];
  return [
    document
      ? t(
          `The description is ${document.path}. Select a section there and have it rewritten with these facts, or add them by hand.`,
          `De beschrijving is ${document.path}. Selecteer daar een sectie en laat die met deze feiten herschrijven, of voeg ze zelf toe.`,
        )
      : t(
          'There is no system description yet; draft it first.',
          'Er is nog geen systeembeschrijving; stel die eerst op.',
        ),
    ...TOPICS.flatMap(({ fact, contents, en, nl, ask }) => {
      const found = matches.filter(
        ({ criterion, content }) =>
          criterion === 'DC3' && (contents as readonly string[]).includes(content.id),
      );
      return [
        h2(t(en, nl)),
        h3(t('soc2.yaml states', 'soc2.yaml vermeldt')),
        placeholderValue(fact, input) ?? confirm(t(`infrastructure.${fact}`, `infrastructure.${fact}`)),
        h3(t('The description says', 'De beschrijving zegt')),
        list(
          found.map(
            (match) =>
              `${t.of(match.content.title)}: ${stateText(match, t)}${match.because ? `. “${match.because.text}” (${match.because.heading})` : ''}`,
          ),
        ) || t('Nothing yet.', 'Nog niets.'),
        h3(t('Make sure it tells', 'Zorg dat erin staat')),
        list(ask[t.language]),
      ];
    }),
  ];
};

/** The nine description criteria, each content with the place in the text. */
export const systemDescriptionCheck: Body = ({ input: { snapshot }, t }) => {
  const document = documentOfType(snapshot, 'system-description');
  const type = snapshot.config?.report.type;
  const matches = document ? matchDescription(document, type) : [];
  const critical = matches.filter(({ content }) => content.critical);
  return [
    document
      ? t(
          `Checked: ${document.path}, for a Type ${type ?? 'II'} report. ${critical.filter(({ state }) => state === 'described').length} of ${critical.length} necessary contents are described.`,
          `Getoetst: ${document.path}, voor een Type ${type ?? 'II'}-rapport. ${critical.filter(({ state }) => state === 'described').length} van ${critical.length} noodzakelijke onderdelen zijn beschreven.`,
        )
      : t(
          'There is no system description yet. These are the contents it must carry.',
          'Er is nog geen systeembeschrijving. Dit zijn de onderdelen die erin moeten.',
        ),
    ...DESCRIPTION_CRITERIA.filter(
      ({ reportTypes }) => type === undefined || reportTypes.includes(type),
    ).flatMap(({ id, title, intent, contents }) => [
      h2(`${id} ${t.of(title)}`),
      t.of(intent),
      table(
        [
          t('Content', 'Onderdeel'),
          t('Necessary', 'Noodzakelijk'),
          t('State', 'Stand'),
          t('Where', 'Waar'),
          t('What to write', 'Wat te schrijven'),
        ],
        contents.map((content) => {
          const match = matches.find((one) => one.content === content);
          return [
            t.of(content.title),
            content.critical ? t('yes', 'ja') : t('useful', 'nuttig'),
            match ? stateText(match, t) : t('missing', 'ontbreekt'),
            match?.because && `${match.because.heading}: “${shortened(match.because.text)}”`,
            match?.state === 'described' ? undefined : t.of(content.hint),
          ];
        }),
      ),
    ]),
  ];
};

function stateText({ state }: DescriptionMatch, t: Words): string {
  return state === 'described'
    ? t('described', 'beschreven')
    : state === 'thin'
      ? t('thin', 'mager')
      : t('missing', 'ontbreekt');
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}
