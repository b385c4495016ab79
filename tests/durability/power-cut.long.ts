import { test } from 'node:test'
import { cutPowerAgainAndAgain } from './kills.ts'
import { whyNoVolume } from './volume.ts'

const skip = await whyNoVolume() ?? false

test('a server whose power is cut fifty times while people send loses nothing that it acknowledged', { skip }, () =>
  cutPowerAgainAndAgain({ times: 50, senders: 8 }))
