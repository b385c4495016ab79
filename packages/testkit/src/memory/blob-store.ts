import { err, ok } from '@small-places/kernel'
import type { BlobStore } from '@small-places/service'

interface File {
  bytes: Uint8Array
  complete: boolean
}

/** Encrypted files in memory; `room` is how many bytes fit into it altogether. */
export const createMemoryBlobStore = (room = Number.POSITIVE_INFINITY): BlobStore => {
  const files = new Map<string, File>()
  const used = () => [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)

  return {
    write: async (blob, offset, part) => {
      const file = files.get(blob) ?? { bytes: new Uint8Array(), complete: false }
      if (file.complete) return ok(null)
      if (offset > file.bytes.length) return err('gap')
      const length = Math.max(file.bytes.length, offset + part.length)
      if (used() - file.bytes.length + length > room) return err('full')
      const bytes = new Uint8Array(length)
      bytes.set(file.bytes)
      bytes.set(part, offset)
      files.set(blob, { bytes, complete: false })
      return ok(null)
    },
    complete: async (blob, size) => {
      const file = files.get(blob)
      if (file?.bytes.length !== size) return false
      file.complete = true
      return true
    },
    read: async blob => {
      const file = files.get(blob)
      return file?.complete ? piecesOf(file.bytes) : null
    },
    remove: async blob => { files.delete(blob) },
    async *list() {
      for (const [blob, { bytes, complete }] of files) {
        yield { blob: blob as Parameters<BlobStore['remove']>[0], size: bytes.length, complete }
      }
    },
  }
}

async function *piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.slice(at, at + 65_536)
}
