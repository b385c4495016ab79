import type { GpsFact } from '../facts.ts'
import type { Field } from './directory.ts'
import { numbersOf, textOf } from './directory.ts'
import type { Reading, Tags } from './tags.ts'
import { readFields, tags, text } from './tags.ts'

const TEXTS: Tags = tags({
  0x1c: (field, { facts }) => facts.text('places', encodedText(field)),
  0x08: text('software'),
})

/** Reads the directory of the position (CIPA DC-008, section 4.6.6): places, satellite time, names of areas. */
export function readGps(fields: readonly Field[], reading: Reading): void {
  const { source, facts } = reading
  const field = (tag: number): Field | undefined => fields.find((one) => one.tag === tag)
  const numbers = (tag: number): readonly number[] => {
    const found = field(tag)
    return found ? numbersOf(source, found) : []
  }
  const angle = (tag: number, negative: string): number => {
    const [degrees = NaN, minutes = 0, seconds = 0] = numbers(tag + 1)
    const size = degrees + (minutes || 0) / 60 + (seconds || 0) / 3600
    return textOf(field(tag)).toUpperCase().startsWith(negative) ? -size : size
  }
  const time = satelliteTime(textOf(field(0x1d)), numbers(7))
  if (time !== undefined) facts.satelliteTime(time)
  const [height = NaN] = numbers(6)
  const below = field(5)?.value[0] === 1
  const place: GpsFact = {
    latitude: angle(1, 'S'), longitude: angle(3, 'W'),
    ...(Number.isFinite(height) && { altitude: below ? -height : height }), ...(time !== undefined && { time }),
  }
  // A camera that had no fix writes zeros.
  if (place.latitude || place.longitude) facts.gps(place)
  const destination = { latitude: angle(0x13, 'S'), longitude: angle(0x15, 'W') }
  if (destination.latitude || destination.longitude) facts.gps(destination)
  readFields(fields.filter(({ tag }) => tag !== 8), TEXTS, reading)
}

/** `2024-03-02T10:35:00Z` of `2024:03:02` and hours, minutes, seconds; without the day where it is not said. */
function satelliteTime(date: string, clock: readonly number[]): string | undefined {
  const [hours = NaN, minutes = 0, seconds = 0] = clock
  const all = Math.round(hours * 3600 + (minutes || 0) * 60 + (seconds || 0))
  if (!(all >= 0 && all < 86_400)) return undefined
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const time = `${two(all / 3600)}:${two(all / 60 % 60)}:${two(all % 60)}Z`
  const day = /^(\d{4})[:/-](\d\d)[:/-](\d\d)$/.exec(date.trim())
  return day && Number(day[1]) > 1990 ? `${day[1]}-${day[2]}-${day[3]}T${time}` : time
}

/** The text of a field that begins with eight letters for its encoding, as a comment and the names of areas do. */
export function encodedText(field: Field): string {
  const { value } = field
  const rest = { ...field, value: value.subarray(8) }
  const mark = String.fromCharCode(...value.subarray(0, 5))
  if (mark === 'UNICO') return doubleByteText(rest.value)
  return /^(ASCII|JIS\0\0|\0{5})$/.test(mark) ? textOf(rest) : textOf(field)
}

/** UTF-16 whose byte order nothing states: the zero bytes of common letters tell. */
function doubleByteText(bytes: Uint8Array): string {
  let even = 0
  let odd = 0
  bytes.subarray(0, 200).forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2) odd++
    else even++
  })
  const first = even > odd ? 0 : 1
  let letters = ''
  for (let at = 0; at + 1 < bytes.length && letters.length < 400; at += 2) {
    letters += String.fromCharCode((bytes[at + 1 - first] ?? 0) | (bytes[at + first] ?? 0) << 8)
  }
  return letters.split('\0')[0] ?? ''
}
