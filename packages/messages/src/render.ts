import type { MessageNodes } from './syntax.ts'

/** What stands for `$1`, `$2` …: a number is written in the digits of the language and may choose a plural. */
export type MessageValue = string | number

/**
 * A piece of a message that is ready to be shown. Every `text` is text: a page escapes it, as it does any other.
 * A `value` is what was handed over for a slot, and an `element` a label for which the page chooses the element
 * (`[$1 our promise]` becomes a link); both tell their slot, counted from 1.
 */
export interface MessagePart {
  readonly kind: 'text' | 'value' | 'element'
  /** The slot of a value or an element; 0 for text. */
  readonly slot: number
  readonly text: string
}

/** The rules of the one language that a message is written in. */
export interface LanguageRules {
  /** Writes a number with the digits and separators of the language. */
  number(value: number): string
  /** The place of the plural form for a number among the forms of the language, from 0; CLDR's order. */
  pluralForm(value: number): number
  /** Puts a word into a grammatical case; languages without rules return it as it is. */
  inflect(form: string, word: string): string
}

const pluralOrder = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Unicode's first strong isolate and its end: what is between them cannot turn the text around it. */
const isolate = (text: string): string => `\u2068${text}\u2069`

/**
 * The rules of a language as Intl knows them.
 * @param language A code as in `i18n/`; one that Intl cannot read is treated as English.
 */
export function rulesOf(language: string, inflect = (_form: string, word: string): string => word): LanguageRules {
  const locales = localesFor(language)
  const numbers = new Intl.NumberFormat(locales)
  const plurals = new Intl.PluralRules(locales)
  const { pluralCategories } = plurals.resolvedOptions()
  const forms = pluralOrder.filter((form) => pluralCategories.some((category) => category === form))
  return {
    number: (value) => numbers.format(value),
    pluralForm: (value) => forms.indexOf(plurals.select(value)),
    inflect
  }
}

/** What to hand to Intl for a language; some codes of `i18n/` (`zh-classical`) are no language tags. */
export function localesFor(language: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(language), 'en']
  } catch {
    return ['en']
  }
}

/** Puts values into a message. A value that was not handed over leaves its `$1` standing, so that it is seen. */
export function renderMessage(
  nodes: MessageNodes,
  values: readonly MessageValue[],
  rules: LanguageRules
): MessagePart[] {
  const shown = (slot: number): string => {
    const value = values[slot - 1]
    if (value === undefined) return `$${slot}`
    return typeof value === 'number' ? rules.number(value) : value
  }
  const textOf = (inner: MessageNodes): string => parts(inner).map(({ text }) => text).join('')
  const parts = (inner: MessageNodes): MessagePart[] => inner.flatMap((node): MessagePart[] => {
    switch (node.kind) {
      case 'text':
        return [{ kind: 'text', slot: 0, text: node.text }]
      case 'value':
        return [{ kind: 'value', slot: node.slot, text: shown(node.slot) }]
      case 'plural': {
        const count = Number.parseFloat(String(values[node.slot - 1]))
        const exact = node.exact.find((form) => form.count === count)
        return parts(exact?.form ?? pick(node.forms, Number.isNaN(count) ? node.forms.length : rules.pluralForm(count)))
      }
      case 'gender': {
        const gender = values[node.slot - 1]
        const other = node.forms.length < 3 ? 0 : 2
        return parts(pick(node.forms, gender === 'male' ? 0 : gender === 'female' ? 1 : other))
      }
      case 'grammar':
        return [{ kind: 'text', slot: 0, text: rules.inflect(node.form, textOf(node.word)) }]
      case 'isolate':
        return [{ kind: 'text', slot: 0, text: isolate(textOf(node.inner)) }]
      case 'element':
        return [{ kind: 'element', slot: node.slot, text: textOf(node.label) }]
    }
  })
  return joinTexts(parts(nodes))
}

const pick = (forms: readonly MessageNodes[], index: number): MessageNodes =>
  forms[Math.min(index, forms.length - 1)] ?? []

function joinTexts(parts: readonly MessagePart[]): MessagePart[] {
  const joined: MessagePart[] = []
  for (const part of parts) {
    const last = joined[joined.length - 1]
    if (part.kind !== 'text' || last?.kind !== 'text') joined.push(part)
    else joined[joined.length - 1] = { ...last, text: last.text + part.text }
  }
  return joined
}
