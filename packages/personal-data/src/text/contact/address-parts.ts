import { characterTables, LOWER_CLASS, OTHER_CLASS, SIGN_CLASS, UNICASE_CLASS, UPPER_CLASS } from '../character.ts'
import { isTopLevel } from './top-level.ts'

const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 253
/** RFC 5322 allows more signs in the local part than anybody has; the others are more often the text's own. */
const LOCAL_SIGNS = '._%+-\'&~'

/** Scripts part here as words do: what clings to an address in Chinese or Arabic is not of it. */
function scriptOf(kind: number): number {
  if (kind === LOWER_CLASS || kind === UPPER_CLASS) return 1
  return kind < UNICASE_CLASS ? 0 : kind
}

/** Where the local part before `at` begins; `at` itself when there is none. */
export function localStart(text: string, at: number): number {
  const { classes } = characterTables()
  let start = at
  let script = 0
  while (start > 0 && at - start < LONGEST_LOCAL) {
    const character = text.charAt(start - 1)
    const kind = classes[character.charCodeAt(0)] ?? OTHER_CLASS
    if (kind === OTHER_CLASS || kind === SIGN_CLASS) {
      if (!LOCAL_SIGNS.includes(character)) break
    } else if (scriptOf(kind)) {
      if (script && scriptOf(kind) !== script) break
      script = scriptOf(kind)
    }
    start--
  }
  while (start < at && LOCAL_SIGNS.includes(text.charAt(start)) && text.charAt(start) !== '_') start++
  return text.charAt(at - 1) === '.' ? at : start
}

/** Where the domain that begins at `from` ends; 0 when there is none with a known form of top level. */
export function domainEnd(text: string, from: number): number {
  const { classes } = characterTables()
  let end = from
  let labelStart = from
  let good = 0
  let script = 0
  for (; end < text.length && end - from < LONGEST_DOMAIN; end++) {
    const character = text.charAt(end)
    const kind = classes[character.charCodeAt(0)] ?? OTHER_CLASS
    if (character === '.' || character === '。') {
      if (end === labelStart || text.charAt(end - 1) === '-') break
      if (isTopLevel(text.slice(labelStart, end)) && labelStart > from) good = end
      labelStart = end + 1
      script = 0
    } else if (kind === OTHER_CLASS || kind === SIGN_CLASS) {
      if (character !== '-' || end === labelStart) break
    } else if (scriptOf(kind)) {
      if (script && scriptOf(kind) !== script) break
      script = scriptOf(kind)
    }
  }
  const last = text.slice(labelStart, end).replace(/-+$/u, '')
  if (labelStart > from && isTopLevel(last)) good = labelStart + last.length
  return good
}
