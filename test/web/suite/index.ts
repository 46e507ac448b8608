/** What VS Code runs in its extension host: `run()`. Every *.test.ts of this folder is listed here. */
import { runSuites } from './mini-runner.js'; // defines describe and it: stays first
import './activation.test.js';
import './answers.test.js';
import './authoring.test.js';
import './commands.test.js';
import './criteria-view.test.js';
import './editing.test.js';
import './importing.test.js';
import './language-model.test.js';
import './performance.test.js';
import './playbook.test.js';
import './reports.test.js';

export const run = (): Promise<void> => runSuites();
