import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, indexOfText } from '../bytes.ts'
import { plantedProfile } from '../plant.ts'
import { cleanedBy, cleanedOfChanged, refusalOf, saidBy } from './plant.ts'
import { gif } from './gif.ts'

const subBlocks = (text: string): string =>
  (text.match(/[\s\S]{1,255}/g) ?? []).map((part) => String.fromCharCode(part.length) + part).join('') + '\0'
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const HEAD = 'GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff'
const LOOP = '!\xff\x0bNETSCAPE2.0\x03\x01\x05\0\0'
const CONTROL = '!\xf9\x04\x04\x0a\0\0\0'
const FRAME = ',\0\0\0\0\x02\0\x02\0\0\x02\x02\x84\x51\0'
const SECOND = ',\0\0\0\0\x02\0\x02\0\x80\x11\x22\x33\x44\x55\x66\x02\x02\x8c\x2d\0'
const RAMP = '\x01' + Array.from({ length: 256 }, (_, i) => String.fromCharCode(255 - i)).join('') + '\0'
const XMP = '!\xff\x0bXMP DataXMP<x:xmpmeta><dc:creator>canary author</dc:creator></x:xmpmeta>' + RAMP

const plain = bytesOf(HEAD + LOOP + CONTROL + FRAME + CONTROL + SECOND + ';')
const planted = bytesOf(HEAD + LOOP + '!\xfe' + subBlocks('canary comment '.repeat(30)) + XMP +
  '!\xff\x0bCANARY  1.0' + subBlocks('canary') + CONTROL + FRAME + '!\xce' + subBlocks('canary') + CONTROL + SECOND +
  '!\xfe' + subBlocks('canary at the end') + ';canary trailer')

test('a moving GIF keeps its frames, timing and loop byte for byte, and nothing else', () => {
  assert.deepEqual(cleanedBy(gif, planted), new Uint8Array(plain))
  assert.deepEqual(cleanedBy(gif, plain), plain)
})

test('comments, the author and applications are named', () => {
  const { kinds, facts } = saidBy(gif, planted)
  assert.match(facts.texts.join('|'), /canary comment .*\|canary at the end/)
  for (const kind of ['owner', 'other-metadata', 'trailing-data']) assert.ok(kinds.includes(kind), kind)
})

test('a colour profile stays with its colours and without its names', () => {
  const profile = latin(plantedProfile())
  const clean = cleanedBy(gif, bytesOf(HEAD + '!\xff\x0bICCRGBG1012' + subBlocks(profile) + FRAME + ';'))
  assert.ok(indexOfText(clean, 'ICCRGBG1012') > 0)
  assert.equal(indexOfText(clean, 'canary'), -1)
})

test('a GIF that ends early, draws nothing, or writes text that nobody draws is refused', () => {
  const refused = (text: string): string | undefined => refusalOf(gif, bytesOf(text))
  assert.equal(refused(HEAD + FRAME), 'truncated')
  assert.equal(refused(HEAD + FRAME.slice(0, -1)), 'truncated')
  assert.equal(refused(HEAD + ';'), 'malformed')
  assert.equal(refused(HEAD + '!\x01' + subBlocks('0123456789ab') + FRAME + ';'), 'unsupported')
})

test('a GIF changed anywhere never throws, and what is cleaned is clean', () => {
  assert.ok(cleanedOfChanged(gif, [planted, plain], 1500) > 300)
})
