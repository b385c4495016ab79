import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Hono } from 'hono'
import { loadAssets } from '../assets.ts'
import { sampleApi } from './api.ts'
import { sampleCatalogue, sampleOperator, sampleSite } from './site.ts'
import { sampleTeam, type SampleTeamChanges } from './team.ts'

/** The built site with a team and an API in memory, on a port of this machine, for tests in a browser. */
export interface Stage {
  readonly origin: string
  readonly team: Awaited<ReturnType<typeof sampleTeam>>
  readonly desk: ReturnType<typeof sampleApi>
  /** What the paste page handed on. */
  readonly handedIn: readonly string[]
  /** Begins anew with a desk that has nothing yet. What is still on its way reaches only the one before. */
  begin(): void
  close(): void
}

/** Speaks HTTP for a Hono application, as far as these tests need it. */
async function answer(app: Hono, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  const { method = 'GET', url = '/', headers } = request
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }
  const asked = new Request(`http://127.0.0.1${url}`, { method, headers: headers as Record<string, string>, ...body })
  const given = await app.fetch(asked)
  response.writeHead(given.status, Object.fromEntries(given.headers))
  response.end(Buffer.from(await given.arrayBuffer()))
}

/** Opens the stage with the site as it was last built. */
export async function openStage(changes: SampleTeamChanges = {}, catalogue = sampleCatalogue()): Promise<Stage> {
  const team = await sampleTeam(changes)
  let desk = sampleApi(team)
  let handedIn: string[] = []
  const site = sampleSite({
    assets: await loadAssets(join(import.meta.dirname, '../../dist')), catalogue, pins: team.pins, keyListText: async () => team.keyList,
    operator: { ...sampleOperator, demonstration: changes.demo ?? false },
    dropSealed: async (sealed) => { handedIn.push(sealed); return 'stored' },
  })
  const appOf = ({ api }: Stage['desk']): Hono => new Hono().route('/', api).route('/', site)
  let app = appOf(desk)
  const server = createServer((request, response) => void answer(app, request, response))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://localhost:${address.port}`, team,
    get desk() { return desk },
    get handedIn() { return handedIn },
    begin() {
      desk = sampleApi(team)
      handedIn = []
      app = appOf(desk)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
