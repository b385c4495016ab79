import {
  deriveOfficer, deriveReporter, deriveStaff, fingerprintOf, kitUnlocker, loadAesGcm, loadWordList, locatorHashOf,
  mailboxOf, passkeyInput, passkeyUnlocker, recoveryUnlocker, sealVault, threadItemKey, threadMacOf, WORD_LIST_CODES,
  wordsFromSeed, wrapVaultKey, writeKitCode, type Primitives, type Unlocker,
} from '@small-places/encryption'
import { b64, countingBytes, fill, handleOf, type VectorFile } from './inputs.ts'

const seeds = [fill(16, 0), fill(16, 255), Uint8Array.from({ length: 16 }, (_, i) => i * 17)]

/** Section 2: seeds as words of every list. */
export const words = async ({ sha256 }: Primitives): Promise<VectorFile> => ({
  about: 'A 16-byte seed (b64) as twelve words of each list (composed form).',
  vectors: await Promise.all(seeds.map(async (seed) => ({
    seed: b64(seed),
    words: Object.fromEntries(await Promise.all(WORD_LIST_CODES.map(async (code) =>
      [code, await wordsFromSeed(seed, await loadWordList(code), sha256)] as const))),
  }))),
})

/** Section 2: everything that a reporter's seed gives, and the thread MAC that staff derive for it (5.1). */
export const reporter = async ({ sha256 }: Primitives): Promise<VectorFile> => ({
  about: 'What a reporter’s 16-byte seed gives, and, for a 32-byte thread seed, thread.mac of the mailbox and the key ' +
    'of the MAC on items to that thread. Bytes in b64.',
  vectors: await Promise.all(seeds.map(async (seed, i) => {
    const secrets = await deriveReporter(sha256, seed)
    const { token, tokenHash, mac, reply } = secrets
    const mailbox = await mailboxOf(sha256, { tokenHash, mac, reply: reply.recipient })
    const threadSeed = fill(32, i + 1)
    const threadMac = await threadMacOf(sha256, threadSeed, mailbox)
    return {
      seed: b64(seed), mailbox, token, tokenHash, mac: b64(mac), ...reply, threadSeed: b64(threadSeed),
      threadMac: b64(threadMac), threadItemKey: b64(await threadItemKey(sha256, mac, threadMac, mailbox)),
    }
  })),
})

/** Section 4.2: keys of officers and staff. */
export const members = async ({ sha256 }: Primitives): Promise<VectorFile> => {
  const secrets = [
    ...[1, 2].map((n) => ({ kind: 'officer', secret: fill(16, n) })),
    ...[1, 2].map((n) => ({ kind: 'staff', secret: fill(32, n) })),
  ]
  return {
    about: 'Signing key, its fingerprint, and recipient of an officer’s 16-byte seed or a staff member’s 32-byte root.',
    vectors: await Promise.all(secrets.map(async ({ kind, secret }) => {
      const { signer, pair } = await (kind === 'officer' ? deriveOfficer : deriveStaff)(sha256, secret, null)
      const fingerprint = await fingerprintOf(sha256, signer.key)
      return { kind, secret: b64(secret), signing: signer.key, fingerprint, ...pair }
    })),
  }
}

/** Section 7: kit codes as printed. */
export const kitCodes = async ({ sha256 }: Primitives): Promise<VectorFile> => ({
  about: 'A 16-byte kit code (b64) as it is printed.',
  vectors: await Promise.all(seeds.map(async (code) =>
    ({ code: b64(code), printed: await writeKitCode(sha256, code) }))),
})

/** Section 7: a vault and its wraps. */
export const vault = async ({ sha256 }: Primitives): Promise<VectorFile> => {
  const tools = { aes: await loadAesGcm(), random: countingBytes() }
  const vaultKey = fill(32, 9)
  const content = { handle: handleOf('member-1'), root: fill(32, 1), keyList: { version: 3, hash: b64(fill(32, 3)) } }
  const wrapped = async (secret: Uint8Array, unlocker: Unlocker, more: object = {}) => ({
    kind: unlocker.kind, secret: b64(secret), ...more, locator: unlocker.locator,
    locatorHash: await locatorHashOf(sha256, unlocker.locator), key: b64(unlocker.key),
    wrap: b64(await wrapVaultKey(tools, unlocker, vaultKey)),
  })
  const [kit, secret] = [fill(16, 4), fill(32, 5)]
  const passphrase = 'calm ﬁsh at noon'
  return {
    about: 'A vault (its key, content and sealed form) with three wraps of its key. The kit wrap’s passphrase is ' +
      'given before NFKC. Bytes in b64.',
    vectors: [{
      passkeyInput: b64(await passkeyInput(sha256)), vaultKey: b64(vaultKey),
      content: { ...content, root: b64(content.root) }, vault: b64(await sealVault(tools, vaultKey, content)),
      wraps: [
        await wrapped(kit, await kitUnlocker(sha256, passphrase, kit), { passphrase }),
        await wrapped(secret, await passkeyUnlocker(sha256, secret)),
        await wrapped(secret, await recoveryUnlocker(sha256, secret)),
      ],
    }],
  }
}
