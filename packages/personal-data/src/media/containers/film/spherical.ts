import type { Box } from '../../bmff.ts'
import { makeBox } from '../../bmff.ts'
import { bytesOf, latin1, startsWith } from '../../bytes.ts'

/** The id of Google's Spherical Video V1, whose XML tells players to show a film all around. */
const SPHERICAL = '\xff\xcc\x82\x63\xf8\x55\x4a\x93\x88\x14\x58\x7a\x02\x52\x1f\xdd'
const NAMES = 'Spherical|Stitched|ProjectionType|StereoMode|SourceCount|InitialView(?:Heading|Pitch|Roll)Degrees|' +
  'FullPano(?:Width|Height)Pixels|CroppedArea(?:ImageWidthPixels|ImageHeightPixels|LeftPixels|TopPixels)'
const SAID = 'true|false|equirectangular|mono|left-right|top-bottom|-?\\d{1,9}'
const VALUE = new RegExp(`<GSpherical:(${NAMES})>\\s{0,9}(${SAID})\\s{0,9}<`, 'g')
const LONGEST = 1 << 16

/** The box that makes a track spherical, with those of its values that decide on how it is shown. */
export function sphericalBox(bytes: Uint8Array, boxes: readonly Box[]): readonly Uint8Array[] {
  const box = boxes.find(({ type, content }) => type === 'uuid' && startsWith(bytes, SPHERICAL, content))
  if (!box) return []
  const xml = latin1(bytes.subarray(box.content + 16, Math.min(box.end, box.content + LONGEST)))
  const values = [...xml.matchAll(VALUE)]
    .map(([, name = '', value = '']) => `<GSpherical:${name}>${value}</GSpherical:${name}>`)
  const written = '<?xml version="1.0"?><rdf:SphericalVideo xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ' +
    `xmlns:GSpherical="http://ns.google.com/videos/1.0/spherical/">${values.join('')}</rdf:SphericalVideo>`
  return values.length ? [makeBox('uuid', bytesOf(SPHERICAL), bytesOf(written))] : []
}
