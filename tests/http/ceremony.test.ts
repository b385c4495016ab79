import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runCommand } from '../durability/server-process.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.ts')
let folder = ''
const at = (...names: readonly string[]) => join(folder, ...names)
const run = (command: string, input = '') => runCommand(command.split(' '), input)

/** The papers as a person would read them. */
const paper = async (name: string) => {
  const html = await readFile(at('data', 'papers', name), 'utf8')
  const codes = [...html.matchAll(/<div class="code">(.*?)<\/div>/g)]
    .map(([, spans]) => [...(spans ?? '').matchAll(/<span>(.*?)<\/span>/g)].map(([, one]) => one ?? ''))
  return { html, codes }
}
const unlockInput = async (handle: string): Promise<string> => {
  const { codes } = await paper(`kit-${handle}.html`)
  return `${codes[0]?.join('-') ?? ''}\n${codes[1]?.join(' ') ?? ''}\n`
}
const wordsOf = async (officer: string): Promise<string> =>
  ((await paper(`${officer}.html`)).codes[0] ?? []).map(numbered => numbered.split(' ')[1]).join(' ')

const answers = {
  organisation: 'Example <Team>', siteOrigin: 'https://report.example.org', deskOrigin: 'https://desk.example.org',
  officers: [{ id: 'officer-1' }, { id: 'officer-2' }, { id: 'officer-3' }],
  members: [{ handle: 'amira' }, { handle: 'boris', languages: ['ar'] }, { handle: 'chen', roles: ['caseworker'] }],
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-ceremony-'))
  await writeFile(at('answers.json'), JSON.stringify(answers))
  const { code, output } = await run(`init --data ${at('data')} --answers ${at('answers.json')}`)
  assert.equal(code, 0, output)
  assert.match(output, /a member’s kit opened the desk’s key/)
  assert.match(output, /A lost kit was replaced|a lost kit was replaced/i)
})
after(() => rm(folder, { recursive: true, force: true }))

test('the ceremony leaves one paper for each secret, which loads nothing and hides nothing in markup', async () => {
  assert.deepEqual((await readdir(at('data', 'papers'))).sort(), [
    'kit-amira.html', 'kit-boris.html', 'kit-chen.html', 'officer-1.html', 'officer-2.html', 'officer-3.html',
  ])
  const { html, codes } = await paper('kit-amira.html')
  assert.doesNotMatch(html, /src=|https?:|<script|@import/)
  assert.deepEqual(codes.map(code => code.length), [7, 6])
})

test('a second ceremony does not touch the first', async () => {
  const { code, output } = await run(`init --data ${at('data')} --answers ${at('answers.json')}`)
  assert.equal(code, 1)
  assert.match(output, /empty data folder/)
})

test('a check tells what is still to be done, and of the papers that still lie there', async () => {
  const { code, output } = await run(`check --data ${at('data')}`)
  assert.equal(code, 1, output)
  const wrong = output.split('\n').filter(line => line.startsWith('wrong'))
  assert.equal(wrong.length, 2, output)
  assert.match(wrong[0] ?? '', /officers’ words still lie in .*papers/)
  assert.match(wrong[1] ?? '', /operator/)
  assert.match(output, /ok .*flushes every write/)
})

test('a server does not begin before the operator’s words are written', async () => {
  const { code, output } = await run(`serve --data ${at('data')}`)
  assert.equal(code, 1)
  assert.match(output, /^Not started\. .*operator/m)
})

