import { test } from 'node:test'
import { killAgainAndAgain } from './kills.ts'

test('a server that is killed ten times while people send loses nothing that it acknowledged', () =>
  killAgainAndAgain({ times: 10, senders: 8 }))
