import { latin1, startsWith, u16, u32, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'

const MOST_ENTRIES = 200
const MOST_HEAPS = 32
const OWNER = 0x0810
const SERIAL = 0x180b
const TIME = 0x180e
const MODEL = 0x080a
const THUMBNAIL = 0x2008
const PREVIEW = 0x2007

/**
 * Reads Canon's older heaps of fields (CIFF 1.0), which its first cameras put into an APP0 segment: each heap ends with
 * the offset of its table of kinds, lengths and offsets.
 */
export function readCiff(payload: Uint8Array, facts: FactList): void {
  if (!startsWith(payload, 'HEAP', 6)) return
  const little = startsWith(payload, 'II')
  const numbered: Numbered = { model: '', serial: 0 }
  const heaps = [{ from: u32(payload, 2, little), to: payload.length }]
  for (let read = 0; read < MOST_HEAPS; read++) {
    const heap = heaps.shift()
    if (!heap || heap.to - heap.from < 6 || heap.to > payload.length) break
    const table = heap.from + u32(payload, heap.to - 4, little)
    const count = Math.min(u16(payload, table, little), MOST_ENTRIES)
    for (let at = table + 2; at < table + 2 + count * 10 && at + 10 <= heap.to; at += 10) {
      const tag = u16(payload, at, little)
      // The highest bits say whether the value stands in the table itself.
      const inTable = (tag & 0xc000) === 0x4000
      const length = inTable ? 8 : u32(payload, at + 2, little)
      const start = inTable ? at + 2 : heap.from + u32(payload, at + 6, little)
      if (start + length > heap.to) continue
      if ((tag & 0x3800) === 0x2800 || (tag & 0x3800) === 0x3000) heaps.push({ from: start, to: start + length })
      else readValue(tag & 0x3fff, payload.subarray(start, start + length), little, facts, numbered)
    }
  }
  facts.text('devices', numbered.model)
  // Smaller cameras use the field for something else.
  if (numbered.model.includes('EOS')) facts.serial('camera', String(numbered.serial))
}

/** What is told only together: the serial number counts for some models alone. */
interface Numbered {
  model: string
  serial: number
}

function readValue(tag: number, value: Uint8Array, little: boolean, facts: FactList, numbered: Numbered): void {
  const text = (): string => utf8(latin1(value.subarray(0, 64)).split('\0').filter(Boolean).join(' '))
  if (tag === OWNER) facts.owner('owner', text())
  else if (tag === MODEL) numbered.model = text().replace(/^(\w+) \1 /, '$1 ')
  else if (tag === SERIAL) numbered.serial = u32(value, 0, little)
  else if (tag === TIME) {
    // Seconds since 1970 by the camera's own clock.
    facts.time('taken', new Date(u32(value, 0, little) * 1000).toISOString().slice(0, 19))
  } else if (tag === THUMBNAIL) facts.preview('thumbnail', value.length)
  else if (tag === PREVIEW) facts.preview('preview', value.length)
}
