import { deepEqual, equal } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { zip } from './zip.ts'

const files = [
  { path: 'README.txt', bytes: Buffer.from('hello') }, { path: 'files/01-ملف.jpg', bytes: Buffer.alloc(70_000, 7) },
  { path: 'empty', bytes: new Uint8Array() },
]

/** Reads an archive by its directory, as programs do. */
const readBack = (archive: Uint8Array) => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.length - 22
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [size, nameLength, offset] =
      [view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)]
    const path = Buffer.from(archive.subarray(at + 46, at + 46 + nameLength)).toString()
    const start = offset + 30 + view.getUint16(offset + 26, true)
    const bytes = archive.subarray(start, start + size)
    equal(view.getUint32(at + 16, true), crc32(bytes))
    equal(view.getUint32(offset, true), 0x04034b50)
    at += 46 + nameLength
    return { path, bytes: Buffer.from(bytes) }
  })
}

test('files come back under their names, byte by byte', () => {
  deepEqual(readBack(zip(files, '2026-11-21')), files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) })))
})

test('the same files of the same day give the same archive', () => {
  deepEqual(zip(files, '2026-11-21'), zip(files, '2026-11-21'))
})

const python = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test('another program finds no fault with it', { skip: python ? false : 'no python3 here' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-places-zip-'))
  const path = join(folder, 'a.zip')
  writeFileSync(path, zip(files, '2026-11-21'))
  const checked = execFileSync('python3', ['-m', 'zipfile', '-t', path], { encoding: 'utf8' })
  const listed = execFileSync('python3', ['-m', 'zipfile', '-l', path], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  equal(checked.trim(), 'Done testing')
  equal(listed.includes('2026-11-21 12:00:00'), true)
})
