/** Takes the bytes of an event stream as they come and gives the data of every whole event. */
export interface EventStreamReader {
  read(text: string): string[]
}

/**
 * Reads `text/event-stream` (HTML Standard, section 9.2.6) as far as the desk needs it: the `data` of events without a
 * type. The desk cannot use the browser's own reader, which sends no signed header.
 */
export function eventStreamReader(): EventStreamReader {
  let rest = ''
  let data: string[] = []
  return {
    read(text) {
      rest += text
      const found: string[] = []
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) found.push(data.join('\n'))
          data = []
        } else {
          const value = /^data(?:: ?(.*))?$/.exec(line)
          if (value !== null) data.push(value[1] ?? '')
        }
      }
      // A server that never ends a line would fill the memory.
      if (rest.length > 10_000) rest = ''
      return found
    },
  }
}
