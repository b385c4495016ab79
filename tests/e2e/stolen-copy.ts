import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where somebody who has everything of a server would look. */
export interface StolenServer {
  readonly folders: readonly string[]
  readonly pid: number
  readonly logged: string
}

/** Every way in which a text would stand in a copy. */
const spellings = (text: string): readonly Buffer[] => {
  const bytes = Buffer.from(text)
  // Inside longer base64 the same bytes stand in one of three ways, whose middle is the same.
  const inside = [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    return [padded.toString('base64'), padded.toString('base64url')].map((coded) => Buffer.from(coded.slice(4, -4)))
  })
  return [
    bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()), Buffer.from(encodeURIComponent(text)), ...inside,
  ]
}

/** The writable memory of a process, piece by piece, as a core dump would hold it. Linux only. */
async function* memoryOf(pid: number): AsyncGenerator<Buffer> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8')
  const memory = await open(`/proc/${pid}/mem`)
  try {
    for (const line of maps.split('\n')) {
      const [, from, to, name] = /^([0-9a-f]+)-([0-9a-f]+) rw\S* \S+ \S+ \S+\s*(.*)$/.exec(line) ?? []
      if (from === undefined || to === undefined || name === '[vvar]') continue
      const start = Number.parseInt(from, 16)
      const length = Number.parseInt(to, 16) - start
      for (let offset = 0; offset < length; offset += PIECE) {
        // Pieces overlap, so that a text across a border is found too.
        const piece = Buffer.alloc(Math.min(PIECE + OVERLAP, length - offset))
        const { bytesRead } = await memory.read(piece, 0, piece.length, start + offset).catch(() => ({ bytesRead: 0 }))
        if (bytesRead > 0) yield piece.subarray(0, bytesRead)
      }
    }
  } finally {
    await memory.close()
  }
}

const PIECE = 16 * 1024 * 1024
const OVERLAP = 4096

async function* filesOf(folder: string): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) yield { path, bytes: await readFile(path) }
    yield { path, bytes: Buffer.from(entry.name) }
  }
}

/** Which of the texts stand anywhere in the files, the log or the memory, as `text: place`. */
export async function foundIn(server: StolenServer, texts: readonly string[]): Promise<readonly string[]> {
  const sought = texts.map((text) => ({ text, spellings: spellings(text) }))
  const found = new Set<string>()
  const search = (place: string, bytes: Buffer): void => {
    for (const { text, spellings: ways } of sought) {
      if (ways.some((way) => bytes.includes(way))) found.add(`${text}: ${place}`)
    }
  }
  search('log', Buffer.from(server.logged))
  for (const folder of server.folders) for await (const { path, bytes } of filesOf(folder)) search(path, bytes)
  for await (const piece of memoryOf(server.pid)) search('memory', piece)
  return [...found]
}
