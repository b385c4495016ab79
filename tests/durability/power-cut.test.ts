import assert from 'node:assert/strict'
import { open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { cutPowerAgainAndAgain } from './kills.ts'
import { whyNoVolume, withVolume } from './volume.ts'

const skip = await whyNoVolume() ?? false

test('a cut takes what was only written, and leaves what was flushed', { skip }, () =>
  withVolume(async ({ folder, cutPower, comeBack }) => {
    const flushed = await open(join(folder, 'flushed'), 'w')
    await flushed.writeFile('flushed')
    await flushed.sync()
    await flushed.close()
    await writeFile(join(folder, 'written'), 'written')
    await cutPower()
    await comeBack()
    assert.deepEqual(await readdir(folder), ['flushed'])
  }))

test('a server whose power is cut three times while people send loses nothing that it acknowledged', { skip }, () =>
  cutPowerAgainAndAgain({ times: 3, senders: 8 }))
