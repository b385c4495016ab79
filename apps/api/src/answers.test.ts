import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { errorAnswer, jsonAnswer, padAnswer } from './answers.ts'

const KIB = 1024

describe('answers', () => {
  test('a padded answer has one of four sizes, and larger ones come in whole mebibytes', () => {
    const sizeFor = (length: number) => Buffer.byteLength(padAnswer(JSON.stringify('é'.repeat((length - 2) / 2))))
    deepEqual([10, 16 * KIB, 16 * KIB + 2, 200 * KIB, 300 * KIB, 1024 * KIB, 1024 * KIB + 2].map(sizeFor),
      [16, 16, 64, 256, 1024, 1024, 2048].map(size => size * KIB))
  })

  test('padding changes nothing of what is said', () => {
    deepEqual(JSON.parse(padAnswer('{"found":false}')), { found: false })
  })

  test('a refusal to a mailbox is as large as an answer', async () => {
    const [refusal, answer] = [errorAnswer('busy', { padded: true }), jsonAnswer({ found: false }, { padded: true })]
    equal((await refusal.arrayBuffer()).byteLength, (await answer.arrayBuffer()).byteLength)
  })

  test('no answer is kept, compressed on the way, framed or guessed at', () => {
    const { headers } = jsonAnswer({}, { padded: false })
    equal(headers.get('cache-control'), 'no-store, no-transform')
    equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
    equal(headers.get('x-content-type-options'), 'nosniff')
  })

  test('an error is its code and nothing else', async () => {
    const answer = errorAnswer('not-sealed', { padded: false })
    equal(answer.status, 400)
    equal(await answer.text(), '{"error":"not-sealed"}')
  })
})
