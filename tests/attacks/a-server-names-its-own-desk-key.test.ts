import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprintOf, listedRecipient, parsePins, writePins } from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import {
  accept, amira, chain, firstList, keysOf, nextList, outsider, pins, published, signList, tools, unlistedKey,
} from './team/organisation.ts'

const ofServer = unlistedKey().recipient
const [mainDesk] = firstList.desks
assert.ok(mainDesk !== undefined)
const swapped = { ...firstList, desks: [{ ...mainDesk, recipient: ofServer }] }

test('a list with the server’s own key as the desk’s is refused without the officers’ signatures', async () => {
  refusedAs(await accept([await signList(swapped)]), 'not-authorised')
  refusedAs(await accept([await signList(swapped, 'officer-3')]), 'not-authorised')
})

test('a true signature does not carry over to a changed list', async () => {
  const [, ...proofs] = published.split('\n')
  const [body] = (await signList(swapped)).split('\n')
  refusedAs(await accept([[body, ...proofs].join('\n')]), 'not-authorised')
})

test('a desk added behind a true list, unsigned, is refused', async () => {
  const added =
    await nextList(published, { desks: [mainDesk, { ...mainDesk, id: 'second', recipient: ofServer }] }, 'amira')
  refusedAs(await accept([published, added]), 'not-authorised')
})

test('officers whom the pins do not name authorise nothing, whatever the list says of them', async () => {
  const others = parsePins(writePins({
    ...pins, officers: pins.officers.map(
      ({ id }, i) => ({ id, key: [keysOf('amira'), keysOf('boris'), outsider][i]?.signer.key ?? outsider.signer.key })),
  }))
  refusedAs(await accept([published], { kind: 'pins', pins: valueOf(others) }), 'not-authorised')
})

test('a colleague’s recipient that is not the one in the list is not sealed to', async () => {
  const { list } = chain.newest
  refusedAs(await listedRecipient(tools.sha256, list, { [amira]: ofServer }, amira), 'other-key')
  refusedAs(await listedRecipient(tools.sha256, list, { mallory: ofServer }, 'mallory'), 'not-listed')
  refusedAs(await listedRecipient(tools.sha256, list, {}, amira), 'not-given')
  const own = keysOf(amira).pair.recipient
  assert.deepEqual(await listedRecipient(tools.sha256, list, { [amira]: own }, amira), { ok: true, value: own })
})

test('an invented name such as __proto__ finds no recipient', async () => {
  refusedAs(await listedRecipient(tools.sha256, chain.newest.list, {}, '__proto__'), 'not-listed')
})

test('two officers’ keys have different fingerprints of twenty hex digits to compare with a poster', async () => {
  const prints = await Promise.all(pins.officers.map(({ key }) => fingerprintOf(tools.sha256, key)))
  assert.equal(new Set(prints).size, pins.officers.length)
  for (const print of prints) assert.match(print, /^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
})
