import { deepEqual, equal, match } from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, describe, test } from 'node:test'
import { type BodyMemory, createApi, createBodyMemory, createTicker } from '@small-places/api'
import { limits, sendPart, submitReport } from '@small-places/contract'
import { createTestService, reportOf, until } from '@small-places/testkit'
import { Hono } from 'hono'
import { type HttpListener, listen, type Patience } from './http-listener.ts'

const address = { host: '127.0.0.1', port: 0 }
const long = 600_000
const patience: Patience =
  { head: long, request: long, standstill: long, betweenRequests: long, look: 20, connections: 100 }
const listeners: HttpListener[] = []
after(() => Promise.all(listeners.map(one => one.stop(0))))

const listenTo = async (app: Hono, changes: Partial<Patience> = {}): Promise<number> => {
  const listener = await listen(app, address, { ...patience, ...changes })
  listeners.push(listener)
  return listener.port
}

/** Somebody at the other end of a connection. */
interface Caller {
  readonly socket: Socket
  readonly heard: () => string
  readonly isOver: () => boolean
}

const call = async (port: number, says: string | Uint8Array): Promise<Caller> => {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  let isOver = false
  socket.setEncoding('latin1')
  socket.on('data', text => { heard += String(text) })
  socket.on('error', () => undefined)
  socket.on('close', () => { isOver = true })
  socket.write(says)
  return { socket, heard: () => heard, isOver: () => isOver }
}

const post = (path: string, length: number, headers = ''): string =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n${headers}\r\n`

/** An app that answers with how much it was sent. */
const echo = () => new Hono().post('/', async c => c.text(String((await c.req.arrayBuffer()).byteLength)))
  .onError((_, c) => c.body(null, 500))

describe('a connection that is slow', () => {
  test('is closed when the head of its request does not come', async () => {
    const port = await listenTo(echo(), { head: 100 })
    const caller = await call(port, 'POST / HTTP/1.1\r\nhost: ')
    await until(caller.isOver, 'the connection is closed')
    match(caller.heard(), /^HTTP\/1.1 408 /)
  })

  test('is closed when its body does not come whole', async () => {
    const port = await listenTo(echo(), { head: 100, request: 200 })
    const caller = await call(port, `${post('/', 10)}12345`)
    await until(caller.isOver, 'the connection is closed')
  })

  test('has its answer where it stays within the time', async () => {
    const caller = await call(await listenTo(echo()), `${post('/', 10, 'connection: close\r\n')}12345`)
    await until(() => !caller.socket.connecting, 'it is connected')
    caller.socket.write('67890')
    await until(caller.isOver, 'the answer is there')
    match(caller.heard(), /\r\n10(\r\n|$)/)
  })

  test('is closed when it stands still, however long its request may take', async () => {
    const port = await listenTo(echo(), { standstill: 100 })
    const caller = await call(port, `${post('/', 10)}12345`)
    await until(caller.isOver, 'the connection is closed')
  })

  test('leaves no room for another one than there is', async () => {
    const port = await listenTo(echo(), { connections: 2 })
    const first = [await call(port, post('/', 10)), await call(port, post('/', 10))]
    await until(() => first.every(({ socket }) => !socket.connecting), 'both are connected')
    const third = await call(port, `${post('/', 1)}1`)
    await until(third.isOver, 'the third is sent away')
    equal(third.heard(), '')
    deepEqual(first.map(one => one.isOver()), [false, false])
  })
})

test('a server that stops waits for an answer that is under way, and not for the connection that it came by', async () => {
  let finish = () => {}
  const answer = new ReadableStream<Uint8Array>({
    start: controller => {
      controller.enqueue(new TextEncoder().encode('begin '))
      finish = () => {
        controller.enqueue(new TextEncoder().encode('end'))
        controller.close()
      }
    },
  })
  const listener = await listen(new Hono().get('/', c => c.body(answer)), address, patience)
  const caller = await call(listener.port, 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await until(() => caller.heard().includes('begin'), 'the answer has begun')
  const stopped = listener.stop(long)
  finish()
  await stopped
  match(caller.heard(), /end/)
})

test('a report arrives while many send large bodies slowly, and the one that took the most makes way', async () => {
  const { service, clock } = await createTestService()
  const capacity = 4 * limits.blobPart
  const memory = createBodyMemory(capacity, () => performance.now())
  let taken = 0
  const watched: BodyMemory = {
    enter: sendAway => {
      const room = memory.enter(sendAway)
      return { ...room, take: bytes => {
        const isTaken = room.take(bytes)
        if (isTaken) taken += bytes
        return isTaken
      } }
    },
  }
  const port = await listenTo(createApi({
    surface: 'site', useCases: service, memory: watched, ticker: createTicker(clock.now), version: '0',
    onFault: () => 'fault',
  }))
  const slow: Caller[] = []
  for (let n = 0; n < 4; n++) {
    const caller = await call(port, post(sendPart.path, limits.blobPart))
    caller.socket.write(new Uint8Array(limits.blobPart - 1))
    slow.push(caller)
  }
  await until(() => taken === capacity - 4, 'the memory is full')
  const body = JSON.stringify(reportOf('a'))
  const report = await call(
    port, `${post(submitReport.path, body.length, 'content-type: application/json\r\nconnection: close\r\n')}${body}`)
  await until(report.isOver, 'the report was answered')
  match(report.heard(), /^HTTP\/1.1 200 /)
  await until(() => slow.some(one => one.isOver()), 'a slow sender was sent away')
  equal(slow.filter(one => one.isOver()).length, 1)
  for (const { socket } of slow) socket.destroy()
})
