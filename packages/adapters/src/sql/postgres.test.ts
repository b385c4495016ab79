import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { fixedClock, storeContract } from '@small-places/testkit'
import pg from 'pg'
import { openPostgres } from './postgres.ts'

const server = process.env['TEST_POSTGRES_URL']

/** Runs one statement on the server itself, outside any of our stores. */
const command = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

if (server === undefined || server === '') {
  describe('the store contract: PostgreSQL', () => {
    test('holds', { skip: 'TEST_POSTGRES_URL names no server' })
  })
} else {
  storeContract('PostgreSQL', async () => {
    const name = `small_places_${randomUUID().replaceAll('-', '')}`
    await command(server, `create database ${name} encoding 'UTF8' template template0`)
    const url = new URL(server)
    url.pathname = `/${name}`
    const store = await openPostgres({ url: url.href, clock: fixedClock(), acceptVolatile: true, connections: 8 })
    return {
      store,
      async close() {
        await store.close()
        await command(server, `drop database ${name} with (force)`)
      },
    }
  })
}
