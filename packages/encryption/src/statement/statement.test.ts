import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textOf, utf8 } from '../bytes.ts'
import { flag, object, oneOf, text } from '../json/reader.ts'
import { padText } from '../padding.ts'
import { flipped, must, staff, tools } from '../sample/team.ts'
import {
  contexts, hashStatement, macBody, macHolds, parseStatement, readSigned, signBody, signersOf, writeStatement,
} from './statement.ts'

const { sha256, verify } = tools
const signer = staff.desk1.signer
const reader = object({ v: oneOf(1), kind: oneOf('event'), author: text })
const keyOf = (by: string) => by === 'desk1' ? signer.key : undefined
const how = { context: contexts.event, keyOf, reader, authorIn: (body: { author: string }) => body.author }
const body = JSON.stringify({ v: 1, kind: 'event', author: 'desk1', text: 'a\nb' })
const signed = writeStatement({ body, proofs: [await signBody(signer, 'desk1', contexts.event, body)] })

test('a statement that is padded and read again is the same, line by line', async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), async content => {
    const line = JSON.stringify(content)
    const written = writeStatement({ body: line, proofs: [await signBody(signer, 'desk1', contexts.event, line)] })
    const read = must(parseStatement(must(textOf(padText(utf8(written))))))
    assert.equal(read.body, line)
    assert.equal((await signersOf(verify, contexts.event, read, new Map([['desk1', signer.key]]))).size, 1)
  }), { numRuns: 30 })
})

test('no byte of a signed statement can be changed', async () => {
  const bytes = padText(utf8(signed))
  for (let at = 0; at < utf8(signed).length + 3; at++) {
    const changed = textOf(flipped(bytes, at))
    const statement = changed.ok ? parseStatement(changed.value) : changed
    const read = statement.ok ? await readSigned(tools, statement.value, how) : statement
    assert.equal(read.ok, false, `byte ${at}`)
  }
})

test('no byte of a statement with a code can be changed', async () => {
  const key = new Uint8Array(32).fill(5)
  const written = writeStatement({ body, proofs: [await macBody(sha256, key, contexts.reporterItem, body)] })
  assert.equal(await macHolds(sha256, contexts.reporterItem, must(parseStatement(written)), key), true)
  for (let at = 0; at < utf8(written).length; at++) {
    const changed = textOf(flipped(utf8(written), at))
    const statement = changed.ok ? parseStatement(changed.value) : changed
    const holds = statement.ok && await macHolds(sha256, contexts.reporterItem, statement.value, key)
    assert.equal(holds, false, `byte ${at}`)
  }
})

test('a proof for one kind of statement proves nothing for another', async () => {
  for (const context of Object.values(contexts).filter(one => one !== contexts.event)) {
    assert.deepEqual(await readSigned(tools, must(parseStatement(signed)), { ...how, context }),
      { ok: false, error: 'bad-signature' })
  }
})

test('a statement is refused when its author and its signer differ, or nobody or two people signed it', async () => {
  const bySomeoneElse = JSON.stringify({ v: 1, kind: 'event', author: 'desk2' })
  const proof = await signBody(signer, 'desk1', contexts.event, bySomeoneElse)
  const read = (proofs: Parameters<typeof writeStatement>[0]['proofs']) =>
    readSigned(tools, { body: bySomeoneElse, proofs }, how)
  assert.deepEqual(await read([proof]), { ok: false, error: 'other-author' })
  assert.deepEqual(await read([]), { ok: false, error: 'malformed' })
  assert.deepEqual(await read([proof, proof]), { ok: false, error: 'malformed' })
  assert.deepEqual(await read([{ ...proof, by: 'nobody' }]), { ok: false, error: 'unknown-signer' })
})

test('texts that only resemble a statement are refused', () => {
  const proof = '{"mac":"AAAA"}'
  for (const written of [
    '', '{}', 'x\n', '[]\n', `{}\n${proof}`, `{}\n${proof}\nx`, `{}\n${proof}\n\t`, `{}\n\n`, `{}\n7\n`, '{}\r\n',
    `{}\n${`${proof}\n`.repeat(17)}`,
  ]) assert.equal(parseStatement(written).ok, false, JSON.stringify(written))
  assert.equal(parseStatement(`{}\n${`${proof}\n`.repeat(16)}   `).ok, true)
})

test('a body is read only within the bounds that every implementation shares', async () => {
  const read = async (line: string) => readSigned(
    tools, { body: line, proofs: [await signBody(signer, 'desk1', contexts.event, line)] },
    { ...how, reader: object({ author: text }, { flag }) },
  )
  const withMember = (json: string) => `{"author":"desk1","x":${json}}`
  assert.equal((await read(withMember(`${2 ** 53 - 1}`))).ok, true)
  for (const json of ['1.5', '-1', '1e400', `${2 ** 53}`, `${'['.repeat(16)}${']'.repeat(16)}`]) {
    assert.deepEqual(await read(withMember(json)), { ok: false, error: 'malformed' }, json)
  }
  assert.equal((await read(withMember(`${'['.repeat(15)}${']'.repeat(15)}`))).ok, true)
})

test('two statements have the same hash only if they say the same in the same context', async () => {
  const hash = await hashStatement(sha256, contexts.event, body)
  assert.equal(await hashStatement(sha256, contexts.event, body), hash)
  assert.notEqual(await hashStatement(sha256, contexts.letter, body), hash)
  assert.notEqual(await hashStatement(sha256, contexts.event, `${body} `), hash)
})
