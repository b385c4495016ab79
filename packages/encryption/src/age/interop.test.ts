import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { equalBytes } from '../bytes.ts'
import { readArmor, writeArmor } from './armor.ts'
import { writeBech32 } from './bech32.ts'
import { hybridKeyPair, parseIdentity, parseRecipient, recipientOf } from './keys.ts'
import {
  openWithPassphrase, parseClassicRecipient, referenceAge, sealClassicExport, sealWithPassphrase,
} from './reference-age.ts'
import { createSmallAge } from './small-age.ts'

const age = createSmallAge({ random: length => crypto.getRandomValues(new Uint8Array(length)) })
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => i * 7 >> 2 & 255)
const LENGTHS = [0, 1, 1000, 65535, 65536, 65537, 200_000]

describe('with typage, the TypeScript implementation by the author of age', () => {
  test('keys are the same for both', async () => {
    for (let i = 0; i < 5; i++) {
      const made = await generateHybridIdentity()
      const identity = parseIdentity(made)
      assert.ok(identity.ok)
      const recipient = await identityToRecipient(made)
      assert.equal(recipientOf(identity.value), recipient)
      assert.ok(parseRecipient(recipient).ok)
    }
  })

  test('each opens what the other sealed, also for several recipients', async () => {
    const people = [1, 2, 3].map(n => hybridKeyPair(new Uint8Array(32).fill(n)))
    const recipients = people.map(({ recipient }) => recipient)
    for (const length of LENGTHS) {
      const ours = await age.seal(bytes(length), recipients)
      const decrypter = new Decrypter()
      decrypter.addIdentity(people[2]?.identity ?? '')
      assert.ok(equalBytes(await decrypter.decrypt(ours), bytes(length)))

      const encrypter = new Encrypter()
      for (const recipient of recipients) encrypter.addRecipient(recipient)
      const theirs = await encrypter.encrypt(bytes(length))
      for (const { identity } of people) {
        const opened = await age.open(theirs, identity)
        assert.ok(opened.ok && equalBytes(opened.value, bytes(length)))
      }
    }
  })

  test('both containers agree about any damage to the header or the content', async () => {
    const { identity, recipient } = hybridKeyPair(new Uint8Array(32).fill(9))
    const file = await referenceAge.seal(bytes(50), [recipient])
    await fc.assert(fc.asyncProperty(
      fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = file.slice()
        changed[at] = (changed[at] ?? 0) ^ mask
        assert.equal((await age.open(changed, identity)).ok, false)
        assert.equal((await referenceAge.open(changed, identity)).ok, false)
      }), { numRuns: 60 })
  })
})

