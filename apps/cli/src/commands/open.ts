import { readFile } from 'node:fs/promises'
import { openWithPassphrase, parseIdentity, readArmor } from '@small-places/encryption'
import { err, type Result } from '@small-places/kernel'
import { type Command, type Context, dataOption, type Given } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { configurationOf } from '../settings.ts'
import { withService } from '../opened.ts'
import { askToUnlock } from '../staff/unlock.ts'

/** Opens an age file: an export, or one item, with a passphrase, an identity, or a member's own key. */
export const open: Command = {
  name: 'open', takes: 'FILE', summary: 'cli-open-summary', positionals: [1, 1],
  options: {
    ...dataOption,
    out: { value: 'FILE', about: 'cli-option-out-opened' },
    passphrase: { about: 'cli-option-with-passphrase' },
    identity: { about: 'cli-option-with-identity' },
    member: { about: 'cli-option-with-member' },
  },
  run: async (context, given) => {
    const { speech, terminal } = context
    const [file = ''] = given.positionals
    const sealed = binaryOf(await readFile(file))
    const opened = await openWith(context, given, sealed)
    if (opened === null || !opened.ok) {
      if (opened !== null) terminal.say(speech('cli-open-failed', opened.error))
      return 1
    }
    const out = given.value('out')
    if (out === null) {
      process.stdout.write(opened.value)
    } else {
      await writeDurably(out, opened.value)
      terminal.say(speech('cli-open-done', out))
    }
    return 0
  },
}

const binaryOf = (bytes: Buffer): Uint8Array => {
  const armoured = readArmor(bytes.toString('latin1'))
  return armoured.ok ? armoured.value : Uint8Array.from(bytes)
}

const openWith = async (
  context: Context, given: Given, sealed: Uint8Array,
): Promise<Result<Uint8Array, string> | null> => {
  const { speech, terminal, tools } = context
  if (given.has('passphrase')) {
    return openWithPassphrase(sealed, await terminal.askSecret(speech('cli-ask-passphrase')) ?? '')
  }
  if (given.has('identity')) {
    const identity = parseIdentity(await terminal.askSecret(speech('cli-ask-identity')) ?? '')
    return identity.ok ? tools.age.open(sealed, identity.value) : err(identity.error)
  }
  if (given.has('member')) {
    const configuration = await configurationOf(context, given)
    if (!configuration.ok) return null
    const member = await withService(context, configuration.value, ({ store }) => askToUnlock(context, store))
    return member === null ? null : tools.age.open(sealed, member.keys.pair.identity)
  }
  terminal.say(speech('cli-open-with-what'))
  return null
}
