import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { clientOf, newSender, newUpload, opening, send, type Sender, sendFile, stateOf, type Upload } from './sender.ts'
import { runCommand, type ServerProcess, startProcess, withDataFolder } from './server-process.ts'
import { withVolume } from './volume.ts'

/** How often a server ends in the middle of its work, and under how many senders. */
interface Load {
  readonly times: number
  readonly senders: number
}

/** Where the data of a server lie, and what takes it away without a word. */
interface Ground {
  readonly folder: string
  end(server: ServerProcess): Promise<void>
  /** Whether what is answered while it ends promises anything. */
  readonly answersCount: 'to the end' | 'until the end begins'
}

/** What was promised before an end, and what was under way. */
class Promises {
  readonly reports: Sender[] = []
  readonly unanswered: Sender[] = []
  uploads: Upload[] = []
  /** From here on no answer promises anything. */
  over = false

  end(): void {
    this.over = true
    this.uploads = this.uploads.map(upload => ({ ...upload }))
  }
}

/** Sends reports, and for each third one a file, until the server is gone. */
const sendUntilGone = async (site: string, promised: Promises): Promise<void> => {
  const client = clientOf(site)
  for (let n = 0; ; n++) {
    const sender = await newSender()
    const sent = await send(client, sender)
    if (!sent.ok || promised.over) {
      promised.unanswered.push(sender)
      if (sent.ok || sent.error === 'unreachable' || promised.over) return
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
const keepsItsPromises = async (site: string, promised: Promises): Promise<void> => {
  const client = clientOf(site)
  for (const sender of promised.reports) assert.equal(await opening(client, sender), 'opens', 'an acknowledged report is gone')
  for (const sender of promised.unanswered) {
    assert.deepEqual(await send(client, sender), { ok: true, value: { stored: true } })
    assert.equal(await opening(client, sender), 'opens')
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
 * Lets a real server end again and again while people send, and looks after each start whether it kept what it
 * acknowledged; at the end every hash, chain and file of the store is checked.
 */
const endAgainAndAgain = async ({ folder, end, answersCount }: Ground, { times, senders }: Load): Promise<void> => {
  let acknowledged = 0
  let before = new Promises()
  for (let time = 0; time < times; time++) {
    const server = await startProcess(folder)
    await keepsItsPromises(server.site, before)
    before = new Promises()
    const sending = Array.from({ length: senders }, () => sendUntilGone(server.site, before))
    // Any moment is as good as another; spread over the numbers of a run rather than left to chance.
    await wait(150 + (time * 137) % 500)
    if (answersCount === 'until the end begins') before.end()
    await end(server)
    await Promise.all(sending)
    acknowledged += before.reports.length
  }
  const last = await startProcess(folder)
  await keepsItsPromises(last.site, before)
  assert.equal(await last.stop(), 0)
  const { code, output } = await runCommand(['verify', '--data', folder])
  assert.equal(code, 0, output)
  assert.match(output, /Everything holds/)
  assert.ok(acknowledged > times, `only ${acknowledged} reports were acknowledged in ${times} times`)
}

/** Kills the server with SIGKILL, `times` times. */
export const killAgainAndAgain = (load: Load): Promise<void> =>
  withDataFolder(folder => endAgainAndAgain({ folder, end: server => server.kill(), answersCount: 'to the end' }, load))

/**
 * Takes the disk from under the server, as a power cut does, and then the server itself, `times` times. What is
 * answered meanwhile is in doubt: Linux lets a flush that is under way succeed while the file system is shut down, which
 * a plain file shows as well, where a real disk would not have answered.
 */
export const cutPowerAgainAndAgain = (load: Load): Promise<void> => withVolume(({ folder, cutPower, comeBack }) =>
  endAgainAndAgain({
    folder, answersCount: 'until the end begins', end: async server => {
      await cutPower()
      await server.kill()
      await comeBack()
    },
  }, load))
