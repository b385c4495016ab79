import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FactList, minutesOf } from './facts.ts'
import type { OffsetFact } from './facts.ts'

const offsetOf = (local: string, utc: string): OffsetFact | undefined => {
  const facts = new FactList()
  facts.time('taken', local)
  facts.satelliteTime(utc)
  return facts.facts().utcOffset
}

test('what lies between the clock of the camera and the time of the satellites is the zone of the camera', () => {
  for (const [local, utc, minutes] of [
    ['2024:03:02 14:05:10', '2024-03-02T10:35:00Z', 210], ['2024:03:02 23:59:50', '2024-03-03T04:00:10Z', -240],
    ['2024:03:02 16:20:00', '2024-03-02T10:35:00Z', 345], ['2024:03:02 10:33:00', '2024-03-02T10:35:00Z', 0],
    ['2024:03:02 09:00:00', '22:00:00Z', 660], ['2024:03:02 19:00:00', '00:00:00Z', -300],
  ] as const) assert.deepEqual(offsetOf(local, utc), { minutes, from: 'satellite-time' }, local)
})

test('a difference that is no zone of the earth, or an old fix, gives no zone', () => {
  assert.equal(offsetOf('2024:03:02 14:05:00', '2024-03-02T10:20:00Z'), undefined)
  assert.equal(offsetOf('2024:03:04 14:05:00', '2024-03-02T10:35:00Z'), undefined)
  assert.equal(offsetOf('2024:03:02', '2024-03-02T10:35:00Z'), undefined)
})

test('the zone of taking goes before that of the device, the satellites and later editing', () => {
  const facts = new FactList()
  facts.time('changed', '2024-03-09T10:00:00+09:00')
  assert.deepEqual(facts.facts().utcOffset, { minutes: 540, from: 'stated' })
  facts.time('taken', '2024:03:02 14:05:00')
  facts.satelliteTime('2024-03-02T10:35:00Z')
  assert.deepEqual(facts.facts().utcOffset, { minutes: 210, from: 'satellite-time' })
  facts.offset(60)
  assert.deepEqual(facts.facts().utcOffset, { minutes: 60, from: 'stated' })
  facts.time('taken', '2024:03:02 14:05:00', -180)
  assert.deepEqual(facts.facts().utcOffset, { minutes: -180, from: 'stated' })
})

test('times are understood in the spellings of EXIF, IPTC and XMP, and a clock that was never set says nothing', () => {
  const facts = new FactList()
  facts.time('taken', '2024:03:02 14:05:00')
  facts.time('created', '20240302T140500+0330')
  facts.time('changed', '2024-03-02T14:05')
  facts.time('digitised', '0000:00:00 00:00:00')
  facts.time('digitised', '    :  :     :  :  ')
  assert.deepEqual(facts.facts().times, [
    { field: 'taken', local: '2024-03-02T14:05:00' },
    { field: 'created', local: '2024-03-02T14:05:00', offset: 210 },
    { field: 'changed', local: '2024-03-02T14:05:00' },
  ])
})

test('a value is told once, without control and direction characters, and no list grows without end', () => {
  const facts = new FactList()
  facts.owner('artist', 'سارا\u200cبانو \u202egpj\u0007')
  facts.owner('artist', 'سارا\u200cبانو gpj')
  for (let i = 0; i < 10_000; i++) {
    facts.serial('camera', `SN${i}`)
    facts.preview('thumbnail', i)
  }
  facts.text('texts', 'x'.repeat(5000))
  const { owners, serials, previews, texts } = facts.facts()
  assert.deepEqual(owners, [{ field: 'artist', value: 'سارا\u200cبانو gpj' }])
  assert.deepEqual([serials.length, previews.length, texts[0]?.length], [100, 100, 400])
})

test('places off the earth are left out', () => {
  const facts = new FactList()
  for (const [latitude, longitude] of [[91, 0], [0, 181], [NaN, 5], [Infinity, 5], [-90, -180]] as const) {
    facts.gps({ latitude, longitude })
  }
  assert.deepEqual(facts.facts().gps, [{ latitude: -90, longitude: -180 }])
})

test('any texts at all can be told', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
    const facts = new FactList()
    facts.time('taken', one, minutesOf(other))
    facts.satelliteTime(other)
    facts.serial('camera', one)
    facts.id('document', other)
    facts.face(one)
    assert.ok(facts.facts().faces === 1)
  }))
})
