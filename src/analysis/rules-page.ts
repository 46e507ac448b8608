import { ALL_RULES, RULE_CODES } from './all-rules.js';

/** The text of docs/rules.md. */
export function rulesPage(): string {
  const rows = RULE_CODES.map((code) => {
    const meta = ALL_RULES.find((rule) => rule.meta.code === code)?.meta;
    return `| [\`${code}\`](../src/analysis/rules/${code}/rule.md) | ${meta?.severity ?? ''} | ${meta?.title.en ?? ''} |`;
  });
  return `# Rules

Every diagnostic has one of these codes. Set another severity, or \`off\`, in \`soc2.yaml\`:

\`\`\`yaml
rules:
  vague-wording: warning
  unknown-tool: off
\`\`\`

Silence one place with a comment, and say why: \`<!-- attest-ignore-next-line code: reason -->\` for the next line, \`<!-- attest-ignore code: reason -->\` for the section it stands in with its subsections, \`<!-- attest-ignore-file code: reason -->\` for the file. Without a code all rules are meant. A comment that silences nothing is reported itself.

The severity is the usual one; some rules report lesser cases as info. This page is written by \`npm run rules\`.

| Code | Severity | What it reports |
| --- | --- | --- |
${rows.join('\n')}
`;
}
