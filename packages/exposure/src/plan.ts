import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import { MITIGATION_IDS, type MitigationId } from './mitigation/mitigation-id.ts'
import type { Report } from './report.ts'

/** One thing to do. */
export interface PlanItem {
  readonly mitigation: MitigationId
  /** How many findings it is for. Even their ids would let somebody who guesses what was found see that it is right. */
  readonly findings: number
  readonly state: 'open' | 'asked' | 'done' | 'left-out'
  /** Day of the last change of the state, `YYYY-MM-DD`, or null. */
  readonly day: string | null
}

/** What the person means to do, to tick off. It holds none of the data that was found. */
export interface Plan {
  readonly format: 'small-places-exposure-plan'
  readonly version: 1
  readonly items: readonly PlanItem[]
}

/**
 * The plan for a report: every mitigation of its findings once, those for the most harmful findings first. What was
 * ticked off in an earlier plan stays so; what is no longer needed but was begun is kept.
 */
export function planFor(report: Report, earlier: Plan | null = null): Plan {
  const needed = new Map<MitigationId, number>()
  for (const { mitigations } of report.findings) {
    for (const mitigation of mitigations) needed.set(mitigation, (needed.get(mitigation) ?? 0) + 1)
  }
  const old = new Map(earlier?.items.map((item) => [item.mitigation, item]))
  const items = [...needed].map(([mitigation, findings]): PlanItem => {
    const known = old.get(mitigation)
    // Done for fewer findings is not done for one more.
    const holds = known !== undefined && findings <= known.findings
    return { mitigation, findings, state: holds ? known.state : 'open', day: holds ? known.day : null }
  })
  const begun = earlier?.items.filter(({ mitigation, state }) => state !== 'open' && !needed.has(mitigation)) ?? []
  return { format: 'small-places-exposure-plan', version: 1, items: [...items, ...begun] }
}

/** Sets the state of one item. */
export const tick = (plan: Plan, mitigation: MitigationId, state: PlanItem['state'], day: string): Plan =>
  ({ ...plan, items: plan.items.map((item) => item.mitigation === mitigation ? { ...item, state, day } : item) })

const PlanShape = v.object({
  format: v.literal('small-places-exposure-plan'),
  version: v.literal(1),
  items: v.array(v.object({
    mitigation: v.picklist(MITIGATION_IDS),
    findings: v.pipe(v.number(), v.integer(), v.minValue(0)),
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
