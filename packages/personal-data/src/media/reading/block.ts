/** A block of metadata in one of the formats that files of many kinds carry. */
export interface Block {
  readonly kind: 'exif' | 'xmp' | 'iptc' | 'photoshop'
  readonly bytes: Uint8Array
}
