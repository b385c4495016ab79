import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { bytes, dayOf, handleOf, hashOf, today } from './sample-rows.ts'
import type { FreshStore } from './store-contract.ts'
import { kept } from './within.ts'

const desk1 = handleOf('desk-1')
const desk2 = handleOf('desk-2')

/** The directory, what people hold, and their sessions. */
export const staffRows = (fresh: FreshStore): void => {
  test('key lists are kept for ever, each version once', async () => {
    const store = await fresh()
    const list = (version: number) =>
      ({ version, hash: hashOf('k'), issued: today, expires: dayOf('2027-02-19'), text: `{"version":${version}}\n` })
    equal(await store.read(tx => tx.keyLists.latest()), null)
    await kept(store, async tx => {
      for (const version of [2, 10, 1, 9]) equal(await tx.keyLists.add(list(version)), true)
      equal(await tx.keyLists.add({ ...list(9), text: '{}' }), false)
    })
    deepEqual(await store.read(tx => tx.keyLists.latest()), list(10))
    deepEqual(await store.read(tx => tx.keyLists.find(2)), list(2))
    equal(await store.read(tx => tx.keyLists.find(3)), null)
    deepEqual((await store.read(tx => tx.keyLists.after(1, 2))).map(row => row.version), [2, 9])
  })

  test('recipients and desk envelopes are replaced by their owner and key', async () => {
    const store = await fresh()
    const envelope = (key: string, member = desk1) =>
      ({ desk: 'main', recipientHash: hashOf(key), member, sealed: bytes() })
    await kept(store, async tx => {
      await tx.recipients.put('officer-1', 'age1pq1a')
      await tx.recipients.put('desk-1', 'age1pq1b')
      await tx.recipients.put('officer-1', 'age1pq1c')
      for (const row of [envelope('y'), envelope('x'), envelope('x', desk2)]) await tx.deskEnvelopes.put(row)
      await tx.deskEnvelopes.put({ ...envelope('x'), sealed: bytes(3) })
    })
    deepEqual(await store.read(tx => tx.recipients.all()),
      [{ owner: 'desk-1', recipient: 'age1pq1b' }, { owner: 'officer-1', recipient: 'age1pq1c' }])
    const own = await store.read(tx => tx.deskEnvelopes.of(desk1))
    deepEqual(own.map(row => [row.recipientHash[0], row.sealed.length]), [['x', 3], ['y', 256]])
    deepEqual(await store.read(tx => tx.deskEnvelopes.holders()),
      [envelope('x'), envelope('x', desk2), envelope('y')].map(({ sealed: _, ...holder }) => holder))
    await kept(store, tx => tx.deskEnvelopes.keepOnly([hashOf('x')]))
    equal((await store.read(tx => tx.deskEnvelopes.holders())).length, 2)
    await kept(store, tx => tx.deskEnvelopes.removeOf(desk1))
    deepEqual((await store.read(tx => tx.deskEnvelopes.holders())).map(row => row.member), ['desk-2'])
    await kept(store, tx => tx.deskEnvelopes.keepOnly([]))
    deepEqual(await store.read(tx => tx.deskEnvelopes.holders()), [])
  })

  test('one proposal waits at a time', async () => {
    const store = await fresh()
    const proposal = (version: number) => ({
      version, body: '{"v":1}', by: desk1, day: today, settles: [desk2], proofs: [{ by: 'officer-1', sig: 'AA' }],
      recipients: { 'desk-1': 'age1pq1a' },
      envelopes: [{ desk: 'main', recipientHash: hashOf('x'), member: desk1, sealed: bytes(9) }],
    })
    equal(await store.read(tx => tx.proposals.find()), null)
    await kept(store, tx => tx.proposals.save(proposal(2)))
    await kept(store, tx => tx.proposals.save(proposal(3)))
    const found = await store.read(tx => tx.proposals.find())
    deepEqual({ ...found, envelopes: found?.envelopes.map(row => ({ ...row, sealed: [...row.sealed] })) },
      { ...proposal(3), envelopes: proposal(3).envelopes.map(row => ({ ...row, sealed: [...row.sealed] })) })
    await kept(store, tx => tx.proposals.clear())
    equal(await store.read(tx => tx.proposals.find()), null)
  })

  test('suspensions, invitations and enrolments stand once each', async () => {
    const store = await fresh()
    const suspension = { handle: desk1, by: desk2, day: today, order: '{}\n' }
    const invitation = (id: string, code: string, until = today) =>
      ({ invitation: id.repeat(22), codeHash: hashOf(code), by: desk1, until })
    const enrolment = {
      handle: desk2, signing: 'B', recipient: 'age1pq1', languages: ['en', 'ar'], invitation: 'i', until: today,
    }
    const endless = { ...enrolment, handle: desk1, until: null }
    await kept(store, async tx => {
      equal(await tx.suspensions.add(suspension), true)
      equal(await tx.suspensions.add({ ...suspension, day: dayOf('2026-11-22') }), false)
      equal(await tx.invitations.add(invitation('a', 'x')), true)
      equal(await tx.invitations.add(invitation('a', 'y')), false)
      equal(await tx.invitations.add(invitation('b', 'x')), false)
      equal(await tx.invitations.add(invitation('c', 'z', dayOf('2026-11-20'))), true)
      equal(await tx.enrolments.add(enrolment), true)
      equal(await tx.enrolments.add(enrolment), false)
      equal(await tx.enrolments.add(endless), true)
    })
    deepEqual(await store.read(tx => tx.suspensions.all()), [suspension])
    deepEqual(await store.read(tx => tx.suspensions.find(desk1)), suspension)
    deepEqual(await store.read(tx => tx.invitations.findByCode(hashOf('x'))), invitation('a', 'x'))
    deepEqual(await store.read(tx => tx.enrolments.all()), [endless, enrolment])
    await kept(store, async tx => {
      await tx.invitations.removeExpired(today)
      await tx.suspensions.remove(desk1)
      await tx.enrolments.remove(desk2)
    })
    equal(await store.read(tx => tx.invitations.findByCode(hashOf('z'))), null)
    deepEqual(await store.read(tx => tx.invitations.findByCode(hashOf('x'))), invitation('a', 'x'))
    await kept(store, tx => tx.invitations.remove('a'.repeat(22)))
    equal(await store.read(tx => tx.invitations.findByCode(hashOf('x'))), null)
    equal(await store.read(tx => tx.suspensions.find(desk1)), null)
    equal(await store.read(tx => tx.enrolments.find(desk2)), null)
  })

  test('vaults, keyrings and ways of unlocking come back byte by byte', async () => {
    const store = await fresh()
    const wrap = (letter: string, handle = desk1) =>
      ({ handle, kind: 'kit' as const, locatorHash: hashOf(letter), wrap: bytes(60) })
    await kept(store, async tx => {
      await tx.vaults.put({ handle: desk1, vault: bytes(), revision: 1 })
      await tx.vaults.put({ handle: desk1, vault: bytes(4096), revision: 2 })
      await tx.keyrings.put({ handle: desk1, keyring: bytes(100_000), revision: 1 })
      equal(await tx.wraps.add(wrap('b')), true)
      equal(await tx.wraps.add(wrap('b', desk2)), false)
      await tx.wraps.add(wrap('a'))
      await tx.wraps.add(wrap('c', desk2))
    })
    const vault = await store.read(tx => tx.vaults.find(desk1))
    deepEqual([vault?.revision, [...vault?.vault ?? []]], [2, [...bytes(4096)]])
    equal((await store.read(tx => tx.keyrings.find(desk1)))?.keyring.length, 100_000)
    deepEqual((await store.read(tx => tx.wraps.of(desk1))).map(row => row.locatorHash[0]), ['a', 'b'])
    deepEqual([...(await store.read(tx => tx.wraps.find(hashOf('c'))))?.wrap ?? []], [...bytes(60)])
    await kept(store, async tx => {
      await tx.wraps.remove(hashOf('a'))
      await tx.wraps.removeOf(desk2)
      await tx.vaults.remove(desk1)
      await tx.keyrings.remove(desk1)
    })
    deepEqual((await store.read(tx => tx.wraps.of(desk1))).map(row => row.locatorHash[0]), ['b'])
    equal(await store.read(tx => tx.wraps.find(hashOf('c'))), null)
    equal(await store.read(tx => tx.vaults.find(desk1)), null)
    equal(await store.read(tx => tx.keyrings.find(desk1)), null)
  })

  test('sessions end by time, by idleness, and all of one person together', async () => {
    const store = await fresh()
    const session = (id: string, handle = desk1) =>
      ({ session: hashOf(id), handle, sessionKey: 'B', lastUsed: 1000, ends: 9000 })
    await kept(store, async tx => {
      equal(await tx.sessions.add(session('a')), true)
      equal(await tx.sessions.add(session('a', desk2)), false)
      await tx.sessions.add(session('b', desk2))
      await tx.sessions.add({ ...session('c', desk2), ends: 2000 })
      await tx.sessions.touch(hashOf('a'), 1500)
    })
    await kept(store, tx => tx.sessions.removeEnded(2000, 1000))
    deepEqual(await store.read(tx => tx.sessions.find(hashOf('a'))), { ...session('a'), lastUsed: 1500 })
    equal(await store.read(tx => tx.sessions.find(hashOf('b'))), null)
    equal(await store.read(tx => tx.sessions.find(hashOf('c'))), null)
    await kept(store, async tx => {
      await tx.sessions.add(session('d'))
      await tx.sessions.add(session('e', desk2))
      await tx.sessions.removeOf(desk1)
    })
    equal(await store.read(tx => tx.sessions.find(hashOf('a'))), null)
    equal((await store.read(tx => tx.sessions.find(hashOf('e'))))?.handle, desk2)
    await kept(store, tx => tx.sessions.remove(hashOf('e')))
    equal(await store.read(tx => tx.sessions.find(hashOf('e'))), null)
  })
}
