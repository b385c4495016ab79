import { latin1, u16, u32, u8, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'

type SetReader = (text: string, facts: FactList) => void

const text = (list: Parameters<FactList['text']>[0]): SetReader => (value, facts) => facts.text(list, value)
const owner = (field: Parameters<FactList['owner']>[0]): SetReader => (value, facts) => facts.owner(field, value)
const id = (what: Parameters<FactList['id']>[0]): SetReader => (value, facts) => facts.id(what, value)

// Data sets of record 2 of the IPTC Information Interchange Model 4.2.
const SETS: ReadonlyMap<number, SetReader> = new Map([
  [5, text('texts')], [25, text('texts')], [40, text('texts')], [105, text('texts')], [120, text('texts')],
  [26, text('places')], [27, text('places')], [90, text('places')], [92, text('places')], [95, text('places')],
  [100, text('places')], [101, text('places')],
  [65, text('software')], [118, text('contacts')], [80, owner('creator')], [110, owner('credit')],
  [115, owner('credit')], [116, owner('copyright')], [122, owner('editor')], [188, owner('account')],
  [103, id('content')], [184, id('content')], [185, id('original-document')], [187, id('document')],
])

const MOST_SETS = 2000

/** Reads IPTC data sets. */
export function readIptcFacts(bytes: Uint8Array, facts: FactList): void {
  const dates = new Map<number, string>()
  let at = 0
  for (let seen = 0; u8(bytes, at) === 0x1c && seen < MOST_SETS; seen++) {
    const record = u8(bytes, at + 1)
    const set = u8(bytes, at + 2)
    let length = u16(bytes, at + 3)
    at += 5
    // The highest bit says how many bytes of length follow.
    if (length & 0x8000) {
      if (length !== 0x8004) return
      length = u32(bytes, at)
      at += 4
    }
    const value = utf8(latin1(bytes.subarray(at, at + Math.min(length, 1024))))
    if (record === 2) {
      if (set === 55 || set === 60 || set === 62 || set === 63) dates.set(set, value)
      else SETS.get(set)?.(value, facts)
    }
    at += length
  }
  for (const [day, clock, field] of [[55, 60, 'created'], [62, 63, 'digitised']] as const) {
    const date = dates.get(day)
    if (date) facts.time(field, [date, dates.get(clock)].filter(Boolean).join('T'))
  }
}
