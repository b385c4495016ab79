import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '@small-places/kernel'
import { parseOrigin, type Problem } from '@small-places/server'
import type { Context } from '../command.ts'
import { problemText } from '../settings.ts'
import { type CeremonyPlan, type OfficerPlan } from './plan.ts'
import { isHandle, type MemberPlan } from '../team/member.ts'
import { readOfficerFile } from '../team/officer.ts'

/** What an answer is good for, or what to say before asking again. */
type Use<T> = Result<T, string>

/** Asks until an answer can be used; null when there is nothing more to read. */
const askUntil = async <T>(
  { terminal }: Context, question: string, use: (answer: string) => Use<T> | Promise<Use<T>>,
): Promise<T | null> => {
  for (let answer = await terminal.ask(question); answer !== null; answer = await terminal.ask(question)) {
    const used = await use(answer.trim())
    if (used.ok) return used.value
    terminal.say(used.error)
  }
  return null
}

/** Asks for everything that the ceremony needs, one question after another; null when the answers end too soon. */
export const askPlan = async (context: Context): Promise<CeremonyPlan | null> => {
  const { speech } = context
  const organisation = await askUntil(context, speech('cli-init-ask-organisation'), answer =>
    answer === '' ? err(speech('cli-init-again')) : ok(answer))
  if (organisation === null) return null
  const siteOrigin = await askUntil(context, speech('cli-init-ask-site'), originIn(context, null))
  if (siteOrigin === null) return null
  const deskOrigin = await askUntil(context, speech('cli-init-ask-desk'), originIn(context, siteOrigin))
  if (deskOrigin === null) return null
  const officers: NamedOfficer[] = []
  for (let n = 1; n <= 3; n++) {
    const answer = await askUntil(context, speech('cli-init-ask-officer', n), officerIn(context, n, officers))
    if (answer === null) return null
    officers.push(answer)
  }
  const members: MemberPlan[] = []
  for (;;) {
    const answer = await askUntil(
      context, speech('cli-init-ask-member', members.length + 1), memberIn(context, members))
    if (answer === null) return null
    if (answer === 'enough') break
    members.push(answer)
  }
  return {
    organisation, deskName: organisation, siteOrigin, deskOrigin, siteListen: '127.0.0.1:8080',
    deskListen: '127.0.0.1:8081', threshold: 2,
    officers: officers.map(({ plan }) => plan), members, operator: null,
  }
}

const originIn = (context: Context, other: string | null) => (answer: string): Use<string> => {
  const read = parseOrigin(answer)
  const problem = !read.ok ? read.error : read.value === other ? 'same-origin' : null
  return read.ok && problem === null ? read : err(problemAgain(context, problem ?? 'not-an-origin'))
}

const problemAgain = (context: Context, problem: Problem['problem']): string =>
  context.speech('cli-init-address-again', problemText(context, problem))

/** An officer of the plan, with the name that it will have. */
interface NamedOfficer {
  readonly id: string
  readonly plan: OfficerPlan
}

/** The public file of an officer, read at once so that whoever typed its name can type it again. */
const officerIn = ({ speech }: Context, n: number, others: readonly NamedOfficer[]) =>
  async (answer: string): Promise<Use<NamedOfficer>> => {
    const read = answer === '' ? null : readOfficerFile(await readFile(answer, 'utf8').catch(() => ''))
    if (read?.ok === false) return err(speech('cli-init-bad-officer-file', answer))
    const id = read?.value.id ?? `officer-${n}`
    if (others.some(other => other.id === id)) return err(speech('cli-init-officer-twice', id))
    return ok({ id, plan: read === null ? { id } : { file: answer } })
  }

/**
 * A work name; then, if they are not the usual ones, a role and languages with commas between them. Nothing, once there
 * are two members, and somebody at the desk.
 */
const memberIn = ({ speech }: Context, others: readonly MemberPlan[]) => (answer: string): Use<MemberPlan | 'enough'> => {
  if (answer === '') {
    const isEnough = others.length >= 2 && others.some(({ roles }) => roles.includes('desk'))
    return isEnough ? ok('enough') : err(speech('cli-init-too-few-members'))
  }
  const [handle = '', role = 'desk', languages = 'en'] = answer.split(/\s+/)
  if (!isHandle(handle)) return err(speech('cli-init-bad-member'))
  if (role !== 'desk' && role !== 'caseworker') return err(speech('cli-init-bad-role'))
  if (others.some(other => other.handle === handle)) return err(speech('cli-init-member-twice', handle))
  return ok({ handle, roles: [role], languages: languages.split(',') })
}
