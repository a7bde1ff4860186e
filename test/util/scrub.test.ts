import { describe, expect, test } from 'vitest'
import { scrub } from '../../src/util/scrub.js'

const PASSWORD = 'pa"ss\\wo/rt ß%'
const HOOK = 'https://chat.example.com/v1/spaces/AAAA/messages?key=AIzaKey&token=abcToken%3D%22'

describe('a message without secrets', () => {
  test.each([
    ['as it is', PASSWORD, PASSWORD],
    ['in JSON', PASSWORD, JSON.stringify(PASSWORD).slice(1, -1)],
    ['in JSON that stands in JSON', PASSWORD, JSON.stringify(JSON.stringify({ a: PASSWORD }).slice(6, -2)).slice(1, -1)],
    ['in a form', PASSWORD, 'pa%22ss%5Cwo%2Frt+%C3%9F%25'],
    ['that looks like an address of some kind', `user:${PASSWORD}`, JSON.stringify(`user:${PASSWORD}`).slice(1, -1)],
    ['of a query, as it stands in the address', HOOK, 'abcToken%3D%22'],
    ['of a query, decoded', HOOK, 'abcToken="'],
    ['of a path', HOOK, 'AAAA'],
  ])('a secret %s', (_, secret, quoted) => expect(scrub(`they said: ${quoted}.`, [secret])).toBe('they said: ***.'))

  test('words of an address that are none stay', () => expect(scrub('the token is refused', [HOOK])).toBe('the token is refused'))
})
