import { latin1, startsWith, u32, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { readId3v1 } from './id3.ts'
import { meanings, noteTag } from './sound-tags.ts'

const APE_ITEMS = meanings({
  artist: 'artist composer conductor publisher', copyright: 'copyright', contact: 'related-file',
  place: 'record-location', time: 'record-date', software: 'encoder-tool', editor: 'encoded-by',
})

/**
 * Where the sound of an MP3 or FLAC ends, before the tags that players expect at the end of the file: ID3v1, Lyrics3
 * and APE, in any order. Notes what they say.
 */
export function endBeforeTags(bytes: Uint8Array, start: number, facts: FactList, found: FindingList): number {
  let end = bytes.length
  // Each may stand there once, so three rounds see every order.
  for (let round = 0; round < 3; round++) {
    if (end - start >= 128 && startsWith(bytes, 'TAG', end - 128)) {
      readId3v1(bytes.subarray(end - 128, end), facts)
      end -= 128
    } else if (end - start >= 32 && startsWith(bytes, 'APETAGEX', end - 32)) {
      const items = u32(bytes, end - 20, true)
      const header = u32(bytes, end - 12, true) & 0x80000000 ? 32 : 0
      if (items + header > end - start) return end
      readApe(bytes.subarray(end - items, end - 32), facts)
      end -= items + header
    } else if (end - start >= 24 && startsWith(bytes, 'LYRICS200', end - 9)) {
      const length = Number(latin1(bytes.subarray(end - 15, end - 9))) + 15
      if (!(length >= 15 && length <= end - start)) return end
      found.note('other-metadata', 'Lyrics3')
      end -= length
    }
  }
  return end
}

function readApe(items: Uint8Array, facts: FactList): void {
  for (let at = 0, left = 100; at + 8 < items.length && left > 0; left--) {
    const length = u32(items, at, true)
    const nameEnd = items.indexOf(0, at + 8)
    if (nameEnd < 0) return
    const name = latin1(items.subarray(at + 8, Math.min(nameEnd, at + 80))).toLowerCase()
    if (name.startsWith('cover art')) facts.preview('other-picture', length)
    else {
      const value = utf8(latin1(items.subarray(nameEnd + 1, nameEnd + 1 + Math.min(length, 500))))
      noteTag(APE_ITEMS.get(name.replaceAll(' ', '-')) ?? 'text', value, facts)
    }
    at = nameEnd + 1 + length
  }
}
