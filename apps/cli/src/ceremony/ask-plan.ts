import type { Context } from '../command.ts'
import { type CeremonyPlan, type OfficerPlan } from './plan.ts'
import { isHandle, type MemberPlan } from '../team/member.ts'

/** Asks until an answer can be used; null when there is nothing more to read. */
const askUntil = async <T>(
  { terminal }: Context, question: string, again: string, use: (answer: string) => T | null,
): Promise<T | null> => {
  for (let answer = await terminal.ask(question); answer !== null; answer = await terminal.ask(question)) {
    const used = use(answer.trim())
    if (used !== null) return used
    terminal.say(again)
  }
  return null
}

const notEmpty = (answer: string): string | null => answer === '' ? null : answer

/** Asks for everything that the ceremony needs, one question after another; null when the answers end too soon. */
export const askPlan = async (context: Context): Promise<CeremonyPlan | null> => {
  const { speech } = context
  const badMember = speech('cli-init-bad-member')
  const again = speech('cli-init-again')
  const ask = (question: string) => askUntil(context, question, again, notEmpty)
  const organisation = await ask(speech('cli-init-ask-organisation'))
  const siteOrigin = await ask(speech('cli-init-ask-site'))
  const deskOrigin = await ask(speech('cli-init-ask-desk'))
  const officers: OfficerPlan[] = []
  for (let n = 1; n <= 3; n++) {
    const answer = await askUntil(context, speech('cli-init-ask-officer', n), again, given => given)
    if (answer === null) return null
    officers.push(answer === '' ? { id: `officer-${n}` } : { file: answer })
  }
  const members: MemberPlan[] = []
  for (;;) {
    const answer = await askUntil(context, speech('cli-init-ask-member', members.length + 1), badMember, given =>
      given !== '' ? memberIn(given) : members.length >= 2 ? 'enough' as const : null)
    if (answer === null) return null
    if (answer === 'enough') break
    members.push(answer)
  }
  if (organisation === null || siteOrigin === null || deskOrigin === null) return null
  return {
    organisation, deskName: organisation, siteOrigin, deskOrigin, siteListen: '127.0.0.1:8080',
    deskListen: '127.0.0.1:8081', threshold: 2, officers, members, operator: null,
  }
}

/** A work name; then, if they are not the usual ones, a role and languages with commas between them. */
const memberIn = (answer: string): MemberPlan | null => {
  const [handle = '', role = 'desk', languages = 'en'] = answer.split(/\s+/)
  if (!isHandle(handle) || (role !== 'desk' && role !== 'caseworker')) return null
  return { handle, roles: [role], languages: languages.split(',') }
}
