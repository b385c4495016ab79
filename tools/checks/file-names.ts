import { error, type Finding } from '../finding.ts'

const emptyWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers', 'misc'])

/** Refuses file and folder names that say where something was dropped and not what it is. */
export function checkNames(paths: readonly string[]): Finding[] {
  return paths.flatMap((path) => {
    const words = path.toLowerCase().split(/[/._-]/)
    const empty = words.find((word) => emptyWords.has(word))
    return empty === undefined ? [] : [error(path, `“${empty}” names nothing: call it after what it holds`)]
  })
}
