/** Styles of the lines of a table of contents or of figures, and of the heading above it. */
export const CONTENTS_STYLE =
  /^(?:toc \d|toc heading|table of figures|contents heading|contents \d|inhopg \d|kopvaninhoudsopgave)$/;
