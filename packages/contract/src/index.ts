/** The API between devices and the server: schemas, error codes, the typed client and the OpenAPI document. */
export * from './errors.ts'
export * from './route.ts'
export * from './fields.ts'
export * from './reporter.ts'
export * from './directory.ts'
export * from './staff.ts'
export * from './casework.ts'
