import { error, note, type Finding } from '../finding.ts'
import type { SourceFile } from '../source-tree.ts'

const longestLine = 120
const reportedAbove = 300
const refusedAbove = 600

/** Whether the length of a file says anything about it: code and styles, not text, tables of data or vectors. */
const hasLength = (path: string): boolean =>
  /\.(?:ts|vue|js|css|sh)$/.test(path) && !/(?:^|\/)(?:data|vectors|fixtures)\//.test(path)

/** Reports files of more than 300 lines and lines of more than 120 characters; refuses files of more than 600. */
export function checkLengths(files: readonly SourceFile[]): Finding[] {
  return files.filter(({ path }) => hasLength(path)).flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n')
    const wide = lines.flatMap((line, index) => [...line].length > longestLine ? [index + 1] : [])
    const told = wide.length === 0 ? [] : [note(path, `longer than ${longestLine} characters: line ${wide.join(', ')}`)]
    return [...ofFile(path, lines.length), ...told]
  })
}

function ofFile(path: string, lines: number): Finding[] {
  if (lines > refusedAbove) return [error(path, `${lines} lines; ${refusedAbove} is the most: split it by idea`)]
  return lines > reportedAbove ? [note(path, `${lines} lines; look for the second idea in it`)] : []
}
