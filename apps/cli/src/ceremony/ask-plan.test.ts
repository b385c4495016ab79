import { deepEqual, equal } from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Catalogue } from '@small-places/messages'
import { newOfficer, publicPart, writeOfficerFile } from '../team/officer.ts'
import { loadTools } from '../tools.ts'
import { askPlan } from './ask-plan.ts'

let folder = ''
let file = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-plan-'))
  file = join(folder, 'officer.json')
  await writeFile(file, writeOfficerFile(publicPart(await newOfficer(await loadTools(), 'officer-ada'))))
})
after(() => rm(folder, { recursive: true, force: true }))

/** Answers one question after the other, and keeps what is said in between. */
const asked = async (answers: readonly string[]) => {
  const said: string[] = []
  const left = [...answers]
  const next = async () => left.shift() ?? null
  const plan = await askPlan({
    speech: key => key, terminal: { say: text => said.push(text), ask: next, askSecret: next, close: () => {} },
    tools: await loadTools(), catalogue: {} as Catalogue, variables: {}, home: folder, version: '0',
  })
  return { plan, said, left }
}

test('whatever cannot be used is asked for again at once, and what was answered before stays', async () => {
  const { plan, said, left } = await asked([
    '', 'Example',
    'http://site.example.org', 'report.example.org', 'https://report.example.org/',
    'ftp:x', 'https://report.example.org', 'https://desk.example.org',
    join(folder, 'nowhere.json'), file, file, '', '',
    'Amira!', 'amira', '', 'amira', 'boris lead', 'boris caseworker ar,fr', '',
  ])
  deepEqual(said, [
    'cli-init-again', 'cli-init-address-again', 'cli-init-address-again', 'cli-init-address-again',
    'cli-init-address-again', 'cli-init-bad-officer-file', 'cli-init-officer-twice', 'cli-init-bad-member',
    'cli-init-too-few-members', 'cli-init-member-twice', 'cli-init-bad-role',
  ])
  equal(left.length, 0)
  deepEqual(plan && [plan.siteOrigin, plan.deskOrigin], ['https://report.example.org', 'https://desk.example.org'])
  deepEqual(plan?.officers, [{ file }, { id: 'officer-2' }, { id: 'officer-3' }])
  deepEqual(plan?.members, [
    { handle: 'amira', roles: ['desk'], languages: ['en'] },
    { handle: 'boris', roles: ['caseworker'], languages: ['ar', 'fr'] },
  ])
})

test('two people of whom nobody reads new reports are not enough', async () => {
  const { plan, said } = await asked([
    'Example', 'https://a.example.org', 'https://b.example.org', '', '', '',
    'amira caseworker', 'boris caseworker', '', 'chen', '',
  ])
  deepEqual(said, ['cli-init-too-few-members'])
  equal(plan?.members.length, 3)
})

test('answers that end too soon make no plan', async () => {
  equal((await asked(['Example', 'https://a.example.org'])).plan, null)
})
