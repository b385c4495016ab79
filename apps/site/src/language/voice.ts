import type { Direction, MessageValue, Translator } from '@small-places/messages'
import { directionOf } from '@small-places/messages'
import { pickText, type LocalText } from '../operator.ts'
import { html, nothing, type Markup } from '../markup.ts'

/** A language that the site is offered in. */
export interface OfferedLanguage {
  readonly code: string
  /** The language's own name for itself. */
  readonly autonym: string
  readonly direction: Direction
}

/** Speaks to the reader of one page. */
export interface Voice {
  readonly language: OfferedLanguage
  /**
   * A message as markup; marked with its language where that is not the page's, with the English beside where it must
   * be.
   */
  t(key: string, ...values: readonly MessageValue[]): Markup
  /** A message as bare text, for attributes and titles. */
  plain(key: string, ...values: readonly MessageValue[]): string
  /** The operator's own words. */
  own(text: LocalText): Markup
  /** A day (`YYYY-MM-DD`) in the calendar of the language. */
  day(day: string): Markup
}

/** Makes the voice for one language. */
export function makeVoice(language: OfferedLanguage, translator: Translator): Voice {
  const marked = (text: string, code: string, direction: Direction): Markup =>
    code === language.code ? html`${text}` : html`<span lang="${code}" dir="${direction}">${text}</span>`
  return {
    language,
    t(key, ...values) {
      const message = translator.message(key, ...values)
      const shown = marked(message.text, message.language, message.direction)
      const { english } = message
      return english === null ? shown : html`${shown} <span class="original" lang="en" dir="ltr">${english}</span>`
    },
    plain: (key, ...values) => translator.message(key, ...values).text,
    own(text) {
      const picked = pickText(text, language.code)
      return picked === null ? nothing : marked(picked.text, picked.language, directionOf(picked.language))
    },
    day(day) {
      const at = Date.parse(day)
      return html`<time datetime="${day}">${Number.isNaN(at) ? day : translator.day(at, 'UTC')}</time>`
    },
  }
}
