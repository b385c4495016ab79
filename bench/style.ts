import { parseArgs } from 'node:util'
import type { StyleMeasured } from '@small-places/exposure/style'
import { commitProse } from '../tools/style/commit-prose.ts'
import { trainStyle } from '../tools/style/train.ts'
import type { Measurement } from './measurement.ts'

/**
 * How well two texts of one person are told from two of different people. Every project is judged by averages and
 * weights of the others that are named. Only the list of everyday words is made of all of them, and somebody who
 * contributes to two projects stands on both sides.
 */
export const style: Measurement = {
  name: 'style',
  usage: 'GIT-FOLDER GIT-FOLDER … [--json]',
  async run(args) {
    const options = { json: { type: 'boolean', default: false } } as const
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length < 2) {
      return console.log('Name the git folders of two or more projects with many contributors.')
    }
    const projects = await Promise.all(positionals.map(commitProse))
    const { measured } = trainStyle(projects)
    console.log(values.json ? JSON.stringify(measured, null, 2) : tableOf(measured))
  },
}

function tableOf({ projects, byLength }: StyleMeasured): string {
  const rows = [
    ['characters', 'people', 'AUC', 'AUC of 3-letter cosine', 'found at 1 in 100', 'at 1 in 1,000', 'ECE'],
    ...byLength.map(({ characters, people, auc, aucOfYardstick, foundAt100, foundAt1000, calibrationError }) => [
      String(characters), String(people), auc.toFixed(3), aucOfYardstick.toFixed(3), foundAt100.toFixed(3),
      foundAt1000.toFixed(3), calibrationError.toFixed(3),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return [
    `${projects} projects, each judged by the others but for the list of everyday words; pairs are of one project.`,
    'Goal: AUC .96 at 10,000 characters.', '',
    ...rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()),
  ].join('\n')
}
