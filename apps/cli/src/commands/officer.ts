import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from '@small-places/encryption'
import type { Command, Context } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { describeKeyList } from '../team/describe-key-list.ts'
import { signKeyList } from '../team/founding.ts'
import { isOfficerId, newOfficer, officerFromWords, publicPart, readOfficerFile, writeOfficerFile } from
  '../team/officer.ts'
import { boxed } from '../terminal/box.ts'

const outOption = { out: { value: 'DIR', about: 'cli-option-out-folder' } }

/** Makes an officer's key, on a machine of their own if they like: only the public half leaves it. */
const officerNew: Command = {
  name: 'officer new', takes: 'ID', summary: 'cli-officer-new-summary', options: outOption, positionals: [1, 1],
  run: async ({ speech, terminal, tools }, given) => {
    const [id = ''] = given.positionals
    if (!isOfficerId(id)) {
      terminal.say(speech('cli-officer-bad-id'))
      return 1
    }
    const officer = await newOfficer(tools, id)
    const path = join(given.value('out') ?? '.', `${id}.json`)
    await writeDurably(path, writeOfficerFile(publicPart(officer)))
    terminal.say(boxed([
      speech('cli-officer-words', id), '', officer.words.slice(0, 6).join(' '), officer.words.slice(6).join(' '), '',
      speech('cli-officer-words-advice'),
    ]))
    terminal.say(speech('cli-officer-public', path))
    terminal.say(speech('cli-fingerprint', await fingerprintOf(tools.sha256, officer.keys.signer.key)))
    return 0
  },
}

/** Shows the fingerprint of an officer, from the public file, or from the words to see that they were copied right. */
const officerShow: Command = {
  name: 'officer show', takes: '[FILE]', summary: 'cli-officer-show-summary', options: {}, positionals: [0, 1],
  run: async (context, given) => {
    const { speech, terminal, tools } = context
    const [file] = given.positionals
    const officer = file === undefined ? await askForOfficer(context, 'officer-1')
      : readOfficerFile(await readFile(file, 'utf8'))
    if (officer === null || ('ok' in officer && !officer.ok)) {
      terminal.say(speech('cli-officer-not-readable'))
      return 1
    }
    const key = 'ok' in officer ? officer.value.key : officer.keys.signer.key
    terminal.say(speech('cli-fingerprint', await fingerprintOf(tools.sha256, key)))
    return 0
  },
}

/** Signs a key list that was read and agreed to; the machine needs no network. */
const officerSign: Command = {
  name: 'officer sign', takes: 'FILE', summary: 'cli-officer-sign-summary', positionals: [1, 1],
  options: { yes: { about: 'cli-option-yes' } },
  run: async (context, given) => {
    const { speech, terminal, tools } = context
    const [file = ''] = given.positionals
    const body = (await readFile(file, 'utf8')).trimEnd()
    const described = await describeKeyList(speech, tools, body)
    if (!described.ok) {
      terminal.say(speech('cli-keylist-not-readable'))
      return 1
    }
    for (const line of described.value.lines) terminal.say(line)
    const agreed = given.has('yes') || await agrees(context)
    const secret = agreed ? await askForOfficer(context, 'officer-') : null
    const id = described.value.list.officers.find(({ key }) => key === secret?.keys.signer.key)?.id
    if (secret === null || id === undefined) {
      terminal.say(speech(agreed ? 'cli-officer-not-in-list' : 'cli-officer-not-signed'))
      return 1
    }
    const path = `${file}.${id}.signature`
    await writeDurably(path, `${JSON.stringify(await signKeyList({ ...secret, id }, body))}\n`)
    terminal.say(speech('cli-officer-signed', path))
    return 0
  },
}

const agrees = async ({ speech, terminal }: Context): Promise<boolean> =>
  (await terminal.ask(speech('cli-ask-sign')))?.trim().toLowerCase() === speech('cli-answer-yes')

const askForOfficer = async ({ speech, terminal, tools }: Context, id: string) => {
  const words = await terminal.askSecret(speech('cli-ask-officer-words'))
  const officer = await officerFromWords(tools, id, words ?? '')
  return officer.ok ? officer.value : null
}

/** The commands of an officer. */
export const officerCommands: readonly Command[] = [officerNew, officerSign, officerShow]
