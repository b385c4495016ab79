/** A template or parser function as it is called on a page. */
export interface Transclusion {
  readonly name: string
  /** Its unnamed fields, and the values of named ones, in order. */
  readonly fields: readonly string[]
}

const LONGEST = 400

/**
 * The templates that a wikitext calls, innermost first; those that are longer than a box ever is are left out. Links
 * inside are taken apart like fields.
 */
export function transclusions(wikitext: string): readonly Transclusion[] {
  const found: Transclusion[] = []
  const open: number[] = []
  for (const { 0: brace, index } of wikitext.matchAll(/\{\{|\}\}/g)) {
    if (brace === '{{') {
      open.push(index + 2)
      continue
    }
    const start = open.pop()
    if (start === undefined || index - start > LONGEST) continue
    const [name = '', ...fields] = wikitext.slice(start, index).split('|')
    found.push({ name: tidy(name), fields: fields.map((field) => tidy(field.slice(field.indexOf('=') + 1))) })
  }
  return found
}

const tidy = (text: string): string => text.replace(/[_\s]+/g, ' ').replace(/[[\]{}]/g, '').trim()

/** The categories that a page puts itself into, without the word for “category” of the wiki's language. */
export function categories(wikitext: string): readonly string[] {
  const found: string[] = []
  for (const [, inner = ''] of wikitext.matchAll(/\[\[([^[\]|\n]{3,200})[|\]]/g)) {
    const colon = inner.indexOf(':')
    if (colon > 0) found.push(tidy(inner.slice(colon + 1)))
  }
  return found
}

/**
 * A wikitext with the targets of its links to wiki pages blanked, at the same length: `[[ig:User:Ana|me]]` names a page of
 * the Igbo Wikipedia, and no account on another service. What the link shows stays.
 */
export const withoutLinkTargets = (wikitext: string): string =>
  wikitext.replace(/(?<=\[\[)[^[\]|\n]{1,250}:[^[\]|\n]{0,250}(?=[\]|])/g, (target) => ' '.repeat(target.length))
