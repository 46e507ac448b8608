import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { GROUP_TITLES } from '../src/catalog/titles.js';

/** Words that the glossary keeps out of Dutch texts, with the word it asks for. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\blacunes?\b/i, 'hiaat'],
  [/\bbeleidsstuk(?:ken)?\b/i, 'beleidsdocument'],
  [/(?<!-|systeem)\bhulpmiddel(?:en)?\b/i, 'tool'],
  [/\b(?:bewijs|dat ze) (?:nalaten|nalaat)\b/i, 'opleveren'],
  [/\bgezakt\b/i, 'voldoet niet'],
  [/\bis over tijd\b/i, 'te laat'],
  [/\b(?:in|binnen|buiten) scope\b/i, 'binnen de scope, buiten de scope'],
  [/\bmanagementreactie/i, 'reactie van het management'],
  [/\bsteekproefgrootte/i, 'steekproefomvang'],
  [/\bwerkmap\b(?! van git)/i, 'werkruimte'],
  [/\bplaatshouder/i, 'invulplek'],
  [/\bbeheersingsmaatregel/i, 'beheersmaatregel'],
  [/\bbereidheidsc/i, 'gereedheid'],
  [/\b(?:jij|jullie|jouw)\b/i, 'u'],
  [/(?<!tot )\bstand\b/i, 'status'],
  [/^'?Bewezen'?$/, 'aangetoond'],
  [/\bniet in de scope\b/i, 'niet binnen de scope, buiten de scope'],
  [/\bkickoffpresentatie/i, 'kick-offpresentatie'],
  [/\bintegriteit van de verwerking\b/i, 'verwerkingsintegriteit'],
  [/\baanwijzing(?:en)?$|^aanwijzing/i, 'opmerking'],
  [/\blaat het vaststellen\b/i, 'goedkeuren'],
  [/\bgedaan vóór\b/i, 'uiterlijk'],
];

/** Rooms whose Dutch is read, not said: words that policies are recognised by; and texts of the guide in its own words. */
const READ =
  /^src\/(?:reading|catalog\/data\/(?:criteria|policy-types|playbook|system-description|document-kinds)|workspace\/metadata|analysis\/topics)/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(?:ts|yaml)$/.test(path) && !/\.(?:test|d)\.ts$/.test(path) && !READ.test(path) ? [path] : [];
  });
}

/** Functions that are called with a text in English and then in Dutch. */
const SPEAKS = /^(?:say|t|notStarted|inProgress|done|attention)$/;

/** The Dutch texts of a source file: what stands under `nl`, and second in a call of `say`. */
function dutchIn(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.yaml')) return text.split('\n').flatMap((line) => line.split(/\bnl: /).slice(1));
  if (!/\bnl: |\bsay\(|\b(?:notStarted|share)\(|\bt\('[^']*', '|texts\/nl\.ts/.test(`${text}${path}`))
    return [];
  const found: string[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const texts = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) found.push(node.getText());
    else ts.forEachChild(node, texts);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'nl') texts(node.initializer);
    else if (ts.isCallExpression(node) && SPEAKS.test(node.expression.getText()) && node.arguments[1])
      texts(node.arguments[1]);
    // How many of how many, English, Dutch.
    else if (ts.isCallExpression(node) && node.expression.getText() === 'share' && node.arguments[3])
      texts(node.arguments[3]);
    ts.forEachChild(node, visit);
  };
  if (path.endsWith('texts/nl.ts')) texts(source);
  else visit(source);
  return found;
}

function dutchOfJson(path: string): string[] {
  return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
}

it('says Dutch by the glossary', () => {
  const all = [
    ...filesIn('src').map((path) => [path, dutchIn(path)] as const),
    ...[join('l10n', 'bundle.l10n.nl.json'), 'package.nls.nl.json'].map(
      (path) => [path, dutchOfJson(path)] as const,
    ),
  ];
  expect(all.flatMap(([, texts]) => texts).length).toBeGreaterThan(5000);
  const wrong = all.flatMap(([path, texts]) =>
    texts.flatMap((text) =>
      AVOIDED.flatMap(([word, instead]) => {
        const said = word.exec(text)?.[0];
        return said === undefined ? [] : [`${path}: “${said}” (${instead}) in ${text.slice(0, 120)}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

it('calls a group of criteria the same in the tree and in the panel', () => {
  const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.nl.json', 'utf8')) as Record<string, string>;
  const titles = Object.values(GROUP_TITLES);
  expect(titles.map(({ en }) => bundle[en])).toEqual(titles.map(({ nl }) => nl));
});
