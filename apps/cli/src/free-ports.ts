import { createServer } from 'node:net'

const canListen = (port: number): Promise<boolean> => new Promise(resolve => {
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
})

/** The first two ports from `from` on at which nobody listens on this machine. Rejects when there are none. */
export const twoFreePorts = async (from = 8080): Promise<readonly [number, number]> => {
  const free: number[] = []
  for (let port = from; port < from + 1000; port++) {
    if (await canListen(port)) free.push(port)
    const [first, second] = free
    if (first !== undefined && second !== undefined) return [first, second]
  }
  throw new Error('no free port')
}
