import type { Role } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { MemberPlan } from '../team/member.ts'
import { isHandle } from '../team/member.ts'
import { isOfficerId } from '../team/officer.ts'

/** An officer of the ceremony: one whose key is made here, or the public file of one who made it elsewhere. */
export type OfficerPlan = { readonly id: string } | { readonly file: string }

/** Every answer that the ceremony needs. */
export interface CeremonyPlan {
  readonly organisation: string
  readonly deskName: string
  readonly siteOrigin: string
  readonly deskOrigin: string
  readonly siteListen: string
  readonly deskListen: string
  readonly threshold: number
  readonly officers: readonly OfficerPlan[]
  readonly members: readonly MemberPlan[]
  /** The part `operator` of the configuration, as it is to stand in the file; null to write it later. */
  readonly operator: unknown
}

/** Which answer cannot be used. */
export type PlanProblem = keyof CeremonyPlan | 'form'

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Reads a file of answers. What is missing gets the usual value where there is one. */
export const readPlan = (text: string): Result<CeremonyPlan, PlanProblem> => {
  const given = parsed(text)
  if (given === null) return err('form')
  const { organisation, deskName = organisation, siteOrigin, deskOrigin } = given
  const { siteListen = '127.0.0.1:8080', deskListen = '127.0.0.1:8081', threshold = 2, operator = null } = given
  const texts = { organisation, deskName, siteOrigin, deskOrigin, siteListen, deskListen }
  for (const [name, value] of Object.entries(texts)) if (!isText(value)) return err(name as PlanProblem)
  if (typeof threshold !== 'number') return err('threshold')
  const officers = readOfficers(given['officers'])
  if (officers === null || officers.length < threshold) return err('officers')
  const members = readMembers(given['members'])
  if (members === null || members.filter(({ roles }) => roles.includes('desk')).length < 1) return err('members')
  return ok({ ...texts as Readonly<Record<keyof typeof texts, string>>, threshold, officers, members, operator })
}

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const readOfficers = (given: unknown): readonly OfficerPlan[] | null => {
  if (!Array.isArray(given)) return null
  const officers = given.flatMap((one: unknown): OfficerPlan[] => {
    if (typeof one !== 'object' || one === null) return []
    if ('file' in one && isText(one.file)) return [{ file: one.file }]
    return 'id' in one && isText(one.id) && isOfficerId(one.id) ? [{ id: one.id }] : []
  })
  return officers.length === given.length ? officers : null
}

const readMembers = (given: unknown): readonly MemberPlan[] | null => {
  if (!Array.isArray(given)) return null
  const members = given.flatMap((one: unknown): MemberPlan[] => {
    if (typeof one !== 'object' || one === null || !('handle' in one) || !isText(one.handle)) return []
    const roles = rolesIn('roles' in one ? one.roles : ['desk'])
    const languages = listOfTexts('languages' in one ? one.languages : ['en'])
    if (!isHandle(one.handle) || roles === null || languages === null) return []
    return [{ handle: one.handle, roles, languages }]
  })
  return members.length === given.length ? members : null
}

const listOfTexts = (given: unknown): readonly string[] | null =>
  Array.isArray(given) && given.every(isText) ? given : null

const rolesIn = (given: unknown): readonly Role[] | null => {
  const roles = listOfTexts(given)?.flatMap((one): Role[] => one === 'desk' || one === 'caseworker' ? [one] : [])
  return roles !== undefined && roles.length > 0 && roles.length === listOfTexts(given)?.length ? roles : null
}
