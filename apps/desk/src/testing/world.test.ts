/** A service in memory with a real team, and the desks and reporters that speak to it, for the tests of the desk. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { allRoutes, errorStatus, type ErrorCode, type Fetch, type RouteId } from '@small-places/contract'
import {
  base64url, contexts, deriveOfficer, deriveStaff, hybridKeyPair, keyListBody, keyListRefOf, loadAesGcm, loadPrimitives,
  parseKeyList, recipientHashOf, referenceAge, sealDeskEnvelope, signBody, writePins, writeStatement, type KeyListRef,
  type MemberKeys, type Role,
} from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { createService, defaultConfig, type Service } from '@small-places/service'
import {
  cipherSample, createMemoryBlobStore, createMemoryNotifier, createMemoryStore, createMemoryTombstoneLog, fixedClock,
  idSample, until, type FixedClock,
} from '@small-places/testkit'
import { safeParseAsync } from 'valibot'
import type { DevicePorts, DeviceStore } from '../session/device.ts'
import { openDesk } from '../session/make-desk.ts'
import type { OpenDesk } from '../session/open-desk.ts'
import { signIn } from '../session/signed-client.ts'
import { memoryStore } from './memory-store.ts'

export const origin = 'https://desk.example'
export const random = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length))
export const tools = await loadPrimitives(referenceAge)
export const aes = await loadAesGcm()

/** What a test may do to the traffic: change an answer, hold it up or lose it on its way, or lose the request. */
export interface Traffic {
  holdsAnswer?: (route: RouteId) => Promise<void> | undefined
  answer?: (route: RouteId, answer: unknown) => unknown
  losesAnswer?: (route: RouteId) => boolean
  losesRequest?: (route: RouteId) => boolean
}

/** A moment that a test brings about, for whatever it holds up. */
export function moment(): { readonly comes: Promise<void>; come(): void } {
  let come = (): void => {}
  const comes = new Promise<void>((resolve) => {
    come = resolve
  })
  return { comes, come: () => come() }
}

/** A team of two at the desk and one case worker, whose keys and envelopes open. */
export interface World {
  readonly clock: FixedClock
  readonly service: Service
  readonly traffic: Traffic
  readonly officers: ReadonlyMap<string, { readonly seed: Uint8Array; readonly keys: MemberKeys }>
  readonly staff: ReadonlyMap<string, { readonly root: Uint8Array; readonly keys: MemberKeys }>
  readonly firstList: string
  readonly fetch: Fetch
  device(store?: DeviceStore): DevicePorts
  /** A desk of this member on a device of its own, which has read everything once unless it is still `opening`. */
  desk(
    handle: string,
    on?: {
      readonly store?: DeviceStore; readonly vaultKey?: Uint8Array; readonly seen?: KeyListRef
      readonly opening?: boolean
    },
  ): Promise<OpenDesk>
  /** Closes every desk, whose timers would keep the test alive. */
  close(): void
}

const roles: Readonly<Record<string, readonly Role[]>> = { ana: ['desk'], ben: ['desk'], kim: ['caseworker'] }

