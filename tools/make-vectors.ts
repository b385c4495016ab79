/**
 * `node tools/make-vectors.ts`: writes the test vectors of docs/formats.md to `docs/vectors`. All of it is made from
 * fixed inputs, so that a second run changes nothing unless a format has changed.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './source-tree.ts'
import { fixedPrimitives, type VectorFile } from './test-vectors/inputs.ts'
import { recovery } from './test-vectors/recovery.ts'
import { kitCodes, members, reporter, vault, words } from './test-vectors/secrets.ts'
import { audit, session, work } from './test-vectors/server.ts'
import { caseFiles, conversation, keyList, statement } from './test-vectors/statements.ts'
import { makeTeam } from './test-vectors/team.ts'

const tools = await fixedPrimitives()
const team = await makeTeam(tools)
const files: Readonly<Record<string, VectorFile>> = {
  'words': await words(tools),
  'reporter': await reporter(tools),
  'members': await members(tools),
  'statement': await statement(tools),
  'key-list': await keyList(tools, team),
  'conversation': await conversation(tools, team),
  'case': await caseFiles(tools, team),
  'kit-code': await kitCodes(tools),
  'vault': await vault(tools),
  'recovery': await recovery(tools),
  'session': await session(tools, team),
  'work': await work(tools),
  'audit': await audit(),
}
for (const [name, { about, vectors }] of Object.entries(files)) {
  const text = `${JSON.stringify({ v: 1, about, vectors }, null, 2)}\n`
  await writeFile(join(root, 'docs/vectors', `${name}.json`), text)
}
