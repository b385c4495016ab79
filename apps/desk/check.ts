/**
 * Checks the types of the desk, templates included. The house is checked with TypeScript 7, which has no programming
 * interface that the Vue compiler could use; so this one application is checked with its own TypeScript 6.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const { run } = require('vue-tsc') as { run(compiler: string): void }

process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', '-p', join(here, 'tsconfig.json'),
  ...process.argv.slice(2)]
run(require.resolve('typescript/lib/tsc'))
