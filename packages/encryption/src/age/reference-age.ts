import { Decrypter, Encrypter, type Identity, type Stanza } from 'age-encryption'
import { type Brand, err, ok, type Result } from '@small-places/kernel'
import { base64, equalBytes, utf8 } from '../bytes.ts'
import { readBech32 } from './bech32.ts'
import { type AgeContainer, type AgeOpenError, checkedRecipients, MAX_RECIPIENTS } from './container.ts'
import { ENCAPSULATION_LENGTH } from './x-wing.ts'

const VERSION = utf8('age-encryption.org/v1\n')

const startsAsAgeFile = (file: Uint8Array): boolean => equalBytes(file.subarray(0, VERSION.length), VERSION)

const isWellFormedHybrid = ({ args, body }: Stanza): boolean => {
  const encapsulation = base64.decode(args[1] ?? '')
  return args.length === 2 && encapsulation.ok && encapsulation.value.length === ENCAPSULATION_LENGTH
    && body.length === 32
}

/** Why typage did not open a file, as far as its two watchers saw. */
type OpenFailure = 'not-an-age-file' | 'malformed' | 'damaged'

/**
 * Takes part in opening a file as an identity that opens nothing: it is shown all stanzas, says what is wrong with
 * them, and throws to stop the opening where something is.
 */
const watcher = <E extends string>(judge: (stanzas: readonly Stanza[]) => E | null) => {
  const seen: { verdict: E | null; reached: boolean } = { verdict: null, reached: false }
  const identity: Identity = {
    unwrapFileKey: stanzas => {
      seen.reached = true
      seen.verdict = judge(stanzas)
      if (seen.verdict !== null) throw new Error('refused')
      return null
    },
  }
  return { seen, identity }
}

/**
 * Opens a file with the key that `giveKey` adds. typage throws without a code, so one watcher before the key judges the
 * stanzas, and another one after it is reached only where the key did not fit: that is `notThisKey`.
 */
const openWatched = async <E extends string, K extends string>(
  file: Uint8Array, judge: (stanzas: readonly Stanza[]) => E | null, giveKey: (to: Decrypter) => void, notThisKey: K,
): Promise<Result<Uint8Array, OpenFailure | E | K>> => {
  if (!startsAsAgeFile(file)) return err('not-an-age-file')
  const before = watcher(judge)
  const after = watcher(() => null)
  const decrypter = new Decrypter()
  decrypter.addIdentity(before.identity)
  giveKey(decrypter)
  decrypter.addIdentity(after.identity)
  try {
    return ok(await decrypter.decrypt(file))
  } catch {
    if (!before.seen.reached) return err('malformed')
    if (before.seen.verdict !== null) return err(before.seen.verdict)
    return err(after.seen.reached ? notThisKey : 'damaged')
  }
}

const judgeHybrid = (stanzas: readonly Stanza[]): 'malformed' | 'other-recipient-kind' | null => {
  if (stanzas.length === 0 || stanzas.length > MAX_RECIPIENTS) return 'malformed'
  if (stanzas.some(({ args }) => args[0] !== 'mlkem768x25519')) return 'other-recipient-kind'
  return stanzas.every(isWellFormedHybrid) ? null : 'malformed'
}

/** The same container by way of the `age-encryption` package (typage): the reference that our own is held against. */
export const referenceAge: AgeContainer = {
  seal: async (plaintext, recipients) => {
    const encrypter = new Encrypter()
    for (const recipient of checkedRecipients(recipients)) encrypter.addRecipient(recipient)
    return encrypter.encrypt(plaintext)
  },
  open: (file, identity): Promise<Result<Uint8Array, AgeOpenError>> =>
    openWatched(file, judgeHybrid, decrypter => decrypter.addIdentity(identity), 'not-for-this-key'),
}

/** A public key of the old kind, `age1…`, for partners whose tools know no other. A quantum computer could break it. */
export type ClassicRecipient = Brand<string, 'ClassicRecipient'>

/** Checks the spelling, checksum and length of a classic public key from outside. */
export const parseClassicRecipient = (text: string): Result<ClassicRecipient, 'not-a-classic-recipient'> => {
  const trimmed = text.trim()
  const bytes = trimmed.startsWith('age1') ? readBech32(trimmed, 'age') : null
  return bytes?.length === 32 ? ok(trimmed as ClassicRecipient) : err('not-a-classic-recipient')
}

/**
 * An export for old tools: an age file with classic X25519 recipients only. Never for what we keep ourselves. Throws
 * where there is no recipient; `unusable-recipient` for a point of low order.
 */
export const sealClassicExport = async (
  plaintext: Uint8Array, recipients: readonly ClassicRecipient[],
): Promise<Result<Uint8Array, 'unusable-recipient'>> => {
  if (recipients.length === 0 || recipients.length > MAX_RECIPIENTS) throw new RangeError('number of recipients')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plaintext).then(file => ok(file), () => err('unusable-recipient'))
}

/** scrypt's work is 2 to this power; 18 is what the `age` command writes: about a second and 256 MiB. */
export const PASSPHRASE_WORK = 18

/**
 * An age file under a passphrase alone, which `age -d` opens. Throws on an empty passphrase or a `work` that is not
 * between 1 and 20. Only as strong as the passphrase: meant for paper kits and exports.
 */
export const sealWithPassphrase = async (
  plaintext: Uint8Array, passphrase: string, work: number = PASSPHRASE_WORK,
): Promise<Uint8Array> => {
  if (passphrase === '' || !Number.isInteger(work) || work < 1 || work > 20) throw new RangeError('passphrase or work')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(plaintext)
}

/**
 * Opens a file that has a passphrase as its only recipient. `too-much-work`: it asks for more than 2^`mostWork`, which
 * is refused before any of it is done, for a file may come from anyone.
 */
export const openWithPassphrase = (
  file: Uint8Array, passphrase: string, mostWork: number = PASSPHRASE_WORK,
): Promise<Result<Uint8Array, AgeOpenError | 'too-much-work' | 'wrong-passphrase'>> =>
  openWatched(
    file, stanzas => judgePassphrase(stanzas, mostWork), decrypter => decrypter.addPassphrase(passphrase),
    'wrong-passphrase')

const judgePassphrase = (
  stanzas: readonly Stanza[], mostWork: number,
): 'malformed' | 'other-recipient-kind' | 'too-much-work' | null => {
  const [only, ...others] = stanzas
  if (only === undefined) return 'malformed'
  if (only.args[0] !== 'scrypt') return 'other-recipient-kind'
  const [, salt, work] = only.args
  const decodedSalt = base64.decode(salt ?? '')
  const wellFormed = others.length === 0 && only.args.length === 3 && decodedSalt.ok && decodedSalt.value.length === 16
    && work !== undefined && /^[1-9][0-9]*$/.test(work) && only.body.length === 32
  if (!wellFormed) return 'malformed'
  return Number(work) > mostWork ? 'too-much-work' : null
}
