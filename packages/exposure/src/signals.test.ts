import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address } from './address/address.ts'
import { company } from './company/company.ts'
import { event } from './event/event.ts'
import { madeActivity, madeEdit, madePage, madeUpload, madeVersion, wiki } from './fixtures/made-activity.ts'
import { place } from './place/place.ts'
import type { Activity } from './activity.ts'
import { reportOn } from './report.ts'
import { defaultOptions, type AssessOptions, type Finding, type Signal } from './signal.ts'
import { signals } from './signals.ts'
import { toldWordings } from './told.ts'

function found(signal: Signal, activity: Activity, options: AssessOptions = defaultOptions): readonly Finding[] {
  const assessment = signal.assess(activity, options)
  return assessment.state === 'found' ? assessment.findings : []
}
const claims = (findings: readonly Finding[]) => findings.map(({ claim }) => [claim.key, ...claim.values])

test('“that was me” beside an address ties the person to it, in several languages', () => {
  for (const text of [
    'That was me, 80.94.160.7, sorry', 'Это был я с 80.94.160.7', 'نسيت تسجيل الدخول 80.94.160.7', '80.94.160.7: das war ich',
  ]) {
    const edits = [madeEdit(1, { namespace: 3, addedText: text })]
    assert.deepEqual(claims(found(address, madeActivity({ edits }))), [['exposure-address-yours', '80.94.160.7', 1]])
  }
})

test('an address in words of somebody else, or that deny it, is not the person’s; a claim is never certain', () => {
  for (const text of [
    'It was not me, it was [[User:Bob]] from 80.94.160.7', 'The vandal 80.94.160.7 came back. That was me who reported it',
    'That was me who reported 80.94.160.7', "I don't think that was me: 80.94.160.7", '80.94.160.7: das war ich nicht',
    '80.94.160.7 不是我', 'That was me; he edits from 80.94.160.7', 'That was me.\n\nPlease block 80.94.160.7',
    'My IP is not 80.94.160.7', 'No era yo, 80.94.160.7', '[[User:Bob]] is 80.94.160.7 and [[User:Eve]] said it was me',
  ]) {
    const edits = [madeEdit(1, { namespace: 3, addedText: text })]
    const keys = found(address, madeActivity({ edits })).map(({ claim }) => claim.key)
    assert.ok(!keys.includes('exposure-address-yours'), text)
  }
  const denied = madeEdit(1, { namespace: 3, addedText: "I don't think that was me: 80.94.160.7" })
  assert.deepEqual(found(address, madeActivity({ edits: [denied] })), [])
  for (const text of [
    'No, that was me: 80.94.160.7', 'I was not logged in, 80.94.160.7', 'That was me: [[Special:Contributions/80.94.160.7]]',
    '[[User:80.94.160.7|80.94.160.7]] das war ich', 'I was logged out and edited from 80.94.160.7',
    'That was me who forgot to log in, 80.94.160.7', 'That was me on 80.94.160.7', 'Ero io, il mio IP è 80.94.160.7',
    "I couldn't save so that was me from 80.94.160.7",
  ]) {
    const [finding] = found(address, madeActivity({ edits: [madeEdit(1, { namespace: 3, addedText: text })] }))
    assert.deepEqual([finding?.claim.key, finding?.sureness.kind], ['exposure-address-yours', 'not-measured'], text)
  }
})

test('an address of single digits counts beside “that was me”, and the number of a version does not', () => {
  const claimed = madeActivity({ edits: [madeEdit(1, { namespace: 3, addedText: 'Sorry, that was me, 8.8.4.4.' })] })
  assert.deepEqual(claims(found(address, claimed)), [['exposure-address-yours', '8.8.4.4', 1]])
  assert.deepEqual(found(address, madeActivity({ pages: [madePage('I run release 1.2.3.4 of it')] })), [])
})

