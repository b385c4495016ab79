import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyListRefOf, verifyChain, type KeyListChain } from '../key-list/acceptance.ts'
import {
  chain, desk, epochOf, firstList, firstManifest, firstText, flipped, handleOf, idOf, keysOf, must, nextList,
  otherReporter, pins, reporter, staff, tools,
} from '../sample/team.ts'
import { nextDestination, nextSeq, walkLetters } from './letter-chain.ts'
import { openLetter, sealLetter, type LetterContent, type LetterPlace } from './letter.ts'
import { threadMacOf } from './thread-mac.ts'

const thread = {
  epoch: epochOf(1), manifest: firstManifest.hash, recipient: keysOf(1).thread.pair.recipient,
  mac: await threadMacOf(tools.sha256, keysOf(1).thread.seed, reporter.mailbox), until: '2027-01-20',
}
const first: LetterContent = {
  mailbox: reporter.mailbox, letter: idOf(51), n: 1, previous: null, author: handleOf('desk1'), day: '2026-11-21',
  keyList: keyListRefOf(chain.newest), text: 'We have read it.', state: 'read', received: 1, thread,
}
const seal = (content: LetterContent, by: keyof typeof staff = 'desk1', mac = reporter.mac) =>
  sealLetter(tools, staff[by].signer, mac, reporter.reply.recipient, content)
const placeOf = (letter: string, lists: KeyListChain = chain): LetterPlace =>
  ({ reply: reporter.reply, mac: reporter.mac, mailbox: reporter.mailbox, letter, keyList: lists.newest })
const letter = must(await seal(first))
const place = placeOf(first.letter)
const NOW = Date.UTC(2026, 11, 1)

const secondOf = (changes: Partial<LetterContent> = {}): LetterContent =>
  ({ ...first, letter: idOf(52), n: 2, previous: letter.hash, thread: null, state: 'working', ...changes })
const open = async (content: LetterContent, lists: KeyListChain = chain) =>
  must(await openLetter(tools, must(await seal(content)).sealed, placeOf(content.letter, lists)))
const opened = must(await openLetter(tools, letter.sealed, place))

const listWithout = async (name: string): Promise<KeyListChain> => {
  const entries = firstList.staff.map(entry =>
    entry.handle === name ? { ...entry, status: 'removed' as const, removedIn: 2 } : entry)
  return must(await verifyChain(tools, { kind: 'pins', pins }, [firstText, await nextList(chain, { staff: entries })]))
}

test('a letter is opened with the words', () => {
  assert.equal(opened.body.text, 'We have read it.')
  assert.equal(opened.hash, letter.hash)
  assert.equal(opened.authorHasLeft, false)
})

test('no byte of a letter can be changed', async () => {
  await fc.assert(fc.asyncProperty(fc.nat({ max: letter.sealed.length - 1 }), async at => {
    assert.equal((await openLetter(tools, flipped(letter.sealed, at), place)).ok, false)
  }), { numRuns: 40 })
})

test('a letter that was moved, or written by who may not, is refused', async () => {
  const refused = async (sealed: Uint8Array, at: LetterPlace, error: string) =>
    assert.deepEqual(await openLetter(tools, sealed, at), { ok: false, error })
  await refused(letter.sealed, placeOf(idOf(9)), 'other-place')
  await refused(letter.sealed, { ...place, mailbox: otherReporter.mailbox }, 'other-place')
  await refused(letter.sealed, { ...place, reply: otherReporter.reply }, 'not-for-this-key')
  await refused(must(await seal(first, 'desk1', otherReporter.mac)).sealed, place, 'bad-mac')
  await refused(must(await seal(first, 'desk2')).sealed, place, 'bad-signature')
  const byOutsider = must(await seal({ ...first, author: handleOf('outsider') }, 'outsider'))
  await refused(byOutsider.sealed, place, 'unknown-signer')
  const signedByAnother = must(await seal({ ...first, author: handleOf('desk2') }, 'desk1'))
  await refused(signedByAnother.sealed, place, 'bad-signature')
})

test('a letter that names a newer or another key list than the page was given is refused', async () => {
  const newer = { ...first, keyList: { ...first.keyList, version: 2 } }
  const other = { ...first, keyList: { version: 1, hash: letter.hash } }
  for (const content of [newer, other]) {
    assert.deepEqual(await openLetter(tools, must(await seal(content)).sealed, place),
      { ok: false, error: 'older-key-list' })
  }
})

test('a letter cannot bind the reporter to a thread for more than sixty days, nor misnumber itself', async () => {
  assert.equal((await seal({ ...first, thread: { ...thread, until: '2027-01-21' } })).ok, false)
  assert.equal((await seal({ ...first, previous: letter.hash })).ok, false)
  assert.equal((await seal({ ...first, n: 2 })).ok, false)
})

test('the next item goes to the newest thread that may still be used, else to the desk', async () => {
  const later = await open(secondOf({ thread: { ...thread, recipient: keysOf(2).thread.pair.recipient } }))
  const to = (letters: Parameters<typeof walkLetters>[0], now = NOW) =>
    nextDestination(walkLetters(letters, 1), now, desk.recipient)
  assert.deepEqual(to([opened]), { kind: 'thread', recipient: thread.recipient, mac: thread.mac })
  assert.equal(to([opened, later]).recipient, keysOf(2).thread.pair.recipient)
  assert.equal(to([later, opened]).recipient, keysOf(2).thread.pair.recipient)
  assert.equal(to([opened, later], Date.UTC(2027, 0, 20, 23)).kind, 'thread')
  assert.equal(to([opened, later], Date.UTC(2027, 0, 21)).kind, 'desk')
  assert.equal(to([]).kind, 'desk')
})

test('a letter of somebody who has left is shown, but its thread is not used', async () => {
  const lists = await listWithout('desk1')
  const left = must(await openLetter(tools, letter.sealed, placeOf(first.letter, lists)))
  assert.equal(left.authorHasLeft, true)
  assert.equal(nextDestination(walkLetters([left], 1), NOW, desk.recipient).kind, 'desk')
})

test('a missing letter is told of, and a chain that does not hold sends the next item to the desk', async () => {
  const second = await open(secondOf())
  const whole = walkLetters([second, opened], 1)
  assert.deepEqual([whole.missing, whole.broken], [[], false])
  assert.deepEqual(whole.heading, { count: 2, last: second.hash })
  const third = await open(secondOf({ letter: idOf(53), n: 3, previous: second.hash }))
  assert.deepEqual([walkLetters([opened, third], 1).missing, walkLetters([opened, third], 1).broken], [[2], false])
  const rewritten = await open(secondOf({ text: 'Something else.' }))
  for (const letters of [[opened, second, rewritten], [opened, rewritten, third]]) {
    const chainOfLetters = walkLetters(letters, 1)
    assert.equal(chainOfLetters.broken, true)
    assert.equal(nextDestination(chainOfLetters, NOW, desk.recipient).kind, 'desk')
  }
  assert.equal(walkLetters([opened, opened], 1).broken, false)
})

test('items that letters name and the server does not count are missed, and no number is used twice', async () => {
  const second = await open(secondOf({ received: 5 }))
  assert.equal(walkLetters([opened, second], 4).itemsLost, true)
  assert.equal(walkLetters([opened, second], 5).itemsLost, false)
  assert.equal(nextSeq(walkLetters([opened, second], 4), 4), 6)
  assert.equal(nextSeq(walkLetters([opened, second], 7), 7), 8)
  assert.equal(nextSeq(walkLetters([], 0), 0), 1)
})
