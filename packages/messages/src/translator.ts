import { directionOf, type Direction } from './direction.ts'
import { localesFor, renderMessage, rulesOf } from './render.ts'
import type { LanguageRules, MessagePart, MessageValue } from './render.ts'
import { parseMessage } from './syntax.ts'

/** A message in the best language that has it. It is text: escape it like any other. */
export interface Message {
  readonly text: string
  /** The language that `text` is in, as a code of `i18n/`; mark the text with it where `fellBack`. */
  readonly language: string
  readonly direction: Direction
  /** Whether the language that was asked for lacks the message, so that `text` is in another one. */
  readonly fellBack: boolean
  /** The English that must stand beside a safety-critical message that no person has reviewed; else null. */
  readonly english: string | null
}

/** The same as a `Message`, in parts that a template or a component can put elements around. */
export interface MessageInParts extends Omit<Message, 'text' | 'english'> {
  readonly parts: readonly MessagePart[]
  readonly english: readonly MessagePart[] | null
}

/** Speaks one language, and falls back message by message. */
export interface Translator {
  readonly language: string
  readonly direction: Direction
  /** The message `key` with `values` for `$1`, `$2` …; a key that nobody has written is shown as ⧼key⧽. */
  message(key: string, ...values: readonly MessageValue[]): Message
  /** For the few messages that hold a link, an emphasis or a name that must be isolated. */
  parts(key: string, ...values: readonly MessageValue[]): MessageInParts
  /** A number in the digits of the language. */
  number(value: number): string
  /**
   * A day in the calendar of the language.
   * @param at Milliseconds since 1970-01-01T00:00Z.
   * @param timeZone An IANA name; `UTC` for what the server rounded to the day.
   */
  day(at: number, timeZone: string): string
  /** A day and the time of the day, to the minute. */
  minute(at: number, timeZone: string): string
}

/** A message as it was found, before values are put in. */
export interface FoundMessage {
  readonly text: string
  readonly language: string
  /** English source text to show beside, or null. */
  readonly english: string | null
}

/** Grammatical cases: `form` and `word` in the language give the word in that form. */
export type Inflect = (language: string, form: string, word: string) => string

/**
 * Makes a translator over any place where messages are kept. A message is rendered with the plural rules and the digits
 * of the language that it is written in, which is not always the language that was asked for.
 */
export function translatorOver(
  language: string,
  find: (key: string) => FoundMessage | undefined,
  inflect: Inflect = (_language, _form, word) => word
): Translator {
  const rules = new Map<string, LanguageRules>()
  const rulesFor = (code: string): LanguageRules => {
    const made = rules.get(code) ?? rulesOf(code, (form, word) => inflect(code, form, word))
    rules.set(code, made)
    return made
  }
  const render = (text: string, code: string, values: readonly MessageValue[]): MessagePart[] => {
    const parsed = parseMessage(text)
    return parsed.ok ? renderMessage(parsed.value, values, rulesFor(code)) : [{ kind: 'text', slot: 0, text }]
  }
  const parts = (key: string, ...values: readonly MessageValue[]): MessageInParts => {
    const found = find(key) ?? { text: `⧼${key}⧽`, language: 'en', english: null }
    return {
      parts: render(found.text, found.language, values),
      language: found.language,
      direction: directionOf(found.language),
      fellBack: found.language !== language,
      english: found.english === null ? null : render(found.english, 'en', values)
    }
  }
  const dates = (style: Intl.DateTimeFormatOptions, at: number): string =>
    new Intl.DateTimeFormat(localesFor(language), style).format(at)
  return {
    language,
    direction: directionOf(language),
    parts,
    message(key, ...values) {
      const { parts: shown, english, ...rest } = parts(key, ...values)
      return { ...rest, text: plain(shown), english: english === null ? null : plain(english) }
    },
    number: (value) => rulesFor(language).number(value),
    day: (at, timeZone) => dates({ dateStyle: 'long', timeZone }, at),
    minute: (at, timeZone) => dates({ dateStyle: 'long', timeStyle: 'short', timeZone }, at)
  }
}

const plain = (parts: readonly MessagePart[]): string => parts.map(({ text }) => text).join('')
