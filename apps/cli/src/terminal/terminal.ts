import { createInterface, type Interface } from 'node:readline'

/** How a command speaks with whoever runs it. */
export interface Terminal {
  say(text: string): void
  /** Asks for one line. From a pipe, the next line that it holds. Null when there is nothing more to read. */
  ask(question: string): Promise<string | null>
  /** Asks for something that must not be seen: a terminal shows nothing of what is typed. */
  askSecret(question: string): Promise<string | null>
  /** Lets go of the standard input, so that the program can end. */
  close(): void
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const BACKSPACES = new Set(['\u007f', '\b'])
const ENDS = new Set(['\r', '\n', CTRL_D])

/** The terminal, or the pipes, of this process. */
export const processTerminal = (): Terminal => {
  const { stdin, stdout } = process
  let lines: AsyncIterator<string> | null = null
  let reader: Interface | null = null

  const nextLine = async (): Promise<string | null> => {
    if (lines === null) {
      reader = createInterface({ input: stdin, terminal: false })
      lines = reader[Symbol.asyncIterator]()
    }
    const next = await lines.next()
    return next.done === true ? null : next.value
  }
  const close = () => {
    reader?.close()
    reader = null
    lines = null
    stdin.pause()
  }

  return {
    say: text => {
      stdout.write(`${text}\n`)
    },
    ask: question => {
      stdout.write(`${question} `)
      return nextLine()
    },
    askSecret: async question => {
      process.stderr.write(`${question} `)
      if (!stdin.isTTY) return nextLine()
      close()
      const typed = await readHidden()
      process.stderr.write('\n')
      return typed
    },
    close,
  }
}

/** Reads keys until Enter without showing them. Ctrl-C ends the program as it would elsewhere. */
const readHidden = (): Promise<string | null> => new Promise(resolve => {
  const { stdin } = process
  let typed = ''
  const done = (result: string | null) => {
    stdin.setRawMode(false)
    stdin.pause()
    stdin.removeListener('data', take)
    resolve(result)
  }
  const take = (chunk: string) => {
    for (const key of chunk) {
      if (key === CTRL_C) {
        stdin.setRawMode(false)
        process.exit(130)
      }
      if (ENDS.has(key)) return done(key === CTRL_D && typed === '' ? null : typed)
      typed = BACKSPACES.has(key) ? [...typed].slice(0, -1).join('') : typed + key
    }
    return undefined
  }
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.on('data', take)
  stdin.resume()
})
