import { deepEqual, equal, rejects } from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ok } from '@small-places/kernel'
import type { CaseItemRow, Day, LetterRow } from '@small-places/service'
import { fixedClock } from '@small-places/testkit'
import type { SqlStore } from './sql-store.ts'
import { openSqlite } from './sqlite.ts'

const withStores = async (work: (from: SqlStore, to: SqlStore) => Promise<void>) => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-dump-'))
  const [from, to] = [await open(folder, 'from'), await open(folder, 'to')]
  try {
    await work(from, to)
  } finally {
    await from.close()
    await to.close()
    await rm(folder, { recursive: true })
  }
}
const open = (folder: string, name: string) => openSqlite({ path: join(folder, name), clock: fixedClock() })

const linesOf = async (store: SqlStore): Promise<readonly string[]> => {
  const lines: string[] = []
  await store.dump(async line => {
    lines.push(line)
  })
  return lines
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const letter = (n: number): LetterRow => ({
  mailbox: 'm'.repeat(22) as LetterRow['mailbox'], letter: String(n).padStart(22, '0'), n, expires: '2026-12-24' as Day,
  hash: 'h', sealed: n % 3 === 0 ? null : Uint8Array.from({ length: 50 }, (_, i) => (i * n) % 256),
})

const item = (position: number): CaseItemRow => ({
  case: 'c'.repeat(22) as CaseItemRow['case'], position, item: String(position) as CaseItemRow['item'],
  compartment: 'thread', epoch: 1 as CaseItemRow['epoch'], author: null, seq: 1, day: '2026-11-21' as Day, hash: 'h',
  sealed: new Uint8Array([position % 256]),
})

test('what is dumped and filled in elsewhere is the same store, byte by byte, in any number of rows', async () => {
  await withStores(async (from, to) => {
    await from.write(async tx => {
      for (let n = 1; n <= 450; n++) await tx.letters.add(letter(n))
      for (let n = 1; n <= 205; n++) await tx.caseItems.add(item(n))
      for (let n = 1; n <= 3; n++) await tx.revisions.next()
      return ok(null)
    })
    const lines = await linesOf(from)
    await to.fill(each(lines))
    deepEqual(await linesOf(to), lines)
    deepEqual(await to.read(tx => tx.letters.find(letter(7).mailbox, letter(7).letter)), letter(7))
    equal(await to.read(tx => tx.revisions.current()), 3)
    deepEqual((await to.read(tx => tx.caseItems.since(item(1).case, 0))).map(({ position }) => position),
      Array.from({ length: 205 }, (_, i) => i + 1))
  })
})

test('sessions are not part of a dump', async () => {
  await withStores(async from => {
    await from.write(async tx => {
      await tx.sessions.add({ session: 's', handle: 'desk-1' as never, sessionKey: 'k', lastUsed: 1, ends: 2 })
      return ok(null)
    })
    deepEqual(await linesOf(from), [])
  })
})

test('a line that is no row of ours fills in nothing at all', async () => {
  await withStores(async (from, to) => {
    await from.write(async tx => ok(await tx.letters.add(letter(1))))
    for (const broken of ['{"table":"sqlite_master","row":{}}', '{"table":"letters"}', 'x']) {
      await rejects(to.fill(each([...await linesOf(from), broken])))
      equal((await linesOf(to)).length, 0)
    }
  })
})
