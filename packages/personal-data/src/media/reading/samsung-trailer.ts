import { latin1, startsWith, u16, u32 } from '../bytes.ts'
import type { FactList } from '../facts.ts'

const MOST_ENTRIES = 64
const EMBEDDED_PICTURES = new Set([0x0001, 0x0a20])
const SOUND = 0x0100
const FILMS = new Set([0x0201, 0x0a30])
const TIME = 0x0a01
const COUNTRY = 0x0aa1

/**
 * Reads what Samsung's phones put behind the end of a picture: a list of kinds, distances and lengths that begins with
 * `SEFH` and ends with `SEFT`; each block starts with its kind and its name.
 */
export function readSamsungTrailer(rest: Uint8Array, facts: FactList): void {
  const end = rest.length - 8
  if (end < 12 || !startsWith(rest, 'SEFT', rest.length - 4)) return
  const head = end - u32(rest, end, true)
  if (head < 0 || !startsWith(rest, 'SEFH', head)) return
  const count = Math.min(u32(rest, head + 8, true), MOST_ENTRIES)
  for (let i = 0, at = head + 12; i < count && at + 12 <= end; i++, at += 12) {
    const start = head - u32(rest, at + 4, true)
    const length = u32(rest, at + 8, true)
    if (start >= 0 && start + length <= head) readEntry(rest.subarray(start, start + length), facts)
  }
}

function readEntry(block: Uint8Array, facts: FactList): void {
  const kind = u16(block, 2, true)
  const data = block.subarray(8 + u32(block, 4, true))
  if (EMBEDDED_PICTURES.has(kind)) facts.preview('other-picture', data.length)
  else if (FILMS.has(kind)) facts.preview('film', data.length)
  else if (kind === SOUND) facts.preview('sound', data.length)
  else if (kind === TIME) {
    const moment = Number(latin1(data.subarray(0, 20)))
    // Milliseconds since 1970 in UTC.
    if (moment > 1e12 && moment < 1e13) facts.satelliteTime(new Date(moment).toISOString().replace(/\.\d+/, ''))
  } else if (kind === COUNTRY) facts.text('places', `MCC ${latin1(data.subarray(0, 3))}`)
}
