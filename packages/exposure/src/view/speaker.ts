import type { Wording } from '../wording.ts'
import { element, type ViewElement } from './element.ts'

/** A sentence of the person's language, or of the nearest one that has it. */
export interface Spoken {
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Whether `language` is not the one of the view. */
  readonly fellBack: boolean
  /** The English of a sentence that safety hangs on, where no person has reviewed the translation. */
  readonly english: string | null
}

/** How a view speaks: the messages, numbers and dates of one language. */
export interface Speaker {
  readonly text: (wording: Wording) => string
  /** The same with what must be marked on it, or stand beside it, where somebody reads it. */
  readonly say: (wording: Wording) => Spoken
  readonly number: (value: number) => string
  /** A day, of seconds since 1970, in UTC. */
  readonly day: (at: number) => string
  /** The seven days of the week, Monday first, short. */
  readonly weekdays: readonly string[]
}

/** A sentence as it is shown: marked where it is in another language, with the English beside it where it must be. */
export function spoken(wording: Wording, { say: inLanguage }: Speaker): readonly (ViewElement | string)[] {
  const said = inLanguage(wording)
  return [shown(said), ...original([said])]
}

/** A sentence alone, marked where it is in another language. */
export const shown = ({ text, language, direction, fellBack }: Spoken): ViewElement | string =>
  fellBack ? element('span', { lang: language, dir: direction }, text) : text

/** The English of what is said in one line, beside which it stands. */
export function original(said: readonly Spoken[]): readonly (ViewElement | string)[] {
  const english = said.flatMap(one => one.english ?? [])
  return english.length === 0 ? []
    : [' ', element('span', { class: 'original', lang: 'en', dir: 'ltr' }, english.join(': '))]
}
