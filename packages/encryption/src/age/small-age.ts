import { err, ok, type RandomBytes, type Result } from '@small-places/kernel'
import { base64, concat, equalBytes, utf8 } from '../bytes.ts'
import { hkdf, loadSha256, platformSubtle, type Sha256 } from '../sha256.ts'
import { chunkCipher, type ChunkCipher, openNow, sealNow } from './chacha.ts'
import { type ChunkLayout, layoutFor, layoutOfFile, plainRange, sealedRange, TAG_LENGTH } from './chunk-layout.ts'
import {
  type AgeIdentity, type AgeOpener, type AgeOpenError, type AgeRecipient, type AgeSealer, checkedRecipients,
  type ChunkedAgeContainer, MAX_RECIPIENTS,
} from './container.ts'
import { publicKeyIn, seedIn } from './keys.ts'
import { type Decapsulator, decapsulatorOf, encapsulate, ENCAPSULATION_RANDOMNESS } from './x-wing.ts'

/*
 * The whole age v1 format (https://c2sp.org/age) as far as we use it, on one page: header, hybrid recipient, payload.
 * The primitives are beside it. It is written to be read against the specification, from top to bottom.
 */

const VERSION = 'age-encryption.org/v1\n'
const HYBRID = 'mlkem768x25519'
const FILE_KEY_LENGTH = 16
const WRAPPED_KEY_LENGTH = FILE_KEY_LENGTH + TAG_LENGTH
const NONCE_LENGTH = 16
const BODY_COLUMNS = 64
const LONGEST_LINE = 2048
const NOTHING = new Uint8Array(0)

/** One recipient's part of a header: its kind, what the kind needs to know, and the wrapped file key. */
interface Stanza {
  readonly kind: string
  readonly args: readonly string[]
  readonly body: Uint8Array
}

/** A header that keeps the grammar; nothing in it has been verified yet. */
export interface Header {
  readonly stanzas: readonly Stanza[]
  /** The exact bytes that the code covers: everything up to and with `---`. */
  readonly covered: Uint8Array
  readonly code: Uint8Array
  /** Length of the header's text; the payload nonce comes next. */
  readonly length: number
}

// ── Header ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const writeStanza = ({ kind, args, body }: Stanza): string => {
  const encoded = base64.encode(body)
  let lines = ''
  // The last line is always shorter than 64 columns, and empty where the body fills its lines exactly.
  for (let at = 0; at <= encoded.length; at += BODY_COLUMNS) lines += encoded.slice(at, at + BODY_COLUMNS) + '\n'
  return `-> ${[kind, ...args].join(' ')}\n${lines}`
}

const headerCode = async (sha256: Sha256, fileKey: Uint8Array, covered: Uint8Array): Promise<Uint8Array> =>
  sha256.hmac(await hkdf(sha256, fileKey, NOTHING, utf8('header'), 32), covered)

/** Whether the header is the one that was written together with `fileKey`. */
export const headerHolds = async (sha256: Sha256, header: Header, fileKey: Uint8Array): Promise<boolean> =>
  equalBytes(await headerCode(sha256, fileKey, header.covered), header.code)

/** Reads the header at the start of `file`, strictly: one spelling of every value, LF alone, no empty argument. */
export const readHeader = (file: Uint8Array): Result<Header, 'not-an-age-file' | 'malformed'> => {
  const version = utf8(VERSION)
  if (!equalBytes(file.subarray(0, version.length), version)) return err('not-an-age-file')
  let at = version.length

  /** The next line without its LF; null unless it ends within reason and is printable ASCII. */
  const nextLine = (): string | null => {
    const end = file.subarray(0, at + LONGEST_LINE).indexOf(10, at)
    if (end < 0) return null
    const line = String.fromCharCode(...file.subarray(at, end))
    at = end + 1
    return /^[ -~]*$/.test(line) ? line : null
  }

  /** Body lines of exactly 64 columns, and one shorter line that ends them. */
  const nextBody = (): Uint8Array | null => {
    for (let encoded = ''; ;) {
      const line = nextLine()
      if (line === null || line.length > BODY_COLUMNS) return null
      encoded += line
      if (line.length < BODY_COLUMNS) {
        const body = base64.decode(encoded)
        return body.ok ? body.value : null
      }
    }
  }

  const stanzas: Stanza[] = []
  for (;;) {
    const start = at
    const [mark, kind, ...args] = nextLine()?.split(' ') ?? []
    if (mark === '---') {
      const code = args.length === 0 ? base64.decode(kind ?? '') : err('not-base64')
      if (!code.ok || code.value.length !== 32 || stanzas.length === 0) return err('malformed')
      return ok({ stanzas, covered: file.subarray(0, start + 3), code: code.value, length: at })
    }
    if (mark !== '->' || kind === undefined || [kind, ...args].includes('')) return err('malformed')
    const body = nextBody()
    if (body === null || stanzas.length === MAX_RECIPIENTS) return err('malformed')
    stanzas.push({ kind, args, body })
  }
}

