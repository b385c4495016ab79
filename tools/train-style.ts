/**
 * `node tools/train-style.ts GIT-FOLDER…`: learns from the commit messages of several public projects how alike texts
 * of one person and of two people are, and writes averages and what was measured into packages/exposure. No text is
 * kept.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './source-tree.ts'
import { commitProse } from './style/commit-prose.ts'
import { trainStyle } from './style/train.ts'

const FOLDER = 'packages/exposure/src/style/data'

const repositories = process.argv.slice(2)
if (repositories.length < 2) {
  console.error('usage: node tools/train-style.ts GIT-FOLDER GIT-FOLDER …')
  process.exit(2)
}

const projects = await Promise.all(repositories.map(commitProse))
const { words, scales, measured } = trainStyle(projects)
await write('model.ts', [
  "import type { StyleScale } from '../comparison.ts'", '',
  '/** The everyday words of English, the commonest first. Made by tools/train-style.ts. */',
  `export const EVERYDAY_WORDS = "${words.join(' ')}"`, '',
  '/** Made by tools/train-style.ts: averages over many people, no text of any. */',
  `export const styleScales: readonly StyleScale[] = ${JSON.stringify(scales)}`,
])
await write('measured.ts', [
  "import type { StyleMeasured } from '../measured.ts'", '',
  '/** Made by tools/train-style.ts: how well people of unseen projects were told apart. */',
  `export const styleMeasured: StyleMeasured = ${JSON.stringify(measured, null, 2)}`,
])
console.log(JSON.stringify({
  measured, levels: scales.map(({ characters, levels }) => ({ characters, levels })),
}, null, 2))

async function write(name: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(root, FOLDER, name), `${lines.join('\n')}\n`)
}
