import type { Speaker } from '@small-places/exposure'
import { translatorFor, type Catalogue } from '@small-places/messages'

/** How the view speaks in a language of the catalogue. */
export function speakerFor(catalogue: Catalogue, language: string): Speaker {
  const translator = translatorFor(catalogue, language)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(language)
  return {
    text: ({ key, values }) => translator.message(key, ...values).text,
    say: ({ key, values }) => translator.message(key, ...values),
    number: value => number.format(value),
    day: at => translator.day(at * 1_000, 'UTC'),
    // 1970-01-05 was a Monday.
    weekdays: [4, 5, 6, 7, 8, 9, 10].map(day => weekday.format(day * 86_400_000)),
  }
}
