import { test } from 'node:test'
import { killAgainAndAgain } from './kills.ts'

test('a server that is killed two hundred times while people send loses nothing that it acknowledged', () =>
  killAgainAndAgain({ times: 200, senders: 8 }))
