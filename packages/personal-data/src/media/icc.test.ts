import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, latin1, u32, u32Bytes } from './bytes.ts'
import { FindingList } from './finding.ts'
import { joinPieces, neutralProfile, profilePieces } from './icc.ts'
import { CANARY, plantedProfile } from './plant.ts'

/** The data of each tag, by name. */
const tagsOf = (profile: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Array.from({ length: u32(profile, 128) }, (_, i) => {
    const at = 132 + i * 12
    const start = u32(profile, at + 4)
    const data = profile.subarray(start, start + u32(profile, at + 8))
    return [latin1(profile.subarray(at, at + 4)), latin1(data)]
  }))

test('a profile keeps every number that colours are computed from, and nothing that names anything', () => {
  const found = new FindingList()
  const neutral = neutralProfile(plantedProfile(), found) ?? new Uint8Array()
  const [before, after] = [tagsOf(plantedProfile()), tagsOf(neutral)]
  assert.deepEqual([...after.keys()].sort(),
    ['bTRC', 'bXYZ', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt'])
  for (const [tag, data] of after) {
    if (tag !== 'desc' && tag !== 'cprt') assert.equal(data, before.get(tag), tag)
  }
  assert.ok(!latin1(neutral).includes(CANARY))
  assert.equal(u32(neutral, 0), neutral.length)
  assert.deepEqual(found.list(), [{ kind: 'colour-profile', detail: 'canary display' }])
})

test('a neutral profile stays as it is, and the names of common profiles are no finding', () => {
  const found = new FindingList()
  const once = neutralProfile(plantedProfile(), new FindingList()) ?? new Uint8Array()
  assert.deepEqual(neutralProfile(once, found), once)
  const text = latin1(plantedProfile()).replace('canary display', 'sRGB IEC61966-').replace('mmod', 'xxxx')
  assert.ok(neutralProfile(bytesOf(text), found))
  assert.deepEqual(found.list(), [])
})

test('a profile in version 4 gets its name and rights in the form of version 4', () => {
  const modern = plantedProfile()
  modern[8] = 4
  const neutral = neutralProfile(modern, new FindingList()) ?? new Uint8Array()
  assert.match(tagsOf(neutral).get('desc') ?? '', /^mluc.*enUS.*\0C\0o\0l\0o\0u\0r$/s)
  assert.match(tagsOf(neutral).get('cprt') ?? '', /^mluc/)
  assert.deepEqual(neutralProfile(neutral, new FindingList()), neutral)
})

test('a broken profile is not repaired: short, unsigned, pointing outside, or with a text where numbers belong', () => {
  const broken = (change: (profile: Uint8Array) => Uint8Array): Uint8Array | undefined =>
    neutralProfile(change(plantedProfile()), new FindingList())
  assert.equal(broken((profile) => profile.subarray(0, 100)), undefined)
  assert.equal(broken((profile) => profile.fill(0, 36, 40)), undefined)
  assert.equal(broken((profile) => profile.subarray(0, profile.length - 4)), undefined)
  assert.equal(broken((profile) => bytesOf(latin1(profile).replace('XYZ \0\0\0\0', 'text\0\0\0\0'))), undefined)
  const overlapping = plantedProfile()
  for (let i = 0; i < 10; i++) {
    overlapping.set([...u32Bytes(200 + i * 4), ...u32Bytes(0x7fffffff)], 132 + i * 12 + 4)
  }
  assert.equal(neutralProfile(overlapping, new FindingList()), undefined)
})

test('a profile larger than a segment is cut into numbered pieces that join again; a missing piece is noticed', () => {
  const profile = Uint8Array.from({ length: 150_000 }, (_, i) => i)
  const pieces = profilePieces(profile)
  assert.equal(pieces.length, 3)
  assert.deepEqual(joinPieces(pieces.toReversed()), profile)
  assert.equal(joinPieces(pieces.slice(1)), undefined)
  assert.equal(joinPieces([...pieces, ...pieces]), undefined)
})
