import { toJsonSchema } from '@valibot/to-json-schema'
import { allRoutes, generalErrors } from './all-routes.ts'
import { type ErrorCode, errorStatus } from './errors.ts'
import type { Route } from './route.ts'

/** A JSON value as it stands in the document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), made from the routes and nothing else. */
export const openApiDocument = (version: string): { readonly [name: string]: Json } => ({
  openapi: '3.1.1',
  info: {
    title: 'Small Places', version,
    description: 'Bodies and answers carry ciphertext and routing data only. Byte formats are in docs/formats.md.',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
  },
  components: {
    securitySchemes: {
      staff: {
        type: 'apiKey', in: 'header', name: 'authorization',
        description: 'SmallPlaces <session>.<milliseconds>.<nonce>.<signature>, for one request each.',
      },
    },
    schemas: {
      error: {
        type: 'object', required: ['error'], properties: { error: { type: 'string', enum: Object.keys(errorStatus) } },
      },
    },
  },
  paths: pathsOf(allRoutes),
})

const pathsOf = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route)
  }
  return paths
}

const operationOf = (route: Route): Json => ({
  operationId: route.id, summary: route.summary, tags: [route.surface === 'both' ? 'site and desk' : route.surface],
  ...route.caller === 'staff' ? { security: [{ staff: [] }] } : {},
  ...route.method === 'GET' || route.binary === 'request' ? { parameters: parametersOf(route) } : {},
  ...route.method === 'POST' ? { requestBody: { required: true, content: requestOf(route) } } : {},
  responses: { 200: { description: 'Done.', content: answerOf(route) }, ...errorsOf(route) },
})

const parametersOf = (route: Route): Json => {
  const schema = schemaOf(route.body)
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : [])
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Json>>)
  return properties.map(([name, property]) => ({
    name, in: route.method === 'GET' ? 'query' : 'header', required: required.has(name), schema: property,
  }))
}

const requestOf = (route: Route): Json => route.binary === 'request'
  ? { 'application/octet-stream': {} } : { 'application/json': { schema: schemaOf(route.body) } }

const answerOf = (route: Route): Json => {
  if (route.binary === 'answer') return { 'application/octet-stream': {} }
  return { [route.binary === 'text' ? 'text/plain' : 'application/json']: { schema: schemaOf(route.answer) } }
}

const errorsOf = (route: Route): Record<string, Json> => {
  const codes = [...new Set<ErrorCode>([...route.errors, ...generalErrors(route)])].sort()
  const responses: Record<string, Json> = {}
  for (const status of new Set(codes.map(code => errorStatus[code]))) {
    responses[status] = {
      description: codes.filter(code => errorStatus[code] === status).join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/error' } } },
    }
  }
  return responses
}

/** The schema of what travels: before the parser brands ids and turns texts into numbers. */
const schemaOf = (schema: Route['body']): { readonly [name: string]: Json } => {
  const { $schema: _, ...json } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input' })
  return JSON.parse(JSON.stringify(json)) as { readonly [name: string]: Json }
}
