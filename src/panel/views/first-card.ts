import { html, nothing, type TemplateResult } from 'lit';
import type { GapRow } from '../protocol.js';
import type { ViewContext } from './context.js';
import { icon } from './parts.js';

/** How many gaps stand above everything else. */
const FIRST = 3;

/** The gaps to begin with, in the order of the list of gaps below, and the way to all of them. */
export function firstCard(context: ViewContext): TemplateResult | typeof nothing {
  const { words, view } = context;
  const { gaps } = view.data;
  if (gaps.length === 0) return nothing;
  return html`<section class="card first" aria-labelledby="first-title">
    <div class="card-head">
      <h2 id="first-title">${words.t('first.title')}</h2>
      <button class="small-button first-all" data-first="all" @click=${() => context.showGaps({})}>
        ${icon('arrow-down')}${words.t('first.all')}
      </button>
    </div>
    <ol class="first-list" role="list">
      ${gaps.slice(0, FIRST).map((gap) => row(context, gap))}
    </ol>
  </section>`;
}

function row(
  { words, post }: ViewContext,
  { id, message, path, line, stage, effort, criticality }: GapRow,
): TemplateResult {
  const where = path === undefined ? undefined : line === undefined ? path : `${path}:${line}`;
  return html`<li class="first-row level-${criticality}">
    <button class="first-main" data-first=${id} @click=${() => post({ type: 'reveal', gap: id })}>
      ${message}
    </button>
    <p class="first-meta">
      <span>${words.t(`stage.${stage}`)}</span
      ><span>${words.t(`effort.${effort}`)}</span
      >${where === undefined ? nothing : html`<span class="first-path" title=${where}>${icon('file')}${where}</span>`}
    </p>
  </li>`;
}
