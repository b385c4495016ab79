import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BlobId, ItemId, MailboxId } from '@small-places/kernel'
import {
  createClient, type Fetch, openMailbox, readBlob, readCases, readKeyList, readQueue, type RequestSettings, sendPart,
  submitReport,
} from './index.ts'

const id = (letter: string): string => letter.repeat(22)
const mailbox = id('m') as MailboxId
const token = 't'.repeat(43)

/** A network that answers `body` with `status` and keeps what was asked of it. */
const network = (status: number, body: string | Uint8Array<ArrayBuffer>) => {
  const asked: { url: string, init: RequestSettings }[] = []
  const fetch: Fetch = async (url, init) => {
    asked.push({ url, init })
    return new Response(body, { status })
  }
  return { asked, fetch }
}
const sent = (init: RequestSettings | undefined): string => new TextDecoder().decode(init?.body)

describe('the client', () => {
  test('sends JSON without cookies, cache or referrer and reads a padded answer', async () => {
    const { asked, fetch } = network(200, `{"found":false}${' '.repeat(16_000)}`)
    const answer = await createClient({ fetch, base: 'https://site.example' }).call(openMailbox, { mailbox, token })
    deepEqual(answer, { ok: true, value: { found: false } })
    equal(asked[0]?.url, 'https://site.example/api/mailbox/open')
    deepEqual(JSON.parse(sent(asked[0]?.init)), { mailbox, token })
    const { method, cache, credentials, referrerPolicy } = asked[0]?.init ?? {}
    deepEqual([method, cache, credentials, referrerPolicy], ['POST', 'no-store', 'omit', 'no-referrer'])
  })

  test('gives the service’s error code back', async () => {
    const { fetch } = network(428, '{"error":"work-needed"}')
    const answer = await createClient({ fetch, base: '' }).call(submitReport, {
      mailbox, tokenHash: token, lane: 'concern', desk: 'main', item: id('i') as ItemId, sealed: 'AAAA', work: null,
    })
    deepEqual(answer, { ok: false, error: 'work-needed' })
  })

  test('takes no network, a foreign page and an answer of another shape all for unreachable', async () => {
    const broken: Fetch = () => Promise.reject(new TypeError('offline'))
    const fetches = [
      broken, network(200, '<title>Sign in to Wi-Fi</title>').fetch, network(511, 'Network login').fetch,
      network(200, '{"found":"maybe"}').fetch, network(400, '{"error":"toString"}').fetch,
    ]
    for (const fetch of fetches) {
      deepEqual(await createClient({ fetch, base: '' }).call(openMailbox, { mailbox, token }),
        { ok: false, error: 'unreachable' })
    }
  })

  test('signs staff requests over method, path with query, and body, and no others', async () => {
    const { asked, fetch } = network(200, '{"revision":3,"cases":[],"gone":[]}')
    const client = createClient({
      fetch, base: '', sign: async ({ method, path, body }) => `${method} ${path} ${body.length}`,
    })
    deepEqual(await client.call(readCases, { after: 2 }), { ok: true, value: { revision: 3, cases: [], gone: [] } })
    await client.call(readQueue, {})
    await client.call(readKeyList, {})
    deepEqual(asked.map(({ init }) => init.headers['authorization']),
      ['GET /api/cases?after=2 0', 'GET /api/queue 0', undefined])
    equal(asked[0]?.init.body, undefined)
  })

  test('sends the bytes of a file with their place in headers, and reads bytes and text', async () => {
    const upload = network(200, '{"received":3,"complete":true}')
    const part = Uint8Array.of(1, 2, 3)
    await createClient({ fetch: upload.fetch, base: '' }).call(sendPart, {
      'x-mailbox': mailbox, 'x-token': token, 'x-blob': id('b') as BlobId, 'x-sha256': 'h'.repeat(43), 'x-offset': 0,
    }, part)
    equal(upload.asked[0]?.init.headers['x-offset'], '0')
    equal(upload.asked[0]?.init.body, part)

    const file = await createClient({ fetch: network(200, part).fetch, base: '' })
      .call(readBlob, { blob: id('b') as BlobId })
    deepEqual(file, { ok: true, value: part })
    deepEqual(await createClient({ fetch: network(200, '{"v":1}\n').fetch, base: '' }).call(readKeyList, {}),
      { ok: true, value: '{"v":1}\n' })
  })
})
