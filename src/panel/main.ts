import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { App, type Host } from './app.js';
import './styles/page.css';
import './styles/cards.css';
import './styles/heat.css';
import './styles/gaps.css';
import './styles/calendar.css';

declare function acquireVsCodeApi(): Host;

new App(acquireVsCodeApi(), document).start(window);
