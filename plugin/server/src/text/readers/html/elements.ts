const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that have no end tag. */
export const VOID_ELEMENTS = setOf('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');

/** Elements whose text no reader of the page sees as text. */
export const DROPPED_ELEMENTS = setOf(
  'script style noscript template iframe frame object embed applet svg math canvas select option optgroup datalist textarea input audio video map area head title rp rt rtc',
);

/** Elements that begin and end a line. */
export const BLOCK_ELEMENTS = setOf(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption xmp listing plaintext button label',
);

/** Elements that only change how text looks; their end tags never close a block that somebody forgot to close. */
export const FORMATTING_ELEMENTS = setOf('a b big code em font i nobr s small span strike strong tt u ins del sup sub mark label abbr cite');

/** What a start tag closes before it opens, searched up to one of the elements that bound the search. */
export const IMPLIED_ENDS: Readonly<Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { closes: setOf('li'), within: setOf('ul ol menu dir body table td') },
  dt: { closes: setOf('dt dd'), within: setOf('dl body table td') },
  dd: { closes: setOf('dt dd'), within: setOf('dl body table td') },
  tr: { closes: setOf('tr td th'), within: setOf('table body') },
  td: { closes: setOf('td th'), within: setOf('tr table body') },
  th: { closes: setOf('td th'), within: setOf('tr table body') },
  tbody: { closes: setOf('tbody thead tfoot tr td th'), within: setOf('table body') },
  thead: { closes: setOf('tbody thead tfoot tr td th'), within: setOf('table body') },
  tfoot: { closes: setOf('tbody thead tfoot tr td th'), within: setOf('table body') },
  body: { closes: setOf('head'), within: setOf('html') },
};

/** Blocks that end an open paragraph. */
export const ENDS_PARAGRAPH = setOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
);

/** An end tag of another name does not reach beyond these. */
export const SCOPE_BOUNDARIES = setOf('td th caption table');
export const TABLE_PARTS = setOf('table caption tbody thead tfoot tr td th');
