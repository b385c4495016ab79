import { StoreFault } from './fault.ts'

/** How long one transaction may take. Work inside one awaits the store and nothing slow. */
export const transactionLimitMs = 30_000

/** The result of `work`, or `StoreFault('slow')` when it takes longer than `ms`. */
export const withinTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('slow')), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
