import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Configuration, parseConfiguration } from './configuration.ts'

const place = (port: number, name: string) => ({ listen: `127.0.0.1:${port}`, origin: `https://${name}.example.org` })
const smallest = { site: place(8080, 'report'), desk: place(8081, 'desk') }

const problemsOf = (document: unknown, variables: Readonly<Record<string, string>> = {}) => {
  const parsed = parseConfiguration('data', document, variables)
  return parsed.ok ? [] : parsed.error.map(({ setting, problem }) => `${setting} ${problem}`)
}
const parsed = (document: unknown, variables: Readonly<Record<string, string>> = {}): Configuration => {
  const configuration = parseConfiguration('/data', document, variables)
  if (!configuration.ok) throw new Error(JSON.stringify(configuration.error))
  return configuration.value
}

describe('the configuration', () => {
  test('needs no more than two addresses; everything else has a place in the data folder', () => {
    const { listeners, store, pinsFile, notify } = parsed(smallest)
    deepEqual(listeners.map(({ surface, isOnion }) => [surface, isOnion]), [['site', false], ['desk', false]])
    deepEqual(store, { kind: 'sqlite', path: '/data/store.sqlite' })
    equal(pinsFile, '/data/pins.json')
    deepEqual(notify, { mail: null, webhook: null })
  })

  test('tells every problem at once, by its setting and never by its value', () => {
    const site = { listen: 'x', origin: 'report.example.org' }
    deepEqual(problemsOf({ site, notify: { mail: { url: 'secret' } } }), [
      'site.listen not-an-address', 'site.origin not-an-origin', 'desk missing', 'notify.mail.url not-a-link',
      'notify.mail.from missing', 'notify.mail.to missing',
    ])
  })

  test('refuses a setting that it does not know, so that a typing error is seen', () => {
    deepEqual(problemsOf({ ...smallest, retentoin: {} }), ['retentoin unknown'])
    deepEqual(problemsOf({ ...smallest, site: { ...smallest.site, orgin: '' } }), ['site.orgin unknown'])
  })

  test('refuses an origin without TLS, but for this machine itself and onion addresses', () => {
    const withOrigin = (origin: string) => problemsOf({ ...smallest, site: { ...smallest.site, origin } })
    deepEqual(withOrigin('http://report.example.org'), ['site.origin no-tls'])
    for (const origin of ['http://localhost:8080', 'http://127.0.0.1:8080', `http://${'a'.repeat(56)}.onion`]) {
      deepEqual(withOrigin(origin), [], origin)
    }
    for (const origin of ['https://report.example.org/path', 'ftp://x', 'https://user@report.example.org']) {
      deepEqual(withOrigin(origin), ['site.origin not-an-origin'], origin)
    }
  })

  test('keeps site and desk on two origins', () => {
    deepEqual(problemsOf({ ...smallest, desk: { ...smallest.desk, origin: smallest.site.origin } }),
      ['desk.origin same-origin'])
  })

  test('listens beyond this machine only when told so', () => {
    const open = { ...smallest, desk: { ...smallest.desk, listen: '0.0.0.0:8081' } }
    deepEqual(problemsOf(open), ['desk.listen beyond-this-machine'])
    deepEqual(problemsOf({ ...open, listenBeyondThisMachine: true }), [])
    deepEqual(parsed({ ...smallest, desk: { ...smallest.desk, listen: '[::1]:8081' } }).listeners[1]?.address,
      { host: '::1', port: 8081 })
  })

  test('lets variables of the environment win, so that a container needs no file and secrets stand in none', () => {
    const { store, notify, listeners } = parsed({}, {
      SITE_LISTEN: '127.0.0.1:1', SITE_ORIGIN: 'https://a.example', DESK_LISTEN: '127.0.0.1:2',
      DESK_ORIGIN: 'https://b.example', STORE: 'postgres://db/x', MAIL_URL: 'smtps://u:p@mail.example',
      MAIL_FROM: 'a@example.org', MAIL_TO: 'b@example.org, c@example.org', ONION_SITE_LISTEN: '127.0.0.1:3',
      ONION_SITE_ORIGIN: 'http://x.onion',
    })
    deepEqual(store, { kind: 'postgres', url: 'postgres://db/x' })
    deepEqual(notify.mail?.to, ['b@example.org', 'c@example.org'])
    deepEqual(listeners.map(({ isOnion }) => isOnion), [false, false, true])
    equal(parsed({ ...smallest, store: 'postgres://one/x' }, { STORE: 'postgres://two/x' }).store.kind, 'postgres')
  })

  test('refuses numbers out of their range and lists that are none', () => {
    deepEqual(problemsOf({
      ...smallest, retention: { mailbox: 0, letter: 30, drop: 30, case: 4000 },
      operator: { lanes: { danger: {}, concern: {} }, channels: {} },
    }), [
      'operator.lanes.danger.staffed missing', 'operator.lanes.danger.answer missing',
      'operator.lanes.concern.staffed missing', 'operator.lanes.concern.answer missing', 'operator.channels not-a-list',
      'retention.mailbox out-of-range', 'retention.case out-of-range',
    ])
  })

  test('takes links only of kinds that a person can follow', () => {
    const lane = { staffed: { en: 'x' }, answer: { en: 'x' } }
    const withLink = (link: string) => problemsOf({
      ...smallest, operator: { lanes: { danger: lane, concern: lane }, channels: [
        { name: { en: 'x' }, address: 'x', link, exposes: { en: 'x' } }] },
    })
    deepEqual(withLink('mailto:a@example.org'), [])
    deepEqual(withLink('javascript:alert(1)'), ['operator.channels[0].link not-a-link'])
  })
})
