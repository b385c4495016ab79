import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { base64url, utf8 } from '../bytes.ts'
import { age, flipped, handleOf, idOf, must, officers, staff, tools } from '../sample/team.ts'
import { loadAesGcm } from '../sealed/aes-gcm.ts'
import { readKitCode, writeKitCode } from './kit-code.ts'
import { combineRecoveryShares, openRecoveryShare, sealRecoveryShares, type RecoveryShare } from './recovery.ts'
import {
  kitUnlocker, locatorHashOf, locatorOf, passkeyInput, passkeyUnlocker, recoveryUnlocker, type Unlocker,
} from './unlocking.ts'
import { openVault, sealVault, unwrapVaultKey, wrapVaultKey } from './vault.ts'

const { sha256 } = tools
const aes = await loadAesGcm()
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const kit = { aes, random }
const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('a kit code is read as it is printed, and however people type it', async () => {
  await fc.assert(fc.asyncProperty(sixteen, async code => {
    const printed = await writeKitCode(sha256, code)
    assert.match(printed, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = [
      printed, printed.toLowerCase(), printed.replaceAll('-', ''), printed.replaceAll('-', ' – '),
      ` ${printed.replaceAll('0', 'o').replaceAll('1', 'l')}\n`, printed.replaceAll('0', 'O').replaceAll('1', 'I'),
    ]
    for (const text of typed) assert.deepEqual(must(await readKitCode(sha256, text)), Uint8Array.from(code), text)
  }))
})

test('a kit code with one letter mistyped, two swapped, too few or too many is not taken', async () => {
  const code = Uint8Array.from({ length: 16 }, (_, i) => i * 37 & 255)
  const letters = (await writeKitCode(sha256, code)).replaceAll('-', '')
  let accepted = 0
  for (let at = 0; at < 28; at++) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (other === letters[at]) continue
      const read = await readKitCode(sha256, letters.slice(0, at) + other + letters.slice(at + 1))
      if (read.ok) accepted++
    }
  }
  // Ten check bits miss one change in 1024; of the 868 changes here, few may pass.
  assert.ok(accepted <= 4, String(accepted))
  assert.deepEqual(await readKitCode(sha256, letters.slice(1)), { ok: false, error: 'too-short' })
  assert.deepEqual(await readKitCode(sha256, `${letters}0`), { ok: false, error: 'too-long' })
  assert.deepEqual(await readKitCode(sha256, `U${letters.slice(1)}`), { ok: false, error: 'unknown-letter' })
  const lastData = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letters[25] ?? '') | 1
  const withFillBit = letters.slice(0, 25) + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(lastData) + letters.slice(26)
  assert.deepEqual(await readKitCode(sha256, withFillBit), { ok: false, error: 'mistyped' })
})

const vaultKey = Uint8Array.from({ length: 32 }, (_, i) => i + 100)
const code = new Uint8Array(16).fill(77)
const shares: number[] = []
const unlocker = await kitUnlocker(sha256, 'calm ﬁsh at noon', code, share => shares.push(share))

test('a passphrase and kit code unlock; the passphrase may be typed in any form of the same letters', async () => {
  const wrap = await wrapVaultKey(kit, unlocker, vaultKey)
  assert.deepEqual(must(await unwrapVaultKey(aes, unlocker, wrap)), vaultKey)
  const composed = await kitUnlocker(sha256, 'calm fish at noon', code)
  assert.deepEqual(composed, unlocker)
  assert.equal(shares.at(-1), 1)
  assert.ok(shares.length > 2 && shares.every((share, i) => share >= (shares[i - 1] ?? 0)))
})

test('a wrong passphrase, a wrong kit code and a changed wrap do not unlock, and look alike', async () => {
  const wrap = await wrapVaultKey(kit, unlocker, vaultKey)
  const refused = { ok: false, error: 'not-opened' }
  assert.deepEqual(await unwrapVaultKey(aes, await kitUnlocker(sha256, 'calm fish at noo', code), wrap), refused)
  const otherKit = await kitUnlocker(sha256, 'calm fish at noon', flipped(code, 3))
  assert.deepEqual(await unwrapVaultKey(aes, otherKit, wrap), refused)
  for (let at = 0; at < wrap.length; at++) {
    assert.deepEqual(await unwrapVaultKey(aes, unlocker, flipped(wrap, at)), refused)
  }
  assert.deepEqual(await unwrapVaultKey(aes, { ...unlocker, kind: 'recovery' }, wrap), refused)
  assert.deepEqual(await unwrapVaultKey(aes, unlocker, wrap.subarray(0, 27)), refused)
  const short = await wrapVaultKey(kit, unlocker, vaultKey.subarray(1))
  assert.deepEqual(await unwrapVaultKey(aes, unlocker, short), refused)
})

test('a passkey and a recovery key unlock, each only its own wrap', async () => {
  const secret = new Uint8Array(32).fill(9)
  const ways: readonly Unlocker[] = [
    await passkeyUnlocker(sha256, secret), await recoveryUnlocker(sha256, secret),
    await passkeyUnlocker(sha256, new Uint8Array(32).fill(8)), unlocker,
  ]
  for (const [i, way] of ways.entries()) {
    const wrap = await wrapVaultKey(kit, way, vaultKey)
    for (const [j, other] of ways.entries()) {
      assert.equal((await unwrapVaultKey(aes, other, wrap)).ok, i === j, `${i} ${j}`)
    }
  }
  assert.equal((await passkeyInput(sha256)).length, 32)
})

