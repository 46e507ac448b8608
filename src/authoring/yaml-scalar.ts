/** Words that YAML reads as something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~|\.nan|[-+]?\.inf)$/i;
const PLAIN = /^\p{L}[\p{L}\d .&+'()/-]*$/u;

/** Text as a YAML scalar on one line: plain where every reader takes it for text, in double quotes otherwise. */
export function yamlScalar(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) && text === text.trim() ? text : JSON.stringify(text);
}
