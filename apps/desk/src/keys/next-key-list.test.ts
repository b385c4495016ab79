import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import {
  base64url, deriveOfficer, deriveStaff, hybridKeyPair, keyListBody, loadSha256, parseKeyList, readKeyList,
  recipientHashOf, type KeyList, type WrittenKeyList,
} from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { listDifferences, nextKeyList, type ListChange, type Newcomer } from './next-key-list.ts'

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
const nothing: ListChange = { remove: [], add: [], roles: new Map(), deskKeys: new Map() }
const sha256 = await loadSha256()

async function newcomer(handle: string, roles: Newcomer['roles']): Promise<Newcomer> {
  const { signer, pair } = await deriveStaff(sha256, random(32))
  return { handle: handle as Handle, signing: signer.key,
    recipientHash: await recipientHashOf(sha256, pair.recipient), roles, languages: ['en'] }
}

async function listNow(): Promise<WrittenKeyList> {
  const officers = await Promise.all(['officer-1', 'officer-2'].map(async (id) => {
    const { signer, pair } = await deriveOfficer(sha256, random(16))
    return { id, key: signer.key, recipientHash: await recipientHashOf(sha256, pair.recipient) }
  }))
  const staff = await Promise.all([newcomer('ana', ['desk']), newcomer('ben', ['desk', 'caseworker']),
    newcomer('kim', ['caseworker'])])
  const body = keyListBody({
    version: 1, demo: false, organisation: 'Team', issued: '2026-11-01', expires: '2027-01-30', previous: null,
    threshold: 2,
    officers, retiredDesks: [], staff: staff.map((one) => ({ ...one, status: 'active' })),
    desks: [{ id: 'main', name: 'Desk', recipient: hybridKeyPair(random(32)).recipient, since: '2026-11-01' }],
  })
  assert.ok(body.ok)
  const written = await parseKeyList(sha256, `${body.value}\n`)
  assert.ok(written.ok)
  return written.value
}

const made = (now: WrittenKeyList, change: Partial<ListChange>, renew = false): KeyList => {
  const content = nextKeyList(now, { ...nothing, ...change }, '2026-11-21', renew)
  assert.ok(content.ok, content.ok ? '' : content.error)
  const body = keyListBody(content.value)
  assert.ok(body.ok, 'every device would refuse this list')
  const read = readKeyList(body.value)
  assert.ok(read.ok)
  return read.value
}

test('who is removed stays in the list as removed, and the list follows the one before', async () => {
  const now = await listNow()
  const next = made(now, { remove: ['ben'] })
  assert.equal(next.version, 2)
  assert.equal(next.previous, now.hash)
  assert.deepEqual(next.staff.find(({ handle }) => handle === 'ben')?.removedIn, 2)
  assert.deepEqual(listDifferences(now.list, next).map(({ what }) => what), ['removed', 'dates'])
})

test('the officers are told who comes with which role and key, and whose role changes', async () => {
  const now = await listNow()
  const zoe = await newcomer('zoe', ['desk'])
  const next = made(now, { add: [zoe], roles: new Map([['kim', ['caseworker', 'desk']]]) })
  assert.deepEqual(listDifferences(now.list, next).slice(0, 2), [
    { what: 'roles', about: ['kim', 'caseworker, desk'], key: null },
    { what: 'added', about: ['zoe', 'desk'], key: zoe.signing },
  ])
})

test('a new desk key retires the old one for half a year', async () => {
  const now = await listNow()
  const [desk] = now.list.desks
  assert.ok(desk)
  const oldHash = await recipientHashOf(sha256, desk.recipient)
  const { recipient } = hybridKeyPair(random(32))
  const next = made(now, { deskKeys: new Map([['main', { recipient, oldHash }]]) })
  assert.equal(next.desks[0]?.recipient, recipient)
  assert.deepEqual(next.retiredDesks, [{ id: 'main', recipientHash: oldHash, until: '2027-05-20' }])
  assert.ok(listDifferences(now.list, next).some(({ what }) => what === 'key-of-desk'))
})

test('a list may be made anew for its dates alone, when that is asked for', async () => {
  const now = await listNow()
  assert.equal(made(now, {}, true).expires, '2027-02-19')
  const refused = nextKeyList(now, nothing, '2026-11-21', false)
  assert.deepEqual(refused, { ok: false, error: 'nothing-changes' })
})

test('what every device would refuse is not proposed', async () => {
  const now = await listNow()
  const [ana] = now.list.staff
  assert.ok(ana)
  const errorOf = (change: Partial<ListChange>): string => {
    const content = nextKeyList(now, { ...nothing, ...change }, '2026-11-21', false)
    return content.ok ? 'made' : content.error
  }
  assert.equal(errorOf({ remove: ['ana', 'ben'] }), 'nobody-at-desk')
  assert.equal(errorOf({ remove: ['nobody'] }), 'not-listed')
  assert.equal(errorOf({ roles: new Map([['kim', []]]) }), 'no-role')
  assert.equal(errorOf({ add: [{ ...(await newcomer('ana', ['desk'])) }] }), 'taken')
  assert.equal(errorOf({ add: [{ ...(await newcomer('zoe', ['desk'])), signing: ana.signing }] }), 'taken')
})

test('nothing of a list is in it that its format does not name', async () => {
  const next = made(await listNow(), { remove: ['kim'] })
  assert.doesNotMatch(JSON.stringify(next), /undefined|null,null/)
  assert.ok(base64url.decode(next.previous ?? '').ok)
})
