import {
  pageTranslator, type Direction, type MessagePart, type MessageValue, type PageMessages,
} from '@small-places/messages'
import { inject, type InjectionKey } from 'vue'

/** How the desk speaks to the person in front of it. */
export interface Language {
  readonly code: string
  readonly direction: Direction
  /** A message as text. */
  t(key: string, ...values: readonly MessageValue[]): string
  /** Whether a message of this key has been written. */
  has(key: string): boolean
  /** A message in parts, for the few that hold a link or an emphasis. */
  parts(key: string, ...values: readonly MessageValue[]): readonly MessagePart[]
  number(value: number): string
  /** A day of a format (`2026-11-21`, UTC) in the calendar of the language. */
  day(day: string): string
  /** A minute of a format (`2026-11-21T10:15Z`) in the time of this device. */
  minute(at: string): string
  /** The same in UTC, and said to be, for what is read elsewhere. */
  minuteUtc(at: string): string
  /** The name of a language in this language, or its code where no name is known. */
  nameOf(language: string): string
}

/** Makes the language of the desk out of its messages. */
export function languageFrom(messages: PageMessages, timeZone: string): Language {
  const translator = pageTranslator(messages)
  const shown = (time: string, format: (at: number) => string): string => {
    const at = Date.parse(time)
    return Number.isNaN(at) ? time : format(at)
  }
  return {
    code: translator.language,
    direction: translator.direction,
    t: (key, ...values) => translator.message(key, ...values).text,
    has: (key) => key in messages.texts,
    parts: (key, ...values) => translator.parts(key, ...values).parts,
    number: (value) => translator.number(value),
    day: (day) => shown(day, (at) => translator.day(at, 'UTC')),
    minute: (minute) => shown(minute, (at) => translator.minute(at, timeZone)),
    minuteUtc: (minute) => translator.message('desk-time-utc', shown(minute, (at) => translator.minute(at, 'UTC'))).text,
    nameOf: (language) => nameOf(language, translator.language),
  }
}

function nameOf(language: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader, 'en'], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/** Under which the application hands its language to every component. */
export const languageKey: InjectionKey<Language> = Symbol('language')

/** The language of the desk, for a component. */
export function useLanguage(): Language {
  const language = inject(languageKey)
  if (language === undefined) throw new Error('a component outside the desk asked for its language')
  return language
}
