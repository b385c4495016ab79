import { writeStatement, type Statement } from '@small-places/encryption'
import type { OpenCase } from '../cases/open-case.ts'

/** A file of an export, and where it stands in the archive. */
export interface ExportedFile {
  readonly path: string
  readonly name: string
  readonly type: string
  readonly size: number
  /** Why its bytes are not in the archive, or null. */
  readonly missing: string | null
}

/**
 * `case.json` of an export (docs/formats.md section 10): every manifest and every statement as it was signed, so that
 * the signatures can be checked without this software, and what the checks of this device said of each.
 */
export interface CaseRecord {
  readonly v: 1
  readonly kind: 'case-export'
  readonly case: string
  /** `YYYY-MM-DD`. */
  readonly exported: string
  readonly by: string
  /** Statements as text: a body line, then a line for each proof. */
  readonly manifests: readonly string[]
  readonly events: readonly {
    readonly position: number; readonly compartment: string; readonly epoch: number; readonly standing: string
    readonly statement: string
  }[]
  readonly reporter: readonly {
    readonly position: number; readonly day: string; readonly epoch: number; readonly statement: string
  }[]
  readonly files: readonly ExportedFile[]
  /** Codes of what did not add up when the case was exported. */
  readonly alarms: readonly string[]
  /** Items that a check refused, by id. */
  readonly refused: readonly string[]
}

/** The record of a case as it stands. */
export function caseRecord(open: OpenCase, by: string, exported: string, files: readonly ExportedFile[]): CaseRecord {
  const { events, side, served } = open.inside
  const text = (statement: Statement): string => writeStatement(statement)
  return {
    v: 1, kind: 'case-export', case: open.id, exported, by, files,
    manifests: served.manifests.map(({ statement }) => text(statement)),
    events: [...events.chains.values()].flatMap((chain) => chain.events).map(({ body, statement, standing }) => ({
      position: events.positions.get(body.item) ?? 0, compartment: body.compartment, epoch: body.epoch, standing,
      statement: text(statement),
    })).sort((a, b) => a.position - b.position),
    reporter: side.items.flatMap(({ served: item, opened }) => opened === null ? [] : [{
      position: item.position, day: item.day, epoch: item.epoch, statement: text(opened.statement),
    }]),
    alarms: open.alarms.map(({ code }) => code),
    refused: [...events.refused, ...side.refused].map(({ item }) => item.item),
  }
}
