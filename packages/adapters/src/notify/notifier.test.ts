import { deepEqual, equal } from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { createNotifier, type NotifySettings } from './notifier.ts'

const say: NotifySettings['say'] = ({ kind }) => ({ subject: `subject ${kind}`, text: `text ${kind}` })
const arrived = { kind: 'arrived' } as const

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

describe('telling the team', () => {
  test('by mail: one to each address, which learns of no other, with the words and nothing more', async () => {
    const mails: { readonly to: readonly string[], readonly text: string }[] = []
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          mails.push({ to, text: Buffer.concat(pieces).toString() })
          done()
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const url = `smtp://127.0.0.1:${portOf(server.server.address())}`
    const notifier = createNotifier({
      mail: { url, from: 'desk@example.org', to: ['first@example.org', 'second@example.org'] }, webhook: null, say,
    })
    deepEqual(notifier.channels, ['mail'])
    equal(await notifier.send('mail', arrived), true)
    deepEqual(new Set(mails.map(({ to }) => to.join())), new Set(['first@example.org', 'second@example.org']))
    for (const { to, text } of mails) {
      equal(text.includes('subject arrived') && text.includes('text arrived'), true)
      equal(text.includes(to[0] === 'first@example.org' ? 'second@example.org' : 'first@example.org'), false)
    }
    await new Promise<void>(resolve => server.close(() => resolve()))
    equal(await notifier.send('mail', arrived), false)
  })

  test('by webhook: a post with the words, its secret in a header, and no redirect followed', async () => {
    const posts: { readonly headers: IncomingHttpHeaders, readonly body: string }[] = []
    let status = 200
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (piece: Buffer) => {
        body += piece.toString()
      })
      request.on('end', () => {
        posts.push({ headers: request.headers, body })
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ok')
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${portOf(server.address())}/hook`
    const notifier = createNotifier({ mail: null, webhook: { url, secret: 's3cret' }, say })
    equal(await notifier.send('webhook', arrived), true)
    equal(posts[0]?.headers.authorization, 'Bearer s3cret')
    deepEqual(JSON.parse(posts[0]?.body ?? ''), { text: 'text arrived' })
    for (status of [302, 500]) equal(await notifier.send('webhook', arrived), false, String(status))
    equal(posts.length, 3)
    server.close()
    server.closeAllConnections()
  })

  test('a channel that is not set up, and one that nobody answers, say so and break nothing', async () => {
    const notifier = createNotifier({
      mail: null, webhook: { url: 'http://127.0.0.1:9/hook', secret: null }, say,
    })
    equal(await notifier.send('mail', arrived), false)
    equal(await notifier.send('webhook', arrived), false)
  })
})
