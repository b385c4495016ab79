import { characterTables, MARK_CLASS, OTHER_CLASS, SIGN_CLASS, UPPER_CLASS } from './character.ts'

/** Bits of what a word is made of. */
export const HAS_DIGIT = 1
export const HAS_LOWER = 2
export const HAS_UPPER = 4
export const UNICASE = 8
export const UNSPACED = 16
export const STARTS_UPPER = 32

/**
 * The words of a text, where a word is a run of letters, digits and marks. Scripts without capitals part from digits
 * and from other scripts, so that particles which cling to a number do not hide it; Latin, Cyrillic and Greek letters
 * stay with digits, as in a number plate.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  /** Offsets in the text; end exclusive. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Bits `HAS_…`, `UNICASE`, `UNSPACED`, `STARTS_UPPER`. */
  readonly shapes: Uint8Array
  /** Of the folded word (see `foldWord`); equal words have equal hashes. */
  readonly hashes: Int32Array
  /** Of the first four folded letters, or of the whole shorter word. */
  readonly heads: Int32Array
  /** Room for what `rolesOf` finds of each word once it was asked: one more than that, 0 before. */
  readonly roles: Uint8Array
  /** Offsets of signs at which detectors begin (class `SIGN_CLASS`). */
  readonly signs: readonly number[]
}

/** How many letters {@link Tokens.heads} cover. */
export const HEAD_LENGTH = 4

const FIRST_HASH = 0x811c9dc5 | 0

/** The hash of one more letter (FNV-1a over code units). */
const nextHash = (hash: number, base: number): number => Math.imul(hash ^ base, 0x01000193)

/** The hash that a token has whose folded text is this piece of `folded`. */
export function hashOf(folded: string, start = 0, end = folded.length): number {
  let hash = FIRST_HASH
  for (let i = start; i < end; i++) hash = nextHash(hash, folded.charCodeAt(i))
  return hash
}

const SHAPE_OF_CLASS = Uint8Array.of(0, HAS_DIGIT, HAS_LOWER, HAS_UPPER, UNICASE, UNSPACED, 0, 0)
/** Classes that stay in one word together. */
const GROUP_OF_CLASS = Uint8Array.of(0, 1, 1, 1, 2, 3, 0, 0)

/** Parts a text into words, in linear time. */
export function tokenise(text: string): Tokens {
  const { length } = text
  const room: Room = {
    starts: new Uint32Array(length), ends: new Uint32Array(length), shapes: new Uint8Array(length),
    hashes: new Int32Array(length), heads: new Int32Array(length), signs: [],
  }
  const count = readWords(text, room)
  return { text, count, ...room, roles: new Uint8Array(count) }
}

type Room = Pick<Tokens, 'starts' | 'ends' | 'shapes' | 'hashes' | 'heads'> & { readonly signs: number[] }

/** Fills `room` with the words of a text and says how many there are: a loop alone, which engines compile best. */
function readWords(text: string, { starts, ends, shapes, hashes, heads, signs }: Room): number {
  const { classes, bases } = characterTables()
  let letters = 0
  let count = 0
  let group = 0
  let shape = 0
  let hash = FIRST_HASH
  const length = text.length
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 0
    const kind = at < length ? classes[code] ?? OTHER_CLASS : OTHER_CLASS
    if (kind === MARK_CLASS && group) continue
    const next = GROUP_OF_CLASS[kind] ?? 0
    if (next !== group) {
      if (group) {
        ends[count] = at
        shapes[count] = shape
        hashes[count] = hash
        if (letters < HEAD_LENGTH) heads[count] = hash
        count++
      }
      group = next
      if (next) {
        starts[count] = at
        shape = kind === UPPER_CLASS ? STARTS_UPPER : 0
        hash = FIRST_HASH
        letters = 0
      }
    }
    if (next) {
      shape |= SHAPE_OF_CLASS[kind] ?? 0
      hash = nextHash(hash, bases[code] ?? 0)
      if (++letters === HEAD_LENGTH) heads[count] = hash
    } else if (kind === SIGN_CLASS) signs.push(at)
  }
  return count
}
