import { readBlob } from '@small-places/contract'
import { base64url, onArrayBuffer, openBlob } from '@small-places/encryption'
import { err, ok, type BlobId } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import type { FileSource } from './case-file.ts'

/** Fetches and opens files that a reporter uploaded. A file that is not the one that was sent is never handed out. */
export const storedFiles = ({ client, tools }: Pick<Workbench, 'client' | 'tools'>): FileSource['stored'] =>
  async ({ blob, seed, size, sha256 }) => {
    const fetched = await client.call(readBlob, { blob: blob as BlobId })
    if (!fetched.ok) {
      return err(fetched.error === 'not-found' || fetched.error === 'unreachable' ? fetched.error : 'other')
    }
    const key = base64url.decode(seed)
    if (!key.ok || key.value.length !== 32 || !(fetched.value instanceof Uint8Array)) return err('altered')
    const opened = await openBlob(tools, fetched.value, { seed: key.value, size, sha256 })
    return opened.ok ? ok(onArrayBuffer(opened.value)) : err('altered')
  }
