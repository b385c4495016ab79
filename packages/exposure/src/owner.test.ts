import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownerFromProfile, ownerFromUserInfo } from './owner.ts'

test('the account is the one that signed in, with its central id', () => {
  assert.deepEqual(ownerFromProfile({ sub: 12, username: 'Quiet_Heron', editcount: 5, blocked: false }),
    { ok: true, value: { name: 'Quiet Heron', proof: 'signed-in', centralId: '12' } })
  assert.deepEqual(ownerFromUserInfo({ id: 4, name: 'Alice', centralids: { CentralAuth: 99, local: 4 } }),
    { ok: true, value: { name: 'Alice', proof: 'exported', centralId: '99' } })
})

test('hidden accounts, sessions without an account and anything else give no owner', () => {
  assert.deepEqual(ownerFromProfile({ sub: '12' }), { ok: false, error: 'no-account' })
  assert.deepEqual(ownerFromUserInfo({ id: 0, name: '192.0.2.7', anon: true }), { ok: false, error: 'no-account' })
  for (const wrong of [null, 'Alice', { name: 'Alice' }, { username: 'Alice' }]) {
    assert.equal(ownerFromProfile(wrong).ok, false)
    assert.equal(ownerFromUserInfo(wrong).ok, false)
  }
})