// ── Hybrid recipient: HPKE (RFC 9180) base mode, X-Wing, HKDF-SHA256, ChaCha20-Poly1305 ──────────────────────────────

const SUITE = concat(utf8('HPKE'), Uint8Array.of(0x64, 0x7a, 0, 1, 0, 3))
const INFO = utf8(`age-encryption.org/${HYBRID}`)

const labeledExtract = (sha256: Sha256, salt: Uint8Array, label: string, ikm: Uint8Array): Promise<Uint8Array> =>
  sha256.hmac(salt, concat(utf8('HPKE-v1'), SUITE, utf8(label), ikm))

const labeledExpand = async (sha256: Sha256, prk: Uint8Array, label: string, info: Uint8Array, length: number) => {
  const labeledInfo = concat(Uint8Array.of(0, length), utf8('HPKE-v1'), SUITE, utf8(label), info)
  return (await sha256.hmac(prk, concat(labeledInfo, Uint8Array.of(1)))).subarray(0, length)
}

/** The key and nonce under which one recipient's file key is wrapped. */
const wrappingKey = async (sha256: Sha256, secret: Uint8Array) => {
  const pskId = await labeledExtract(sha256, NOTHING, 'psk_id_hash', NOTHING)
  const info = await labeledExtract(sha256, NOTHING, 'info_hash', INFO)
  const context = concat(Uint8Array.of(0), pskId, info)
  const prk = await labeledExtract(sha256, secret, 'secret', NOTHING)
  return {
    key: await labeledExpand(sha256, prk, 'key', context, 32),
    nonce: await labeledExpand(sha256, prk, 'base_nonce', context, 12),
  }
}

const wrap = async (sha256: Sha256, fileKey: Uint8Array, recipient: AgeRecipient, random: RandomBytes) => {
  const encapsulated = encapsulate(publicKeyIn(recipient), random(ENCAPSULATION_RANDOMNESS))
  if (encapsulated === null) throw new TypeError('not a usable recipient')
  const { key, nonce } = await wrappingKey(sha256, encapsulated.secret)
  return { kind: HYBRID, args: [base64.encode(encapsulated.encapsulation)], body: sealNow(key, nonce, fileKey) }
}

/** The file key; null if this stanza is for another key. The wrapped key's length is checked before it is opened. */
const unwrap = async (
  sha256: Sha256, { args, body }: Stanza, holder: Decapsulator,
): Promise<Result<Uint8Array | null, 'malformed'>> => {
  const [encapsulation, ...more] = args
  const bytes = base64.decode(encapsulation ?? '')
  if (!bytes.ok || more.length > 0 || body.length !== WRAPPED_KEY_LENGTH) return err('malformed')
  const secret = holder.decapsulate(bytes.value)
  if (secret === null) return err('malformed')
  const { key, nonce } = await wrappingKey(sha256, secret)
  return ok(openNow(key, nonce, body))
}

/** The file key that `identity` finds in a header with hybrid recipients only, once the header's code holds. */
const fileKeyFor = async (
  sha256: Sha256, header: Header, identity: AgeIdentity,
): Promise<Result<Uint8Array, AgeOpenError>> => {
  if (header.stanzas.some(({ kind }) => kind !== HYBRID)) return err('other-recipient-kind')
  const holder = decapsulatorOf(seedIn(identity))
  for (const stanza of header.stanzas) {
    const fileKey = await unwrap(sha256, stanza, holder)
    if (!fileKey.ok) return fileKey
    if (fileKey.value === null) continue
    return await headerHolds(sha256, header, fileKey.value) ? ok(fileKey.value) : err('damaged')
  }
  return err('not-for-this-key')
}

// ── Payload: STREAM over chunks of 64 KiB ────────────────────────────────────────────────────────────────────────────

/** An eleven-byte counter and a byte that marks the last chunk. */
const chunkNonce = ({ chunkCount }: ChunkLayout, index: number): Uint8Array => {
  const nonce = new Uint8Array(12)
  const view = new DataView(nonce.buffer)
  view.setUint32(3, Math.floor(index / 2 ** 32))
  view.setUint32(7, index % 2 ** 32)
  nonce[11] = index === chunkCount - 1 ? 1 : 0
  return nonce
}

const openerOf = (cipher: ChunkCipher, layout: ChunkLayout): AgeOpener => ({
  layout,
  openChunk: async (index, sealed) => {
    const { from, to } = sealedRange(layout, index)
    const content = sealed.length === to - from ? await cipher.open(chunkNonce(layout, index), sealed) : null
    return content === null ? err('damaged') : ok(content)
  },
})

