import { after, before, describe } from 'node:test'
import type { Store } from '@small-places/service'
import { caseRows } from './case-rows.ts'
import { reporterRows } from './reporter-rows.ts'
import { serviceRows } from './service-rows.ts'
import { staffRows } from './staff-rows.ts'
import { transactions } from './transactions.ts'

/** A fresh, empty store and what ends it. */
export interface StoreUnderTest {
  readonly store: Store
  close(): Promise<void>
}

/** Gives every test a store of its own. */
export type FreshStore = () => Promise<Store>

/**
 * The promises of the `Store` port as tests: any adapter calls this from a test file of its own. `makeStore` gives an
 * empty store each time.
 */
export const storeContract = (name: string, makeStore: () => Promise<StoreUnderTest>): void => {
  describe(`the store contract: ${name}`, () => {
    const open: StoreUnderTest[] = []
    const fresh: FreshStore = async () => {
      const made = await makeStore()
      open.push(made)
      return made.store
    }
    before(() => { open.length = 0 })
    after(async () => {
      for (const { close } of open) await close()
    })

    describe('transactions', () => transactions(fresh))
    describe('what reporters send', () => reporterRows(fresh))
    describe('cases', () => caseRows(fresh))
    describe('people', () => staffRows(fresh))
    describe('the service’s own rows', () => serviceRows(fresh))
  })
}
