import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Configuration, parseConfiguration, type RunningServer, type ServerParts, startServer } from
  '@small-places/server'
import { readCatalogue } from '@small-places/messages'
import { runCommand } from '../durability/server-process.ts'

const root = join(import.meta.dirname, '../..')
const lane = { staffed: { en: 'every day' }, answer: { en: 'within a day' } }
const onionHost = `${'a'.repeat(56)}.onion`
const settings = {
  site: { listen: '127.0.0.1:0', origin: 'https://report.example.org' },
  desk: { listen: '127.0.0.1:0', origin: 'https://desk.example.org' },
  onion: { site: { listen: '127.0.0.1:0', origin: `http://${onionHost}` } },
  operator: { lanes: { danger: lane, concern: lane } },
}

let folder = ''
let server: RunningServer
const logged: unknown[] = []

const readMessages = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(root, 'i18n', name), 'utf8'))

const partsOf = async (): Promise<ServerParts> => {
  const catalogue = readCatalogue({
    messages: { en: await readMessages('en.json'), qqq: await readMessages('qqq.json') }, reviews: {},
  })
  assert.ok(catalogue.ok)
  return {
    catalogue: catalogue.value, version: '0', siteFolder: join(root, 'apps/site/dist'),
    deskFolder: join(root, 'apps/desk/dist'), log: line => logged.push(line), say: () => ({ subject: '', text: '' }),
    demonstrationWords: { ...settings.operator, emergency: null, mustPassOn: null, channels: [], quickExit: '', exposure: { wikis: [], signIn: null } },
  }
}
const configured = (changes: object = {}, data = 'data'): Configuration => {
  const parsed = parseConfiguration(join(folder, data), { ...settings, ...changes }, {})
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}
const portOf = (surface: 'site' | 'desk', isOnion = false): number =>
  server.listeners.find(one => one.surface === surface && one.isOnion === isOnion)?.port ?? 0

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-serving-'))
  await writeFile(join(folder, 'answers.json'), JSON.stringify({
    organisation: 'Example Team', siteOrigin: settings.site.origin, deskOrigin: settings.desk.origin,
    officers: [{ id: 'officer-1' }, { id: 'officer-2' }, { id: 'officer-3' }],
    members: [{ handle: 'amira' }, { handle: 'boris' }],
  }))
  const made = await runCommand(['init', '--data', join(folder, 'data'), '--answers', join(folder, 'answers.json')])
  assert.equal(made.code, 0, made.output)
  await cp(join(folder, 'data'), join(folder, 'other'), { recursive: true })
  const started = await startServer(configured(), await partsOf())
  assert.ok(started.ok, JSON.stringify(started))
  server = started.value
})
after(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const post = (port: number, headers: Readonly<Record<string, string>>) =>
  fetch(`http://127.0.0.1:${port}/api/work`, {
    method: 'POST', headers, body: '{"route":"submit-report","mailbox":null,"item":null}',
  })

test('behind a TLS proxy the site tells browsers to keep to TLS, and Tor Browser its onion address', async () => {
  const { status, headers } = await fetch(`http://127.0.0.1:${portOf('site')}/en/`)
  assert.equal(status, 200)
  assert.equal(headers.get('strict-transport-security'), 'max-age=31536000')
  assert.equal(headers.get('onion-location'), `http://${onionHost}`)
  assert.equal(headers.has('x-powered-by') || headers.has('server'), false)
})

test('the onion address has an origin of its own and promises no TLS', async () => {
  const port = portOf('site', true)
  const own = await post(port, { origin: `http://${onionHost}`, host: onionHost })
  assert.equal(own.headers.has('strict-transport-security'), false)
  assert.equal((await post(port, { origin: 'https://report.example.org' })).status, 400)
  assert.equal((await post(portOf('site'), { origin: `http://${onionHost}` })).status, 400)
  assert.equal((await post(portOf('site'), { origin: 'https://report.example.org' })).status, 200)
})

test('the single file is offered by a team, and holds its keys', async () => {
  const page = await (await fetch(`http://127.0.0.1:${portOf('site')}/en/offline`)).text()
  const path = /href="([^"]+)" download/.exec(page)?.[1]
  assert.ok(path !== undefined, page)
  const file = await (await fetch(`http://127.0.0.1:${portOf('site')}${path}`)).text()
  assert.ok(file.includes('Example Team') && file.includes('age1pq1'))
})

test('a connection that sends nothing keeps nobody else waiting', async () => {
  const idle = Array.from({ length: 200 }, () => connect(portOf('site'), '127.0.0.1'))
  const begin = 'POST /api/report HTTP/1.1\r\nhost: x\r\ncontent-length: 400000\r\n\r\n{'
  try {
    await Promise.all(idle.map(socket => new Promise<void>((resolve, reject) => {
      socket.once('error', reject).resume().write(begin, () => resolve())
    })))
    assert.equal((await fetch(`http://127.0.0.1:${portOf('site')}/en/`)).status, 200)
    // Answered while all of them were still waiting, and not because the server had given them up.
    assert.equal(idle.filter(({ readableEnded, closed }) => readableEnded || closed).length, 0)
  } finally {
    for (const socket of idle) socket.destroy()
  }
})

test('what is no HTTP gets no more than a refusal, and nothing is logged of it', async () => {
  const answer = await new Promise<string>(resolve => {
    let text = ''
    const socket = connect(portOf('site'), '127.0.0.1', () => socket.end('canary canary\r\n\r\n'))
    socket.on('data', piece => {
      text += piece.toString()
    }).on('close', () => resolve(text)).on('error', () => resolve(text))
  })
  assert.match(answer, /^HTTP\/1\.1 400/)
  assert.doesNotMatch(answer, /canary|at .*\.(ts|js)/)
  assert.deepEqual(logged, [])
})

test('a second server on the same addresses or the same store says so and leaves the first alone', async () => {
  const taken = configured({ site: { ...settings.site, listen: `127.0.0.1:${portOf('site')}` } }, 'other')
  assert.deepEqual(await startServer(taken, await partsOf()), { ok: false, error: 'address-taken' })
  assert.deepEqual(await startServer(configured(), await partsOf()), { ok: false, error: 'served-already' })
  assert.equal((await fetch(`http://127.0.0.1:${portOf('site')}/en/`)).status, 200)
})

test('without pins, or with pins of other officers, nothing is served', async () => {
  const pins = join(folder, 'other', 'pins.json')
  const start = async () => startServer(configured({}, 'other'), await partsOf())
  await writeFile(pins, (await readFile(pins, 'utf8')).replace('Example Team', 'Another Team'))
  assert.deepEqual(await start(), { ok: false, error: 'other-organisation' })
  await rm(pins)
  assert.deepEqual(await start(), { ok: false, error: 'no-pins' })
})
