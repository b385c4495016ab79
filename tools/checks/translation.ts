import { parseMessage, type MessageNodes } from '@small-places/messages'

/** A message as a checker sees it: what must be the same in every language. */
export interface Essentials {
  /** The slots that are used, once each. */
  readonly slots: readonly string[]
  /** The labels for elements, `[$1 …]`, by slot. */
  readonly elements: readonly string[]
  /** Every number in the text, in the digits 0–9. */
  readonly numbers: readonly string[]
  /** Addresses of pages, mail and onion services. */
  readonly addresses: readonly string[]
  /** The most forms that a plural in it has. */
  readonly pluralForms: number
}

const pageAddress = /(?:https?|mailto|tel|sgnl):[^\s<>()[\]{}|]+/
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const hostName = /\b[\w-]+(?:\.[\w-]+)*\.(?:onion|org|com|net|example)\b/
const address = new RegExp([pageAddress, mailAddress, hostName].map(({ source }) => source).join('|'), 'gi')

/** A decimal digit of any script. */
const digit = /\p{Nd}/gu

/** What a message says that no translation may change; `undefined` where it cannot be read at all. */
export function essentialsOf(text: string): Essentials | undefined {
  const parsed = parseMessage(text)
  if (!parsed.ok) return undefined
  const slots = new Set<string>()
  const elements = new Set<string>()
  let pluralForms = 0
  const walk = (nodes: MessageNodes): string => nodes.map((node): string => {
    switch (node.kind) {
      case 'text':
        return node.text
      case 'value':
        slots.add(`$${node.slot}`)
        return ' '
      case 'plural':
        slots.add(`$${node.slot}`)
        pluralForms = Math.max(pluralForms, node.forms.length)
        // Languages have different numbers of forms: what each of them says is compared once, in the last one.
        node.exact.forEach(({ form }) => walk(form))
        return node.forms.map(walk).at(-1) ?? ''
      case 'gender':
        slots.add(`$${node.slot}`)
        return node.forms.map(walk).at(-1) ?? ''
      case 'grammar':
        return walk(node.word)
      case 'isolate':
        return walk(node.inner)
      case 'element':
        elements.add(`[$${node.slot} …]`)
        return walk(node.label)
    }
  }).join('')
  const shown = walk(parsed.value).replace(digit, asciiDigit)
  const addresses = [...shown.matchAll(address)].map(([found]) => found.replace(/[.,;:!?]+$/, '').toLowerCase())
  const rest = shown.replace(address, ' ')
  // Separators of thousands and decimals differ between languages; the digits do not.
  const numbers = [...rest.matchAll(/\d+(?:[.,٫٬’'\u00a0\u202f]\d+)*/g)].map(([found]) => found.replace(/\D/g, ''))
  return {
    slots: [...slots].sort(),
    elements: [...elements].sort(),
    numbers: numbers.sort(),
    addresses: addresses.sort(),
    pluralForms
  }
}

/** Unicode puts the ten digits of a script in a row; where rows touch, each begins with its zero. */
function asciiDigit(found: string): string {
  const code = found.codePointAt(0) ?? 0
  let first = code
  while (isDigit(first - 1)) first--
  return String((code - first) % 10)
}

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code))

/** How a translation departs from its source, in words; nothing where it does not. */
export function departures(source: Essentials, translation: Essentials): string[] {
  const compare = (what: string, ours: readonly string[], theirs: readonly string[]): string[] =>
    ours.join(' ') === theirs.join(' ') ? [] : [`${what} differ: ${list(ours)} in English, ${list(theirs)} here`]
  return [
    ...compare('placeholders', source.slots, translation.slots),
    ...compare('labels', source.elements, translation.elements),
    ...compare('numbers', source.numbers, translation.numbers),
    ...compare('addresses', source.addresses, translation.addresses)
  ]
}

const list = (items: readonly string[]): string => items.length === 0 ? 'none' : items.join(' ')
