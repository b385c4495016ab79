import { latin1, u16, u32, u8, utf8 } from '../../bytes.ts'
import type { FactList } from '../../facts.ts'

const MOST = 4000
const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 64)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const signed = (bytes: Uint8Array, at: number): number => u32(bytes, at) | 0

/**
 * Reads GoPro's telemetry (GPMF): who the camera is, and where it was. Lists of keys with a type, a size and a count,
 * one in the other.
 */
export function readGoPro(bytes: Uint8Array, facts: FactList): void {
  let scale: readonly number[] = []
  for (let at = 0, left = MOST; at + 8 <= bytes.length && left > 0; left--) {
    const key = latin1(bytes.subarray(at, at + 4))
    const [type, size, count] = [u8(bytes, at + 4), u8(bytes, at + 5), u16(bytes, at + 6)]
    const length = size * count
    const value = bytes.subarray(at + 8, at + 8 + length)
    const text = (): string => utf8(latin1(value).replace(/\0+$/, ''))
    // Devices and streams hold keys themselves, and are read in place.
    if (type === 0 && (key === 'DEVC' || key === 'STRM')) {
      at += 8
      continue
    }
    if (key === 'SCAL') {
      scale = Array.from({ length: count }, (_, i) => size === 4 ? signed(value, i * 4) : u16(value, i * 2))
    } else if (key === 'CASN') facts.serial('camera', text())
    else if (key === 'MINF' || key === 'DVNM') facts.text('devices', text())
    else if (key === 'FMWR') facts.text('software', text())
    else if (key === 'MUID' || key === 'GUMI') facts.id('content', hexadecimal(value))
    else if ((key === 'GPS5' || key === 'GPS9') && count > 0) {
      const [latitude, longitude] = [0, 1].map((i) => signed(value, i * 4) / (scale[i] || 1e7))
      if (latitude && longitude) facts.gps({ latitude, longitude })
    }
    at += 8 + length + (-length & 3)
  }
}
