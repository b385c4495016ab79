import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const foundIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['secret', 'device-id'] }).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)

test('a password is found behind the word for it in many languages', () => {
  for (const [text, password] of [
    ['password: hunter2', 'hunter2'], ['my password is Tr0ub4dor&3.', 'Tr0ub4dor&3'],
    ['пароль: qwerty123', 'qwerty123'],
    ['Passwort = "geheim"', 'geheim'], ['密码是abc12345', 'abc12345'], ['contraseña: hola1234', 'hola1234'],
    ['PIN: 4821', '4821'],
    ['رمز عبور: abc12345', 'abc12345'],
  ] as const) assert.deepEqual(foundIn(text), [`password ${password}`], text)
  for (const text of [
    'Password is required', 'the password was changed yesterday', 'the key is under the mat', 'token ring networks',
    'PIN and PUK', 'password: ********', 'a secret: she left', 'forgot password?',
  ]) assert.deepEqual(foundIn(text), [], text)
})

test('keys in the forms of services are found whole', () => {
  for (const key of [
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'AKIAIOSFODNN7EXAMPLE', 'glpat-abcdefghij0123456789',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
  ]) assert.deepEqual(foundIn(`use ${key} now`), [`service-key ${key}`])
  assert.deepEqual(foundIn('https://user:pa55@host.example.org/x'), ['login-in-address user:pa55'])
})

test('numbers of devices are found by their check and by the word before them', () => {
  assert.deepEqual(foundIn('IMEI 490154203237518'), ['imei 490154203237518'])
  assert.deepEqual(foundIn('35-209900-176148-1'), ['imei 35-209900-176148-1'])
  assert.deepEqual(foundIn('serial number: C02XG2JMJG5H'), ['serial-number C02XG2JMJG5H'])
  const id = 'AEBE52E7-03EE-455A-B3C4-E57283966239'
  assert.deepEqual(foundIn(`IDFA: ${id}`), [`device-uuid ${id}`])
  assert.deepEqual(foundIn('IMEI 490154203237519, a serial killer, serial number of the season'), [])
})
