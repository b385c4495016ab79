import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanMedia, detectKind, inspectMedia } from '@small-places/personal-data'

const root = join(import.meta.dirname, '../..')

const deskFiles = async (): Promise<readonly { readonly path: string, readonly text: string }[]> => {
  const entries = await readdir(join(root, 'apps/desk/src'), { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile() && /(?<!\.test)\.(ts|vue)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.map(async path => ({ path: path.slice(root.length + 1), text: await readFile(path, 'utf8') })))
}

test('the desk has no frame, plug-in or new window in which a file of a reporter could open', async () => {
  const sources = await deskFiles()
  assert.ok(sources.length > 40)
  const patterns = [
    /<(iframe|object|embed|portal|webview)\b/, /createElement\(['"](iframe|object|embed|script)/, /window\.open\(/,
    /location\.(href|assign|replace)\s*[=(]/,
  ]
  const found = sources.filter(({ text }) => patterns.some(pattern => pattern.test(text)))
  assert.deepEqual(found.map(({ path }) => path), [])
})

test('bytes of a file get an address only redrawn as a picture, or as a download of unknown type', async () => {
  const places = (await deskFiles()).filter(({ text }) => text.includes('createObjectURL'))
  for (const { path, text } of places) {
    const isDownload = text.includes("type: 'application/octet-stream'") && text.includes('.download =')
    const isRedrawn = /redraw/.test(text)
    assert.ok(isDownload || isRedrawn, path)
  }
  assert.ok(places.length > 0)
})

test('the policy of the desk lets no script run but its own files, and frames nothing', async () => {
  const source = await readFile(join(root, 'apps/server/src/desk-files.ts'), 'utf8')
  const policy = /const policy = \[([^]*?)\]/.exec(source)?.[1] ?? ''
  for (const directive of [
    "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]) assert.ok(policy.includes(directive), directive)
  assert.doesNotMatch(policy, /unsafe|https?:|\*|frame-src|object-src|script-src[^"]*blob:/)
  assert.match(source, /'x-content-type-options': 'nosniff'/)
})

test('what a file says of itself decides nothing: a page or drawing that calls itself a picture is none', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  for (const hostile of [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<?xml version="1.0"?><svg/>',
    '<html><script>alert(1)</script>',
    '%PDF-1.7', 'MZ\u0090\u0000', 'PK\u0003\u0004', '#!/bin/sh', 'GIF89a<script>alert(1)</script>', '\uFEFF<svg/>',
  ]) assert.equal(detectKind(bytes(hostile)), 'other', hostile)
  assert.equal(inspectMedia(bytes('<svg onload="alert(1)"/>')).ok, false)
})

test('a cleaned picture carries no second file behind its end or inside its remarks', async () => {
  const folder = join(root, 'packages/personal-data/src/media/fixtures')
  const payload = Buffer.from('<script>alert(1)</script><svg onload=alert(1)>')
  let checked = 0
  for (const name of (await readdir(folder)).filter(file => /\.(jpg|png|webp)$/.test(file))) {
    const picture = new Uint8Array(await readFile(join(folder, name)))
    const polyglot = Uint8Array.of(...picture, ...payload)
    const cleaned = cleanMedia(polyglot)
    if (!cleaned.ok) continue
    checked++
    assert.equal(Buffer.from(cleaned.value.bytes).includes(payload), false, name)
  }
  assert.ok(checked > 5)
})

test('no bytes whatever make the finder of metadata throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), bytes => {
    inspectMedia(bytes)
    cleanMedia(bytes)
  }), { numRuns: 500 })
})