async function makeTeam() {
  const { sha256 } = tools
  const deskSeed = random(32)
  const desk = hybridKeyPair(deskSeed)
  const officers = new Map<string, { seed: Uint8Array; keys: MemberKeys }>()
  for (const id of ['officer-1', 'officer-2', 'officer-3']) {
    const seed = random(16)
    officers.set(id, { seed, keys: await deriveOfficer(sha256, seed) })
  }
  const staff = new Map<string, { root: Uint8Array; keys: MemberKeys }>()
  for (const handle of Object.keys(roles)) {
    const root = random(32)
    staff.set(handle, { root, keys: await deriveStaff(sha256, root) })
  }
  const hashOf = ({ pair }: MemberKeys) => recipientHashOf(sha256, pair.recipient)
  const body = keyListBody({
    version: 1, demo: false, organisation: 'Team', issued: '2026-11-21', expires: '2027-02-19', previous: null,
    threshold: 2,
    officers: await Promise.all([...officers].map(
      async ([id, { keys }]) => ({ id, key: keys.signer.key, recipientHash: await hashOf(keys) }))),
    desks: [{ id: 'main', name: 'Main', recipient: desk.recipient, since: '2026-11-21' }], retiredDesks: [],
    staff: await Promise.all([...staff].map(async ([handle, { keys }]) => ({
      handle: handle as Handle, signing: keys.signer.key, recipientHash: await hashOf(keys),
      roles: [...roles[handle] ?? []],
      languages: handle === 'ben' ? ['en', 'ar'] : ['en'], status: 'active' as const,
    }))),
  })
  assert.ok(body.ok)
  const proofs = await Promise.all([...officers].slice(0, 2)
    .map(([id, { keys }]) => signBody(keys.signer, id, contexts.keyList, body.value)))
  const keyList = writeStatement({ body: body.value, proofs })
  const recipientHash = await recipientHashOf(sha256, desk.recipient)
  const envelopes = await Promise.all(['ana', 'ben'].map(async (handle) => ({
    desk: 'main', recipientHash, member: handle as Handle,
    sealed: base64url.encode(await sealDeskEnvelope(
      tools, 'main', handle as Handle, deskSeed, recipientOf(staff.get(handle)))),
  })))
  const recipients = Object.fromEntries([...officers, ...staff].map(([name, { keys }]) => [name, keys.pair.recipient]))
  const vaults = [...staff.keys()].map((handle) => ({
    handle: handle as Handle, vault: cipherSample(`vault ${handle}`, 4124),
    wraps: [{ kind: 'kit' as const, locatorHash: idSample(`kit ${handle}`, 32),
      wrap: cipherSample(`kit ${handle}`, 60) }],
  }))
  return { officers, staff, foundation: { keyList, recipients, envelopes, vaults } }
}

function recipientOf(member: { readonly keys: MemberKeys } | undefined) {
  assert.ok(member)
  return member.keys.pair.recipient
}

/** Makes the world. `t.after(world.close)` belongs to every test. */
export async function createWorld(): Promise<World> {
  const clock = fixedClock()
  const service = createService({
    store: createMemoryStore(), blobs: createMemoryBlobStore(), tombstoneLog: createMemoryTombstoneLog(),
    notifier: createMemoryNotifier('mail'), clock, random, sha256: tools.sha256, verify: tools.verify,
    config: defaultConfig({ deskOrigins: [origin], challengeKey: random(32) }),
  })
  const { officers, staff, foundation } = await makeTeam()
  assert.ok((await service.installKeyList(foundation)).ok)
  const first = await parseKeyList(tools.sha256, foundation.keyList)
  assert.ok(first.ok)
  const remembered = keyListRefOf(first.value)
  const traffic: Traffic = {}
  const pins = writePins({
    organisation: 'Team', threshold: 2, lowestVersion: 1,
    officers: [...officers].map(([id, { keys }]) => ({ id, key: keys.signer.key })),
  })
  const fetch = serve(service, traffic, pins)
  const open: OpenDesk[] = []
  const device: World['device'] = (store = memoryStore()) => ({
    fetch, origin, hostname: 'desk.example', clock, random, store, stream: () => new Promise(() => {}),
    primitives: async () => tools, aes: async () => aes,
    passkey: { secret: async () => ({ ok: false, error: 'unavailable' }),
      make: async () => ({ ok: false, error: 'unavailable' }) },
  })
  return {
    clock, service, traffic, officers, staff, firstList: foundation.keyList, fetch, device,
    async desk(handle, { store, vaultKey = random(32), seen = remembered, opening = false } = {}) {
      const member = staff.get(handle)
      assert.ok(member)
      const ports = device(store)
      const client = await signIn({ fetch, origin, clock, random, sha256: tools.sha256 }, handle as Handle, member.keys)
      assert.ok(client.ok, client.ok ? '' : client.error)
      const made = await openDesk({
        device: ports, tools, aes, keys: member.keys, client: client.value, handle: handle as Handle,
        vault: { key: vaultKey, root: member.root, keyList: seen, revision: 1 },
      })
      assert.ok(made.ok, made.ok ? '' : made.error)
      open.push(made.value)
      if (!opening) await until(() => made.value.changes.value > 0, 'the desk has read everything')
      return made.value
    },
    close() {
      for (const one of open) one.close()
    },
  }
}

