import { Analyser } from '../analysis/check.js';
import type { CreateAnalyser } from './analyser-port.js';

/** The analysis of one workspace folder: the same rules and settings as the command line. */
export const createAnalyser: CreateAnalyser = (options) => new Analyser(options);
