import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import type { Activity } from './activity.ts'
import { fingerprint } from './fingerprint.ts'
import { MITIGATION_IDS, type MitigationId } from './mitigation/mitigation-id.ts'
import type { Report } from './report.ts'
import type { Finding } from './signal.ts'

/** One thing to do. */
export interface PlanItem {
  readonly mitigation: MitigationId
  /** How many findings it is for. */
  readonly findings: number
  /**
   * A salted mark of these findings, to see whether they are still the same. It is so short that many others would have
   * the same one, as a whole one would let somebody who guesses what was found see that it is right.
   */
  readonly mark: string
  readonly state: 'open' | 'asked' | 'done' | 'left-out'
  /** Day of the last change of the state, `YYYY-MM-DD`, or null. */
  readonly day: string | null
}

/** What the person means to do, to tick off. It holds none of the data that was found. */
export interface Plan {
  readonly format: 'small-places-exposure-plan'
  readonly version: 1
  /** Goes into every mark, so that no list of marks that was made before fits this plan. */
  readonly salt: string
  /** A mark, as short, of the accounts that it is for. */
  readonly owner: string
  readonly items: readonly PlanItem[]
}

/** What a plan is made for: what was found, and in whose accounts. */
export interface Planned {
  readonly report: Report
  readonly activity: Activity
}

/** Signs of a mark, of 36 each: one in 1,296 others has the same. */
const MARK_LENGTH = 2

const markOf = (salt: string, parts: readonly string[]): string =>
  fingerprint([salt, ...parts.toSorted()].join('\n')).slice(-MARK_LENGTH)

const ownerOf = (salt: string, { accounts }: Activity): string => markOf(salt, accounts.map(({ name }) => name))

/** Every step that helps against what was found, with the findings that it is for: those for the most harmful first. */
export function stepsAgainst({ findings }: Report): ReadonlyMap<MitigationId, readonly Finding[]> {
  const needed = new Map<MitigationId, readonly Finding[]>()
  for (const finding of findings) {
    for (const mitigation of finding.mitigations) needed.set(mitigation, [...needed.get(mitigation) ?? [], finding])
  }
  return needed
}

/** Whether a plan was made for the accounts of this activity, as far as its short mark can tell. */
export const isPlanFor = (plan: Plan, activity: Activity): boolean =>
  plan.salt !== '' && plan.owner === ownerOf(plan.salt, activity)

/**
 * The plan for a report: every step once. What was ticked off in an earlier plan of the same accounts stays so while it is
 * for the same findings, and is open again when they differ; what is no longer needed but was begun is kept. A plan of
 * other accounts counts for nothing.
 * @param salt For a plan that goes on from none.
 */
export function planFor({ report, activity }: Planned, salt: string, earlier: Plan | null = null): Plan {
  const before = earlier !== null && isPlanFor(earlier, activity) ? earlier : null
  const own = before?.salt ?? salt
  const needed = stepsAgainst(report)
  const old = new Map(before?.items.map((item) => [item.mitigation, item]))
  const items = [...needed].map(([mitigation, findings]): PlanItem => {
    const known = old.get(mitigation)
    const mark = markOf(own, findings.map(({ id }) => id))
    const holds = known !== undefined && known.findings === findings.length && known.mark === mark
    return { mitigation, findings: findings.length, mark, state: holds ? known.state : 'open', day: holds ? known.day : null }
  })
  const begun = before?.items.filter(({ mitigation, state }) => state !== 'open' && !needed.has(mitigation)) ?? []
  return {
    format: 'small-places-exposure-plan', version: 1, salt: own, owner: ownerOf(own, activity), items: [...items, ...begun],
  }
}

/** Sets the state of one item. */
export const tick = (plan: Plan, mitigation: MitigationId, state: PlanItem['state'], day: string): Plan =>
  ({ ...plan, items: plan.items.map((item) => item.mitigation === mitigation ? { ...item, state, day } : item) })

const Mark = v.optional(v.pipe(v.string(), v.maxLength(64)), '')

/** Plans of before there were marks are read too; they fit no account, and so lend their ticks to none. */
const PlanShape = v.object({
  format: v.literal('small-places-exposure-plan'),
  version: v.literal(1),
  salt: Mark,
  owner: Mark,
  items: v.array(v.object({
    mitigation: v.picklist(MITIGATION_IDS),
    findings: v.pipe(v.number(), v.integer(), v.minValue(0)),
    mark: Mark,
    state: v.picklist(['open', 'asked', 'done', 'left-out']),
    day: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  })),
})

/** Writes a plan; the caller keeps it on the device or encrypts it. */
export const writePlan = (plan: Plan): string => JSON.stringify(plan)

/** Reads what {@link writePlan} wrote. */
export function readPlan(text: string): Result<Plan, 'not-a-plan'> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err('not-a-plan')
  }
  const read = v.safeParse(PlanShape, value)
  return read.success ? ok(read.output) : err('not-a-plan')
}
