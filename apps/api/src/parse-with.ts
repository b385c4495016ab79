import type { Route } from '@small-places/contract'
import { err, ok, type Result } from '@small-places/kernel'

/** What a schema makes of a value that it accepts. */
type Parsed<S extends Route['body']> = NonNullable<S['~standard']['types']>['output']

/**
 * Parses what came from outside with a schema of the contract, by the interface that schemas have in common
 * (https://standardschema.dev). What is wrong with a value is not told: it would repeat what was sent.
 */
export const parseWith = async <S extends Route['body']>(
  schema: S, value: unknown,
): Promise<Result<Parsed<S>, 'bad-request'>> => {
  const result = await schema['~standard'].validate(value)
  return result.issues === undefined ? ok(result.value as Parsed<S>) : err('bad-request')
}