test('an address of somebody else in a discussion is not the person’s; addresses of no connection lead nowhere', () => {
  const edits = [madeEdit(1, { namespace: 3, addedText: 'Please block 80.94.160.7 for vandalism' })]
  assert.deepEqual(found(address, madeActivity({ edits })), [])
  assert.deepEqual(found(address, madeActivity({ pages: [madePage('My router is 192.168.1.1')] })), [])
})

test('an address that the person told in confidence is found by its beginning, and is not in the result', () => {
  const edits = [madeEdit(1, { namespace: 3, addedText: 'Please block 80.94.160.7' })]
  const told = { usePrior: true, told: { realNames: [], addresses: ['80.94.', '203.0.113.9'] } }
  const findings = found(address, madeActivity({ edits }), told)
  assert.deepEqual(claims(findings), [['exposure-address-told', '80.94.160.7', 1]])
  assert.ok(!JSON.stringify(findings).includes('203.0.113.9'))
})

test('an address told of in confidence is found in any spelling and as the name of a page, and only at its borders', () => {
  const told = (...addresses: readonly string[]) => ({ usePrior: true, told: { realNames: [], addresses } })
  const talk = madeActivity({ edits: [
    madeEdit(1, { namespace: 3, title: 'User talk:2A02:1234:0:0:0:0:0:5', addedText: 'Hello' }),
    madeEdit(2, { namespace: 3, addedText: 'See [[Special:Contributions/80.94.160.7]]' }),
  ] })
  assert.deepEqual(claims(found(address, talk, told('2a02:1234::/32', '80.9'))),
    [['exposure-address-page-of', '2a02:1234:0:0:0:0:0:5', 1]])
  assert.deepEqual(claims(found(address, talk, told('80.94.160.0/20'))), [['exposure-address-told', '80.94.160.7', 1]])
  assert.deepEqual(found(address, talk, told('nonsense', '::', '0.0.0.0/0')), [])
})

test('an address told of in confidence is found in one’s own entries of logs', () => {
  const entry = {
    wiki, account: 0, id: 5, at: 1_700_000_000, kind: 'other' as const, title: 'User:80.94.160.7', comment: 'as asked',
    formerName: null, quotesText: false,
  }
  const activity = madeActivity({
    edits: [madeEdit(1, { comment: 'fixed' })],
    log: [entry, { ...entry, id: 6, title: 'A', comment: 'done from 80.94.160.7.' }, { ...entry, id: 7, title: 'B' }],
  })
  const told = { usePrior: true, told: { realNames: [], addresses: ['80.94.160.0/24'] } }
  assert.deepEqual(claims(found(address, activity, told)), [['exposure-address-log', '80.94.160.7', 2]])
  assert.deepEqual(found(address, activity), [])
})

test('what came of what the person told is said, also where nothing shows it, without repeating it', () => {
  const activity = madeActivity({ edits: [madeEdit(1, { namespace: 3, addedText: 'Ana here, from 80.94.160.7' })] })
  const sentences = (realNames: readonly string[], addresses: readonly string[]): readonly string[] => {
    const options = { usePrior: true, told: { realNames, addresses } }
    return toldWordings(reportOn(activity, signals, options), options.told).map(({ key }) => key)
  }
  assert.deepEqual(sentences(['Ana'], ['80.94']), ['exposure-told-names-show', 'exposure-told-addresses-show'])
  assert.deepEqual(sentences(['Rana'], ['81.1.1.1']), ['exposure-told-names-not', 'exposure-told-addresses-not'])
  assert.deepEqual(sentences(['An'], []), ['exposure-told-name-too-short'])
  assert.deepEqual(sentences([], ['nonsense']), ['exposure-told-not-an-address'])
  assert.deepEqual(sentences([], []), [])
})

test('owning up without an address is told too, as the history shows it', () => {
  const edits = [madeEdit(1, { namespace: 3, comment: 'oops, forgot to log in' })]
  assert.deepEqual(claims(found(address, madeActivity({ edits }))), [['exposure-address-claims', 1]])
})

const at = (pageId: number, latitude: number, longitude: number, pagesNearby: number | null = 40) =>
  ({ wiki, pageId, place: { latitude, longitude }, pagesNearby })