const sealerOf = (cipher: ChunkCipher, layout: ChunkLayout, header: Uint8Array): AgeSealer => {
  // A chunk's tag is its fingerprint: with 16 bytes kept for each, the same nonce never seals two different contents.
  const tags = new Map<number, Uint8Array>()
  return {
    header,
    layout,
    sealChunk: async (index, content) => {
      const { from, to } = plainRange(layout, index)
      if (content.length !== to - from) throw new RangeError('chunk length')
      const sealed = await cipher.seal(chunkNonce(layout, index), content)
      const tag = sealed.slice(-TAG_LENGTH)
      const before = tags.get(index) ?? tag
      tags.set(index, before)
      return equalBytes(before, tag) ? ok(sealed) : err('source-changed')
    },
  }
}

const payloadCipher = async (sha256: Sha256, fileKey: Uint8Array, nonce: Uint8Array, subtle: SubtleCrypto | null) =>
  chunkCipher(await hkdf(sha256, fileKey, nonce, utf8('payload'), 32), subtle)

/** Opens the payload behind a header whose file key is known; `start` is the file, or as much of it as has arrived. */
export const openerWith = async (
  sha256: Sha256, header: Header, fileKey: Uint8Array, start: Uint8Array, fileLength: number,
  subtle: SubtleCrypto | null,
): Promise<Result<AgeOpener, AgeOpenError>> => {
  const nonce = start.subarray(header.length, header.length + NONCE_LENGTH)
  if (nonce.length !== NONCE_LENGTH) return err('malformed')
  const layout = layoutOfFile(header.length + NONCE_LENGTH, fileLength)
  return layout === null ? err('damaged') : ok(openerOf(await payloadCipher(sha256, fileKey, nonce, subtle), layout))
}

// ── The container ────────────────────────────────────────────────────────────────────────────────────────────────────

/** What `createSmallAge` needs. */
export interface SmallAgeOptions {
  readonly random: RandomBytes
  /** The platform's cryptography; left out, it is looked for; null means that all is done in script. */
  readonly subtle?: SubtleCrypto | null
}

/** Our own reader and writer of age files: as small as a page for slow connections needs, for hybrid keys only. */
export const createSmallAge = ({ random, subtle = platformSubtle() }: SmallAgeOptions): ChunkedAgeContainer => {
  const createSealer = async (recipients: readonly AgeRecipient[], plaintextLength: number): Promise<AgeSealer> => {
    const sha256 = await loadSha256(subtle)
    const fileKey = random(FILE_KEY_LENGTH)
    let text = VERSION
    for (const recipient of checkedRecipients(recipients)) {
      text += writeStanza(await wrap(sha256, fileKey, recipient, random))
    }
    const code = await headerCode(sha256, fileKey, utf8(text + '---'))
    const nonce = random(NONCE_LENGTH)
    const header = concat(utf8(`${text}--- ${base64.encode(code)}\n`), nonce)
    const cipher = await payloadCipher(sha256, fileKey, nonce, subtle)
    return sealerOf(cipher, layoutFor(header.length, plaintextLength), header)
  }

  const createOpener: ChunkedAgeContainer['createOpener'] = async (start, fileLength, identity) => {
    const header = readHeader(start)
    if (!header.ok) return header
    const sha256 = await loadSha256(subtle)
    const fileKey = await fileKeyFor(sha256, header.value, identity)
    return fileKey.ok ? openerWith(sha256, header.value, fileKey.value, start, fileLength, subtle) : fileKey
  }

  return {
    createSealer,
    createOpener,
    seal: async (plaintext, recipients) => {
      const { header, layout, sealChunk } = await createSealer(recipients, plaintext.length)
      const file = new Uint8Array(layout.fileLength)
      file.set(header)
      for (let index = 0; index < layout.chunkCount; index++) {
        const { from, to } = plainRange(layout, index)
        const sealed = await sealChunk(index, plaintext.subarray(from, to))
        if (!sealed.ok) throw new Error('a chunk was sealed twice')
        file.set(sealed.value, sealedRange(layout, index).from)
      }
      return file
    },
    open: async (file, identity) => {
      const opener = await createOpener(file, file.length, identity)
      if (!opener.ok) return opener
      const { layout, openChunk } = opener.value
      const plaintext = new Uint8Array(layout.plaintextLength)
      for (let index = 0; index < layout.chunkCount; index++) {
        const { from, to } = sealedRange(layout, index)
        const chunk = await openChunk(index, file.subarray(from, to))
        if (!chunk.ok) return chunk
        plaintext.set(chunk.value, plainRange(layout, index).from)
      }
      return ok(plaintext)
    },
  }
}
