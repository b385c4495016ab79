/** What stands in the source of a page and is not shown, with the space before it, each up to the next beginning. */
export const HIDDEN = / ?<!--(?:(?!<!--)[^]){0,2000}?-->/g

/** References, quotes and code with what is inside and the space before. Bounded, so that no text makes it slow. */
export const NOT_OWN = new RegExp(
  ' ?<(blockquote|ref|nowiki|pre|code|q|syntaxhighlight)\\b[^<>]{0,300}>' +
  '[^<]{0,4000}(?:<(?!\\/?\\1\\b)[^<]{0,2000}){0,40}<\\/\\1>', 'gi')
