import assert from 'node:assert/strict'
import { test } from 'node:test'
import { must } from '../testing/story.test.ts'
import { createWorld } from '../testing/world.test.ts'
import { enrolMember, fetchTrust, makeMember } from './enrol.ts'
import { unlockWithKit } from './unlock.ts'

test('an invited person makes their keys on the device, and comes in only when officers list them', async (t) => {
  const world = await createWorld()
  t.after(() => world.close())
  const ana = await world.desk('ana')
  const { code } = must(await ana.team.invite())
  const device = world.device()
  const trust = must(await fetchTrust(device))
  assert.deepEqual(trust.officers.map(({ id }) => id), ['officer-1', 'officer-2', 'officer-3'])
  assert.match(trust.officers[0]?.fingerprint ?? '', /^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
  const member = await makeMember(device)
  const request = { code, handle: 'zoe', languages: ['pt'], passphrase: 'river stone candle' }
  assert.deepEqual(await enrolMember(device, trust, member, { ...request, handle: 'ana' }, () => {}),
    { ok: false, error: 'taken' })
  assert.deepEqual(await enrolMember(device, trust, member, { ...request, handle: 'Zoe!' }, () => {}),
    { ok: false, error: 'handle' })
  assert.deepEqual(await enrolMember(device, trust, member, { ...request, code: 'x' }, () => {}),
    { ok: false, error: 'code' })
  must(await enrolMember(device, trust, member, request, () => {}))
  // Two slow derivations are enough for one test: a wrong passphrase and the right one are told apart by their codes.
  assert.deepEqual(await unlockWithKit(device, member.kitText, 'river stone candel', () => {}),
    { ok: false, error: 'passphrase' })
  assert.deepEqual(await unlockWithKit(device, member.kitText, 'river stone candle', () => {}),
    { ok: false, error: 'not-accepted' })
  assert.deepEqual(await unlockWithKit(device, member.kitText.replace(/^./, '!'), 'x', () => {}),
    { ok: false, error: 'kit' })
  await ana.team.refresh()
  assert.deepEqual(ana.team.news.value.pending.map(({ handle, languages }) => [handle, languages]), [['zoe', ['pt']]])
})

test('an invitation works once', async (t) => {
  const world = await createWorld()
  t.after(() => world.close())
  const { code } = must(await (await world.desk('ana')).team.invite())
  const device = world.device()
  const trust = must(await fetchTrust(device))
  must(await enrolMember(device, trust, await makeMember(device),
    { code, handle: 'zoe', languages: ['pt'], passphrase: 'river stone candle' }, () => {}))
  assert.deepEqual(
    await enrolMember(device, trust, await makeMember(device),
      { code, handle: 'max', languages: ['pt'], passphrase: 'river stone candle' }, () => {}),
    { ok: false, error: 'code' },
  )
})
