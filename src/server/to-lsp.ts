import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { DOC_SCHEME } from './protocol.js';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A diagnostic as the editor shows it: the message, why, the rule's page, and what quick fixes need. */
export function toLspDiagnostic(diagnostic: Diagnostic, language: Language): LspDiagnostic {
  const { code, severity, range, criterion, related, data } = diagnostic;
  const why = localise(diagnostic.why, language);
  const message = localise(diagnostic.message, language);
  return {
    range,
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: rulePage(code) },
    source: 'attest',
    message: why === '' ? message : `${message}\n${why}`,
    relatedInformation: related?.map((place) => ({
      location: { uri: place.uri, range: place.range },
      message: localise(place.message, language),
    })),
    // The reports a summary was made of stay here: fixes are made of what this side knows.
    data: criterion === undefined && data === undefined ? undefined : { ...data, each: undefined, criterion },
  };
}

/** The virtual document in which the client shows a rule. */
export function rulePage(code: string): string {
  return `${DOC_SCHEME}:/rules/${code}.md`;
}
