import { readFile } from 'node:fs/promises'
import { parseStatement, type Proof } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import type { OpenedService } from '@small-places/server'
import type { Staff } from '@small-places/service'
import { type Command, type Context, dataOption, type Given } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { onStore } from '../opened.ts'
import { readProof } from '../team/proof-file.ts'
import { describeKeyList } from '../team/describe-key-list.ts'

/** Whom the record names for what is done at this machine's command line. It has no rights of its own. */
const operator: Staff = { handle: 'server' as Handle, roles: [], session: '' }

/** Shows a key list: the one in use, the one that waits for officers, or one in a file. */
const keylistShow: Command = {
  name: 'keylist show', takes: '[FILE]', summary: 'cli-keylist-show-summary', positionals: [0, 1],
  options: {
    ...dataOption, proposal: { about: 'cli-option-proposal' }, out: { value: 'FILE', about: 'cli-option-out-file' },
  },
  run: async (context, given) => {
    const [file] = given.positionals
    if (file !== undefined) return show(context, given, bodyIn(await readFile(file, 'utf8')))
    return onStore(context, given, async ({ store }) => {
      const body = await store.read(async tx => given.has('proposal')
        ? (await tx.proposals.find())?.body : bodyIn((await tx.keyLists.latest())?.text ?? ''))
      return show(context, given, body ?? '')
    })
  },
}

/** The body line, from a statement with its proofs or from a file that holds it alone. */
const bodyIn = (text: string): string => {
  const statement = parseStatement(text)
  return statement.ok ? statement.value.body : text.trimEnd()
}

const show = async ({ speech, terminal, tools }: Context, given: Given, body: string): Promise<number> => {
  const described = await describeKeyList(speech, tools, body)
  if (!described.ok) {
    terminal.say(speech(body === '' ? 'cli-keylist-none' : 'cli-keylist-not-readable'))
    return 1
  }
  for (const line of described.value.lines) terminal.say(line)
  const out = given.value('out')
  if (out !== null) {
    await writeDurably(out, `${body}\n`)
    terminal.say(speech('cli-keylist-written', out))
  }
  return 0
}

/** Hands in signatures that officers made elsewhere; with enough of them the waiting list is published. */
const keylistPublish: Command = {
  name: 'keylist publish', takes: 'SIGNATURE …', summary: 'cli-keylist-publish-summary', options: dataOption,
  positionals: [1, 16],
  run: (context, given) => onStore(context, given, async opened => {
    const { speech, terminal } = context
    const version = await opened.store.read(async tx => (await tx.proposals.find())?.version ?? null)
    if (version === null) {
      terminal.say(speech('cli-keylist-none'))
      return 1
    }
    for (const file of given.positionals) {
      const proof = readProof(await readFile(file, 'utf8'))
      const signed = proof === null ? null : await handIn(opened, version, proof)
      if (signed === null || !signed.ok) {
        terminal.say(speech('cli-keylist-signature-refused', file))
        return 1
      }
      terminal.say(speech(signed.value.published ? 'cli-keylist-published' : 'cli-keylist-signature-taken', file))
      if (signed.value.published) return 0
    }
    return 0
  }),
}

const handIn = ({ service }: OpenedService, version: number, proof: Extract<Proof, { by: string }>) =>
  service.answer('sign-proposal', operator, { version, proof })

/** The commands around key lists. */
export const keylistCommands: readonly Command[] = [keylistShow, keylistPublish]
