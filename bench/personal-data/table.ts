import { sumOf, type Score, type Share } from './score.ts'

/** A score with the speed at which it was reached. */
export interface Measured extends Score {
  /** Megabytes of UTF-8 a second of CPU time. */
  readonly megabytesPerSecond: number
}

const NONE: Share = { hit: 0, of: 0 }

const percent = ({ hit, of }: Share): string => of === 0 ? '' : `${(hit / of * 100).toFixed(1)} %`
const counted = (share: Share): string => share.of === 0 ? '' : `${share.hit}/${share.of}`

/** What was measured on one set: a line a program, then a line a type of personal data. */
export function tablesOf(name: string, measured: readonly Measured[]): string {
  const languages = Object.keys(measured[0]?.falseAlarms ?? {})
  const byLanguage = languages.length <= 8 ? languages : []
  const summary = [
    ['', 'precision', 'recall', 'of all marked', 'texts found', 'false alarms', 'without names', ...byLanguage, 'with places, bodies', 'MB/s'],
    ...measured.map(one => [
      one.finder, percent(one.precision), percent(one.recall), percent(one.recallOfAll), percent(one.found),
      percent(sumOf(Object.values(one.falseAlarms))), percent(one.falseAlarmsWithoutNames),
      ...byLanguage.map(language => percent(one.falseAlarms[language] ?? NONE)), percent(one.withSurroundings),
      one.megabytesPerSecond.toFixed(2),
    ]),
  ]
  const types = Object.keys(measured[0]?.byType ?? {})
  const detail = types.length === 0 || types.length > 40 ? [] : [
    ['', ...measured.map(({ finder }) => finder)],
    ...types.map(type => [type, ...measured.map(({ byType }) => counted(byType[type] ?? NONE))]),
  ]
  return [`## ${name}`, columns(withoutEmpty(summary)), ...detail.length ? [columns(detail)] : []].join('\n\n')
}

/** Without columns in which nothing but the heading stands. */
function withoutEmpty(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isFilled = (column: number): boolean => column === 0 || rows.slice(1).some(row => row[column] !== '')
  return rows.map(row => row.filter((_, column) => isFilled(column)))
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  const padded = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
  return rows.map(row => row.map(padded).join('  ').trimEnd()).join('\n')
}
