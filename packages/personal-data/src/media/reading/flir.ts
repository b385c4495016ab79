import { latin1, startsWith, u16, u32 } from '../bytes.ts'
import type { FactList } from '../facts.ts'

const MOST_RECORDS = 100
const CAMERA_RECORD = 0x20
const GPS_RECORD = 0x2b

/** Reads the records of a thermal camera of FLIR (`FFF`): models and serial numbers of camera, lens and filter. */
export function readFlir(bytes: Uint8Array, facts: FactList): void {
  if (!startsWith(bytes, 'FFF\0') && !startsWith(bytes, 'AFF\0')) return
  const little = u32(bytes, 0x14) > 1000
  const table = u32(bytes, 0x18, little)
  const count = Math.min(u32(bytes, 0x1c, little), MOST_RECORDS)
  for (let at = table; at < table + count * 32 && at + 32 <= bytes.length; at += 32) {
    const kind = u16(bytes, at, little)
    const start = u32(bytes, at + 12, little)
    const data = bytes.subarray(start, start + u32(bytes, at + 16, little))
    if (kind === CAMERA_RECORD) readCamera(data, facts)
    else if (kind === GPS_RECORD) readPlace(data, facts)
  }
}

const textAt = (data: Uint8Array, at: number, length: number): string =>
  latin1(data.subarray(at, at + length)).split('\0')[0] ?? ''

function readCamera(data: Uint8Array, facts: FactList): void {
  facts.text('devices', textAt(data, 0xd4, 32))
  facts.serial('camera', textAt(data, 0x104, 16))
  facts.text('lenses', textAt(data, 0x170, 32))
  facts.serial('lens', textAt(data, 0x1a0, 16).replace(/^No Lens$/, ''))
  facts.serial('other', textAt(data, 0x21c, 32))
  // Seconds since 1970 in UTC, and the minutes by which the zone lies west of Greenwich.
  const [seconds, west] = [u32(data, 0x384, true), u16(data, 0x38c, true) << 16 >> 16]
  if (seconds) {
    facts.time('taken', new Date((seconds - west * 60) * 1000).toISOString().slice(0, 19), west ? -west : undefined)
  }
}

function readPlace(data: Uint8Array, facts: FactList): void {
  const [north, east] = [textAt(data, 8, 1), textAt(data, 10, 1)]
  if (data.length < 0x20 || !/[NS]/.test(north) || !/[EW]/.test(east)) return
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  facts.gps({
    latitude: view.getFloat64(0x10, true) * (north === 'S' ? -1 : 1),
    longitude: view.getFloat64(0x18, true) * (east === 'W' ? -1 : 1),
  })
}
