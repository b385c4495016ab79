import assert from 'node:assert/strict'
import { clientOf, newSender, opening, send, type Sender } from './sender.ts'
import { runCommand, startProcess, withDataFolder } from './server-process.ts'

/** How many reports come from how many connections. */
export interface Crowd {
  readonly reports: number
  readonly connections: number
  /** `smallplaces.json` of the server; without it, the usual limits hold. */
  readonly settings?: object
}

/** Sends all reports at once, every tenth of them twice, and looks that each is there exactly once. */
export const sendAsCrowd = async ({ reports, connections, settings }: Crowd): Promise<void> => {
  await withDataFolder(async folder => {
    const server = await startProcess(folder)
    const client = clientOf(server.site)
    const senders: Sender[] = await Promise.all(Array.from({ length: reports }, newSender))
    const errors: string[] = []
    let next = 0
    const connection = async () => {
      for (let n = next++; n < reports; n = next++) {
        const sender = senders[n]
        if (sender === undefined) return
        const answers = n % 10 === 0
          ? await Promise.all([send(client, sender), send(client, sender)]) : [await send(client, sender)]
        for (const answer of answers) if (!answer.ok) errors.push(answer.error)
      }
    }
    await Promise.all(Array.from({ length: connections }, connection))
    assert.deepEqual(errors, [])
    for (const sender of senders) assert.equal(await opening(client, sender), 'opens')
    assert.equal(server.logged(), '')
    assert.equal(await server.stop(), 0)
    const { code, output } = await runCommand(['verify', '--data', folder])
    assert.equal(code, 0, output)
    const items = /([\d,]+) sealed items/.exec(output)?.[1]?.replaceAll(',', '')
    assert.equal(Number(items), reports)
  }, settings)
}
