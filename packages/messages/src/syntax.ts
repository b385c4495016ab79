import { err, ok, type Result } from '@small-places/kernel'

/** A piece of a message as translators write it. Slots count from 1, as in `$1`. */
export type MessageNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly slot: number }
  | PluralNode
  | { readonly kind: 'gender'; readonly slot: number; readonly forms: readonly MessageNodes[] }
  | { readonly kind: 'grammar'; readonly form: string; readonly word: MessageNodes }
  | { readonly kind: 'isolate'; readonly inner: MessageNodes }
  | { readonly kind: 'element'; readonly slot: number; readonly label: MessageNodes }

interface PluralNode {
  readonly kind: 'plural'
  readonly slot: number
  readonly exact: readonly ExactForm[]
  /** One form for each of the language's plural categories, in CLDR's order; the last one stands for those left out. */
  readonly forms: readonly MessageNodes[]
}

/** A whole message, or a part of one. */
export type MessageNodes = readonly MessageNode[]

/** The form of a plural for one number: `0=none`. */
export interface ExactForm {
  readonly count: number
  readonly form: MessageNodes
}

/** Why a text is not a message: a `{{` or `[$1` without its end, an unknown word, or a word without what it needs. */
export type SyntaxError = 'unclosed' | 'unknown-word' | 'incomplete'

class Malformed extends Error {
  readonly code: SyntaxError
  constructor(code: SyntaxError) {
    super(code)
    this.code = code
  }
}

/**
 * Reads a message in the format of translatewiki.net and banana-i18n: `$1`, `{{PLURAL:$1|one|many}}` (with exact forms,
 * `0=none`), `{{GENDER:$1|he|she|they}}`, `{{GRAMMAR:case|word}}`, `{{bidi:$1}}`, and `[$1 label]` for a label that a
 * page puts into an element of its own choice. Everything else is text; there is no markup.
 */
export function parseMessage(text: string): Result<MessageNodes, SyntaxError> {
  let at = 0

  const nodes = (ends: readonly string[]): MessageNode[] => {
    const found: MessageNode[] = []
    let start = at
    const flush = (): void => {
      if (at > start) found.push({ kind: 'text', text: text.slice(start, at) })
    }
    while (at < text.length && !ends.some((end) => text.startsWith(end, at))) {
      const rest = text.slice(at, at + 12)
      const slot = /^\$(\d{1,2})/.exec(rest)
      const element = /^\[\$(\d{1,2}) /.exec(rest)
      if (slot === null && element === null && !rest.startsWith('{{')) {
        at++
        continue
      }
      flush()
      if (slot !== null) {
        at += slot[0].length
        found.push({ kind: 'value', slot: Number(slot[1]) })
      } else if (element !== null) {
        at += element[0].length
        found.push({ kind: 'element', slot: Number(element[1]), label: nodes([']']) })
        expect(']')
      } else {
        found.push(word())
      }
      start = at
    }
    flush()
    return found
  }

  const expect = (end: string): void => {
    if (!text.startsWith(end, at)) throw new Malformed('unclosed')
    at += end.length
  }

  const word = (): MessageNode => {
    const head = /^\{\{([A-Za-z]+):/.exec(text.slice(at))
    if (head === null) throw new Malformed('unknown-word')
    at += head[0].length
    const name = head[1]?.toLowerCase()
    const first = nodes(['|', '}}'])
    const forms: MessageNode[][] = []
    while (text.startsWith('|', at)) {
      at++
      forms.push(nodes(['|', '}}']))
    }
    expect('}}')
    switch (name) {
      case 'plural':
        return plural(slotOf(first), forms)
      case 'gender':
        if (forms.length === 0) throw new Malformed('incomplete')
        return { kind: 'gender', slot: slotOf(first), forms }
      case 'grammar': {
        const [form] = first
        const [inflected] = forms
        if (form?.kind !== 'text' || inflected === undefined) throw new Malformed('incomplete')
        return { kind: 'grammar', form: form.text, word: inflected }
      }
      case 'bidi':
        return { kind: 'isolate', inner: first }
      default:
        throw new Malformed('unknown-word')
    }
  }

  try {
    return ok(nodes([]))
  } catch (thrown) {
    if (thrown instanceof Malformed) return err(thrown.code)
    throw thrown
  }
}

function slotOf(nodes: MessageNodes): number {
  const [only] = nodes
  if (nodes.length !== 1 || only?.kind !== 'value') throw new Malformed('incomplete')
  return only.slot
}

function plural(slot: number, all: readonly MessageNodes[]): MessageNode {
  const exact: ExactForm[] = []
  const forms: MessageNodes[] = []
  for (const form of all) {
    const [first, ...others] = form
    const match = first?.kind === 'text' ? /^(\d{1,9})=/.exec(first.text) : null
    if (first?.kind !== 'text' || match === null) {
      forms.push(form)
    } else {
      const start: MessageNode = { kind: 'text', text: first.text.slice(match[0].length) }
      exact.push({ count: Number(match[1]), form: [start, ...others] })
    }
  }
  if (forms.length === 0) throw new Malformed('incomplete')
  return { kind: 'plural', slot, exact, forms }
}
