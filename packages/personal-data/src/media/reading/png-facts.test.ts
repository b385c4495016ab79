import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { zlibSync } from 'fflate'
import { bytesOf, concat } from '../bytes.ts'
import { readFacts } from '../file.ts'
import { pngChunk, pngWith } from '../plant.ts'

const plain = new Uint8Array(readFileSync(new URL('../fixtures/colour.png', import.meta.url)))
const IPTC = '\x1c\x02\x50\0\x08Ana Ruiz\x1c\x02\x5a\0\x06Tehran'
const hexadecimal = (text: string): string => [...text].map((letter) =>
  letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')

for (const name of ['iptc', 'IPTC profile']) {
  test(`what agencies write is read where a program put it as digits under the heading “${name}”`, () => {
    const digits = `\n${name}\n      ${IPTC.length}\n${hexadecimal(IPTC)}\n`
    const chunk = pngChunk('zTXt', concat([bytesOf('Raw profile type iptc\0\0'), zlibSync(bytesOf(digits))]))
    const facts = readFacts(pngWith(plain, [chunk]))
    assert.ok(facts.ok)
    assert.deepEqual(facts.value.owners.map(({ value }) => value), ['Ana Ruiz'])
    assert.deepEqual(facts.value.places, ['Tehran'])
  })
}
