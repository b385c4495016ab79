import { equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mayCome, ownOrigin, type Provenance } from './origin-rules.ts'

const site = ownOrigin('https://report.example.org')
const onion = ownOrigin('http://examplex.onion')
const post = (changes: Partial<Provenance>): Provenance =>
  ({ method: 'POST', host: 'report.example.org', origin: null, fetchSite: null, ...changes })

describe('what may come to an origin', () => {
  test('its own pages may post, with and without fetch metadata', () => {
    equal(mayCome(post({ origin: 'https://report.example.org' }), site), true)
    equal(mayCome(post({ origin: 'https://report.example.org', fetchSite: 'same-origin' }), site), true)
  })

  test('a form on one of its pages, which give no referrer and so no origin, may post', () => {
    equal(mayCome(post({ origin: 'null', fetchSite: 'same-origin' }), site), true)
  })

  test('programs that are no browsers may post', () => {
    equal(mayCome(post({}), site), true)
  })

  test('another site may not post, nor the desk to the site, nor a page from a file', () => {
    for (const origin of ['https://other.example', 'https://desk.example.org', 'http://report.example.org', 'null']) {
      equal(mayCome(post({ origin }), site), false, origin)
    }
    for (const fetchSite of ['cross-site', 'same-site']) {
      equal(mayCome(post({ origin: 'https://report.example.org', fetchSite }), site), false, fetchSite)
    }
  })

  test('reading needs no origin', () => {
    equal(mayCome({ method: 'GET', host: 'report.example.org', origin: null, fetchSite: 'cross-site' }, site), true)
  })

  test('the onion address has an origin of its own', () => {
    equal(mayCome(post({ host: 'examplex.onion', origin: 'http://examplex.onion' }), onion), true)
    equal(mayCome(post({ host: 'examplex.onion', origin: 'https://report.example.org' }), onion), false)
    equal(mayCome(post({ origin: 'http://examplex.onion' }), site), false)
  })

  test('without TLS a foreign name that was pointed here is refused, also for reading', () => {
    const local = ownOrigin('http://localhost:8080')
    const read = { method: 'GET', origin: null, fetchSite: null }
    equal(mayCome({ ...read, host: 'localhost:8080' }, local), true)
    equal(mayCome({ ...read, host: 'evil.example:8080' }, local), false)
  })
})