test('a locator comes from the kit code alone, and the server stores its hash', async () => {
  const locator = await locatorOf(sha256, code)
  assert.equal(locator, unlocker.locator)
  assert.equal(locator.length, 22)
  const bytes = base64url.decode(locator)
  assert.equal(await locatorHashOf(sha256, locator), base64url.encode(await sha256.digest(must(bytes))))
})

test('a vault opens with its key under its handle only', async () => {
  const keyList = { version: 3, hash: base64url.encode(new Uint8Array(32)) }
  const vault = { handle: handleOf('desk1'), root: random(32), keyList }
  const sealed = await sealVault(kit, vaultKey, vault)
  assert.equal(sealed.length, 4096 + 28)
  assert.deepEqual(must(await openVault(aes, vaultKey, handleOf('desk1'), sealed)), vault)
  assert.equal((await openVault(aes, vaultKey, handleOf('desk2'), sealed)).ok, false)
  assert.equal((await openVault(aes, random(32), handleOf('desk1'), sealed)).ok, false)
  for (const at of [0, 12, 2000, sealed.length - 1]) {
    assert.equal((await openVault(aes, vaultKey, handleOf('desk1'), flipped(sealed, at))).ok, false)
  }
})

const recoveryKey = Uint8Array.from({ length: 32 }, (_, i) => 255 - i)
const sharesOf = async (count: number, threshold: number, set = idOf(5), name = 'desk1', key = recoveryKey) => {
  const some = officers.slice(0, count)
  const files = await sealRecoveryShares(
    tools, key, { set, handle: handleOf(name), threshold }, some.map(({ pair }) => pair.recipient),
  )
  return Promise.all(files.map(async (file, i) =>
    must(await openRecoveryShare(age, file, some[i]?.pair.identity ?? staff.outsider.pair.identity))))
}
const withShare = (one: RecoveryShare, bytes: Uint8Array): RecoveryShare => ({ ...one, share: base64url.encode(bytes) })
const bytesOf = (one: RecoveryShare) => must(base64url.decode(one.share))

test('any two of three and any three of five officers give the recovery key back', async () => {
  for (const [count, threshold] of [[3, 2], [5, 3]] as const) {
    const given = await sharesOf(count, threshold)
    for (let mask = 0; mask < 1 << count; mask++) {
      const chosen = given.filter((_, i) => mask >> i & 1)
      const combined = await combineRecoveryShares(sha256, chosen)
      if (chosen.length < threshold) assert.deepEqual(combined, { ok: false, error: 'too-few' })
      else assert.deepEqual(combined, { ok: true, value: { recoveryKey, wrong: [] } })
    }
  }
})

test('a wrong share is noticed, and named when there is one more than needed', async () => {
  const [a, b, c] = await sharesOf(3, 2)
  assert.ok(a && b && c)
  for (const at of [0, 31, 32]) {
    const wrong = withShare(b, flipped(bytesOf(b), at))
    const combined = await combineRecoveryShares(sha256, [a, wrong])
    assert.equal(combined.ok, false)
    assert.deepEqual(must(await combineRecoveryShares(sha256, [a, wrong, c])), { recoveryKey, wrong: [1] })
    assert.deepEqual(must(await combineRecoveryShares(sha256, [wrong, a, c])), { recoveryKey, wrong: [0] })
  }
  const zero = withShare(b, new Uint8Array(33))
  assert.deepEqual(await combineRecoveryShares(sha256, [a, zero]), { ok: false, error: 'wrong-share' })
  assert.deepEqual(await combineRecoveryShares(sha256, [a, a]), { ok: false, error: 'too-few' })
  const five = await sharesOf(5, 3)
  const spoilt = five.map((one, i) => i === 1 || i === 4 ? withShare(one, flipped(bytesOf(one), 7)) : one)
  assert.deepEqual(must(await combineRecoveryShares(sha256, spoilt)).wrong, [1, 4])
})

test('shares of different people, sets or keys are not mixed', async () => {
  const [a] = await sharesOf(3, 2)
  assert.ok(a)
  for (const others of [
    await sharesOf(3, 2, idOf(6)), await sharesOf(3, 2, idOf(5), 'desk2'),
    await sharesOf(3, 2, idOf(5), 'desk1', random(32)),
  ]) assert.deepEqual(await combineRecoveryShares(sha256, [a, ...others.slice(1)]), { ok: false, error: 'other-set' })
})

test('only the officer it was sealed to opens a share', async () => {
  const set = { set: idOf(5), handle: handleOf('desk1'), threshold: 2 }
  const [file] = await sealRecoveryShares(tools, recoveryKey, set,
    officers.slice(0, 3).map(({ pair }) => pair.recipient))
  assert.ok(file)
  const second = officers[1] ?? staff.outsider
  assert.equal((await openRecoveryShare(age, file, second.pair.identity)).ok, false)
  assert.equal((await openRecoveryShare(age, utf8('x'), staff.outsider.pair.identity)).ok, false)
})
