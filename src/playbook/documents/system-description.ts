import { matchDescription } from '../../analysis/description/match-description.js';
import { DESCRIPTION_CRITERIA } from '../../catalog/system-description.js';
import { h2, table } from '../markdown.js';
import { documentOfType } from '../workspace-views.js';
import type { Body } from './context.js';
import { stateText } from './system-description-refine.js';

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
          t('State', 'Status'),
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

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}
