import {
  type AnswerOf, askWork, type BodyOf, type Client, createClient, type ErrorCode, openMailbox, sendPart, startBlob,
  submitReport,
} from '@small-places/contract'
import {
  base64url, createSmallAge, hybridKeyPair, loadPrimitives, padBlob, padText, solveChallenge, tokenHashOf, utf8,
} from '@small-places/encryption'
import type { BlobId, ItemId, MailboxId, Result } from '@small-places/kernel'

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
const tools = await loadPrimitives(createSmallAge({ random }))
const somebody = hybridKeyPair(random(32)).recipient

/** What is sent: sealed once, since a server cannot tell one ciphertext from another. */
const sealedReport = base64url.encode(await tools.age.seal(padText(utf8('report'), 4096), [somebody]))
const sealedFile = new Uint8Array(await tools.age.seal(padBlob(new Uint8Array(150_000)), [somebody]))

/** Bytes of a part: small ones, so that many acknowledgements fall between two kills. */
const PART = 40_000

/** A person whose mailbox exists once their report was acknowledged. */
export interface Sender {
  readonly mailbox: MailboxId
  readonly token: string
  readonly body: BodyOf<typeof submitReport>
}

/** Somebody new. The server takes any 16 bytes for a mailbox, and so this spends no time on deriving one. */
export const newSender = async (): Promise<Sender> => {
  const id = () => base64url.encode(random(16))
  const token = base64url.encode(random(32))
  const mailbox = id() as MailboxId
  const tokenHash = await tokenHashOf(tools.sha256, token as Parameters<typeof tokenHashOf>[1])
  return {
    mailbox, token, body: {
      mailbox, tokenHash, lane: 'concern', desk: 'main', item: id() as ItemId, sealed: sealedReport, work: null,
    },
  }
}

/** A client of the site. */
export const clientOf = (site: string): Client => createClient({ fetch, base: site })

/** Sends a report as a page does: first without work, and where work is asked for, once more with it. */
export const send = async (
  client: Client, { body }: Sender,
): Promise<Result<AnswerOf<typeof submitReport>, ErrorCode | 'unreachable'>> => {
  const first = await client.call(submitReport, body)
  if (first.ok || first.error !== 'work-needed') return first
  const asked = await client.call(askWork, { route: 'submit-report', mailbox: body.mailbox, item: body.item })
  const challenge = asked.ok ? asked.value.challenge : null
  if (challenge === null) return client.call(submitReport, body)
  const solution = await solveChallenge(tools.sha256, challenge, { pause: async () => true })
  return client.call(submitReport, { ...body, work: solution === null ? null : { challenge, solution } })
}

/** What comes of opening the mailbox with its token. */
export const opening = async (
  client: Client, { mailbox, token }: Sender,
): Promise<'opens' | 'not found' | ErrorCode | 'unreachable'> => {
  const opened = await client.call(openMailbox, { mailbox, token })
  if (!opened.ok) return opened.error
  return opened.value.found ? 'opens' : 'not found'
}

/** A file on its way, and how many bytes of it were acknowledged. */
export interface Upload {
  readonly sender: Sender
  readonly blob: BlobId
  acknowledged: number
  complete: boolean
}

/** A file of this sender, of which nothing was sent yet. */
export const newUpload = (sender: Sender): Upload =>
  ({ sender, blob: base64url.encode(random(16)) as BlobId, acknowledged: 0, complete: false })

/** What the server says of a file. */
export const stateOf = async (client: Client, { sender, blob }: Upload) =>
  client.call(startBlob, { mailbox: sender.mailbox, token: sender.token, blob, size: sealedFile.length })

/** Sends the file part by part and notes what is acknowledged, until it is there or the server is gone. */
export const sendFile = async (client: Client, upload: Upload): Promise<void> => {
  const started = await stateOf(client, upload)
  let at = started.ok ? started.value.received : sealedFile.length
  while (at < sealedFile.length) {
    const part = sealedFile.slice(at, at + PART)
    const sent = await client.call(sendPart, {
      'x-mailbox': upload.sender.mailbox, 'x-token': upload.sender.token, 'x-blob': upload.blob, 'x-offset': at,
      'x-sha256': base64url.encode(await tools.sha256.digest(part)),
    }, part)
    if (!sent.ok) return
    at = sent.value.received
    upload.acknowledged = at
    upload.complete = sent.value.complete
  }
}