describe('with the age command', () => {
  const directory = mkdtempSync(join(tmpdir(), 'age-interop-'))
  after(() => rmSync(directory, { recursive: true }))
  const path = (name: string) => join(directory, name)
  const isThere = spawnSync('age', ['--version']).status === 0 && spawnSync('age-keygen', ['--version']).status === 0
  const hybridKey = isThere ? spawnSync('age-keygen', ['-pq'], { encoding: 'utf8' }) : null
  const noCommand = isThere ? false : 'no age command on this machine'
  const noHybrid = noCommand || (hybridKey?.status === 0 ? false : 'this age command is older than 1.3: no hybrid keys')

  test('it opens a classic export, binary and armoured', { skip: noCommand }, async () => {
    execFileSync('age-keygen', ['-o', path('classic.key')], { stdio: 'ignore' })
    const text = execFileSync('age-keygen', ['-y', path('classic.key')], { encoding: 'utf8' })
    const recipient = parseClassicRecipient(text)
    assert.ok(recipient.ok)
    for (const length of LENGTHS) {
      const file = await sealClassicExport(bytes(length), [recipient.value])
      assert.ok(file.ok)
      writeFileSync(path('export.age'), file.value)
      writeFileSync(path('export.txt'), writeArmor(file.value))
      for (const name of ['export.age', 'export.txt']) {
        const opened = execFileSync('age', ['-d', '-i', path('classic.key'), path(name)])
        assert.ok(equalBytes(opened, bytes(length)))
      }
    }
  })

  test('its armour is read, and its classic files are recognised as of another kind', { skip: noCommand }, async () => {
    execFileSync('age-keygen', ['-o', path('their.key')], { stdio: 'ignore' })
    const recipient = execFileSync('age-keygen', ['-y', path('their.key')], { encoding: 'utf8' }).trim()
    for (const length of LENGTHS) {
      const armored = execFileSync('age', ['-a', '-r', recipient], { input: bytes(length), encoding: 'utf8' })
      const file = readArmor(armored)
      assert.ok(file.ok)
      assert.equal(writeArmor(file.value), armored)
      const { identity } = hybridKeyPair(new Uint8Array(32).fill(1))
      assert.deepEqual(await age.open(file.value, identity), { ok: false, error: 'other-recipient-kind' })
      const decrypter = new Decrypter()
      decrypter.addIdentity(/AGE-SECRET-KEY-1\w+/.exec(readFileSync(path('their.key'), 'utf8'))?.[0] ?? '')
      assert.ok(equalBytes(await decrypter.decrypt(file.value), bytes(length)))
    }
  })

  test('it opens and makes hybrid files', { skip: noHybrid }, async () => {
    const made = hybridKey?.stdout ?? ''
    writeFileSync(path('hybrid.key'), made)
    const identity = parseIdentity(/AGE-SECRET-KEY-PQ-1\w+/.exec(made)?.[0] ?? '')
    assert.ok(identity.ok)
    const recipient = recipientOf(identity.value)
    for (const length of LENGTHS) {
      writeFileSync(path('ours.age'), await age.seal(bytes(length), [recipient]))
      assert.ok(equalBytes(execFileSync('age', ['-d', '-i', path('hybrid.key'), path('ours.age')]), bytes(length)))
      const opened = await age.open(execFileSync('age', ['-r', recipient], { input: bytes(length) }), identity.value)
      assert.ok(opened.ok && equalBytes(opened.value, bytes(length)))
    }
  })

  // The command reads passphrases from a terminal only, so one is made for it.
  const noTerminal = noCommand || (spawnSync('script', ['--version']).status === 0 ? false : 'no script command')
  test('it opens a file under a passphrase', { skip: noTerminal }, async () => {
    writeFileSync(path('kit.age'), await sealWithPassphrase(bytes(5000), 'correct horse', 10))
    const command = `age -d -o ${path('kit')} ${path('kit.age')}`
    const ran = spawnSync('script', ['-qec', command, '/dev/null'], { input: 'correct horse\n', encoding: 'utf8' })
    assert.equal(ran.status, 0, ran.stdout)
    assert.ok(equalBytes(readFileSync(path('kit')), bytes(5000)))
  })
})

describe('a file under a passphrase', () => {
  test('is opened with it and with no other', async () => {
    const file = await sealWithPassphrase(bytes(100), 'a passphrase', 8)
    const opened = await openWithPassphrase(file, 'a passphrase')
    assert.ok(opened.ok && equalBytes(opened.value, bytes(100)))
    assert.deepEqual(await openWithPassphrase(file, 'another'), { ok: false, error: 'wrong-passphrase' })
    const damaged = file.slice()
    damaged[file.length - 1] = (damaged[file.length - 1] ?? 0) ^ 1
    assert.deepEqual(await openWithPassphrase(damaged, 'a passphrase'), { ok: false, error: 'damaged' })
  })

  test('that asks for more work than allowed is refused at once', async () => {
    const file = await sealWithPassphrase(bytes(100), 'a passphrase', 8)
    assert.deepEqual(await openWithPassphrase(file, 'a passphrase', 7), { ok: false, error: 'too-much-work' })
  })

  test('is not opened as a hybrid file, nor the other way round', async () => {
    const { identity, recipient } = hybridKeyPair(new Uint8Array(32).fill(1))
    const passphrase = await sealWithPassphrase(bytes(1), 'p', 1)
    const hybrid = await age.seal(bytes(1), [recipient])
    for (const container of [age, referenceAge]) {
      assert.deepEqual(await container.open(passphrase, identity), { ok: false, error: 'other-recipient-kind' })
    }
    assert.deepEqual(await openWithPassphrase(hybrid, 'p'), { ok: false, error: 'other-recipient-kind' })
  })

  test('needs a passphrase and work within reason', async () => {
    await assert.rejects(sealWithPassphrase(bytes(1), ''), RangeError)
    await assert.rejects(sealWithPassphrase(bytes(1), 'p', 21), RangeError)
  })
})

test('a classic export refuses hybrid keys, nonsense and points of low order', async () => {
  const { recipient } = hybridKeyPair(new Uint8Array(32).fill(1))
  for (const text of [recipient, 'age1', '', 'hello']) assert.ok(!parseClassicRecipient(text).ok)
  const zero = parseClassicRecipient(writeBech32('age', new Uint8Array(32)))
  assert.ok(zero.ok)
  assert.deepEqual(await sealClassicExport(bytes(1), [zero.value]), { ok: false, error: 'unusable-recipient' })
  await assert.rejects(sealClassicExport(bytes(1), []), RangeError)
})
