import { latin1, startsWith, u16, utf16 } from '../../bytes.ts'
import type { Reading } from '../tags.ts'

/** Text of at most `length` bytes, up to its first NUL. */
const textAt = (note: Uint8Array, at: number, length: number): string =>
  latin1(note.subarray(at, at + length)).split('\0')[0] ?? ''

const wideAt = (note: Uint8Array, at: number, letters: number): string =>
  utf16(note.subarray(at, at + letters * 2)).split('\0')[0] ?? ''

/** Seconds, minutes, hours, month, day and year, which some cameras write with the higher byte first. */
function reconyxTime(note: Uint8Array): string {
  const swapped = u16(note, 0x16) < 60 && u16(note, 0x16, true) > 59
  const [second, minute, hour, month, day, year] = [0, 1, 2, 3, 4, 5].map((i) =>
    String(u16(note, 0x16 + i * 2, !swapped)).padStart(2, '0'))
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`
}

const WRITTEN_OUT = /serial number:?\s*([\w-]{4,26})/i

/**
 * Reads notes that are no directory but numbers at fixed places, or plain text: trail cameras of Reconyx, cameras of
 * Kodak and of HP. Tells whether they were of such a kind.
 */
export function readBinaryNote(note: Uint8Array, { facts, camera }: Reading): boolean {
  const kodak = /kodak/i.test(camera.make)
  if (u16(note, 0, true) === 0xf101 && (/reconyx/i.test(camera.make) || u16(note, 2, true) < 4)) {
    facts.time('taken', reconyxTime(note))
    facts.serial('camera', wideAt(note, 0x2a, 15))
    facts.text('texts', textAt(note, 0x56, 22))
  } else if (startsWith(note, 'RECONYXUF\0')) {
    facts.serial('camera', textAt(note, 0x4b, 15))
    facts.text('texts', textAt(note, 0x5a, 21))
  } else if (startsWith(note, 'RECONYXH2\0')) {
    facts.serial('camera', wideAt(note, 0x7e, 15))
    facts.text('texts', textAt(note, 0x68, 22))
  } else if (kodak && /^[CK][A-Z\d]{3} ?[A-Z\d]{1,2}\d{2}[A-Z\d]\d{4}[ \0]/.test(latin1(note.subarray(0, 20)))) {
    facts.serial('camera', textAt(note, 0, 16))
  } else if (startsWith(note, 'IIII') || startsWith(note, '610') || startsWith(note, 'Hewlett-Packard')) {
    facts.serial('camera', WRITTEN_OUT.exec(latin1(note.subarray(0, 400)))?.[1] ?? '')
  } else return kodak && startsWith(note, 'KDK')
  return true
}
