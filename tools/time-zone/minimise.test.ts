import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minimise } from './minimise.ts'

test('the lowest point of a long bent valley is found (Rosenbrock)', () => {
  const lowest = minimise((at, gradient) => {
    const [x = 0, y = 0] = at
    gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x)
    gradient[1] = 200 * (y - x * x)
    return 100 * (y - x * x) ** 2 + (1 - x) ** 2
  }, Float64Array.of(-1.2, 1), 500)
  assert.ok(Math.abs((lowest[0] ?? 0) - 1) < 1e-2 && Math.abs((lowest[1] ?? 0) - 1) < 1e-2, String(lowest))
})

test('where it is flat, it stays', () => {
  assert.deepEqual([...minimise(() => 1, Float64Array.of(3, 4), 10)], [3, 4])
})
