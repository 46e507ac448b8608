import { version } from '../../package.json';
import { runCli } from './program.js';

const { stdout, env } = process;

void runCli(process.argv.slice(2), {
  version,
  colour: env.NO_COLOR === undefined && (env.FORCE_COLOR !== undefined || stdout.isTTY),
  print: (text) => {
    stdout.write(`${text}\n`);
  },
  printError: (text) => {
    process.stderr.write(`${text}\n`);
  },
  exitCode: (code) => {
    process.exitCode = code;
  },
});
