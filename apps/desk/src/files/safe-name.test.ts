import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distinctNames, safeName } from './safe-name.ts'

test('a name that hides its ending with direction marks shows it', () => {
  assert.equal(safeName('holiday\u202egpj.exe'), 'holidaygpj.exe')
  assert.equal(safeName('a\u200b\u2066b\u0000.pdf'), 'ab.pdf')
})

test('a path becomes a plain name', () => {
  assert.equal(safeName('../../etc/passwd'), '_.._etc_passwd')
  assert.equal(safeName('C:\\Windows\\x.txt'), 'C__Windows_x.txt')
})

test('names that a system reserves, hides or cannot store are changed', () => {
  assert.equal(safeName('nul.txt'), '_nul.txt')
  assert.equal(safeName('.htaccess'), 'htaccess')
  assert.equal(safeName('\u202e\u200f', 'picture.png'), 'picture.png')
})

test('a very long name keeps its ending', () => {
  const name = safeName(`${'ш'.repeat(400)}.jpeg`)
  assert.equal([...name].length, 120)
  assert.ok(name.endsWith('.jpeg'))
})

test('whatever the name, what comes out is safe and stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
    const safe = safeName(name)
    assert.ok(safe !== '' && safe !== '.' && safe !== '..')
    assert.doesNotMatch(safe, /[\p{Cc}\p{Cf}<>:"/\\|?*]/u)
    assert.ok([...safe].length <= 120)
    assert.equal(safeName(safe), safe)
  }))
})

test('files of one name stay apart in an archive', () => {
  assert.deepEqual(distinctNames(['a.jpg', 'A.JPG', 'a.jpg', 'b', 'b']),
    ['a.jpg', 'A (2).JPG', 'a (3).jpg', 'b', 'b (2)'])
})
