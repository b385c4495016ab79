/** What stands in the source of a page and is not shown, with the space before it, each up to the next beginning. */
export const HIDDEN = / ?<!--(?:(?!<!--)[^]){0,2000}?-->/g

/** References, quotes and code with what is inside and the space before. Bounded, so that no text makes it slow. */
export const NOT_OWN = new RegExp(
  ' ?<(blockquote|ref|nowiki|pre|code|q|syntaxhighlight)\\b[^<>]{0,300}>' +
  '[^<]{0,4000}(?:<(?!\\/?\\1\\b)[^<]{0,2000}){0,40}<\\/\\1>', 'gi')

/** Templates that quote somebody in a discussion, as larger wikis call them. */
const QUOTE_TEMPLATES = [
  'tqq?', 'tqi', 'tqb', 'tq2', 'talk ?quote(?: inline| block)?', 'text ?quote', 'qt', 'qtalk', '(?:block|c|r|pull )?quote',
  'quote ?box', 'quotation', 'citation(?: bloc)?', 'cita', 'citato', 'citazione', 'citação', 'citat', 'citaat', 'cytat',
  'zitat', 'kutipan', 'alıntı', 'цитата', 'цытата', 'نقل[ ‌]?قول', 'اقتباس', 'ציטוט', '引文', '引用', '인용문?',
].join('|')

const QUOTED = new RegExp(
  `\\{\\{[\\s_]*(?:${QUOTE_TEMPLATES})[\\s_]*\\|(?:[^{}]|\\{\\{[^{}]{0,500}\\}\\}){0,4000}\\}\\}` +
  '|<(blockquote|q)\\b[^<>]{0,300}>[^<]{0,4000}(?:<(?!\\/?\\1\\b)[^<]{0,2000}){0,40}<\\/\\1>' +
  '|^[:*#\\s]*(?:>|&gt;).*$', 'gimu')

/**
 * A text of a discussion with what it quotes of others blanked, at the same length. What stands in marks that only keep
 * the wiki from reading it stays: many write their mail address so.
 */
export const withoutQuotes = (wikitext: string): string => wikitext.replace(QUOTED, blank)

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
