import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleLock } from './idle-lock.ts'

const minute = 60_000

function started() {
  const clock = { at: 1_000_000, now: () => clock.at }
  let locked = 0
  const lock = idleLock(clock, () => locked++)
  return { clock, lock, locked: () => locked }
}

test('the desk stays open while somebody uses it', () => {
  const { clock, lock, locked } = started()
  for (let i = 0; i < 20; i++) {
    clock.at += 9 * minute
    lock.check()
    lock.touch()
  }
  assert.equal(locked(), 0)
})

test('the desk locks once after ten idle minutes', () => {
  const { clock, lock, locked } = started()
  clock.at += 10 * minute - 1
  lock.check()
  assert.equal(locked(), 0)
  clock.at += 1
  lock.check()
  lock.check()
  assert.equal(locked(), 1)
})

test('a touch on a device that slept for an hour locks and does not keep it open', () => {
  const { clock, lock, locked } = started()
  clock.at += 60 * minute
  lock.touch()
  assert.equal(locked(), 1)
})

test('a clock that was set back does not keep the desk open for longer', () => {
  const { clock, lock, locked } = started()
  clock.at -= 500 * minute
  lock.check()
  clock.at += 10 * minute
  lock.check()
  assert.equal(locked(), 1)
})

test('a stopped watch locks nothing', () => {
  const { clock, lock, locked } = started()
  lock.stop()
  clock.at += 60 * minute
  lock.check()
  assert.equal(locked(), 0)
})
