import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  base64url, combineRecoveryShares, kitUnlocker, loadAesGcm, locatorHashOf, locatorOf, openKeyring, openRecoveryShare,
  openVault, passkeyUnlocker, readKitCode, recoveryUnlocker, sealKeyring, sealRecoveryShares, sealVault, unwrapVaultKey,
  wrapVaultKey, writeKitCode,
} from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import { amira, boris, keysOf, random, tools } from './team/organisation.ts'
import { freshId } from './team/reporter.ts'

const { sha256 } = tools
const aes = await loadAesGcm()
const kit = random(16)
const vaultKey = random(32)
const keyList = { version: 1, hash: base64url.encode(random(32)) }
const right = await kitUnlocker(sha256, 'a passphrase of her own', kit)
const wrap = await wrapVaultKey({ aes, random }, right, vaultKey)

test('a server that has wrap and vault cannot test a guessed passphrase: it has no kit code', async () => {
  const guess = await kitUnlocker(sha256, 'a passphrase of her own', random(16))
  refusedAs(await unwrapVaultKey(aes, { ...guess, locator: right.locator }, wrap), 'not-opened')
  assert.notEqual(guess.locator, right.locator)
})

test('the kit code without the passphrase opens nothing', async () => {
  refusedAs(await unwrapVaultKey(aes, await kitUnlocker(sha256, 'another passphrase', kit), wrap), 'not-opened')
  assert.deepEqual(valueOf(await unwrapVaultKey(aes, right, wrap)), vaultKey)
})

test('what the server stores a wrap under does not lead to what fetches it', async () => {
  const stored = await locatorHashOf(sha256, right.locator)
  assert.notEqual(stored, right.locator)
  refusedAs(await unwrapVaultKey(aes, { ...right, locator: stored as unknown as typeof right.locator }, wrap),
    'not-opened')
  assert.equal(await locatorOf(sha256, kit), right.locator)
})

test('a wrap of one kind is not taken for another, though the secret were the same', async () => {
  const secret = random(32)
  const passkey = await passkeyUnlocker(sha256, secret)
  const recovery = await recoveryUnlocker(sha256, secret)
  const wrapped = await wrapVaultKey({ aes, random }, passkey, vaultKey)
  refusedAs(await unwrapVaultKey(aes, recovery, wrapped), 'not-opened')
})

test('a vault or keyring of one person, served as another’s, is refused', async () => {
  const sealed = await sealVault({ aes, random }, vaultKey, { handle: amira, root: random(32), keyList })
  refusedAs(await openVault(aes, vaultKey, boris, sealed), 'not-opened')
  assert.ok((await openVault(aes, vaultKey, amira, sealed)).ok)
  const keyring = await sealKeyring({ sha256, aes, random }, vaultKey, amira, {})
  refusedAs(await openKeyring({ sha256, aes }, vaultKey, boris, keyring), 'not-opened')
  refusedAs(await openKeyring({ sha256, aes }, random(32), amira, keyring), 'not-opened')
})

test('a kit code with one letter mistyped is noticed nearly always, and never opens', async () => {
  const written = await writeKitCode(sha256, kit)
  let unnoticed = 0
  for (const [at, letter] of [...written].entries()) {
    if (letter === '-') continue
    const other = letter === 'Z' ? '7' : 'Z'
    const read = await readKitCode(sha256, written.slice(0, at) + other + written.slice(at + 1))
    if (read.ok) unnoticed++
    if (read.ok) assert.notDeepEqual(read.value, kit)
  }
  assert.ok(unnoticed <= 1)
})

const rk = random(32)
const set = { set: freshId(), handle: amira, threshold: 2 }
const officers = ['officer-1', 'officer-2', 'officer-3'].map(id => keysOf(id).pair)
const files = await sealRecoveryShares(tools, rk, set, officers.map(({ recipient }) => recipient))
const shares = await Promise.all(files.map(async (file, i) =>
  valueOf(await openRecoveryShare(tools.age, file, officers[i]?.identity ?? keysOf('officer-1').pair.identity))))
const [one, two, three] = shares
assert.ok(one !== undefined && two !== undefined && three !== undefined)

test('one officer alone recovers nobody’s vault', async () => {
  refusedAs(await combineRecoveryShares(sha256, [one]), 'too-few')
  refusedAs(await combineRecoveryShares(sha256, [one, one]), 'too-few')
})

test('an officer cannot open a colleague’s share', async () => {
  const file = files[1]
  assert.ok(file !== undefined)
  refusedAs(await openRecoveryShare(tools.age, file, keysOf('officer-1').pair.identity), 'not-for-this-key')
})

test('a false share is found out, and named where there is one more', async () => {
  const bytes = valueOf(base64url.decode(two.share))
  bytes[3] = (bytes[3] ?? 0) ^ 1
  const wrong = { ...two, share: base64url.encode(bytes) }
  refusedAs(await combineRecoveryShares(sha256, [one, wrong]), 'wrong-share')
  assert.deepEqual(valueOf(await combineRecoveryShares(sha256, [one, wrong, three])), { recoveryKey: rk, wrong: [1] })
})

test('shares of another set, person or key do not mix', async () => {
  const check = base64url.encode(random(32))
  for (const changed of [{ set: freshId() }, { handle: boris }, { check }, { threshold: 3 }]) {
    refusedAs(await combineRecoveryShares(sha256, [one, { ...two, ...changed }]), 'other-set')
  }
})
