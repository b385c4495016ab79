import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf } from '@small-places/encryption'
import { type Configuration, CONFIGURATION_FILE, parseConfiguration } from '@small-places/server'
import { askPlan } from '../ceremony/ask-plan.ts'
import { collectSignatures } from '../ceremony/collect-signatures.ts'
import { lostKeyDrill } from '../ceremony/lost-key-drill.ts'
import { type CeremonyPlan, readPlan } from '../ceremony/plan.ts'
import { nothingMore, restoreDrill } from '../ceremony/restore-drill.ts'
import { type Command, type Context, dataOption, type Given } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { withService } from '../opened.ts'
import { papersIn, writePapers } from '../paper/kits.ts'
import { dataFolderOf, sayProblems } from '../settings.ts'
import { type Draft, draftTeam, foundTeam } from '../team/founding.ts'
import { installTeam } from '../team/install.ts'
import { newMember } from '../team/member.ts'
import { newOfficer, type Officer, type OfficerSecret, publicPart, readOfficerFile } from '../team/officer.ts'

/** The officers' ceremony: from an empty folder to a team that can be served. */
export const init: Command = {
  name: 'init', takes: '', summary: 'cli-init-summary', positionals: [0, 0],
  options: {
    ...dataOption, answers: { value: 'FILE', about: 'cli-option-answers' },
    papers: { value: 'DIR', about: 'cli-option-papers' },
  },
  run: async (context, given) => {
    const { speech, terminal } = context
    const folder = dataFolderOf(context, given)
    if (existsSync(join(folder, CONFIGURATION_FILE)) || existsSync(join(folder, 'store.sqlite'))) {
      terminal.say(speech('cli-init-not-empty'))
      return 1
    }
    const papers = given.value('papers') ?? papersIn(folder)
    if ((await readdir(papers).catch(() => [])).some(name => /^kit-.*\.html$/.test(name))) {
      terminal.say(speech('cli-init-papers-there', papers))
      return 1
    }
    const plan = await planOf(context, given)
    if (plan === null) return 1
    const configuration = configurationFor(context, folder, plan)
    const people = configuration === null ? null : await makePeople(context, plan)
    if (configuration === null || people === null) return 1
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { officers, present, members } = people
    const draft = await draftTeam(context.tools, {
      organisation: plan.organisation, demo: false, threshold: plan.threshold, deskName: plan.deskName,
      officers, members,
    })
    if (!draft.ok) {
      terminal.say(speech('cli-init-not-valid'))
      return 1
    }
    for (const path of await writePapers(speech, papers, members, present)) terminal.say(speech('cli-init-paper', path))
    return finish(context, configuration, documentFor(plan), draft.value, present)
  },
}

const planOf = async (context: Context, given: Given): Promise<CeremonyPlan | null> => {
  const file = given.value('answers')
  if (file === null) return askPlan(context)
  const plan = readPlan(await readFile(file, 'utf8'))
  if (plan.ok) return plan.value
  context.terminal.say(context.speech('cli-init-bad-answer', plan.error))
  return null
}

/** What is written to `smallplaces.json`. */
const documentFor = ({ siteOrigin, deskOrigin, siteListen, deskListen, operator }: CeremonyPlan) => ({
  site: { listen: siteListen, origin: siteOrigin }, desk: { listen: deskListen, origin: deskOrigin },
  ...operator === null ? {} : { operator },
})

const configurationFor = (context: Context, folder: string, plan: CeremonyPlan): Configuration | null => {
  const configuration = parseConfiguration(folder, documentFor(plan), context.variables)
  if (configuration.ok) return configuration.value
  sayProblems(context, folder, configuration.error)
  return null
}

/** Makes the keys of whoever is to be made here, and reads the public files of the others. */
const makePeople = async ({ speech, terminal, tools }: Context, plan: CeremonyPlan) => {
  const officers: Officer[] = []
  const present: OfficerSecret[] = []
  for (const one of plan.officers) {
    if ('id' in one) {
      const made = await newOfficer(tools, one.id)
      present.push(made)
      officers.push(publicPart(made))
      continue
    }
    const read = readOfficerFile(await readFile(one.file, 'utf8').catch(() => ''))
    if (!read.ok) {
      terminal.say(speech('cli-init-bad-officer-file', one.file))
      return null
    }
    officers.push(read.value)
  }
  for (const { id, key } of officers) {
    terminal.say(`${id}  ${speech('cli-fingerprint', await fingerprintOf(tools.sha256, key))}`)
  }
  return { officers, present, members: await Promise.all(plan.members.map(member => newMember(tools, member))) }
}

const finish = async (
  context: Context, configuration: Configuration, document: object, draft: Draft, present: readonly OfficerSecret[],
): Promise<number> => {
  const { speech, terminal, tools } = context
  const proofs = await collectSignatures(context, draft, present, configuration.dataFolder)
  if (proofs === null) {
    terminal.say(speech('cli-init-ended'))
    return 1
  }
  const team = await foundTeam(tools, draft, proofs)
  const installed = team.ok ? await installTeam(context, configuration, team.value) : null
  if (installed === null || !installed.ok) {
    terminal.say(speech('cli-init-not-valid'))
    return 1
  }
  await writeDurably(join(configuration.dataFolder, CONFIGURATION_FILE), `${JSON.stringify(document, null, 2)}\n`)
  terminal.say(speech('cli-init-done', configuration.dataFolder))
  const drilled = await drill(context, configuration, draft, present)
  terminal.say(speech('cli-init-next'))
  return drilled ? 0 : 1
}

/** The two drills at the end; a team that cannot pass them should not begin. */
const drill = async (
  context: Context, configuration: Configuration, { plan, deskSeed }: Draft, present: readonly OfficerSecret[],
): Promise<boolean> => {
  const { speech, terminal } = context
  const [first, second] = plan.members.filter(({ roles }) => roles.includes('desk'))
  if (first === undefined) return false
  const isWhole = second !== undefined && present.length >= plan.threshold
  const done = await withService(context, configuration, opened =>
    restoreDrill(context, opened, configuration, first, isWhole
      ? copy => lostKeyDrill(context, copy, { lost: second, colleague: first, officers: present, deskSeed })
      : nothingMore))
  if (!done.ok) {
    terminal.say(speech('cli-init-drill-failed', done.error))
    return false
  }
  terminal.say(speech('cli-init-restore-drill-done'))
  terminal.say(speech(isWhole ? 'cli-init-lost-key-drill-done' : 'cli-init-lost-key-drill-later'))
  return true
}
