/** A frame around lines, so that what is printed only once is seen. */
export const boxed = (lines: readonly string[]): string => {
  const width = Math.max(...lines.map(line => [...line].length))
  const bar = '─'.repeat(width + 2)
  const rows = lines.map(line => `│ ${line}${' '.repeat(width - [...line].length)} │`)
  return [`┌${bar}┐`, ...rows, `└${bar}┘`].join('\n')
}