test('many villages of one valley stand out among capitals', () => {
  const valley = Array.from({ length: 8 }, (_, index) => at(index + 1, 46.4 + index / 50, 11.3, 3))
  const capitals = [[52.5, 13.4], [48.8, 2.3], [35.7, 139.7], [-33.9, 18.4], [40.7, -74]]
    .map(([latitude = 0, longitude = 0], index) => at(index + 50, latitude, longitude, 5000))
  const pagePlaces = [...valley, ...capitals]
  const edits = pagePlaces.map(({ pageId }) => madeEdit(pageId))
  const [finding, ...rest] = found(place, madeActivity({ edits, pagePlaces }))
  assert.equal(rest.length, 0)
  assert.deepEqual(finding?.claim.values.slice(0, 2), [8, 13])
  assert.match(String(finding?.claim.values[3]), /^46\.5, 11\.3$/)
})

test('places all over the world make no region, and a handful says nothing', () => {
  const pagePlaces = Array.from({ length: 40 }, (_, index) => at(index + 1, index * 3.7 % 120 - 60, index * 37 % 360 - 180))
  const edits = pagePlaces.map(({ pageId }) => madeEdit(pageId))
  assert.equal(place.assess(madeActivity({ edits, pagePlaces }), defaultOptions).state, 'not-found-by-these-rules')
  assert.equal(place.assess(madeActivity({ edits, pagePlaces: pagePlaces.slice(0, 3) }), defaultOptions).state,
    'not-found-by-these-rules')
  const unread = madeActivity({ gaps: [{ source: 'page-places', wiki: null, why: 'not-there' }] })
  assert.equal(place.assess(unread, defaultOptions).state, 'could-not-check')
})

test('photos count as places, and places across the date line lie together', () => {
  const uploads = Array.from({ length: 6 }, (_, index) => madeUpload(`${index}.jpg`,
    madeVersion({ gps: [{ latitude: -16.8, longitude: index % 2 ? 179.99 : -179.99 }] })))
  const [finding] = found(place, madeActivity({ uploads }))
  assert.equal(finding?.claim.values[0], 6)
  assert.match(String(finding?.claim.values[3]), /^-16\.8, -?180\.0$/)
})

test('sign-ups, grants, lists and group photos are found; an article about a conference is not a visit', () => {
  const edits = [
    madeEdit(1, { namespace: 4, title: 'Wikipedia:Meetup/Minsk 12' }), madeEdit(2, { namespace: 0, title: 'Wikimania' }),
    madeEdit(3, { namespace: 200, title: 'Grants:Project/X' }),
    madeEdit(5, { namespace: 6, title: 'File:X.jpg', addedText: '[[Category:Wiki Loves Earth 2019]]' }),
    madeEdit(4, { namespace: 3, addedText: 'See you at the hackathon! lists.wikimedia.org/hyperkitty/x' }),
  ]
  const uploads = [madeUpload('Group photo 2019.jpg', madeVersion({}))]
  assert.deepEqual(found(event, madeActivity({ edits, uploads })).map(({ claim }) => claim.key).toSorted(), [
    'exposure-event-attendance', 'exposure-event-grant', 'exposure-event-group-photo', 'exposure-event-mailing-list',
    'exposure-event-meet-up', 'exposure-event-programme',
  ])
})

test('people who edit alongside are a number, and a small number is not told', () => {
  const few = madeActivity({ company: [{ wiki, pagesRead: 50, onThreeOrMore: 30, onTenOrMore: 3 }] })
  assert.deepEqual(claims(found(company, few)), [['exposure-company-few', 50]])
  const many = madeActivity({ company: [{ wiki, pagesRead: 50, onThreeOrMore: 90, onTenOrMore: 47 }] })
  assert.deepEqual(claims(found(company, many)), [['exposure-company-many', 50, 50]])
  assert.equal(company.assess(madeActivity(), defaultOptions).state, 'could-not-check')
})
