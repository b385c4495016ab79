import type { Role } from '@small-places/encryption'
import { parseConfiguration } from '@small-places/server'
import { type Command, type Context, dataOption } from '../command.ts'
import { dataFolderOf } from '../settings.ts'
import { draftTeam, foundTeam, signKeyList } from '../team/founding.ts'
import { installTeam } from '../team/install.ts'
import { isHandle, type NewMember, newMember } from '../team/member.ts'
import { newOfficer, type OfficerSecret, publicPart } from '../team/officer.ts'
import { boxed } from '../terminal/box.ts'

const people: readonly (readonly [name: string, number: number, role: Role])[] = [
  ['desk', 1, 'desk'], ['desk', 2, 'desk'], ['case', 1, 'caseworker'],
]

/** Makes a demonstration team with made-up keys, prints its secrets once, and ends. `start` runs it. */
export const demonstration: Command = {
  name: 'demonstration', takes: '', summary: 'cli-demonstration-summary', internal: true, positionals: [0, 0],
  options: {
    ...dataOption,
    site: { value: 'ORIGIN', about: 'cli-option-site' },
    desk: { value: 'ORIGIN', about: 'cli-option-desk' },
  },
  run: async (context, given) => {
    const { speech, terminal, tools } = context
    const [site, desk] = [given.value('site') ?? '', given.value('desk') ?? '']
    const place = (origin: string) => ({ listen: '127.0.0.1:0', origin })
    const configuration = parseConfiguration(
      dataFolderOf(context, given), { site: place(site), desk: place(desk) }, context.variables)
    if (!configuration.ok) return 1
    const officers = await Promise.all([1, 2, 3].map(n => newOfficer(tools, `officer-${n}`)))
    const members = await Promise.all(people.flatMap(([name, number, role]) => {
      const handle = [name, number].join('-')
      return isHandle(handle) ? [newMember(tools, { handle, roles: [role], languages: ['en'] })] : []
    }))
    const draft = await draftTeam(tools, {
      organisation: speech('cli-demo-organisation'), demo: true, threshold: 2, deskName: speech('cli-demo-desk'),
      officers: officers.map(publicPart), members,
    })
    if (!draft.ok) return 1
    const proofs = await Promise.all(officers.slice(0, 2).map(officer => signKeyList(officer, draft.value.body)))
    const team = await foundTeam(tools, draft.value, proofs)
    const installed = team.ok ? await installTeam(context, configuration.value, team.value) : team
    if (!installed.ok) {
      terminal.say(speech(installed.error === 'not-empty' ? 'cli-init-not-empty' : 'cli-init-not-valid'))
      return 1
    }
    terminal.say(boxed(unlockLines(context, { site, desk }, members, officers)))
    return 0
  },
}

const unlockLines = (
  { speech }: Context, { site, desk }: { readonly site: string, readonly desk: string },
  members: readonly NewMember[], officers: readonly OfficerSecret[],
): readonly string[] => [
  speech('cli-demo-title'), speech('cli-demo-warning'), '',
  speech('cli-start-site', site), speech('cli-start-desk', desk), '',
  speech('cli-demo-unlock'),
  ...members.flatMap(({ handle, roles, passphrase, kitCode }) => [
    '', `${handle} (${speech(roles.includes('desk') ? 'cli-role-desk' : 'cli-role-caseworker')})`,
    `  ${speech('cli-demo-passphrase')} ${passphrase}`, `  ${speech('cli-demo-kit-code')} ${kitCode}`,
  ]),
  '', speech('cli-demo-officers'),
  ...officers.map(({ id, words }) => `  ${id}  ${words.join(' ')}`),
]
