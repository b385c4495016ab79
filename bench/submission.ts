import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { newSender, type Sender } from '../tests/durability/sender.ts'
import { startProcess, withDataFolder } from '../tests/durability/server-process.ts'
import type { Figure } from './figure.ts'

const REPORTS = 4_000
const WARM_UP = 500
const CONNECTIONS = 64

/** No price: what sending costs the server is measured, not what it costs the sender. */
const free = { report: 1_000_000, answered: 1_000_000, item: 1_000_000, sealed: 1_000_000 }
const place = (port: number) => ({ listen: `127.0.0.1:${port}`, origin: `http://localhost:${port}` })
const settings = { site: place(18_090), desk: place(18_091), load: { free, firstBits: 8, mostBits: 14 } }

/** Clock ticks a second (USER_HZ), which is 100 on every Linux that Node runs on. */
const TICKS = 100

/** CPU time of a process so far, in milliseconds (proc(5): fields 14 and 15). */
const cpuOf = async (pid: number): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS
}

/** Posts a body and waits for the whole answer; rejects on anything but success. */
const post = (agent: Agent, url: URL, body: Buffer): Promise<void> => new Promise((resolve, reject) => {
  const sent = request(url, {
    agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length },
  }, answer => {
    answer.resume()
    answer.once('end', () => answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)))
  })
  sent.once('error', reject)
  sent.end(body)
})

const sendAll = async (site: string, bodies: readonly Buffer[]): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const url = new URL('/api/report', site)
  let next = 0
  const connection = async () => {
    for (let n = next++; n < bodies.length; n = next++) {
      const body = bodies[n]
      if (body !== undefined) await post(agent, url, body)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  agent.destroy()
}

/**
 * Durable submissions over HTTP into the embedded store: what one costs the server in CPU time, and how many a second
 * that is for one core.
 */
export const submissionFigures = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  await withDataFolder(async folder => {
    const server = await startProcess(folder)
    const senders: Sender[] = await Promise.all(Array.from({ length: REPORTS + WARM_UP }, newSender))
    const bodies = senders.map(({ body }) => Buffer.from(JSON.stringify(body)))
    await sendAll(server.site, bodies.slice(REPORTS))
    const [cpuBefore, before] = [await cpuOf(server.pid), performance.now()]
    await sendAll(server.site, bodies.slice(0, REPORTS))
    const [cpu, wall] = [await cpuOf(server.pid) - cpuBefore, performance.now() - before]
    await server.stop()
    const each = cpu / REPORTS
    figures.push(
      { what: 'a submission, server CPU', ours: each, unit: 'ms', against: { who: 'GlobaLeaks', value: 2680 } },
      { what: 'a submission, server CPU', ours: each, unit: 'ms', against: { who: 'Hush Line', value: 82 } },
      { what: 'a submission, server CPU', ours: each, unit: 'ms', against: { who: 'our limit', value: 1 } },
      {
        what: 'durable submissions for each core', ours: 1000 / each, unit: '/s',
        against: { who: 'our limit', value: 1000, more: true },
      },
      {
        what: `durable submissions, ${CONNECTIONS} connections, this machine`,
        ours: (REPORTS * 1000) / wall, unit: '/s',
        against: { who: 'GlobaLeaks', value: 0.37, more: true },
      },
    )
  }, settings)
  return figures
}
