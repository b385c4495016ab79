import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { reportFile } from '../report-file.ts'
import { reportOn } from '../report.ts'
import { ownerOfDump } from '../owner.ts'
import { defaultOptions } from '../signal.ts'
import { signals } from '../signals.ts'
import { parseDump } from './dump-events.ts'
import { readDumpOf, readXmlDump } from './xml-dump.ts'

const archive = fileURLToPath(
  new URL('../../../../../shared/testdata/mediawiki/aawiki-20260101-pages-meta-history.xml.7z', import.meta.url))

/** The whole history of a small wiki, or why it is not there. */
function history(): string | { readonly missing: string } {
  if (!existsSync(archive)) return { missing: 'no shared/testdata/mediawiki beside the project' }
  for (const command of ['7zz', '7z', '7za', '7zr']) {
    const unpacked = spawnSync(command, ['e', '-so', archive], { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (unpacked.status === 0) return unpacked.stdout
  }
  return { missing: 'no 7-Zip on this machine' }
}

const dump = history()
const skip = typeof dump === 'string' ? false : dump.missing
const text = typeof dump === 'string' ? dump : ''
const open = async function* (): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

test('the history of a whole wiki is nobody’s own pages and is refused', { skip }, async () => {
  assert.deepEqual(await readXmlDump(open), { ok: false, error: 'several-owners' })
})

test('twelve contributors of twenty years of a real wiki are looked at one by one, each with their own words only', { skip }, async () => {
  const texts = new Map<string, Map<number, string>>()
  let revisions = 0
  const parser = parseDump({
    revision({ contributor, id, text }) {
      revisions++
      if (contributor === null) return
      const own = texts.get(contributor) ?? new Map<number, string>()
      texts.set(contributor, own.set(id, text ?? ''))
    },
  })
  parser.push(text)
  assert.equal(parser.finish(), null)
  assert.equal(revisions, 1307)
  const busiest = [...texts].toSorted(([, a], [, b]) => b.size - a.size).slice(0, 12)
  for (const [index, [name, own]] of busiest.entries()) {
    const who = `contributor ${index}`
    const read = await readDumpOf(ownerOfDump(name, 'dump-most-edits'), open)
    assert.ok(read.ok, who)
    const { value: activity } = read
    assert.equal(activity.wikis[0]?.id, 'aawiki')
    assert.equal(activity.edits.length, own.size, who)
    for (const { revision, addedText, at } of activity.edits) {
      assert.ok(at > 1_100_000_000 && at < 1_770_000_000, who)
      assert.ok((addedText ?? '').split('\n').every((line) => own.get(revision)?.includes(line)), who)
    }
    const report = reportOn(activity, signals, defaultOptions)
    assert.equal(report.results.length, signals.length)
    const links = report.findings.flatMap(({ evidence }) => evidence.map(({ link }) => link))
    assert.ok(links.every((link) => link?.startsWith('https://aa.wikipedia.org/w/index.php?')), who)
    assert.match(reportFile(report, activity, '2026-11-21'), /"exposure-caution"/)
  }
})
