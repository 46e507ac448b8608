/** Catalogue and template files: the build turns YAML into JSON and Markdown into a string. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
declare module '*.md' {
  const value: string;
  export default value;
}
/** A file of bytes, read when asked for. */
declare module '*.bin' {
  const read: () => Uint8Array;
  export default read;
}
