import { fingerprintOf } from '../analysis/answers/fingerprint.js';
import { quote } from '../authoring/checks/check.js';
import { addOverruled, OVERRULED_FILE } from '../workspace/overruled/overruled-checks.js';
import { uriOf } from '../workspace/paths.js';
import type { AnswerChange, AnswerRefusal } from './answers-protocol.js';
import { RecordOverruled, type OverruledParams } from './draft-protocol.js';
import { normaliseUri } from './open-documents.js';
import { readTexts } from './requests-context.js';
import type { Session } from './session.js';

/** Characters of the start of a text that are kept for people. */
const QUOTE = 200;

/** Answers the request to keep a record of overruled checks. Nothing is written here: the client makes the change. */
export function registerOverruledRequests(session: Session): void {
  // No guard: a text must not be taken over when its record could not be made.
  session.connection.onRequest(RecordOverruled.method, (params: OverruledParams) => record(session, params));
}

async function record(
  session: Session,
  { uri, text, section, problems, why, by, writtenBy }: OverruledParams,
): Promise<AnswerChange | AnswerRefusal> {
  const known = normaliseUri(uri);
  const folder = session.folderOf(known);
  const document = folder?.pathOf(known);
  if (!folder || document === undefined) throw new Error('This file is in no folder that Attest reads.');
  await folder.settled();
  const file = uriOf(folder.snapshot().root, OVERRULED_FILE);
  const before = (await readTexts(session, [file])).get(file);
  const made = addOverruled(before ?? '', {
    document,
    section,
    checks: [...new Set(problems.map(({ check }) => check))],
    reasons: [...new Set(problems.map(({ message }) => message))],
    quote: quote(text, QUOTE),
    why,
    by,
    date: folder.analyser.facts.today,
    writtenBy,
    fingerprint: fingerprintOf(text),
  });
  if (!made)
    return {
      refused:
        session.settings.language === 'nl'
          ? `${OVERRULED_FILE} is niet te lezen of heeft een andere vorm; herstel het bestand eerst.`
          : `${OVERRULED_FILE} cannot be read or has another form; mend the file first.`,
    };
  return { uri: session.open.clientUri(file), create: before === undefined, ...made };
}
