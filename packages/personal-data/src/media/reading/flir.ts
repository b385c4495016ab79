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
    else if (kind === GPS_RECORD) readPlace(data, little, facts)
  }
}

const textAt = (data: Uint8Array, at: number, length: number): string =>
  latin1(data.subarray(at, at + length)).split('\0')[0] ?? ''

function readCamera(data: Uint8Array, facts: FactList): void {
  facts.text('devices', textAt(data, 0xd4, 32))
  facts.serial('camera', textAt(data, 0x104, 16))
  facts.text('lenses', textAt(data, 0x170, 32))
  facts.serial('lens', textAt(data, 0x1a0, 16))
  facts.serial('other', textAt(data, 0x21c, 32))
}

function readPlace(data: Uint8Array, little: boolean, facts: FactList): void {
  if (data.length < 0x20 || !u32(data, 0, little)) return
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const [latitude, longitude] = [view.getFloat64(0x10, little), view.getFloat64(0x18, little)]
  if (latitude || longitude) facts.gps({ latitude, longitude })
}
