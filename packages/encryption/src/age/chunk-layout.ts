/** Bytes of content in every chunk but the last. */
export const CHUNK_LENGTH = 65536
/** Bytes that sealing adds to each chunk. */
export const TAG_LENGTH = 16
const SEALED_CHUNK_LENGTH = CHUNK_LENGTH + TAG_LENGTH

/** A run of bytes: `from` is in it, `to` is not. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Where the chunks of one age file are: its header, then content in chunks of 64 KiB with a tag of 16 bytes each. */
export interface ChunkLayout {
  /** Length of everything before the first chunk: the header's text and the 16-byte payload nonce. */
  readonly headerLength: number
  /** Length of the content. */
  readonly plaintextLength: number
  /** Length of the whole age file. */
  readonly fileLength: number
  /** How many chunks there are; at least one, even for no content. */
  readonly chunkCount: number
}

/** The layout of a file with `headerLength` bytes before `plaintextLength` bytes of content. */
export const layoutFor = (headerLength: number, plaintextLength: number): ChunkLayout => {
  const chunkCount = Math.max(1, Math.ceil(plaintextLength / CHUNK_LENGTH))
  const fileLength = headerLength + plaintextLength + chunkCount * TAG_LENGTH
  return { headerLength, plaintextLength, fileLength, chunkCount }
}

/** The layout that a file of `fileLength` bytes must have; null where no content gives that length. */
export const layoutOfFile = (headerLength: number, fileLength: number): ChunkLayout | null => {
  const payload = fileLength - headerLength
  const chunkCount = Math.ceil(payload / SEALED_CHUNK_LENGTH)
  const layout = layoutFor(headerLength, payload - chunkCount * TAG_LENGTH)
  return layout.plaintextLength >= 0 && layout.fileLength === fileLength ? layout : null
}

/** Which bytes of the content chunk `index` holds. */
export const plainRange = (layout: ChunkLayout, index: number): ByteRange => {
  if (!Number.isInteger(index) || index < 0 || index >= layout.chunkCount) throw new RangeError('chunk index')
  const from = index * CHUNK_LENGTH
  return { from, to: Math.min(from + CHUNK_LENGTH, layout.plaintextLength) }
}

/** Which bytes of the age file chunk `index` is. */
export const sealedRange = (layout: ChunkLayout, index: number): ByteRange => {
  const plain = plainRange(layout, index)
  const from = layout.headerLength + index * SEALED_CHUNK_LENGTH
  return { from, to: from + plain.to - plain.from + TAG_LENGTH }
}

/** The chunks that bytes `from` to `to` of the age file touch; none where the range lies within the header. */
export const chunksTouching = (layout: ChunkLayout, { from, to }: ByteRange): readonly number[] => {
  const first = Math.max(0, Math.floor((from - layout.headerLength) / SEALED_CHUNK_LENGTH))
  const end = Math.min(layout.chunkCount, Math.ceil((to - layout.headerLength) / SEALED_CHUNK_LENGTH))
  return Array.from({ length: Math.max(0, from < to ? end - first : 0) }, (_, i) => first + i)
}
