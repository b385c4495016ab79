import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCommand } from '../durability/server-process.ts'

test('a ceremony whose officers do not sign makes no team, says so, and is not begun again over its papers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-ceremony-'))
  try {
    const [data, answers] = [join(folder, 'data'), join(folder, 'answers.json')]
    for (const officer of ['officer-2', 'officer-3']) {
      assert.equal((await runCommand(['officer', 'new', officer, '--out', folder])).code, 0)
    }
    await writeFile(answers, JSON.stringify({
      organisation: 'Example Team', siteOrigin: 'https://report.example.org', deskOrigin: 'https://desk.example.org',
      officers: [
        { id: 'officer-1' }, { file: join(folder, 'officer-2.json') }, { file: join(folder, 'officer-3.json') },
      ],
      members: [{ handle: 'amira' }, { handle: 'boris' }],
    }))
    const init = () => runCommand(['init', '--data', data, '--answers', answers])
    const ended = await init()
    assert.equal(ended.code, 1)
    assert.match(ended.output, /ended before enough officers had signed/)
    assert.equal((await readdir(data)).includes('smallplaces.json'), false)
    const again = await init()
    assert.equal(again.code, 1)
    assert.match(again.output, /papers in .* already/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
