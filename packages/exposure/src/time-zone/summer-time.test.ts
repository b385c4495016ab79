import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ZONES } from './zone.ts'

/**
 * Which share of a month the clocks of a zone are ahead of their winter time, by the machine's own time zone database.
 */
function shareByDatabase(id: string, standardOffset: number, year: number, month: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' })
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const ahead = Array.from({ length: days }, (_, day) => {
    const parts = format.formatToParts(Date.UTC(year, month, day + 1, 12))
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name ?? '') ?? []
    return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) > standardOffset ? 1 : 0
  })
  return ahead.reduce<number>((sum, one) => sum + one, 0) / days
}

test('every zone changes its clocks in the months in which its law says', () => {
  for (const { id, standardOffset, summerTime, summerShares } of ZONES) {
    // Years in which the rules named here were in force everywhere.
    const year = summerTime === 'brazil' ? 2013 : summerTime === 'iran' ? 2018 : 2024
    // Tehran is listed with and without summer time, as it ended in 2022.
    summerShares.forEach((share, month) => {
      const truth = shareByDatabase(id, standardOffset, year, month)
      assert.ok(Math.abs(share - truth) < 0.2, `${id} ${summerTime} month ${month + 1}: ${share}, by law ${truth}`)
    })
  }
})
