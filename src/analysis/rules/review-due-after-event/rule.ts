import { EVENT_WORDS } from '../../../catalog/review-events.js';
import type { Language } from '../../../catalog/types.js';
import type { PolicyEvent } from '../../../workspace/events/policy-event.js';
import { dueByEvents } from '../../review-events/due-by-events.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

const MOST_NAMED = 3;

/** A document that something happened to since anybody looked at it. */
export const reviewDueAfterEvent: DocumentRule = {
  meta: {
    code: 'review-due-after-event',
    title: say(
      'Something happened that makes a review due',
      'Er is iets gebeurd waardoor een herziening nodig is',
    ),
    severity: 'info',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    const found = dueByEvents(document, facts.events(), facts.staff(), facts.today);
    const [first] = found?.due ?? [];
    const place = document.frontMatter?.reviewed ?? document.frontMatter?.approved;
    if (!found || !first || !place) return;
    const { last, due } = found;
    const named = due.slice(0, MOST_NAMED);
    const more = due.length - named.length;
    const list = (language: Language): string =>
      [
        ...named.map(({ event }) => nameOf(event, language)),
        ...(more > 0 ? [language === 'nl' ? `nog ${more}` : `${more} more`] : []),
      ].join('; ');
    yield {
      uri: document.uri,
      range: place.valueRange,
      message: say(
        `A review is due: ${list('en')}, and nobody looked at this since ${last}.`,
        `Een herziening is nodig: ${list('nl')}, en sinds ${last} heeft niemand hiernaar gekeken.`,
      ),
      why: say(
        `It concerns this document because ${first.because.en} (${first.event.path}:${first.event.range.start.line + 1}). See whether it still holds, and enter the day under “reviewed”, also when nothing changes.`,
        `Het gaat dit document aan omdat ${first.because.nl} (${first.event.path}:${first.event.range.start.line + 1}). Kijk of het nog klopt en vul de dag in bij “reviewed”, ook als er niets verandert.`,
      ),
      data: { fix: 'editFrontMatter', key: 'reviewed', events: due.map(({ event }) => event.id) },
    };
  },
};

function nameOf({ kind, id, on, title, person }: PolicyEvent, language: Language): string {
  const what = person ?? title;
  const said = what === undefined || what === id ? id : `${id}, ${what}`;
  return `${EVENT_WORDS[kind][language]} (${said}, ${on})`;
}
