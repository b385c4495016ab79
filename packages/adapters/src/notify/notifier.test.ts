import { deepEqual, equal, match, ok as isTrue } from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, test } from 'node:test'
import { createTestService, reportOf } from '@small-places/testkit'
import { SMTPServer } from 'smtp-server'
import { createNotifier, type NotifySettings } from './notifier.ts'

const say: NotifySettings['say'] = notification => ({
  subject: `subject ${notification.kind}`,
  text: `text ${'code' in notification ? notification.code : notification.kind}`,
})
const hmac: NotifySettings['hmac'] = async (key, data) => createHmac('sha256', key).update(data).digest()
const arrived = { kind: 'arrived' } as const
const MINUTE = 60_000

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

interface Mail {
  readonly to: string
  readonly text: string
}

/** A real mail server on this machine. `refuse` gives the code with which it refuses an address this time, or null. */
const startMailServer = async (
  refuse: (address: string) => number | null = () => null, host = '127.0.0.1',
) => {
  const mails: Mail[] = []
  const greeted: string[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: ({ remoteAddress }, done) => {
      greeted.push(remoteAddress)
      done()
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse(address)
      done(code === null ? null : Object.assign(new Error('not now'), { responseCode: code }))
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        mails.push({ to, text: Buffer.concat(pieces).toString() })
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, host)
  await once(server.server, 'listening')
  return {
    mails, greeted, url: `smtp://${host}:${portOf(server.server.address())}`,
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

const mailing = (url: string, ...to: readonly string[]) =>
  createNotifier({ mail: { url, from: 'desk@example.org', to }, webhook: null, say, hmac, patienceMs: 2_000 })

describe('telling the team by mail', () => {
  test('each address gets a mail of its own, which names no other and holds the words and nothing more', async () => {
    const { mails, url, stop } = await startMailServer()
    const notifier = mailing(url, 'first@example.org', 'second@example.org')
    deepEqual(notifier.channels, ['mail-1', 'mail-2'])
    for (const channel of notifier.channels) equal(await notifier.send(channel, arrived), true)
    deepEqual(mails.map(({ to }) => to), ['first@example.org', 'second@example.org'])
    for (const { to, text } of mails) {
      match(text, /^Subject: subject arrived\r$/m)
      match(text, /\r\n\r\ntext arrived\r\n$/)
      equal(text.includes(to === 'first@example.org' ? 'second@example.org' : 'first@example.org'), false)
      const names = [...text.split('\r\n\r\n', 1)[0]?.matchAll(/^([A-Za-z-]+):/gm) ?? []].map(found => found[1])
      deepEqual(new Set(names), new Set(['Auto-Submitted', 'Content-Transfer-Encoding', 'Content-Type', 'Date', 'From',
        'MIME-Version', 'Message-ID', 'Subject', 'To']))
    }
    await stop()
    equal(await notifier.send('mail-1', arrived), false)
  })

  test('an address that is refused holds no other up', async () => {
    const { mails, url, stop } = await startMailServer(address => address.startsWith('gone') ? 550 : null)
    const notifier = mailing(url, 'gone@example.org', 'here@example.org')
    deepEqual(await Promise.all(notifier.channels.map(channel => notifier.send(channel, arrived))), [false, true])
    deepEqual(mails.map(({ to }) => to), ['here@example.org'])
    await stop()
  })

  test('a server that says “later” is asked later, and only for the address that it put off', async () => {
    const asked: string[] = []
    const { mails, url, stop } = await startMailServer(address => {
      asked.push(address)
      return address.startsWith('grey') && asked.filter(one => one === address).length === 1 ? 451 : null
    })
    const service = await createTestService({ env: { notifier: mailing(url, 'grey@example.org', 'duty@example.org') } })
    await service.service.answer('submit-report', null, reportOf('a', 'danger'))
    for (let minute = 0; minute < 6; minute++) {
      service.clock.advance(MINUTE)
      await service.service.runDueJobs()
    }
    deepEqual(mails.map(({ to }) => to), ['duty@example.org', 'grey@example.org'])
    equal(asked.filter(address => address === 'duty@example.org').length, 1)
    await stop()
  })

  test('the daily sign of life reaches every address once a day', async () => {
    const { mails, url, stop } = await startMailServer()
    const notifier = mailing(url, 'a@example.org', 'b@example.org')
    const { service, clock } = await createTestService({ env: { notifier } })
    await service.start()
    for (let hour = 0; hour < 72; hour++) {
      clock.advance(60 * MINUTE)
      await service.runDueJobs()
    }
    equal(mails.filter(({ to }) => to === 'a@example.org').length, 3)
    equal(mails.filter(({ to }) => to === 'b@example.org').length, 3)
    isTrue(mails.every(({ text }) => text.includes('text heartbeat')))
    await stop()
  })

  test('a test alert carries its code, which the desk then acknowledges', async () => {
    const { mails, url, stop } = await startMailServer()
    const { service, clock, as } = await createTestService({ env: { notifier: mailing(url, 'a@example.org') } })
    await service.answer('send-test-alert', as('desk-1'), {})
    clock.advance(MINUTE)
    await service.runDueJobs()
    const code = /text ([A-Z0-9]{6})/.exec(mails[0]?.text ?? '')?.[1] ?? ''
    equal((await service.answer('acknowledge-test-alert', as('desk-1'), { code })).ok, true)
    await stop()
  })

  test('a server that never answers is given up in time', async () => {
    const silent = createServer(() => {})
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const notifier = createNotifier({
      mail: { url: `smtp://127.0.0.1:${portOf(silent.address())}`, from: 'd@example.org', to: ['a@example.org'] },
      webhook: null, say, hmac, patienceMs: 200,
    })
    const started = performance.now()
    equal(await notifier.send('mail-1', arrived), false)
    // Far from the half minute that the protocol's own limit would take, and from what a loaded machine may add.
    isTrue(performance.now() - started < 20_000)
    silent.close()
  })

  test('outside this machine nothing is sent without TLS', async () => {
    // This machine by another address, so that the rule, and not the network, decides.
    const { mails, greeted, url, stop } = await startMailServer(() => null, '127.0.0.2')
    equal(await mailing(url, 'a@example.org').send('mail-1', arrived), false)
    equal(greeted.length, 1)
    equal(mails.length, 0)
    await stop()
  })
})

test('a channel that is not set up says so and breaks nothing', async () => {
  const notifier = createNotifier({ mail: null, webhook: null, say, hmac })
  deepEqual(notifier.channels, [])
  equal(await notifier.send('mail-1', arrived), false)
})
