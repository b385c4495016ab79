import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const documentation = await readFile(join(import.meta.dirname, '../docs/onion.md'), 'utf8')
const torrc = /^```torrc\n([^]*?)^```$/m.exec(documentation)?.[1] ?? ''
const hasTor = spawnSync('tor', ['--version']).status === 0

/** What Tor says to a configuration, with its folders in a place of our own. */
const verify = async (configuration: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'onion-'))
  try {
    const file = join(folder, 'torrc')
    const text = configuration.replaceAll('/var/lib/tor/', `${folder}/`)
    await writeFile(file, `DataDirectory ${folder}/data\n${text}`)
    // Neither the system's own file nor its defaults are to help along.
    const { status, stdout } = spawnSync('tor', ['--verify-config', '-f', file, '--defaults-torrc', '/nonexistent',
      '--ignore-missing-torrc'], { encoding: 'utf8' })
    return { status, stdout }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('the documented configuration of Tor is one that Tor takes', { skip: !hasTor && 'no tor here' }, async () => {
  const { status, stdout } = await verify(torrc)
  assert.equal(status, 0, stdout)
  assert.match(stdout, /Configuration was valid/)
  const warnings = stdout.split('\n').filter(line => line.includes('[warn]') && !line.includes('running Tor as root'))
  assert.deepEqual(warnings, [])
})

test('Tor would have told of a mistake in it', { skip: !hasTor && 'no tor here' }, async () => {
  assert.notEqual((await verify(torrc.replace('HiddenServicePort 80', 'HiddenServicePort eighty'))).status, 0)
})

test('site and desk are two services on addresses of this machine alone, and neither gives its place away', () => {
  const lines = torrc.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  const targets = lines.flatMap(line => /^HiddenServicePort 80 (\S+)$/.exec(line)?.[1] ?? [])
  const services = lines.filter(line => line.startsWith('HiddenServiceDir '))
  assert.equal(services.length, 2)
  assert.equal(new Set(targets).size, 2)
  for (const target of targets) assert.match(target, /^127\.0\.0\.1:\d+$/)
  assert.ok(lines.includes('HiddenServicePoWDefensesEnabled 1'))
  assert.deepEqual(lines.filter(line => /SingleHop|NonAnonymous/.test(line)), [])
})
