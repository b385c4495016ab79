import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  base64url, combineRecoveryShares, deriveOfficer, kitUnlocker, listedRecipient, loadWordList, locatorHashOf,
  openRecoveryShare, openVault, parseKeyList, readWordsOfAnyList, type RecoveryShare, recoveryUnlocker,
  sealRecoveryShares, unwrapVaultKey, wrapVaultKey, writeKitCode,
} from '@small-places/encryption'
import { type Command, type Context, dataOption } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { onStore } from '../opened.ts'
import { askToUnlock } from '../staff/unlock.ts'
import { boxed } from '../terminal/box.ts'
import { drawPassphrase } from '../team/member.ts'

/** How many shares give a key back, by the number of officers: 2 of 3, 3 of 5, else more than half. */
const thresholdFor = (officers: number): number => Math.floor(officers / 2) + 1

/** Gives officers shares of a key that opens the vault of one member, who unlocks it for that. */
const recoverySplit: Command = {
  name: 'recovery split', takes: 'DIR', summary: 'cli-recovery-split-summary', options: dataOption,
  positionals: [1, 1],
  run: (context, given) => onStore(context, given, async ({ store, service }) => {
    const { speech, terminal, tools } = context
    const member = await askToUnlock(context, store)
    const text = await store.read(async tx => (await tx.keyLists.latest())?.text ?? '')
    const list = await parseKeyList(tools.sha256, text)
    if (member === null || !list.ok) return 1
    const companion = Object.fromEntries((await store.read(tx => tx.recipients.all()))
      .map(({ owner, recipient }) => [owner, recipient]))
    const officers = list.value.list.officers.map(({ id }) => id)
    const recipients = await Promise.all(officers.map(id =>
      listedRecipient(tools.sha256, list.value.list, companion, id)))
    const known = recipients.flatMap(one => one.ok ? [one.value] : [])
    if (known.length < officers.length) {
      terminal.say(speech('cli-recovery-no-recipients'))
      return 1
    }
    const recoveryKey = tools.random(32)
    const unlocker = await recoveryUnlocker(tools.sha256, recoveryKey)
    const wrap = await wrapVaultKey(tools, unlocker, member.vaultKey)
    const locatorHash = await locatorHashOf(tools.sha256, unlocker.locator)
    const threshold = thresholdFor(officers.length)
    const set = { set: base64url.encode(tools.random(16)), handle: member.handle, threshold }
    const shares = await sealRecoveryShares(tools, recoveryKey, set, known)
    // The new shares are on the disk before the old ones open nothing any more.
    const [folder = '.'] = given.positionals
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const paths = officers.map(id => join(folder, `share-${member.handle}-${id}.age`))
    for (const [i, path] of paths.entries()) await writeDurably(path, shares[i] ?? new Uint8Array())
    await service.giveWrap({ handle: member.handle, kind: 'recovery', locatorHash, wrap })
    for (const [i, id] of officers.entries()) terminal.say(speech('cli-recovery-share', id, paths[i] ?? ''))
    terminal.say(speech('cli-recovery-split-done', threshold, officers.length))
    return 0
  }),
}

/** Puts shares together again and gives the member a new kit. */
const recoveryCombine: Command = {
  name: 'recovery combine', takes: 'SHARE …', summary: 'cli-recovery-combine-summary', options: dataOption,
  positionals: [2, 16],
  run: (context, given) => onStore(context, given, async ({ store, service }) => {
    const { speech, terminal, tools } = context
    const shares: RecoveryShare[] = []
    for (const file of given.positionals) {
      const share = await openShare(context, file)
      if (share === null) return 1
      shares.push(share)
    }
    const combined = await combineRecoveryShares(tools.sha256, shares)
    if (!combined.ok) {
      terminal.say(combined.error === 'too-few' ? speech('cli-recovery-too-few')
        : combined.error === 'other-set' ? speech('cli-recovery-other-set') : speech('cli-recovery-wrong-share'))
      return 1
    }
    for (const place of combined.value.wrong) {
      terminal.say(speech('cli-recovery-this-share-is-wrong', given.positionals[place] ?? ''))
    }
    const unlocker = await recoveryUnlocker(tools.sha256, combined.value.recoveryKey)
    const locatorHash = await locatorHashOf(tools.sha256, unlocker.locator)
    const [wrap, vault] = await store.read(async tx => {
      const found = await tx.wraps.find(locatorHash)
      return [found, found === null ? null : await tx.vaults.find(found.handle)] as const
    })
    const vaultKey = wrap === null ? null : await unwrapVaultKey(tools.aes, unlocker, wrap.wrap)
    if (wrap === null || vault === null || vaultKey === null || !vaultKey.ok ||
      !(await openVault(tools.aes, vaultKey.value, wrap.handle, vault.vault)).ok) {
      terminal.say(speech('cli-recovery-opens-nothing'))
      return 1
    }
    const kit = tools.random(16)
    const passphrase = await drawPassphrase(tools)
    const byKit = await kitUnlocker(tools.sha256, passphrase, kit)
    const newWrap = await wrapVaultKey(tools, byKit, vaultKey.value)
    const newHash = await locatorHashOf(tools.sha256, byKit.locator)
    await service.giveWrap({ handle: wrap.handle, kind: 'kit', locatorHash: newHash, wrap: newWrap })
    terminal.say(boxed([
      speech('cli-recovery-new-kit', wrap.handle), '', `${speech('cli-demo-passphrase')} ${passphrase}`,
      `${speech('cli-demo-kit-code')} ${await writeKitCode(tools.sha256, kit)}`, '',
      speech('cli-recovery-new-kit-advice'),
    ]))
    return 0
  }),
}

const openShare = async ({ speech, terminal, tools }: Context, file: string): Promise<RecoveryShare | null> => {
  const words = await terminal.askSecret(speech('cli-ask-share-words', file))
  const seed = await readWordsOfAnyList(words ?? '', 'en', loadWordList, tools.sha256)
  const officer = seed.ok ? await deriveOfficer(tools.sha256, seed.value.seed) : null
  const share = officer === null ? null
    : await openRecoveryShare(tools.age, await readFile(file), officer.pair.identity)
  if (share?.ok === true) return share.value
  terminal.say(speech('cli-recovery-share-not-opened', file))
  return null
}

/** The commands around recovery shares. */
export const recoveryCommands: readonly Command[] = [recoverySplit, recoveryCombine]
