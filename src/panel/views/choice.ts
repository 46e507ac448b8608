import { html, type TemplateResult } from 'lit';

/** A list to choose one value from; it is narrow, so its label is only read aloud. */
export function choice(
  label: string,
  value: string,
  onChange: (value: string) => void,
  options: readonly (readonly [value: string, label: string])[],
): TemplateResult {
  return html`<vscode-single-select
    class="filter-choice"
    label=${label}
    .value=${value}
    @change=${(event: Event) => onChange((event.target as HTMLInputElement).value)}
  >
    ${options.map(([one, text]) => html`<vscode-option value=${one} ?selected=${one === value}>${text}</vscode-option>`)}
  </vscode-single-select>`;
}
