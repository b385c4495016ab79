import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createSmallAge, parseClassicRecipient, sealExport } from '@small-places/encryption'

/** The page of the docs is followed to the letter: its commands are what is run. */

const documentation = await readFile(join(import.meta.dirname, '../docs/reading-an-export.md'), 'utf8')
const [, section = ''] = documentation.split('\n## With a key\n')
const blocks = [...section.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block]) => block ?? [])
const commands =
  (block: string | undefined): readonly string[] => (block ?? '').split('\n').filter(line => line.startsWith('age'))

const ageCommand = process.env['AGE_COMMAND'] ?? 'age'
const folderOfAge = ageCommand.includes('/') ? `${ageCommand.replace(/\/[^/]+$/, '')}:` : ''
const environment = { ...process.env, PATH: `${folderOfAge}${process.env['PATH'] ?? ''}` }
const hasAge = spawnSync('age', ['--version'], { env: environment }).status === 0

const skip = !hasAge && 'no age command here'

test('an export for a key is opened by the documented commands alone', { skip }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  const run = (command: string) => {
    const { status, stdout, stderr } =
      spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env: environment })
    assert.equal(status, 0, stderr)
    return stdout
  }
  try {
    const [making, printing] = commands(blocks[0])
    const [opening] = commands(blocks[1])
    assert.ok(making !== undefined && printing !== undefined && opening !== undefined)
    run(making)
    const recipient = parseClassicRecipient(run(printing))
    assert.ok(recipient.ok)
    const content = crypto.getRandomValues(new Uint8Array(65_536))
    const age = createSmallAge({ random: length => crypto.getRandomValues(new Uint8Array(length)) })
    const sealed = await sealExport(age, content, { kind: 'classic', recipient: recipient.value })
    assert.ok(sealed.ok)
    await writeFile(join(folder, 'case.age'), sealed.value)
    run(opening)
    assert.deepEqual(new Uint8Array(await readFile(join(folder, 'case.zip'))), content)
  } finally {
    await rm(folder, { recursive: true })
  }
})
