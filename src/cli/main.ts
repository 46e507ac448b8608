import { version } from '../../package.json';
import { runCli } from './program.js';

const { stdout, stderr, env } = process;

// Whoever reads the output may stop early, as `head` does: that ends the command quietly.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

void runCli(process.argv.slice(2), {
  version,
  colour: env.NO_COLOR === undefined && (env.FORCE_COLOR !== undefined || stdout.isTTY),
  print: (text) => {
    stdout.write(`${text}\n`);
  },
  printError: (text) => {
    stderr.write(`${text}\n`);
  },
  exitCode: (code) => {
    process.exitCode = code;
  },
});
