import { Hono } from 'hono'
import {
  base64url, hashStatement, contexts, openForeignReport, openItem, openReport, recipientHashOf, sealLetter, utf8,
  type OpenedItem, type OpenedReport, type StatementHash,
} from '@small-places/encryption'
import type { ItemId, MailboxId } from '@small-places/kernel'
import { until } from '@small-places/testkit'
import { randomB64, type SampleTeam } from './team.ts'

interface Blob { readonly size: number; bytes: Uint8Array }
interface Mailbox {
  readonly tokenHash: string
  readonly items: { item: string; seq: number; sealed: string }[]
  letters: { letter: string; n: number; expires: string; sealed: string }[]
  closing: boolean
  last: StatementHash | null
}

/** What a test does to the network or the service. */
interface Weather {
  /** Answers that fail before they reach the service, by path: how many. */
  readonly lost: Map<string, number>
  /** Answers that are lost on the way back: the service has acted. */
  readonly unheard: Map<string, number>
}

/**
 * The reporter's side of the API in memory, for tests of the pages in a browser; the real service has its own tests. It
 * speaks the same routes and holds only ciphertext; `read` and `write` stand for a desk with its keys.
 */
export function sampleApi(team: SampleTeam) {
  const mailboxes = new Map<string, Mailbox>()
  const blobs = new Map<string, Blob>()
  const weather: Weather = { lost: new Map(), unheard: new Map() }
  const requests: { path: string; body: string }[] = []
  const api = new Hono()
  const take = (counts: Map<string, number>, path: string): boolean => {
    const left = counts.get(path) ?? 0
    counts.set(path, left - 1)
    return left > 0
  }

  api.use('/api/*', async (c, next) => {
    if (take(weather.lost, c.req.path)) return c.text('nothing', 502)
    await next()
    if (take(weather.unheard, c.req.path)) c.res = new Response('nothing', { status: 502 })
    return undefined
  })
  api.get('/api/key-list', (c) => c.text(team.keyList, 200, { date: new Date().toUTCString() }))
  api.get('/api/key-list/chain', (c) => c.json({ lists: [team.keyList] }))
  api.post('/api/work', (c) => c.json({ challenge: null }))

  const bodyOf = async (raw: Promise<string>, path: string): Promise<Record<string, string>> => {
    const text = await raw
    requests.push({ path, body: text })
    return JSON.parse(text) as Record<string, string>
  }
  const own = async ({ mailbox, token }: Record<string, string>): Promise<Mailbox | undefined> => {
    const box = mailboxes.get(mailbox ?? '')
    const hash = base64url.encode(await team.tools.sha256.digest(utf8(token ?? '')))
    return box?.tokenHash === hash ? box : undefined
  }

  api.post('/api/report', async (c) => {
    const { mailbox = '', tokenHash = '', item = '', sealed = '' } = await bodyOf(c.req.text(), c.req.path)
    const known = mailboxes.get(mailbox)
    if (known !== undefined) return known.items[0]?.item === item ? c.json({ stored: true }) : c.json(
      { error: 'conflict' }, 409,
    )
    mailboxes.set(mailbox, { tokenHash, items: [{ item, seq: 1, sealed }], letters: [], closing: false, last: null })
    return c.json({ stored: true })
  })
  api.post('/api/mailbox/open', async (c) => {
    const box = await own(await bodyOf(c.req.text(), c.req.path))
    if (box === undefined) return c.json({ found: false })
    return c.json(
      { found: true, nextSeq: Math.max(...box.items.map(({ seq }) => seq)) + 1, letters: box.letters,
        closing: box.closing, expires: '2027-05-20' }
    )
  })
  api.post('/api/mailbox/item', async (c) => {
    const body = await bodyOf(c.req.text(), c.req.path)
    const box = await own(body)
    if (box === undefined) return c.json({ error: 'not-found' }, 404)
    const seq = Number(body['seq'])
    const before = box.items.find(({ item }) => item === body['item'])
    if (before !== undefined) {
      return before.sealed === body['sealed'] ? c.json({ stored: true }) : c.json({ error: 'conflict' }, 409)
    }
    if (box.items.some((one) => one.seq === seq)) return c.json({ error: 'conflict' }, 409)
    box.items.push({ item: body['item'] ?? '', seq, sealed: body['sealed'] ?? '' })
    return c.json({ stored: true })
  })
  for (const [path, act] of [
    ['close', (box: Mailbox) => { box.closing = true }], ['keep', (box: Mailbox) => { box.closing = false }],
    ['delete-letter', (box: Mailbox, body: Record<string, string>) => {
      box.letters = box.letters.filter(({ letter }) => letter !== body['letter'])
    }],
  ] as const) {
    api.post(`/api/mailbox/${path}`, async (c) => {
      const body = await bodyOf(c.req.text(), c.req.path)
      const box = await own(body)
      if (box !== undefined) act(box, body)
      return c.json({})
    })
  }
  api.post('/api/blob/start', async (c) => {
    const body = await bodyOf(c.req.text(), c.req.path)
    if (await own(body) === undefined) return c.json({ error: 'not-found' }, 404)
    const blob = blobs.get(body['blob'] ?? '') ?? { size: Number(body['size']), bytes: new Uint8Array() }
    blobs.set(body['blob'] ?? '', blob)
    return c.json({ received: blob.bytes.length, complete: blob.bytes.length === blob.size })
  })
  api.post('/api/blob/part', async (c) => {
    const blob = blobs.get(c.req.header('x-blob') ?? '')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const offset = Number(c.req.header('x-offset'))
    if (blob === undefined) return c.json({ error: 'not-found' }, 404)
    if (
      base64url.encode(await team.tools.sha256.digest(bytes)) !== c.req.header('x-sha256')
    ) return c.json({ error: 'bad-request' }, 400)
    if (offset > blob.bytes.length) return c.json({ error: 'conflict' }, 409)
    if (offset === blob.bytes.length) blob.bytes = Buffer.concat([blob.bytes, bytes])
    return c.json({ received: blob.bytes.length, complete: blob.bytes.length === blob.size })
  })

  const desks = async () => new Set([await recipientHashOf(team.tools.sha256, team.desk.recipient)])

  /** What a desk member reads of a mailbox: the report, and what came later, once that has so many items at least. */
  async function read(mailbox: string, atLeast = 0): Promise<{ report: OpenedReport; later: OpenedItem[] }> {
    await until(() => (mailboxes.get(mailbox)?.items.length ?? 0) > atLeast, `${atLeast} items follow the report`)
    const [first, ...rest] = mailboxes.get(mailbox)?.items ?? []
    if (first === undefined) throw new Error('no such mailbox')
    const place = (item: string) => (
      { key: team.desk, mailbox: mailbox as MailboxId, item: item as ItemId, desks: new Set(known) }
    )
    const known = await desks()
    const open = (sealed: string): Uint8Array => {
      const bytes = base64url.decode(sealed)
      if (!bytes.ok) throw new Error('not b64')
      return bytes.value
    }
    const report = await openReport(team.tools, open(first.sealed), place(first.item))
    if (!report.ok) throw new Error(report.error)
    const later: OpenedItem[] = []
    for (const { item, sealed } of rest) {
      const opened = await openItem(team.tools, open(sealed), place(item), report.value.mac, null)
      if (!opened.ok) throw new Error(opened.error)
      later.push(opened.value)
    }
    return { report: report.value, later }
  }

  /** What a desk member writes to a mailbox. */
  async function write(
    mailbox: string, text: string | null, state: 'read' | 'working' | 'closed' | null,
  ): Promise<void> {
    const box = mailboxes.get(mailbox)
    const { report } = await read(mailbox)
    if (box === undefined) throw new Error('no such mailbox')
    const letter = randomB64(16)
    const n = box.letters.length + 1
    const sealed = await sealLetter(team.tools, team.member.signer, report.mac, report.reply, {
      mailbox: mailbox as MailboxId, letter, n, previous: box.last, author: team.handle,
      day: new Date().toISOString().slice(0, 10),
      keyList: {
        version: 1, hash: await hashStatement(team.tools.sha256, contexts.keyList, team.keyList.split('\n')[0] ?? ''),
      },
      text, state, received: 1, thread: null,
    })
    if (!sealed.ok) throw new Error(sealed.error)
    box.letters.push({ letter, n, expires: '2026-12-21', sealed: base64url.encode(sealed.value.sealed) })
    box.last = sealed.value.hash
  }

  /** What a desk member reads of a report that was handed in sealed. */
  async function readHandedIn(sealed: string): Promise<OpenedReport> {
    const bytes = base64url.decode(sealed)
    const report = bytes.ok ? await openForeignReport(team.tools, bytes.value, team.desk) : bytes
    if (!report.ok) throw new Error(report.error)
    return report.value
  }

  return { readHandedIn, api, mailboxes, blobs, weather, requests, read, write }
}
