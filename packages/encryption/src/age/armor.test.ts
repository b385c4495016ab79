import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concat, utf8 } from '../bytes.ts'
import { readArmor, readPasted, writeArmor } from './armor.ts'
import { hybridKeyPair } from './keys.ts'
import { createSmallAge } from './small-age.ts'

const start = utf8('age-encryption.org/v1\n')
const files = fc.uint8Array({ maxLength: 500 }).map(rest => concat(start, new Uint8Array(rest)))

test('armour is read back to the same bytes, with LF or CRLF and white space around', () => {
  fc.assert(fc.property(files, fc.constantFrom('', ' ', '\n\n', '\r\n\t'), (file, around) => {
    const armor = writeArmor(file)
    assert.ok(armor.split('\n').every(line => line.length <= 64))
    assert.deepEqual(readArmor(around + armor + around), { ok: true, value: file })
    assert.deepEqual(readArmor(armor.replaceAll('\n', '\r\n')), { ok: true, value: file })
  }))
})

test('a sealed message that went through mail or chat is read', () => {
  const manglings: readonly ((armor: string) => string)[] = [
    armor => armor,
    armor => armor.replaceAll('\n', ' '),
    armor => armor.replaceAll('\n', ''),
    armor => armor.replaceAll('\n', '\r\n'),
    armor => `Hello,\nhere it is:\n\n${armor}\n-- \nSent from my phone`,
    armor => armor.split('\n').map(line => `> ${line}`).join('\n'),
    armor => armor.split('\n').map(line => `> > ${line}`).join('\r\n'),
    armor => armor.split('\n').map(line => `   ${line}  `).join('\n'),
    armor => armor.replaceAll(/.{23}/g, '$&\n'),
    armor => armor.replaceAll('-----', '—----'),
    armor => armor.replaceAll('-----', '———'),
    armor => armor.replaceAll('\n', '\u200b\n\ufeff').replace('B', '\u2068B'),
    armor => armor.replaceAll('\n', '\u00a0\u2028'),
    armor => armor.replaceAll('=', ''),
    armor => armor.replace(/-+BEGIN[^\n]*\n/, '').replace(/\n-+END[^\n]*/, ''),
    armor => armor.replaceAll(/BEGIN AGE|END AGE/g, mark => mark.toLowerCase()),
  ]
  fc.assert(fc.property(files, fc.constantFrom(...manglings), (file, mangle) => {
    assert.deepEqual(readPasted(mangle(writeArmor(file))), { ok: true, value: file })
  }), { numRuns: 400 })
})

test('what cannot be read says why', () => {
  const armor = writeArmor(concat(start, new Uint8Array(200)))
  assert.deepEqual(readPasted(''), { ok: false, error: 'nothing-found' })
  assert.deepEqual(readPasted('Please help me'), { ok: false, error: 'nothing-found' })
  assert.deepEqual(readPasted(armor + armor), { ok: false, error: 'more-than-one' })
  assert.deepEqual(readPasted(armor.slice(0, 200)), { ok: false, error: 'cut-off' })
  assert.deepEqual(readPasted(armor.replace('AAAA', 'A*AA')), { ok: false, error: 'changed' })
  assert.deepEqual(readPasted(writeArmor(utf8('something else'))), { ok: false, error: 'changed' })
  assert.deepEqual(readPasted(writeArmor(new Uint8Array(0))), { ok: false, error: 'changed' })
})

test('strict armour takes none of what a mail program does to it', () => {
  const armor = writeArmor(concat(start, new Uint8Array(201)))
  for (const wrong of [
    '', armor.replaceAll('\n', ' '), armor.replace('\n', '\n\n'), armor.replace('BEGIN AGE', 'BEGIN  AGE'),
    armor.replaceAll('=', ''), `x${armor}`, `${armor}x`, armor.replace('AAAA\n', 'AAAA \n'),
    armor.replace(/\n-----END.*/, ''),
  ]) {
    assert.deepEqual(readArmor(wrong), { ok: false, error: 'not-armor' }, wrong)
  }
})

test('a very long text without a sealed message is given up quickly', () => {
  const begun = process.cpuUsage()
  for (const text of ['-'.repeat(1_000_000), '-----BEGIN '.repeat(100_000), '> '.repeat(500_000)]) {
    assert.deepEqual(readPasted(text), { ok: false, error: 'nothing-found' })
  }
  // Time of the processor, for the clock on the wall also counts what other processes do.
  assert.ok(process.cpuUsage(begun).user < 5_000_000)
})

test('a report that was pasted out of a quoted mail is opened', async () => {
  const { identity, recipient } = hybridKeyPair(new Uint8Array(32).fill(1))
  const age = createSmallAge({ random: length => crypto.getRandomValues(new Uint8Array(length)) })
  const armor = writeArmor(await age.seal(utf8('it happened on the bridge'), [recipient]))
  const pasted = readPasted(`On Monday you wrote:\n${armor.split('\n').map(line => `> ${line}`).join('\r\n')}`)
  assert.ok(pasted.ok)
  assert.deepEqual(await age.open(pasted.value, identity), { ok: true, value: utf8('it happened on the bridge') })
})
