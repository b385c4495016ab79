import type { CaseSummary } from '@small-places/casework'
import type { Handle } from '@small-places/kernel'

const beginnings = [
  'A letter without a name', 'Messages every night', 'Somebody waits in front of the door', 'My address was published',
  'They know where I work', 'Une menace écrite à la main', 'Calls from a number that I do not know',
  'Jemand fragt bei meiner Familie nach mir', 'رسائل تهديد', 'Пишут на работу', '有人在门口等我', 'A summons to the police',
]
const languages = ['en', 'fr', 'de', 'ar', 'ru', 'zh', 'pt-br', 'es']

/** How many days the cases lie apart at most. */
const DAYS = 700
const DAY = 86_400_000

/** What the list shows of the n-th case. Its title holds a number of five digits, by which a search finds only it. */
export const summaryOf = (n: number, lead: Handle, now: number): CaseSummary => ({
  v: 1, title: `${beginnings[n % beginnings.length] ?? ''}, no. ${String(n).padStart(5, '0')}`,
  lane: n % 7 === 0 ? 'danger' : 'concern', language: languages[n % languages.length] ?? 'en', open: true,
  waitsForTeam: n % 11 === 0, lastChange: new Date(now - (n * 37 % DAYS) * DAY).toISOString().slice(0, 10), lead,
})