test('a command whose reader has read enough ends without complaint', async () => {
  const child = spawn(process.execPath, [main, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let complaint = ''
  child.stderr.on('data', piece => { complaint += String(piece) })
  await once(child, 'close')
  assert.deepEqual([child.exitCode, complaint], [0, ''])
})

test('a backup is restored elsewhere, with the tombstones, and a member’s kit shows that it can be read', async () => {
  assert.equal((await run(`backup --data ${at('data')} ${at('backup')}`)).code, 0)
  const again = await run(`backup --data ${at('data')} ${at('backup')}`)
  assert.equal(again.code, 1)
  const without = await run(`restore --data ${at('copy')} ${at('backup')}`)
  assert.equal(without.code, 1)
  assert.match(without.output, /tombstones/)
  await run(`verify --data ${at('copy')}`)
  assert.equal((await run(`restore --data ${at('copy')} ${at('backup')}`)).code, 1, 'looking at a store begins no list')
  const command = `restore --data ${at('copy')} --tombstones ${at('data', 'tombstones.txt')} --drill ${at('backup')}`
  const { code, output } = await run(command, await unlockInput('amira'))
  assert.equal(code, 0, output)
  assert.match(output, /Everything holds/)
  assert.match(output, /It can be read/)
  assert.equal((await run(`restore --data ${at('copy')} --without-tombstones ${at('backup')}`)).code, 1)
})

test('a restore that was cut short is not served, and goes on where it stopped', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(at('data', 'store.sqlite'))
  database.exec(`insert into settings values ('restoring', 'yes')`)
  database.close()
  assert.match((await run(`serve --data ${at('data')}`)).output, /A restore was cut short/)
  const again = await run(`restore --data ${at('data')} ${at('backup')}`)
  assert.equal(again.code, 0, again.output)
  assert.doesNotMatch((await run(`serve --data ${at('data')}`)).output, /A restore was cut short/)
})

test('a backup of which one byte has changed is not restored', async () => {
  await run(`backup --data ${at('data')} ${at('changed')}`)
  const rows = await readFile(at('changed', 'rows.jsonl'), 'utf8')
  await writeFile(at('changed', 'rows.jsonl'), rows.replace('officer-1', 'officer-9'))
  const { code, output } = await run(`restore --data ${at('never')} --without-tombstones ${at('changed')}`)
  assert.equal(code, 1)
  assert.match(output, /has changed/)
})

test('an officer signs a list on another machine, and only with their own words', async () => {
  await run(`keylist show --data ${at('data')} --out ${at('list')}`)
  const signed = await run(`officer sign ${at('list')} --yes`, `${await wordsOf('officer-2')}\n`)
  assert.equal(signed.code, 0, signed.output)
  assert.match(await readFile(at('list.officer-2.signature'), 'utf8'), /"by":"officer-2"/)
  const stranger = await run(`officer new officer-9 --out ${folder}`)
  assert.equal(stranger.code, 0)
  const words = /((?:[a-z]+ ){5}[a-z]+) *│\n│ ((?:[a-z]+ ){5}[a-z]+)/.exec(stranger.output)
  const refused = await run(`officer sign ${at('list')} --yes`, `${words?.[1] ?? ''} ${words?.[2] ?? ''}\n`)
  assert.equal(refused.code, 1)
  assert.match(refused.output, /no officer of this list/)
  const disagreed = await run(`officer sign ${at('list')}`, `no\n`)
  assert.match(disagreed.output, /Nothing was signed/)
})

test('the fingerprint from the words is the one from the public file', async () => {
  const made = await run(`officer new officer-8 --out ${folder}`)
  const words = /((?:[a-z]+ ){5}[a-z]+) *│\n│ ((?:[a-z]+ ){5}[a-z]+)/.exec(made.output)
  const byFile = await run(`officer show ${at('officer-8.json')}`)
  const byWords = await run('officer show', `${words?.[1] ?? ''} ${words?.[2] ?? ''}\n`)
  const fingerprint = /(?:[0-9a-f]{4} ){4}[0-9a-f]{4}/.exec(byFile.output)?.[0]
  assert.ok(fingerprint !== undefined && byWords.output.includes(fingerprint) && made.output.includes(fingerprint))
})

test('two of three shares give a member who lost everything a new kit; fewer do not', async () => {
  const split = await run(`recovery split --data ${at('data')} ${at('new-folder')}`, await unlockInput('boris'))
  assert.equal(split.code, 0, split.output)
  const [one, two] = [at('new-folder', 'share-boris-officer-1.age'), at('new-folder', 'share-boris-officer-2.age')]
  const wrong = await run(`recovery combine --data ${at('data')} ${one} ${two}`, `${await wordsOf('officer-3')}\n`)
  assert.equal(wrong.code, 1)
  const same = await run(`recovery combine --data ${at('data')} ${one} ${one}`,
    `${await wordsOf('officer-1')}\n${await wordsOf('officer-1')}\n`)
  assert.match(same.output, /too few/)
  const combined = await run(`recovery combine --data ${at('data')} ${one} ${two}`,
    `${await wordsOf('officer-1')}\n${await wordsOf('officer-2')}\n`)
  assert.equal(combined.code, 0, combined.output)
  const passphrase = /passphrase ([a-z ]+?) +│/.exec(combined.output)?.[1]
  const kit = /kit code (\S+)/.exec(combined.output)?.[1]
  const drilled = await run(`restore --data ${at('copy')} --without-tombstones ${at('backup')}`)
  assert.equal(drilled.code, 1)
  assert.equal((await run(`backup --data ${at('data')} ${at('later')}`)).code, 0)
  const restored = await run(`restore --data ${at('copy2')} --without-tombstones --drill ${at('later')}`,
    `${kit ?? ''}\n${passphrase ?? ''}\n`)
  assert.equal(restored.code, 0, restored.output)
})

test('a wrong passphrase, a mistyped kit code and a foreign one are told apart, and none opens anything', async () => {
  const [kit, passphrase] = (await unlockInput('amira')).trim().split('\n')
  const drill = async (input: string, name: string) =>
    (await run(`restore --data ${at(name)} --without-tombstones --drill ${at('backup')}`, input)).output
  assert.match(await drill(`${kit}\nwrong\n`, 'w1'), /does not go with this kit code/)
  assert.match(await drill(`${kit?.slice(0, -1)}*\n${passphrase}\n`, 'w2'), /not a kit code/)
})

test('a store in which a row was changed does not pass verification', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(at('w1', 'store.sqlite'))
  database.exec(`update audit set line = replace(line, 'key-list.published', 'key-list.proposed') where n = 1`)
  database.close()
  const { code, output } = await run(`verify --data ${at('w1')}`)
  assert.equal(code, 1)
  assert.match(output, /audit-chain/)
})

test('every command has help, and a mistyped option runs nothing', async () => {
  const all = await run('--help')
  assert.equal(all.code, 0)
  const names = [...all.output.matchAll(/^ {2}([a-z]+(?: [a-z]+)?)(?: |$)/gm)].map(([, name]) => name ?? '')
  assert.ok(names.length >= 12)
  await Promise.all(names.map(async name => {
    const help = await run(`${name} --help`)
    assert.equal(help.code, 0, name)
    assert.ok(help.output.startsWith(`smallplaces ${name}`), name)
    assert.doesNotMatch(help.output, /⧼/)
  }))
  assert.equal((await run(`verify --dtaa ${at('data')}`)).code, 2)
  assert.equal((await run('nothing')).code, 2)
})
