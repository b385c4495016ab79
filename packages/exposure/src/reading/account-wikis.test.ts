import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../fixtures/made-activity.ts'
import { accountWikisRequest, byReach, readAccountWikis } from './account-wikis.ts'

const account = signedIn('Quiet Heron')
const answer = (parts: object) => ({
  batchcomplete: true,
  query: {
    globaluserinfo: {
      home: 'enwiki', id: 7, registration: '2015-02-03T04:05:06Z', name: 'Quiet Heron', editcount: 1210,
      merged: [
        { wiki: 'enwiki', url: 'https://en.wikipedia.org', timestamp: '2015-02-03T04:05:06Z', method: 'primary', editcount: 10,
          registration: '2015-02-03T04:05:06Z' },
        { wiki: 'bewiki', url: 'https://be.wikipedia.org', timestamp: '2016-02-03T04:05:06Z', method: 'login', editcount: 1200,
          registration: '2016-02-03T04:05:06Z' },
        { wiki: 'metawiki', url: 'https://meta.wikimedia.org', timestamp: '2016-02-03T04:05:06Z', method: 'login', editcount: 0,
          registration: '2016-02-03T04:05:06Z' },
        { wiki: 'badwiki', url: 'javascript:alert(1)//', editcount: 5 },
      ],
      ...parts,
    },
  },
})

test('the account’s wikis with edits, those with most first; strange addresses are left out', () => {
  assert.deepEqual(readAccountWikis(account, answer({})), {
    ok: true,
    value: [
      { id: 'bewiki', apiUrl: 'https://be.wikipedia.org/w/api.php', editCount: 1200 },
      { id: 'enwiki', apiUrl: 'https://en.wikipedia.org/w/api.php', editCount: 10 },
    ],
  })
  assert.equal(accountWikisRequest(account)['guiuser'], 'Quiet Heron')
})

test('another account, none, a busy wiki and a wiki without common accounts are told apart', () => {
  const errors = [
    answer({ id: 8 }), answer({ missing: true }), { error: { code: 'ratelimited', info: '' } },
    { warnings: { query: { warnings: 'Unrecognized value for parameter "meta": globaluserinfo' } } }, [],
  ].map((one) => readAccountWikis(account, one))
  assert.deepEqual(errors.map((read) => read.ok ? 'read' : read.error),
    ['other-account', 'no-such-account', 'try-later', 'not-there', 'malformed'])
})

test('wikis that are not on the operator’s list are told apart', () => {
  const at = (host: string) => ({ id: host, apiUrl: `https://${host}/w/api.php`, editCount: 1 })
  const hosts = ['en.wikipedia.org', 'www.wikidata.org', 'en.wikipedia.org.example.net', 'wikipedia.org',
    'evil-wikipedia.org', 'wiki.example.org']
  const { within, outside } = byReach(hosts.map(at), ['https://*.wikipedia.org', 'https://wiki.example.org'])
  assert.deepEqual(within.map(({ id }) => id), ['en.wikipedia.org', 'wiki.example.org'])
  assert.equal(outside.length, 4)
  const here = { id: 'test', apiUrl: 'http://127.0.0.1:8239/w/api.php', editCount: 1 }
  assert.deepEqual(byReach([here], ['http://127.0.0.1:8239']).within, [here])
  assert.deepEqual(byReach([here], ['http://127.0.0.1:82', 'https://127.0.0.1:8239']).within, [])
})
