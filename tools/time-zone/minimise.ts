/** A function of many numbers, with its slope: writes the gradient into `gradient` and returns the value. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

const MEMORY = 10

/** How far a round went, how the gradient turned on the way, and the product of the two. */
interface Step {
  readonly moved: Float64Array
  readonly turned: Float64Array
  readonly curve: number
}

/**
 * Finds the lowest point of a smooth function with limited-memory BFGS and a line search that only asks for descent
 * (Nocedal and Wright, Numerical Optimization, algorithm 7.4).
 */
export function minimise(objective: Objective, start: Float64Array, mostRounds: number): Float64Array {
  let at = start
  let gradient = new Float64Array(at.length)
  let value = objective(at, gradient)
  const steps: Step[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const way = direction(gradient, steps)
    const slope = dot(way, gradient)
    let length = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    for (let halving = 0; ; halving += 1) {
      const next = at.map((x, i) => x + length * (way[i] ?? 0))
      const nextGradient = new Float64Array(at.length)
      const nextValue = objective(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) {
        const moved = difference(next, at)
        const turned = difference(nextGradient, gradient)
        const gained = value - nextValue
        at = next
        gradient = nextGradient
        value = nextValue
        if (gained <= 1e-8 * Math.abs(value)) return at
        const curve = dot(moved, turned)
        if (curve > 0) steps.push({ moved, turned, curve })
        if (steps.length > MEMORY) steps.shift()
        break
      }
      if (halving === 30) return at
      length /= 2
    }
  }
  return at
}

function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  let way = gradient.map(x => -x)
  const parts = steps.toReversed().map(({ moved, turned, curve }) => {
    const part = dot(moved, way) / curve
    way = way.map((x, i) => x - part * (turned[i] ?? 0))
    return part
  })
  const last = steps.at(-1)
  if (last) way = way.map(x => x * last.curve / dot(last.turned, last.turned))
  steps.forEach(({ moved, turned, curve }, step) => {
    const change = (parts[steps.length - 1 - step] ?? 0) - dot(turned, way) / curve
    way = way.map((x, i) => x + change * (moved[i] ?? 0))
  })
  return way
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x - (b[i] ?? 0))
