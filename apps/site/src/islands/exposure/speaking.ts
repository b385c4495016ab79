import { pageTranslator, type PageMessages } from '@small-places/messages'
import type { Speaker } from '@small-places/exposure'

/** Fetches the sentences of the check in the language of this page; null while they cannot be had. */
export async function loadSpeaker(address: string): Promise<Speaker | null> {
  const answer = await fetch(address, { credentials: 'omit' }).catch(() => null)
  if (answer?.ok !== true) return null
  const messages = await answer.json() as PageMessages
  const translator = pageTranslator(messages)
  const weekday = new Intl.DateTimeFormat(messages.language, { weekday: 'short', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(messages.language)
  return {
    text: ({ key, values }) => translator.message(key, ...values).text,
    say: ({ key, values }) => translator.message(key, ...values),
    number: (value) => number.format(value),
    day: (at) => translator.day(at * 1_000, 'UTC'),
    // 1970-01-05 was a Monday.
    weekdays: [4, 5, 6, 7, 8, 9, 10].map((day) => weekday.format(day * 86_400_000)),
  }
}
