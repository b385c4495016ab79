import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSmallAge, openLetter, referenceAge, sealItem, sealLetter } from '@small-places/encryption'
import { refusedAs, valueOf } from './team/expect.ts'
import { amira, chain, desk, unlistedKey, keysOf, random, tools } from './team/organisation.ts'
import { heading, letter, reporter, writtenReport } from './team/reporter.ts'

const thief = await reporter(5)

test('whoever has the words cannot open the report that was sent with them', async () => {
  const { sealed } = await writtenReport(thief, 'what happened')
  for (const age of [tools.age, createSmallAge({ random, subtle: null }), referenceAge]) {
    refusedAs(await age.open(sealed, thief.reply.identity), 'not-for-this-key')
  }
})

test('whoever has the words cannot open what was sent later, to the desk or to a thread', async () => {
  const thread = unlistedKey()
  const to = [
    { kind: 'desk', recipient: desk.recipient } as const,
    { kind: 'thread', recipient: thread.recipient, mac: random(32) } as const,
  ]
  for (const destination of to) {
    const { sealed } = await sealItem(tools, thief, destination, heading(2), 'message', { text: 'where I am' })
    refusedAs(await tools.age.open(sealed, thief.reply.identity), 'not-for-this-key')
  }
})

test('whoever has the words opens the letters that wait, and the threat model says so', async () => {
  const content = letter(thief.mailbox)
  const { sealed } = valueOf(await sealLetter(tools, keysOf(amira).signer, thief.mac, thief.reply.recipient, content))
  const place = {
    reply: thief.reply, mac: thief.mac, mailbox: thief.mailbox, letter: content.letter, keyList: chain.newest,
  }
  assert.equal(valueOf(await openLetter(tools, sealed, place)).body.text, 'We have read this')
})

test('a letter holds nothing of what the reporter had written', async () => {
  const content = letter(thief.mailbox)
  const { body } = valueOf(await sealLetter(tools, keysOf(amira).signer, thief.mac, thief.reply.recipient, content))
  assert.deepEqual(Object.keys(body).sort(), [
    'author', 'day', 'keyList', 'kind', 'letter', 'mailbox', 'n', 'previous', 'received', 'state', 'text', 'thread',
    'v',
  ])
})
