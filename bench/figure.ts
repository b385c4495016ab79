/** One row of the table: what we measured here, beside the best that there is or the limit that we set ourselves. */
export interface Figure {
  readonly what: string
  /** Ours, in `unit`. */
  readonly ours: number
  readonly unit: string
  /** What it is held against. */
  readonly against: {
    readonly who: string
    readonly value: number
    /** Whether a larger number is the better one. */
    readonly more?: true
  }
}

/** How many times better we are; below 1 we are worse, or over the limit. */
const ratioOf = ({ ours, against: { value, more } }: Figure): number => more === true ? ours / value : value / ours

const rounded = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 1000 ? 3 : 6 })

/** The figures as a table, one line each. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [
    ['what', 'ours', 'held against', 'times better'],
    ...figures.map(figure => [
      figure.what, `${rounded(figure.ours)} ${figure.unit}`,
      `${figure.against.who}: ${rounded(figure.against.value)} ${figure.unit}`, `${rounded(ratioOf(figure))}×`,
    ]),
  ]
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
