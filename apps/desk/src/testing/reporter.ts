import {
  createClient, openMailbox, sendItem, sendPart, startBlob, submitReport, type Fetch,
} from '@small-places/contract'
import {
  base64url, createBlob, createSmallAge, deriveReporter, keyListRefOf, nextDestination, openLetter, parseKeyList,
  sealItem, sealReport, walkLetters, type ItemDestination, type OpenedLetter, type Primitives, type WrittenKeyList,
} from '@small-places/encryption'
import type { BlobId, EpochNumber, ItemId, RandomBytes } from '@small-places/kernel'

/** What a reporter in a test stands on. */
export interface ReporterPorts {
  readonly fetch: Fetch
  readonly tools: Primitives
  readonly random: RandomBytes
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The key list that the site shows, as published. */
  readonly keyList: string
}

/** Somebody who reports, as the site's page would do it. */
export interface TestReporter {
  readonly mailbox: string
  /** Sends a further item to where the newest letter says. */
  say(kind: string, content: Readonly<Record<string, unknown>>): Promise<void>
  attach(name: string, bytes: Uint8Array): Promise<void>
  /** The letters that wait, oldest first. */
  letters(): Promise<readonly OpenedLetter[]>
}

type Answers = Readonly<Record<string, unknown>>

/** Reports. `rest` overrides what stands beside the answers, such as the lane. */
export async function makeReporter(
  ports: ReporterPorts, answers: Answers, rest: Readonly<Record<string, unknown>> = {},
): Promise<TestReporter> {
  const { tools, random, now } = ports
  const client = createClient({ fetch: ports.fetch, base: '' })
  const list = await accepted(tools, ports.keyList)
  const secrets = await deriveReporter(tools.sha256, random(16))
  const { mailbox, token, tokenHash, mac, reply } = secrets
  const desk = list.list.desks[0]
  if (desk === undefined) throw new Error('a list without a desk')
  const newId = (): string => base64url.encode(random(16))
  const lane = rest['lane'] === 'danger' ? 'danger' : 'concern'
  const heading = { item: newId() as ItemId, keyList: keyListRefOf(list), letters: { count: 0, last: null },
    language: 'en' }
  const report = await sealReport(tools, secrets, desk.recipient, heading, {
    lane, answers: { text: 'A report', ...answers }, lost: null, offline: false, inline: [], ...rest,
  })
  await must(client.call(submitReport, {
    mailbox, tokenHash, lane, desk: desk.id, item: heading.item, sealed: base64url.encode(report.sealed), work: null,
  }))
  const open = async () => {
    const answer = await must(client.call(openMailbox, { mailbox, token }))
    if (!answer.found) throw new Error('the mailbox is gone')
    const letters: OpenedLetter[] = []
    for (const { letter, sealed } of answer.letters) {
      const bytes = base64url.decode(sealed)
      const opened = bytes.ok ? await openLetter(tools, bytes.value, { reply, mac, mailbox, letter, keyList: list })
        : bytes
      if (!opened.ok) throw new Error(`a letter does not open: ${opened.error}`)
      letters.push(opened.value)
    }
    return { answer, chain: walkLetters(letters, answer.nextSeq - 1) }
  }
  const say: TestReporter['say'] = async (kind, content) => {
    const { answer, chain } = await open()
    const to = nextDestination(chain, now(), desk.recipient)
    const item = newId() as ItemId
    const sealed = await sealItem(tools, secrets, to,
      { ...heading, item, seq: answer.nextSeq, letters: chain.heading }, kind, content)
    await must(client.call(sendItem, {
      mailbox, token, item, seq: answer.nextSeq, sealed: base64url.encode(sealed.sealed), work: null,
      to: to.kind === 'desk' ? { kind: 'desk', desk: desk.id } : { kind: 'thread', epoch: epochOf(chain.letters, to) },
    }))
  }
  return {
    mailbox, say,
    letters: async () => (await open()).chain.letters,
    async attach(name, bytes) {
      const blob = newId() as BlobId
      const seed = random(32)
      const upload = await createBlob(createSmallAge({ random }), seed, bytes.length,
        async (from, to) => bytes.subarray(from, to))
      await must(client.call(startBlob, { mailbox, token, blob, size: upload.length }))
      const part = await upload.part(0, upload.length)
      if (!part.ok) throw new Error(part.error)
      const sha256 = base64url.encode(await tools.sha256.digest(part.value))
      const place = { 'x-mailbox': mailbox, 'x-token': token, 'x-blob': blob, 'x-sha256': sha256, 'x-offset': 0 }
      await must(client.call(sendPart, place, new Uint8Array(part.value)))
      await say('attachment', {
        blob, seed: base64url.encode(seed), size: bytes.length,
        sha256: base64url.encode(await tools.sha256.digest(bytes)),
        name, type: 'image/png', cleaned: true, removed: [], original: null,
      })
    },
  }
}

function epochOf(letters: readonly OpenedLetter[], to: ItemDestination): EpochNumber {
  const letter = letters.find(({ body }) => body.thread?.recipient === to.recipient)
  if (letter?.body.thread === undefined || letter.body.thread === null) throw new Error('a thread that no letter named')
  return letter.body.thread.epoch
}

async function accepted({ sha256 }: Primitives, keyList: string): Promise<WrittenKeyList> {
  const list = await parseKeyList(sha256, keyList)
  if (!list.ok) throw new Error('not a key list')
  return list.value
}

type Called<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

async function must<T>(called: Promise<Called<T>>): Promise<T> {
  const answer = await called
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}
