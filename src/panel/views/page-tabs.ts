import { html, nothing, type TemplateResult } from 'lit';
import { PAGES, type PageName } from '../protocol.js';
import type { ViewContext } from './context.js';
import { icon } from './parts.js';

const ICONS: Readonly<Record<PageName, string>> = { readiness: 'dashboard', calendar: 'calendar' };

/** The pages of the panel as tabs: Left and Right, Home and End choose among them. */
export function pageTabs({ words, view, ui, change }: ViewContext): TemplateResult {
  const missing = view.data.evidenceToDo?.missing ?? 0;
  const onKey = (event: KeyboardEvent): void => {
    const at = PAGES.indexOf(ui.page);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: PAGES.length - 1 }[event.key];
    const page = to === undefined ? undefined : PAGES[(to + PAGES.length) % PAGES.length];
    if (page === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change({ page });
    document.getElementById(`tab-${page}`)?.focus({ preventScroll: true });
  };
  return html`<div class="tabs" role="tablist" aria-label=${words.t('page.label')} @keydown=${onKey}>
    ${PAGES.map(
      (page) =>
        html`<button
          class="tab"
          id="tab-${page}"
          role="tab"
          aria-selected=${page === ui.page ? 'true' : 'false'}
          aria-controls="page"
          tabindex=${page === ui.page ? 0 : -1}
          @click=${() => change({ page })}
        >
          ${icon(ICONS[page])}${words.t(`page.${page}`)}${page === 'calendar' && missing > 0 ? html`<span class="tab-badge">${words.t('calendar.missing', missing)}</span>` : nothing}
        </button>`,
    )}
  </div>`;
}
