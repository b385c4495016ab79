import { latin1, u32, utf8 } from '../../bytes.ts'
import type { TagReader, Tags } from '../tags.ts'
import { faceCount, serial, tags } from '../tags.ts'

const MOST_FACES = 8
const FACE_RECORD = 62

/**
 * Faces that the owner has named in the camera. A list of offset and length of a record each; in the record stand
 * length and offset of the name (at 30) and of the birthday (at 54).
 */
const knownFaces: TagReader = ({ value }, { source, facts }) => {
  const word = (at: number): number => u32(value, at, source.little)
  const textAt = (at: number): string => {
    const start = word(at + 4)
    return utf8(latin1(value.subarray(start, start + word(at))).split('\0')[0] ?? '')
  }
  for (let i = 0; i < MOST_FACES; i++) {
    const record = word(i * 8)
    const length = word(i * 8 + 4)
    if (length < FACE_RECORD || record + length > value.length) return
    facts.face(textAt(record + 30))
    facts.text('texts', textAt(record + 54))
  }
}

/** Fujifilm's notes, also of cameras that others sold under their name. */
export const FUJIFILM: Tags = tags({ 0x10: serial('body'), 0x4100: faceCount(0), 0x4282: knownFaces })
