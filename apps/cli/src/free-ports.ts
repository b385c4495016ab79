import { createServer, type Server } from 'node:net'

/** Two ports of this machine that nobody else can take before they are let go. */
export interface ReservedPorts {
  readonly ports: readonly [number, number]
  /** Whether they are the first two that were looked at. */
  readonly areFirst: boolean
  /** Frees them, to be listened on at once. */
  letGo(): Promise<void>
}

const take = (port: number): Promise<Server | null> => new Promise(resolve => {
  const server = createServer(socket => socket.destroy())
  server.once('error', () => resolve(null))
  server.listen(port, '127.0.0.1', () => resolve(server))
  // Keeping a port free keeps no process running.
  server.unref()
})

const close = (server: Server): Promise<void> => new Promise(resolve => server.close(() => resolve()))

/** Reserves the first two free ports from `from` on. Rejects when there are none. */
export const reservePorts = async (from = 8080): Promise<ReservedPorts> => {
  const taken: { readonly port: number, readonly server: Server }[] = []
  for (let port = from; port < from + 1000; port++) {
    const server = await take(port)
    if (server !== null) taken.push({ port, server })
    const [first, second] = taken
    if (first === undefined || second === undefined) continue
    return {
      ports: [first.port, second.port], areFirst: second.port === from + 1,
      letGo: async () => {
        await Promise.all(taken.map(one => close(one.server)))
      },
    }
  }
  await Promise.all(taken.map(one => close(one.server)))
  throw new Error('no free port')
}
