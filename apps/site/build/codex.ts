import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A CSS rule as text: what stands before its braces, and what stands in them. */
interface Rule {
  readonly head: string
  readonly body: string
}

/**
 * Splits a sheet into its outermost rules. Good for the minified output of Codex: braces inside strings do not occur
 * there.
 */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  const text = css.replace(/\/\*[^]*?\*\//g, '')
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) open = at
    if (text[at] === '}' && --depth === 0) {
      rules.push({ head: text.slice(start, open).trim(), body: text.slice(open + 1, at) })
      start = at + 1
    }
  }
  return rules
}

/** Splits a selector list at its outer commas. */
function selectorsOf(head: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const letter of head) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) { parts.push(part); part = '' } else part += letter
  }
  return [...parts, part]
}

/** Whether a selector can match anything that only has the classes in `used` (what `:not()` excludes may be absent). */
function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const classes = selector.replace(/:not\([^)]*\)/g, '').match(/\.[\w-]+/g) ?? []
  return classes.every((name) => used.has(name.slice(1)))
}

/**
 * Keeps the rules that pages with these classes can use. Declarations that load images (icons) are left out, since the
 * site loads none; fallbacks of tokens are dropped, since the tokens are in the same sheet.
 */
function prune(css: string, used: ReadonlySet<string>): string {
  return rulesOf(css).map(({ head, body }) => {
    if (head.startsWith('@supports') && body.includes('url(')) return ''
    if (head.startsWith('@media') || head.startsWith('@supports')) {
      const inner = prune(body, used)
      return inner === '' ? '' : `${head}{${inner}}`
    }
    const kept = selectorsOf(head).filter((selector) => canMatch(selector, used))
    const declarations = body.split(/;(?![^(]*\))/).filter((one) => one !== '' && !one.includes('url('))
    const nothingLeft = kept.length === 0 || declarations.length === 0 || head.startsWith('@')
    return nothingLeft ? '' : `${kept.join(',')}{${declarations.join(';')}}`
  }).join('').replace(/var\((--[\w-]+),\s*(?:[^()]|\([^()]*\))*\)/g, 'var($1)')
}

/** The names of the custom properties that a sheet uses. */
const usedTokens = (css: string): Set<string> => new Set(
  [...css.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1] ?? '')
)

/** The declarations of a token sheet for these names and for the names that they in turn refer to. */
function tokens(sheet: string, names: ReadonlySet<string>): string {
  const all = new Map(
    [...sheet.replace(/\/\*[^]*?\*\//g, '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
      (found) => [found[1] ?? '', found[2] ?? '']
    )
  )
  const wanted = new Set(names)
  for (const name of wanted) for (const inner of usedTokens(all.get(name) ?? '')) wanted.add(inner)
  return [...wanted].filter((name) => all.has(name)).sort().map((name) => `${name}:${all.get(name)}`).join(';')
}

/** The Codex components that the site uses, by the names of their modules. */
const components = ['Button', 'Label', 'Field', 'TextInput', 'TextArea', 'Select', 'Message']

/** The Codex classes that may occur in the site's markup. */
const codexClasses: ReadonlySet<string> = new Set([
  'cdx-button', 'cdx-button--fake-button', 'cdx-button--fake-button--enabled', 'cdx-button--action-destructive',
  'cdx-button--action-progressive', 'cdx-button--weight-primary', 'cdx-button--size-large', 'cdx-label',
  'cdx-label__label',
  'cdx-label__label__text', 'cdx-label__description', 'cdx-field', 'cdx-field__control', 'cdx-text-input',
  'cdx-text-input__input',
  'cdx-text-area', 'cdx-text-area__textarea', 'cdx-select', 'cdx-message', 'cdx-message--block', 'cdx-message--warning',
  'cdx-message--error',
  'cdx-message--success', 'cdx-message__content',
])

/**
 * The parts of Codex and its tokens that the site uses, for one direction, followed by the site's own rules.
 * @param own The site's own sheet.
 */
export async function sheet(direction: 'ltr' | 'rtl', own: string): Promise<string> {
  const require = createRequire(import.meta.url)
  const codex = join(dirname(require.resolve('@wikimedia/codex/dist/codex.style.css')), 'modules')
  const tokenFolder = dirname(require.resolve('@wikimedia/codex-design-tokens/theme-wikimedia-ui-root.css'))
  const suffix = direction === 'rtl' ? '-rtl' : ''
  const modules = await Promise.all(components.map((name) => readFile(join(codex, `Cdx${name}${suffix}.css`), 'utf8')))
  const body = modules.map((css) => prune(css, codexClasses)).join('') + own
  const light = await readFile(join(tokenFolder, 'theme-wikimedia-ui-root.css'), 'utf8')
  const dark = await readFile(join(tokenFolder, 'theme-wikimedia-ui-mode-dark.css'), 'utf8')
  const names = usedTokens(body)
  return `:root{${tokens(light, names)}}@media (prefers-color-scheme:dark){:root{${tokens(dark, names)}}}${body}`
}
