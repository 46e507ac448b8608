import { evidenceKind } from '../catalog/evidence-kinds.js';
import { lowerFirst } from '../catalog/lower-first.js';
import type { Localised } from '../catalog/types.js';
import { isoOf, type Day } from './day.js';
import type { ExpectedOccurrence } from './judge.js';
import { holds, type Span } from './period-label.js';
import type { ObservationPeriod } from './scope.js';
import type { WeakFile } from './weak-file.js';

export const WEAK_FILE_WORDS: Readonly<Record<WeakFile, Localised>> = {
  empty: { en: 'the file is empty', nl: 'het bestand is leeg' },
  blank: {
    en: 'the file holds nothing but white space or zeros',
    nl: 'het bestand bevat alleen witruimte of nullen',
  },
  pointer: {
    en: 'the file only says where the real one is kept (Git LFS, git-annex)',
    nl: 'het bestand zegt alleen waar het echte staat (Git LFS, git-annex)',
  },
  misnamed: {
    en: 'the file is not of the form that its name says, such as a .pdf that is no PDF',
    nl: 'het bestand heeft niet de vorm die de naam zegt, zoals een .pdf die geen pdf is',
  },
  unreadable: { en: 'the file cannot be read', nl: 'het bestand is niet te lezen' },
  undated: { en: 'nothing says when it was made', nl: 'nergens staat wanneer het is gemaakt' },
  'same-as-earlier': {
    en: 'the file is the same as one that counts for an earlier time',
    nl: 'het bestand is gelijk aan een bestand dat al voor een eerdere keer telt',
  },
};

/** Why an occurrence has its state, in a sentence without a full stop. `periods` name where a control ran before. */
export function reasonOf(one: ExpectedOccurrence, periods: readonly ObservationPeriod[] = []): Localised {
  const { state, due, start, end, performed, late } = one;
  const by = isoOf(due);
  switch (state) {
    case 'found':
      return performed === undefined
        ? say('exports show all of it', 'exports laten het geheel zien')
        : performed < start
          ? say(`performed once, on ${isoOf(performed)}`, `eenmalig uitgevoerd, op ${isoOf(performed)}`)
          : say(
              `performed on ${isoOf(performed)}, by ${by}`,
              `uitgevoerd op ${isoOf(performed)}, uiterlijk ${by}`,
            );
    case 'late':
      return say(
        `performed on ${day(performed)}, ${late} ${late === 1 ? 'day' : 'days'} after the last day ${by}`,
        `uitgevoerd op ${day(performed)}, ${late} ${late === 1 ? 'dag' : 'dagen'} na de laatste dag ${by}`,
      );
    case 'weak':
      return joinedWords(one.weak.map((why) => WEAK_FILE_WORDS[why]));
    case 'missing':
      return lackingReason(
        one,
        say(`nothing shows it; the last day was ${by}`, `niets toont het aan; de laatste dag was ${by}`),
      );
    case 'due':
      return lackingReason(
        one,
        say(`its time is over; the last day is ${by}`, `de tijd ervoor is voorbij; de laatste dag is ${by}`),
      );
    case 'open':
      return lackingReason(
        one,
        say(
          `its time runs until ${isoOf(end)}; the last day is ${by}`,
          `de tijd ervoor loopt tot en met ${isoOf(end)}; de laatste dag is ${by}`,
        ),
      );
    case 'upcoming':
      return say(`begins on ${isoOf(start)}`, `begint op ${isoOf(start)}`);
    case 'optional':
      return one.closed
        ? closedReason(one.closed)
        : say(
            `the period holds less than half of ${spanText(one.whole).en}`,
            `de periode bevat minder dan de helft van ${spanText(one.whole).nl}`,
          );
    case 'not-occurring': {
      const period = performed === undefined ? undefined : periods.find((known) => holds(known, performed));
      return say(
        `last performed on ${day(performed)}${period ? `, in the period ${period.name}` : ', before the period began'}, and not due again in it`,
        `laatst uitgevoerd op ${day(performed)}${period ? `, in de periode ${period.name}` : ', voordat de periode begon'}, en daarin niet opnieuw nodig`,
      );
    }
  }
}

function lackingReason(
  { lacking, weak, shown, due, state }: ExpectedOccurrence,
  otherwise: Localised,
): Localised {
  const past = state === 'missing';
  const parts: Localised[] = [];
  if (shown.length > 0) {
    const spans = shown.map(spanText);
    parts.push(
      say(
        `exports show only ${spans.map(({ en }) => en).join(', ')}`,
        `exports laten alleen ${spans.map(({ nl }) => nl).join(', ')} zien`,
      ),
    );
  }
  if (lacking.length > 0) {
    const kinds = lacking.map((id) => evidenceKind(id)?.title ?? { en: id, nl: id });
    parts.push(
      say(
        `not there: ${kinds.map(({ en }) => lowerFirst(en)).join(', ')}`,
        `niet aanwezig: ${kinds.map(({ nl }) => lowerFirst(nl)).join(', ')}`,
      ),
    );
  }
  parts.push(...weak.map((why) => WEAK_FILE_WORDS[why]));
  if (parts.length === 0) return otherwise;
  const by = isoOf(due);
  return joinedWords([
    ...parts,
    say(`the last day ${past ? 'was' : 'is'} ${by}`, `de laatste dag ${past ? 'was' : 'is'} ${by}`),
  ]);
}

function closedReason(closed: readonly { readonly reason: string | undefined }[]): Localised {
  const reasons = [...new Set(closed.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const why = reasons.length === 0 ? '' : `: ${reasons.join(', ')}`;
  return say(`closed${why}`, `gesloten${why}`);
}

function joinedWords(parts: readonly Localised[]): Localised {
  return say(parts.map(({ en }) => en).join('; '), parts.map(({ nl }) => nl).join('; '));
}

function spanText({ start, end }: Span): Localised {
  return start === end
    ? say(isoOf(start), isoOf(start))
    : say(`${isoOf(start)} to ${isoOf(end)}`, `${isoOf(start)} tot en met ${isoOf(end)}`);
}

function day(at: Day | undefined): string {
  return at === undefined ? '?' : isoOf(at);
}

function say(en: string, nl: string): Localised {
  return { en, nl };
}
