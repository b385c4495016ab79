import { equal, ok as isTrue } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { claimSolely } from './sole-claim.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-places-claim-'))
})
after(() => rm(folder, { recursive: true, force: true }))

/** A process that claims the file, says so, and then stays. */
const claimElsewhere = async (path: string) => {
  const code = `import { claimSolely } from ${JSON.stringify(join(import.meta.dirname, 'sole-claim.ts'))}
    process.stdout.write(String(claimSolely(${JSON.stringify(path)}) !== null))
    setInterval(() => {}, 60_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data') as [Buffer]
  return {
    has: said.toString() === 'true',
    kill: async () => {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}

describe('a sole claim', () => {
  test('is had by one at a time, and by the next one after its release', async () => {
    const path = join(folder, 'one')
    const first = claimSolely(path)
    isTrue(first !== null)
    equal(claimSolely(path), null)
    first.release()
    const second = claimSolely(path)
    isTrue(second !== null)
    second.release()
    equal((await stat(path)).size, 0)
  })

  test('of another process holds until that process ends, even if it is killed', async () => {
    const path = join(folder, 'two')
    const other = await claimElsewhere(path)
    try {
      equal(other.has, true)
      equal(claimSolely(path), null)
    } finally {
      await other.kill()
    }
    const own = claimSolely(path)
    isTrue(own !== null)
    own.release()
  })
})
