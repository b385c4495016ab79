import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import { MITIGATION_IDS, type MitigationId } from './mitigation/mitigation-id.ts'
import type { Report } from './report.ts'

/** One thing to do. */
export interface PlanItem {
  readonly mitigation: MitigationId
  /** Ids of the findings that it is for; they do not say what was found. */
  readonly findings: readonly string[]
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
  const needed = new Map<MitigationId, string[]>()
  for (const { id, mitigations } of report.findings) {
    for (const mitigation of mitigations) {
      const findings = needed.get(mitigation)
      if (findings) findings.push(id)
      else needed.set(mitigation, [id])
    }
  }
  const old = new Map(earlier?.items.map((item) => [item.mitigation, item]))
  const items = [...needed].map(([mitigation, findings]): PlanItem => {
    const known = old.get(mitigation)
    // Done for other findings is not done for a new one.
    const holds = known !== undefined && findings.every((id) => known.findings.includes(id))
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
    findings: v.array(v.pipe(v.string(), v.maxLength(200))),
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
