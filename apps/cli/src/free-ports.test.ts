import { deepEqual, equal } from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { reservePorts } from './free-ports.ts'

test('two who look for ports at the same time get different ones, and each can listen on theirs', async () => {
  const all = await Promise.all([reservePorts(28_080), reservePorts(28_080), reservePorts(28_080)])
  const ports = all.flatMap(one => one.ports)
  equal(new Set(ports).size, 6)
  equal(all.filter(({ areFirst }) => areFirst).length <= 1, true)
  const [first] = all
  const port = first?.ports[0] ?? 0
  await first?.letGo()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  server.close()
  deepEqual((await Promise.all(all.slice(1).map(one => one.letGo()))).length, 2)
})
