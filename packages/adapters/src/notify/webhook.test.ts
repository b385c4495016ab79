import { deepEqual, equal, rejects } from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { describe, test } from 'node:test'
import { createNotifier } from './notifier.ts'
import { isWithin } from './outward-address.ts'
import { sendToWebhook, type WebhookMeans, type WebhookSettings } from './webhook.ts'

const hmac: WebhookMeans['hmac'] = async (key, data) => createHmac('sha256', key).update(data).digest()
const arrived = { kind: 'arrived' } as const
const words = { subject: 'subject', text: 'Please look at the desk.' }

interface Post {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real server on this machine that answers as `status` says, or never when it is 0. */
const withServer = async (
  status: number, work: (port: number, posts: readonly Post[], server: Server) => Promise<void>,
): Promise<void> => {
  const posts: Post[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => {
      body += piece.toString()
    })
    request.on('end', () => {
      posts.push({ headers: request.headers, body })
      if (status !== 0) response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ok')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  try {
    await work(typeof address === 'object' && address !== null ? address.port : 0, posts, server)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const send = (settings: Partial<WebhookSettings> & { readonly url: string }, means: Partial<WebhookMeans> = {}) => {
  const whole = { secret: null, privateNetwork: false, ...settings }
  return sendToWebhook(whole, { hmac, patienceMs: 3_000, ...means }, arrived, words)
}

/** A resolver that gives these addresses, the first list first. */
const resolving = (...answers: readonly (readonly string[])[]) => {
  const asked: string[] = []
  const lookup: NonNullable<WebhookMeans['lookup']> = (host, done) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(host)
    done(null, addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })))
  }
  return { asked, lookup }
}

describe('telling the team by webhook', () => {
  test('a post has the kind, the words and a signature that its receiver can check, and nothing more', async () => {
    await withServer(200, async (port, posts) => {
      await send({ url: `http://127.0.0.1:${port}/hook`, secret: 's3cret' })
      const [post] = posts
      deepEqual(JSON.parse(post?.body ?? ''), { kind: 'arrived', text: 'Please look at the desk.' })
      equal(post?.headers['x-small-places-signature'],
        `sha256=${createHmac('sha256', 's3cret').update(post?.body ?? '').digest('hex')}`)
      deepEqual(Object.keys(post?.headers ?? {}).toSorted(),
        ['connection', 'content-length', 'content-type', 'host', 'x-small-places-signature'])
      equal(JSON.stringify(post).includes('s3cret'), false)
    })
  })

  test('a redirect is not followed, and a refusal is no success', async () => {
    for (const status of [302, 404, 500]) {
      await withServer(status, async (port, posts) => {
        await rejects(send({ url: `http://localhost:${port}/hook` }), { message: 'not taken' })
        equal(posts.length, 1)
      })
    }
  })

  test('a receiver that never answers is given up in time', async () => {
    await withServer(0, async port => {
      await rejects(send({ url: `http://127.0.0.1:${port}/hook` }, { patienceMs: 100 }))
    })
  })

  test('a name that leads into this machine or a private network is not called', async () => {
    await withServer(200, async (port, posts) => {
      for (const addresses of [['127.0.0.1'], ['::1'], ['10.0.0.8'], ['93.184.215.14', '127.0.0.1']]) {
        await rejects(send({ url: `http://chat.example.org:${port}/` }, resolving(addresses)), { message: 'refused' })
      }
      for (const host of ['10.0.0.8', '169.254.169.254', '[::ffff:10.0.0.8]', '[fd00::1]', '0x0a000001', '167772161']) {
        await rejects(send({ url: `http://${host}:${port}/` }), { message: 'refused' })
      }
      equal(posts.length, 0)
    })
  })

  test('a name is resolved once: one that changes its mind leads nowhere else', async () => {
    await withServer(200, async (port, posts) => {
      const { asked, lookup } = resolving(['192.0.2.1'], ['127.0.0.1'])
      await rejects(send({ url: `http://chat.example.org:${port}/` }, { lookup }), { message: 'refused' })
      const open = resolving(['127.0.0.1'], ['192.0.2.1'])
      await send({ url: `http://chat.example.org:${port}/`, privateNetwork: true }, { lookup: open.lookup })
      deepEqual([asked.length, open.asked.length, posts.length], [1, 1, 1])
      equal(posts[0]?.headers.host, `chat.example.org:${port}`)
    })
  })

  test('the operator may allow a private network', async () => {
    await withServer(200, async (port, posts) => {
      const url = `http://chat.example.org:${port}/`
      await send({ url, privateNetwork: true }, resolving(['127.0.0.1']))
      equal(posts.length, 1)
    })
  })

  test('as a channel it says false where nobody listens', async () => {
    const webhook = { url: 'http://127.0.0.1:9/hook', secret: null, privateNetwork: false }
    const notifier = createNotifier({ mail: null, webhook, say: () => words, hmac })
    deepEqual(notifier.channels, ['webhook'])
    equal(await notifier.send('webhook', arrived), false)
  })
})

test('every special network is told from the open internet, in all ways of writing it', () => {
  const inner = [
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.9.9.9', '169.254.169.254', '172.31.255.255', '192.168.1.1', '198.18.0.1',
    '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:a00:1', '::10.0.0.1', '64:ff9b::a00:1',
    '::ffff:127.0.0.1', '2002:a00:1::', '2001:0:1::', 'fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', 'not an address', '',
  ]
  for (const address of inner) equal(isWithin('public', address), false, address)
  for (const address of ['93.184.215.14', '9.9.9.9', '172.32.0.1', '2620:fe::fe', '2a00:1450::1', '::ffff:9.9.9.9']) {
    equal(isWithin('public', address), true, address)
  }
  for (const address of ['127.0.0.1', '::1']) equal(isWithin('this-machine', address), true, address)
  for (const address of ['10.0.0.1', '9.9.9.9', '::2']) equal(isWithin('this-machine', address), false, address)
})
