import { window } from 'vscode';
import type { AnswerChoicesResult, OpenContent } from '../../server/answers-protocol.js';
import { t } from '../texts/t.js';

/** Where a content is stated instead: another document, or a section of it. As `path` or `path#anchor`. */
export async function pickPlace(
  { places }: AnswerChoicesResult,
  { title }: OpenContent,
): Promise<string | undefined> {
  const document = await window.showQuickPick(
    places.map((place) => ({ label: place.title, description: place.path, place })),
    { title: t('Which Document States It? {0}', title), matchOnDescription: true },
  );
  if (!document) return undefined;
  const { path, sections } = document.place;
  if (sections.length === 0) return path;
  const whole = { label: t('The whole document'), place: path };
  const section = await window.showQuickPick(
    [
      ...sections.map(({ heading, slug }) => ({
        label: heading,
        description: `#${slug}`,
        place: `${path}#${slug}`,
      })),
      whole,
    ],
    {
      title: t('Which Section? {0}', title),
      placeHolder: t('The answer counts until the text of the section changes.'),
    },
  );
  return section?.place;
}
