import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { err, ok } from '@small-places/kernel'
import { createTestService, reportOf, sealedSample, b64, tokenOf, itemId } from '@small-places/testkit'
import fc from 'fast-check'

const MINUTE = 60_000
const stored = ok({ stored: true })

describe('sending a report', () => {
  test('a report is in the queue as soon as it is acknowledged, with the day and no finer time', async () => {
    const { service, as } = await createTestService()
    deepEqual(await service.answer('submit-report', null, reportOf('a')), stored)
    const queue = await service.answer('read-queue', as('desk-1'), {})
    const reports = queue.ok ? queue.value.reports : []
    deepEqual(reports.map(({ mailbox, lane, day, items }) => [mailbox, lane, day, items.length]),
      [[reportOf('a').mailbox, 'concern', '2026-11-21', 1]])
  })

  test('sending the same report twice makes one report, whatever happened in between', async () => {
    const { service, env, clock } = await createTestService()
    const report = reportOf('a')
    for (let n = 0; n < 3; n++) {
      deepEqual(await service.answer('submit-report', null, report), stored)
      clock.advance(20 * MINUTE)
    }
    equal((await env.store.read(tx => tx.intake.heads())).length, 1)
    equal((await env.store.read(tx => tx.jobs.lease(clock.now() + 1e9, 0, 99)))
      .filter(job => job.kind === 'arrived').length, 1)
  })

  test('other bytes under the same item, or another token for the mailbox, are refused', async () => {
    const { service, env } = await createTestService()
    const report = reportOf('a')
    await service.answer('submit-report', null, report)
    const others = [
      { ...report, sealed: sealedSample('forged') }, { ...report, lane: 'danger' as const },
      { ...report, tokenHash: b64(new Uint8Array(32)) },
      { ...report, item: itemId('another'), tokenHash: b64(new Uint8Array(32)) },
      { ...report, item: itemId('another') },
    ]
    for (const other of others) {
      deepEqual(await service.answer('submit-report', null, other), err('conflict'))
    }
    const [item] = await env.store.read(tx => tx.intake.of(report.mailbox))
    equal(b64(item?.sealed ?? new Uint8Array()), report.sealed)
    equal((await service.answer('open-mailbox', null, { mailbox: report.mailbox, token: tokenOf('a') })).ok, true)
  })

  test('sent by many at once, in whatever order, each report is one report', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { minLength: 1, maxLength: 12 }),
      async sends => {
        const { service, env } = await createTestService()
        const answers = await Promise.all(sends.map(([name, isForged]) => service.answer('submit-report', null, {
          ...reportOf(name), ...isForged ? { sealed: sealedSample(`forged ${name}`) } : {},
        })))
        const names = new Set(sends.map(([name]) => name))
        equal((await env.store.read(tx => tx.intake.heads())).length, names.size)
        equal((await env.store.read(tx => tx.mailboxes.waiting())).length, names.size)
        // Whoever came first decides; everybody who sent the same is told so.
        for (const [i, [name, isForged]] of sends.entries()) {
          const first = sends.find(([other]) => other === name)
          equal(answers[i]?.ok, first?.[1] === isForged)
        }
      }), { numRuns: 25 })
  })

  test('plain text, other kinds of age files and sizes that no padding gives are refused', async () => {
    const { service } = await createTestService()
    const bytes = Buffer.from(reportOf('a').sealed, 'base64url')
    const refused = [
      Buffer.from('I am afraid, they know where I live. '.repeat(200)),
      Buffer.from(bytes.toString('latin1').replace('mlkem768x25519', 'X25519 aaaaaaa'), 'latin1'),
      bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('x')]),
      Buffer.from(sealedSample('small', 1024), 'base64url'), Buffer.alloc(0),
    ]
    for (const sealed of refused) {
      const report = { ...reportOf('a'), sealed: b64(sealed) }
      deepEqual(await service.answer('submit-report', null, report), err('not-sealed'))
    }
  })

  test('a desk that the key list does not know is refused', async () => {
    const { service } = await createTestService()
    deepEqual(await service.answer('submit-report', null, { ...reportOf('a'), desk: 'other' }), err('not-found'))
  })

  test('in the danger lane the hour is kept until a person opens the report, and then forgotten', async () => {
    const { service, env, clock, as } = await createTestService()
    clock.advance(7 * MINUTE)
    await service.answer('submit-report', null, reportOf('a', 'danger'))
    await service.answer('submit-report', null, reportOf('b', 'concern'))
    const rows = () => env.store.read(tx => tx.mailboxes.waiting())
    deepEqual((await rows()).map(({ lane, hour }) => [lane, hour]),
      [['danger', Date.parse('2026-11-21T10:00:00Z')], ['concern', null]])
    await service.answer('acknowledge', as('desk-1'), { mailbox: reportOf('a').mailbox })
    deepEqual((await rows()).map(({ hour }) => hour), [null, null])
  })

  test('the alert comes due 50 to 60 minutes after the arrival', async () => {
    const { service, env, clock } = await createTestService()
    for (let n = 0; n < 40; n++) await service.answer('submit-report', null, reportOf(`r${n}`))
    const minutes = (await env.store.read(tx => tx.alerts.all())).map(({ due }) => (due - clock.now()) / MINUTE)
    equal(minutes.length, 40)
    equal(minutes.every(minute => minute >= 50 && minute < 60), true)
    equal(new Set(minutes).size > 30, true)
  })
})
