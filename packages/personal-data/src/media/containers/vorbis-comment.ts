import { latin1, u32, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import { meanings, noteTag } from './sound-tags.ts'

// Field names that players show and recorders write; the specification leaves the list open.
const FIELDS = meanings({
  artist: 'ARTIST ALBUMARTIST PERFORMER COMPOSER AUTHOR LYRICIST CONDUCTOR ORGANIZATION PUBLISHER LABEL',
  copyright: 'COPYRIGHT LICENSE', contact: 'CONTACT EMAIL WEBSITE URL', place: 'LOCATION GEO_LOCATION', time: 'DATE',
  editor: 'ENCODED-BY ENCODEDBY ENCODED_BY', software: 'ENCODER ENCODING ENCODER_OPTIONS', file: 'FILENAME',
  id: 'ISRC MUSICBRAINZ_TRACKID SERIAL_NUMBER',
})
const PICTURES = new Set(['METADATA_BLOCK_PICTURE', 'COVERART'])
const MOST = 1000

/** Comments without a word: no vendor, no field. They are what the formats ask for at the least. */
export const EMPTY_COMMENTS = new Uint8Array(8)

/** Notes what a block of Vorbis comments says (Xiph.Org, Ogg Vorbis I, section 5), as FLAC and Opus use it too. */
export function readVorbisComments(block: Uint8Array, facts: FactList): void {
  const vendorEnd = 4 + u32(block, 0, true)
  facts.text('software', utf8(latin1(block.subarray(4, Math.min(vendorEnd, 404)))))
  let at = vendorEnd + 4
  for (let left = Math.min(u32(block, vendorEnd, true), MOST); left > 0 && at < block.length; left--) {
    const length = u32(block, at, true)
    const field = utf8(latin1(block.subarray(at + 4, at + 4 + Math.min(length, 500))))
    const equals = field.indexOf('=')
    const name = field.slice(0, Math.max(equals, 0)).toUpperCase()
    if (PICTURES.has(name)) facts.preview('other-picture', length)
    else noteTag(FIELDS.get(name) ?? 'text', field.slice(equals + 1), facts)
    at += 4 + length
  }
}
