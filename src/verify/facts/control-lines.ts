import type { Language } from '../../catalog/types.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { AuditFinding, Control } from '../../workspace/records.js';
import { FREQUENCY_WORDS } from './frequency-words.js';
import type { FactSource, StatedLine } from './stated-line.js';

const LINES = new WeakMap<Control, readonly StatedLine[]>();

/** What a control states: its statement, how often it runs, who owns it. */
export function linesOfControl(control: Control, fallback: Language): readonly StatedLine[] {
  let lines = LINES.get(control);
  if (!lines) LINES.set(control, (lines = read(control, fallback)));
  return lines;
}

function read(control: Control, fallback: Language): readonly StatedLine[] {
  const { id, title, statement, owner, frequency, inheritedFrom, since, path, idRange } = control;
  const language = detectLanguage(`${title} ${statement ?? ''}`, fallback);
  const source = (text: string): FactSource => ({
    kind: 'control',
    path,
    line: idRange.start.line,
    text,
    id,
  });
  const lines: StatedLine[] = [];
  const add = (text: string | undefined, about: string): void => {
    if (text !== undefined && text !== '')
      lines.push({
        text,
        about,
        language,
        source: source(text),
        ...(owner === undefined ? {} : { owner }),
      });
  };
  add(id, title);
  add(title, '');
  add(statement, title);
  add(FREQUENCY_WORDS[language][frequency ?? ''], `${title} ${statement ?? ''}`);
  add(owner, `${title} ${statement ?? ''}`);
  add(inheritedFrom, title);
  add(since, title);
  return lines;
}

const OF_FINDING = new WeakMap<AuditFinding, readonly StatedLine[]>();

/** What an audit finding states. */
export function linesOfFinding(finding: AuditFinding, fallback: Language): readonly StatedLine[] {
  let lines = OF_FINDING.get(finding);
  if (!lines) {
    const { title, path, range, id, description, response, remediation, raised } = finding;
    lines = [
      title,
      description,
      response,
      remediation?.plan,
      remediation?.owner,
      remediation?.due,
      raised,
    ].flatMap((text) =>
      text === undefined
        ? []
        : [
            {
              text,
              about: title,
              language: detectLanguage(text, fallback),
              source: { kind: 'finding' as const, path, line: range.start.line, text, id },
            },
          ],
    );
    OF_FINDING.set(finding, lines);
  }
  return lines;
}
