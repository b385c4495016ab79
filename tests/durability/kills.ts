import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { clientOf, newSender, newUpload, opens, send, type Sender, sendFile, stateOf, type Upload } from './sender.ts'
import { runCommand, startProcess, withDataFolder } from './server-process.ts'

/** How often a server is killed, and under how many senders. */
export interface Kills {
  readonly kills: number
  readonly senders: number
}

/** What was promised before a kill, and what was under way. */
interface Promised {
  readonly reports: Sender[]
  readonly unanswered: Sender[]
  readonly uploads: Upload[]
}

/** Sends reports, and for each third one a file, until the server is gone. */
const sendUntilGone = async (site: string, promised: Promised): Promise<void> => {
  const client = clientOf(site)
  for (let n = 0; ; n++) {
    const sender = await newSender()
    const sent = await send(client, sender)
    if (!sent.ok) {
      promised.unanswered.push(sender)
      if (sent.error === 'unreachable') return
      assert.fail(`a person would see: ${sent.error}`)
    }
    promised.reports.push(sender)
    if (n % 3 !== 0) continue
    const upload = newUpload(sender)
    promised.uploads.push(upload)
    await sendFile(client, upload)
  }
}

/** Everything acknowledged is there; what was not acknowledged is there whole, or can be sent again. */
const keepsItsPromises = async (site: string, promised: Promised): Promise<void> => {
  const client = clientOf(site)
  for (const sender of promised.reports) assert.ok(await opens(client, sender), 'an acknowledged report is gone')
  for (const sender of promised.unanswered) {
    assert.deepEqual(await send(client, sender), { ok: true, value: { stored: true } })
    assert.ok(await opens(client, sender))
  }
  for (const upload of promised.uploads) {
    const state = await stateOf(client, upload)
    assert.ok(state.ok, 'an announced file is not known any more')
    assert.ok(state.value.received >= upload.acknowledged, 'acknowledged bytes are gone')
    if (upload.complete) assert.ok(state.value.complete, 'a complete file is not complete any more')
    await sendFile(client, upload)
    assert.ok(upload.complete || state.value.complete, 'a file cannot be finished')
  }
}

/**
 * Kills a real server with SIGKILL again and again while people send, and looks after each start whether it kept what
 * it acknowledged; at the end every hash, chain and file of the store is checked.
 */
export const killAgainAndAgain = async ({ kills, senders }: Kills): Promise<void> => {
  let acknowledged = 0
  await withDataFolder(async folder => {
    let before: Promised = { reports: [], unanswered: [], uploads: [] }
    for (let kill = 0; kill < kills; kill++) {
      const server = await startProcess(folder)
      await keepsItsPromises(server.site, before)
      before = { reports: [], unanswered: [], uploads: [] }
      const sending = Array.from({ length: senders }, () => sendUntilGone(server.site, before))
      // Any moment is as good as another; spread over the numbers of a run rather than left to chance.
      await wait(150 + (kill * 137) % 500)
      await server.kill()
      await Promise.all(sending)
      acknowledged += before.reports.length
    }
    const last = await startProcess(folder)
    await keepsItsPromises(last.site, before)
    assert.equal(await last.stop(), 0)
    const { code, output } = await runCommand(['verify', '--data', folder])
    assert.equal(code, 0, output)
    assert.match(output, /Everything holds/)
  })
  assert.ok(acknowledged > kills, `only ${acknowledged} reports were acknowledged between ${kills} kills`)
}