/** Answers requests as the API does, but for the network, the limits on bodies, and what a test does to the traffic. */
function serve(service: Service, traffic: Traffic, pins: string): Fetch {
  const answer = (value: unknown, code?: ErrorCode) => ({
    ok: code === undefined,
    text: async () => code === undefined ? typeof value === 'string' ? value : JSON.stringify(value)
      : JSON.stringify({ error: code }),
    arrayBuffer: async () => value instanceof Uint8Array ? new Uint8Array(value).buffer : new ArrayBuffer(0),
  })
  return async (url, { method, headers, body = new Uint8Array() }) => {
    const { pathname, search, searchParams } = new URL(url, origin)
    if (pathname === '/pins.json') return answer(pins)
    const route = allRoutes.find((one) => one.path === pathname && one.method === method)
    assert.ok(route, `${method} ${pathname}`)
    if (traffic.losesRequest?.(route.id)) throw new Error('the network is gone')
    const request = { method, path: pathname + search, body, authorization: headers['authorization'] ?? null }
    const caller = route.caller === 'staff' ? await service.authenticate(request) : null
    if (caller !== null && !caller.ok) return answer(null, caller.error)
    const given: unknown = method === 'GET' ? Object.fromEntries(searchParams)
      : route.id === 'send-part' ? headers : JSON.parse(new TextDecoder().decode(body))
    const parsed = await safeParseAsync(route.body, given)
    if (!parsed.success) return answer(null, 'bad-request')
    const result = await use(service, route.id, caller?.value ?? null, parsed.output, body)
    await traffic.holdsAnswer?.(route.id)
    if (traffic.losesAnswer?.(route.id)) throw new Error('the network is gone')
    if (!result.ok) {
      assert.ok(Object.hasOwn(errorStatus, result.error))
      return answer(null, result.error)
    }
    return answer(traffic.answer?.(route.id, result.value) ?? result.value)
  }
}

type Used = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ErrorCode }

async function use(service: Service, id: RouteId, caller: unknown, body: unknown, bytes: Uint8Array): Promise<Used> {
  type Any = (...given: readonly unknown[]) => Promise<Used>
  if (id === 'send-part') return (service.sendPart as Any)(body, bytes)
  if (id !== 'read-blob') return (service.answer as Any)(id, caller, body)
  const blob = await (service.readBlob as Any)(caller, body)
  if (!blob.ok) return blob
  const pieces: Uint8Array[] = []
  for await (const piece of (blob.value as { readonly pieces: AsyncIterable<Uint8Array> }).pieces) pieces.push(piece)
  return { ok: true, value: new Uint8Array(Buffer.concat(pieces)) }
}

test('everybody of the team opens their desk, and only who is at the desk has its key', async (t) => {
  const world = await createWorld()
  t.after(() => world.close())
  for (const [handle, keys] of [['ana', 1], ['ben', 1], ['kim', 0]] as const) {
    const desk = await world.desk(handle)
    assert.equal(desk.deskKeys.keys.value.length, keys)
    assert.equal(desk.directory.value.able.length, 3)
  }
})

test('unlocking asks the service once for each thing', async (t) => {
  const world = await createWorld()
  t.after(() => world.close())
  const asked: string[] = []
  world.traffic.holdsAnswer = (route) => {
    asked.push(route)
    return undefined
  }
  await world.desk('ana')
  assert.deepEqual(asked.filter((route, n) => asked.indexOf(route) !== n), [])
  assert.ok(['read-key-list-chain', 'read-people', 'read-keyring', 'read-cases', 'read-queue'].every(
    (route) => asked.includes(route)))
})
