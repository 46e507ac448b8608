import type { ModelMessage } from '../model/language-model.js';
import { draftDocumentPrompt, type DraftDocumentPrompt } from './draft-document.js';

/** As for other documents, with what the description criteria (DC 200) make of each section. */
export function systemDescriptionPrompt(input: DraftDocumentPrompt): readonly ModelMessage[] {
  const [system, user] = draftDocumentPrompt(input);
  const about =
    'This is the system description of a SOC 2 report (DC 200). It describes the system as it is: services, commitments and requirements, components (infrastructure, software, people, procedures, data), boundaries and interfaces, controls, complementary user entity controls, subservice organisations with the method, and incidents and changes only where the FACTS state them. It promises nothing and praises nothing.';
  return [system, user]
    .filter((message) => message !== undefined)
    .map((message) =>
      message.role === 'user' ? { ...message, text: `${message.text}\n\n${about}` } : message,
    );
}
