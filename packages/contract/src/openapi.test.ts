import { deepEqual, equal, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { allRoutes, errorStatus, openApiDocument } from './index.ts'

interface Operation {
  operationId: string
  security?: unknown
  parameters?: { name: string, in: string, required: boolean }[]
  requestBody?: { content: Record<string, { schema?: { properties: Record<string, unknown> } }> }
  responses: Record<string, { description: string }>
}
const document = openApiDocument('1.2.3') as unknown as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}
const operations = Object.values(document.paths).flatMap(path => Object.values(path))
const operation = (id: string): Operation | undefined => operations.find(({ operationId }) => operationId === id)

describe('the OpenAPI document', () => {
  test('describes every route once, and no two routes answer at one address', () => {
    equal(document.openapi, '3.1.1')
    deepEqual(operations.map(({ operationId }) => operationId).sort(), allRoutes.map(({ id }) => id).sort())
    equal(new Set(allRoutes.map(({ method, path }) => `${method} ${path}`)).size, allRoutes.length)
  })

  test('tells what a report is made of, as it travels', () => {
    const schema = operation('submit-report')?.requestBody?.content['application/json']?.schema
    deepEqual(Object.keys(schema?.properties ?? {}).sort(),
      ['desk', 'item', 'lane', 'mailbox', 'sealed', 'tokenHash', 'work'])
    deepEqual(schema?.properties['lane'], { enum: ['danger', 'concern'], type: 'string' })
  })

  test('names queries and headers as parameters', () => {
    deepEqual(operation('read-key-list-chain')?.parameters?.map(({ name, in: where }) => [name, where]),
      [['from', 'query']])
    equal(operation('read-cases')?.parameters?.[0]?.required, false)
    ok(operation('send-part')?.parameters?.every(parameter => parameter.in === 'header' && parameter.required))
  })

  test('says which calls need a signed session, and lists every status that a route can answer with', () => {
    for (const route of allRoutes) {
      equal(operation(route.id)?.security !== undefined, route.caller === 'staff', route.id)
      for (const code of route.errors) {
        ok(operation(route.id)?.responses[errorStatus[code]]?.description.includes(code), `${route.id} ${code}`)
      }
    }
  })
})
