/** What becomes of a style sheet or style attribute. */
export interface CssRules {
  /** The new spelling of an address, without `url(` and quotes; nothing to make it name nothing. */
  readonly url: (address: string) => string | undefined
  /** The new spelling of an id that a selector names; nothing where no element has it. */
  readonly id: (name: string) => string | undefined
}

/** Where a scan stands: outside of rules, in a list of declarations, or in a rule that holds rules. */
type Place = 'selectors' | 'declarations'

// What is hidden from a copy of the drawing could be counted by these; then taking it out would change the picture.
const COUNTS_SIBLINGS = /[+~[]|:(?:first|last|only|nth|empty|has)/i
const INKSCAPE = /(?<=^|[;{])\s*-inkscape-[\w-]+\s*:(?:[^;}"']|"[^"]*"|'[^']*')*;?/g

/**
 * Rewrites CSS: comments and imported style sheets go, addresses and ids are asked for. Nothing where it is written in
 * ways that cannot be followed for certain (escapes, unclosed strings, selectors that count elements).
 * @param isSheet Whether it has selectors; a style attribute has declarations only.
 */
export function rewriteCss(css: string, isSheet: boolean, rules: CssRules): string | undefined {
  const out: string[] = []
  const nesting: Place[] = [isSheet ? 'selectors' : 'declarations']
  let prelude = ''
  for (let at = 0; at < css.length;) {
    const token = tokenAt(css, at)
    if (!token) return undefined
    at += token.length
    const place = nesting.at(-1)
    if (token.startsWith('/*')) continue
    if (/^@import/i.test(token)) rules.url(/["'(]\s*["']?([^"')]*)/.exec(token)?.[1] ?? '')
    else if (token.startsWith('@charset')) continue
    else if (/^url\(/i.test(token)) {
      const written = rules.url(token.slice(4, -1).trim().replace(/^(["'])(.*)\1$/s, '$2'))
      out.push(written === undefined ? 'none' : `url("${written}")`)
    } else if (token === '{') {
      if (!prelude.trim().startsWith('@') && COUNTS_SIBLINGS.test(prelude)) return undefined
      nesting.push(/^\s*@(?!font-face|page)/i.test(prelude) ? 'selectors' : 'declarations')
      prelude = ''
      out.push(token)
    } else if (token === '}') {
      if (nesting.length > 1) nesting.pop()
      prelude = ''
      out.push(token)
    } else if (token.startsWith('#') && place === 'selectors') {
      out.push(`#${rules.id(token.slice(1)) ?? 'none'}`)
    } else {
      if (place === 'selectors') prelude = token === ';' ? '' : prelude + token
      out.push(token)
    }
  }
  return out.join('').replace(INKSCAPE, '')
}

const PIECE = /[^"'/\\{}#@uU;]+|[\s\S]/y
const URL_START = /url\(\s*/iy
const NAME = /#[\w\u0080-\uffff-]+/y
const RULE = /@(?:charset|import)\b/iy

/** The next piece that is told apart; nothing where it does not end, or is an escape. */
function tokenAt(css: string, at: number): string | undefined {
  const letter = css[at]
  if (letter === '\\') return undefined
  if (letter === '"' || letter === "'") return quoted(css, at)
  if (letter === '/' && css[at + 1] === '*') return through(css, at, '*/')
  if (letter === '#') return matched(NAME, css, at) ?? letter
  if (letter === '@' && matched(RULE, css, at)) return through(css, at, ';')
  const start = letter === 'u' || letter === 'U' ? matched(URL_START, css, at) : undefined
  if (start !== undefined) {
    const inner = at + start.length
    const quote = css[inner] === '"' || css[inner] === "'" ? quoted(css, inner) : ''
    return quote === undefined ? undefined : through(css, at, ')', inner + quote.length)
  }
  return matched(PIECE, css, at)
}

function matched(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function through(css: string, at: number, end: string, from = at): string | undefined {
  const place = css.indexOf(end, from)
  return place < 0 ? undefined : css.slice(at, place + end.length)
}

function quoted(css: string, at: number): string | undefined {
  const end = css.indexOf(css[at] ?? '"', at + 1)
  const token = end < 0 ? undefined : css.slice(at, end + 1)
  return token === undefined || /[\\\n]/.test(token) ? undefined : token
}
