import { findPlaceholders } from '../markdown/placeholders.js';

/** Values that say that there is none. */
const NONE = new Set(
  'n/a|n.a.|na|nvt|n.v.t.|n.v.t|none|nobody|no one|unknown|unassigned|vacant|pending|open|geen|niemand|onbekend|vacature|tbd|tbc|tba|ntb|n.t.b.|todo|null|undefined|#n/a'.split(
    '|',
  ),
);
/** Nothing but marks: a dash, a line to write on, question marks. */
const MARKS = /^(?:[-–—]+|\?+|\.{2,}|…|_+(?:\._+)*|x{2,}|v?(?:x\.[xyz]|[a-z]\.y|n\.n)(?:\.[nxyz])?)$/i;
/** Words with which a value begins that is yet to come. */
const LATER = new Set(
  'not assigned|not approved|not yet|not known|not applicable|not set|not reviewed|not available|nog niet|nog te|nog onbekend'.split(
    '|',
  ),
);
/** Nothing but a name in brackets: `[Owner]`, `<COMPANY>`, `{{ owner }}`, `%OWNER%`, `${owner}`. */
const BRACKETS =
  /^(?:\[[^[\]]{0,80}\]|<[^<>]{0,80}>|\{{1,2}[^{}]{0,80}\}{1,2}|\$\{[^{}]{0,80}\}|%[\w ]{1,40}%|«[^«»]{0,80}»|@@[\w -]{1,40}@@|#[A-Z_ ]{2,40}#)$/;
/** The same within a value: `Head of [team]`, `{{name}}, CISO`; no link. */
const HOLE =
  /\[[^[\]]{1,80}\](?![([])|\{\{[^{}]{0,80}\}\}|<(?:your|company|name|role|owner|insert)[^<>]{0,60}>/i;
/** The form of a date instead of a date. */
const DATE_FORM = /^(?:y{2,4}|j{2,4}|d{1,2}|m{1,2})(?:[-/. ](?:y{2,4}|j{2,4}|d{1,2}|m{1,3})){2}$/i;

/** Whether a value was left to be filled in, in part or as a whole: nobody said anything with it. */
export function isUnfilled(value: string): boolean {
  // A link to a note is a name: `[[Ada Byron]]`.
  const text = value.trim().replace(/^\[\[([^[\]]{1,200})\]\]$/, '$1');
  if (
    text === '' ||
    NONE.has(text.toLowerCase()) ||
    MARKS.test(text) ||
    BRACKETS.test(text) ||
    HOLE.test(text) ||
    DATE_FORM.test(text)
  )
    return true;
  if (text.length < 60 && LATER.has(text.toLowerCase().split(/\s+/).slice(0, 2).join(' '))) return true;
  return text.length < 400 && findPlaceholders(text).length > 0;
}
