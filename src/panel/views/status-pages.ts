import { html, nothing, type TemplateResult } from 'lit';
import type { PanelView } from '../protocol.js';
import type { Words } from '../state/words.js';
import type { ViewContext } from './context.js';
import { commandButton } from './parts.js';

type Posting = Pick<ViewContext, 'post' | 'words'>;

/** A workspace in which there is nothing to show yet. */
export function emptyPage(context: Posting, kind: 'start' | 'noScope'): TemplateResult {
  const { words } = context;
  return kind === 'start'
    ? status(
        'rocket',
        words.t('empty.start'),
        words.t('empty.start.detail'),
        html`${commandButton(context, 'createConfig', words.t('banner.setUp'))}${commandButton(context, 'createPolicy', words.t('empty.newPolicy'), { secondary: true })}`,
      )
    : status(
        'circle-slash',
        words.t('empty.noScope'),
        words.t('empty.noScope.detail'),
        commandButton(context, 'openConfig', words.t('timeline.add')),
      );
}

/** What is shown while, or because, there are no results. */
export function statusPage(context: Posting, view: Exclude<PanelView, { phase: 'ready' }>): TemplateResult {
  const { words } = context;
  switch (view.phase) {
    case 'loading':
      return loading(view, words);
    case 'no-workspace':
      return html`<h1 class="hidden">${words.t('title')}</h1>
        ${status('folder-opened', words.t('empty.noWorkspace'), words.t('empty.noWorkspace.detail'), commandButton(context, 'openFolder', words.t('empty.openFolder')))}`;
    case 'failed':
      return html`<h1 class="hidden">${words.t('title')}</h1>
        <div role="alert">
          ${status('error', words.t('failed.title'), view.reason, html`${commandButton(context, 'retry', words.t('failed.retry'))}${commandButton(context, 'showLog', words.t('failed.log'), { secondary: true })}`)}
        </div>`;
  }
}

function loading(
  { done, total }: { readonly done?: number; readonly total?: number },
  words: Words,
): TemplateResult {
  return html`<h1 class="hidden">${words.t('title')}</h1>
    <div class="status" role="status">
      <vscode-progress-ring aria-label=${words.t('loading.title')}></vscode-progress-ring>
      <h2>${words.t('loading.title')}</h2>
      ${done !== undefined && total !== undefined && total > 0 ? html`<p>${words.t('loading.progress', done, total)}</p>` : nothing}
    </div>`;
}

function status(sign: string, title: string, detail: string, actions: TemplateResult): TemplateResult {
  return html`<div class="status">
    <span class="codicon codicon-${sign} status-icon" aria-hidden="true"></span>
    <h2>${title}</h2>
    <p>${detail}</p>
    <div class="status-actions">${actions}</div>
  </div>`;
}
