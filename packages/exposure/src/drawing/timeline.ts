import { element, type ViewElement } from '../view/element.ts'
import { picture } from './picture.ts'

const WIDTH = 620
const HEIGHT = 116
const FOOT = 26

/** Months since the year 0, UTC. */
const monthOf = (at: number): number => {
  const date = new Date(at * 1_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/**
 * How much somebody did in each month, from the first to the last; null where there is nothing.
 * @param moments Seconds since 1970.
 */
export function timeline(moments: readonly number[], described: string, year: (year: number) => string): ViewElement | null {
  const counts = new Map<number, number>()
  for (const at of moments) counts.set(monthOf(at), (counts.get(monthOf(at)) ?? 0) + 1)
  if (counts.size === 0) return null
  const first = Math.min(...counts.keys())
  const months = Math.max(...counts.keys()) - first + 1
  const most = Math.max(...counts.values())
  const step = WIDTH / months
  const bars = [...counts].map(([month, count]) => {
    const height = Math.max(1, (HEIGHT - FOOT) * Math.sqrt(count / most))
    return element('rect', {
      x: ((month - first) * step).toFixed(1), y: (HEIGHT - FOOT - height).toFixed(1),
      width: Math.max(1, step * 0.85).toFixed(1), height: height.toFixed(1),
    })
  })
  const years = Array.from({ length: months }, (_, index) => first + index).filter(month => month % 12 === 0)
  // Years whose names would run into each other are left out.
  const every = Math.ceil(years.length * 75 / WIDTH)
  const names = years.filter(month => month / 12 % every === 0).map(month =>
    element('text', { x: ((month - first) * step).toFixed(1), y: HEIGHT - 6 }, year(month / 12)))
  return picture('timeline', [0, 0, WIDTH, HEIGHT], described, ...bars, ...names)
}
