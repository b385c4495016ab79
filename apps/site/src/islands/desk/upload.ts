import { limits, sendPart, startBlob } from '@small-places/contract'
import {
  base64url, hybridKeyPair, paddedBlobLength, paddedReader, sealRange, type AgeSealer, type ReadRange,
} from '@small-places/encryption'
import { err, ok, type BlobId, type ItemId, type Result } from '@small-places/kernel'
import { breathe, patiently, type SendError } from './send.ts'
import { freshBlob, freshItem, sendMore, type Session } from './session.ts'

/** What the team needs to open a file, as an `attachment` item names it (docs/formats.md section 5.1). */
export interface SentFile {
  readonly blob: BlobId
  /** b64 of the 32 bytes behind the file's own key. */
  readonly seed: string
  readonly size: number
  /** b64 SHA-256 of the file. */
  readonly sha256: string
}

/** An upload that can be gone on with for as long as the page is open. */
export interface Upload {
  readonly file: SentFile
  /** Sends what is missing. Called again after a failure, it goes on where the server has got to. */
  go(tell: (share: number) => void): Promise<Result<SentFile, SendError | 'source-changed'>>
}

/** Small parts, so that on a slow line little is sent twice. */
const partLength = 262_144

/** How far the server has got. */
interface Arrived {
  readonly received: number
  readonly complete: boolean
}

/** Begins the upload of a file: under a key of its own, padded, chunk by chunk, so that the page stays responsive. */
async function beginUpload(session: Session, bytes: Uint8Array): Promise<Result<Upload, 'too-large'>> {
  const { context, secrets: { mailbox, token } } = session
  const padded = paddedBlobLength(bytes.length)
  const seed = context.random(32)
  const sealer: AgeSealer = await context.age.createSealer([hybridKeyPair(seed).recipient], padded)
  const total = sealer.layout.fileLength
  if (total > limits.blob) return err('too-large')
  const blob = freshBlob(context)
  const read: ReadRange = paddedReader(
    async (from, to) => { await breathe(); return bytes.subarray(from, to) }, bytes.length,
  )
  const file: SentFile = {
    blob, seed: base64url.encode(seed), size: bytes.length,
    sha256: base64url.encode(await context.sha256.digest(bytes)),
  }

  const announce = () => patiently<Arrived>(() => context.client.call(startBlob, { mailbox, token, blob, size: total }))

  async function sendFrom(offset: number): Promise<Result<Arrived, SendError | 'source-changed'>> {
    const part = await sealRange(sealer, read, { from: offset, to: Math.min(offset + partLength, total) })
    if (!part.ok) return part
    const sum = base64url.encode(await context.sha256.digest(part.value))
    const headers = { 'x-mailbox': mailbox, 'x-token': token, 'x-blob': blob, 'x-offset': offset, 'x-sha256': sum }
    return context.client.call(sendPart, headers, new Uint8Array(part.value))
  }

  return ok({
    file,
    async go(tell) {
      let arrived = await announce()
      while (arrived.ok && !arrived.value.complete) {
        tell(arrived.value.received / total)
        const sent = await sendFrom(arrived.value.received)
        if (!sent.ok && sent.error === 'source-changed') return err('source-changed')
        // After any other failure the server is asked where it stands: the part may have arrived after all.
        if (sent.ok) arrived = sent
        else {
          await breathe(1000)
          const asked = await announce()
          if (asked.ok && asked.value.received <= arrived.value.received) {
            const again = await sendFrom(asked.value.received)
            if (!again.ok) return again
            arrived = again
          } else arrived = asked
        }
      }
      if (!arrived.ok) return arrived
      tell(1)
      return ok(file)
    },
  })
}

/** What the part of the page that looks at files needs to send them, so that it brings no cryptography of its own. */
export interface FileEngine {
  begin(bytes: Uint8Array): Promise<Result<Upload, 'too-large'>>
  freshItem(): ItemId
  /** Tells the team of files that have arrived. */
  announce(content: Readonly<Record<string, unknown>>, item: ItemId): Promise<Result<unknown, SendError>>
}

/** The engine of one mailbox. */
export const fileEngine = (session: Session): FileEngine => ({
  begin: (bytes) => beginUpload(session, bytes),
  freshItem: () => freshItem(session.context),
  announce: (content, item) => sendMore(session, 'attachment', content, item),
})
