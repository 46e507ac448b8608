import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { runCli } from '../program.js';
import { commandersWords, helpLanguage, lackingIn } from './help-language.js';

/** What a call prints, and its exit code. */
async function call(...args: string[]): Promise<{ out: string; code: number | undefined }> {
  const lines: string[] = [];
  let code: number | undefined;
  await runCli(args, {
    version: '1.0.0',
    colour: false,
    print: (text) => void lines.push(text),
    printError: (text) => void lines.push(text),
    exitCode: (given) => {
      code = given;
    },
  });
  return { out: lines.join('\n'), code };
}

const COMMANDS =
  'acknowledge,adopt,answer,approve,calendar,check,diff,evidence,explain,hook,import,init,mcp,new,playbook,report,verify'.split(
    ',',
  );

describe('Help in Dutch', () => {
  it('is asked for with --language, else taken from the terminal', () => {
    expect(helpLanguage(['check', '--language', 'nl'], { LANG: 'en_GB.UTF-8' })).toBe('nl');
    expect(helpLanguage(['check', '--language=en'], { LANG: 'nl_NL.UTF-8' })).toBe('en');
    expect(helpLanguage(['check'], { LC_ALL: '', LANG: 'nl_BE.UTF-8' })).toBe('nl');
    expect(helpLanguage(['check'], {})).toBe('en');
  });

  it.each(COMMANDS)('of “%s” has no English left', async (command) => {
    const { out, code } = await call(command, '--help', '--language', 'nl');
    expect(code).toBe(0);
    expect(out).toContain(`Gebruik: attest ${command}`);
    // Names of options and values are the same in every language.
    expect(out.replace(/<[^>]*>|"[^"]*"/g, '')).not.toMatch(
      /\b(?:the|when|what|display|default|choices|Usage|Options|and)\b/,
    );
  });

  it('tells of a mistake in the call', async () => {
    const { out, code } = await call('report', 'nothing', '--language', 'nl');
    expect(code).toBe(2);
    expect(out).toMatch(/^fout: waarde 'nothing' is ongeldig voor argument 'kind'\. Mogelijk zijn /);
  });

  it('leaves what it does not know in English', () => {
    const program = new Command('x').description('Nobody translated this.');
    expect(lackingIn(program, 'nl')).toEqual(['Nobody translated this.']);
    expect(commandersWords('Usage: x', 'en')).toBe('Usage: x');
  });
});
