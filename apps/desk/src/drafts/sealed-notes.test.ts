import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { base64url, loadAesGcm, loadSha256 } from '@small-places/encryption'
import type { Handle } from '@small-places/kernel'
import { memoryStore } from '../testing/memory-store.ts'
import { sealedNotes } from './sealed-notes.ts'

const open = async (store: ReturnType<typeof memoryStore>, vaultKey: Uint8Array, handle = 'ana') => sealedNotes({
  store, vaultKey, handle: handle as Handle, aes: await loadAesGcm(), sha256: await loadSha256(),
  random: (length) => new Uint8Array(randomBytes(length)),
})

test('what somebody wrote is there again after the page was loaded anew', async () => {
  const store = memoryStore()
  const vaultKey = new Uint8Array(randomBytes(32))
  const text = 'Zwei\nZeilen – und عربي'
  assert.ok(await (await open(store, vaultKey)).write('reply/abc', text))
  assert.equal(await (await open(store, vaultKey)).read('reply/abc'), text)
  assert.deepEqual(await (await open(store, vaultKey)).names(), ['reply/abc'])
})

test('nothing of a draft lies on the device in clear, not even what it is about', async () => {
  const store = memoryStore()
  const notes = await open(store, new Uint8Array(randomBytes(32)), 'canary-handle')
  await notes.write('canary-slot/abc', 'canary-in-a-draft')
  const all = store.keys().map((key) => `${key} ${store.get(key)}`).join('\n')
  const bytes = store.keys().map((key) => base64url.decode(store.get(key) ?? ''))
    .map((read) => read.ok ? Buffer.from(read.value).toString('latin1') : '')
  for (const text of [all, ...bytes]) assert.doesNotMatch(text, /canary/)
})

test('with another vault a draft cannot be opened or listed', async () => {
  const store = memoryStore()
  await (await open(store, new Uint8Array(randomBytes(32)))).write('reply/abc', 'mine')
  const other = await open(store, new Uint8Array(randomBytes(32)))
  assert.equal(await other.read('reply/abc'), null)
  assert.deepEqual(await other.names(), [])
})

test('a draft that is put in the place of another one is refused', async () => {
  const store = memoryStore()
  const vaultKey = new Uint8Array(randomBytes(32))
  const notes = await open(store, vaultKey)
  await notes.write('note/abc', 'internal')
  const [internal = ''] = store.keys()
  await notes.write('reply/abc', 'for the reporter')
  const reply = store.keys().find((key) => key !== internal) ?? ''
  store.set(reply, store.get(internal) ?? '')
  assert.equal(await notes.read('reply/abc'), null)
})

test('an emptied or forgotten draft leaves nothing behind', async () => {
  const store = memoryStore()
  const notes = await open(store, new Uint8Array(randomBytes(32)))
  await notes.write('a', 'x')
  await notes.write('b', 'y')
  await notes.write('a', '')
  await notes.forget('b')
  assert.deepEqual(store.keys(), [])
})

test('the length of a draft does not show below a kilobyte', async () => {
  const store = memoryStore()
  const notes = await open(store, new Uint8Array(randomBytes(32)))
  await notes.write('a', 'x')
  await notes.write('b', 'x'.repeat(900))
  assert.equal(new Set(store.keys().map((key) => store.get(key)?.length)).size, 1)
})

test('a device without room says so', async () => {
  const full = { ...memoryStore(), set: () => false }
  assert.equal(await (await open(full, new Uint8Array(randomBytes(32)))).write('a', 'x'), false)
})
