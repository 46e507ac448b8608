import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PanelCommand } from '../protocol.js';
import type { StateName } from '../state/levels.js';
import type { ViewContext } from './context.js';

/** An icon that only decorates; what it means is always written too. */
export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}

/** The sign of each state, the same everywhere on the page. */
export const STATE_ICONS: Readonly<Record<StateName, string>> = {
  claimed: 'comment',
  substantiated: 'book',
  approved: 'verified',
  evidenced: 'shield',
};

/** A button that asks the extension for something. */
export function commandButton(
  context: Pick<ViewContext, 'post'>,
  command: PanelCommand,
  label: string,
  options: { readonly secondary?: boolean; readonly icon?: string } = {},
): TemplateResult {
  return html`<vscode-button
    ?secondary=${options.secondary ?? false}
    icon=${options.icon ?? nothing}
    data-command=${command}
    @click=${() => context.post({ type: 'command', command })}
    >${label}</vscode-button
  >`;
}

/** A horizontal bar from 0 to 100; the number stands beside it, so it is hidden from screen readers. */
export function bar(percent: number, tone: string): TemplateResult {
  return html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="bar-track" width="100%" height="100%" rx="3"></rect>
    ${percent > 0 ? svg`<rect class="bar-fill tone-${tone}" width=${`${percent}%`} height="100%" rx="3"></rect>` : nothing}
  </svg>`;
}

/** Which colour a score has; the number is always there too. */
export function toneOf(score: number): string {
  return score >= 80 ? 'good' : score >= 50 ? 'fair' : 'poor';
}
