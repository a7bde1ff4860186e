import { expect, test } from 'vitest'
import { saidBy } from '../../src/http/said-by.js'

test.each([
  ['of X', { title: 'Client Forbidden', detail: 'Use keys from an App of a Project.' }, 'Use keys from an App of a Project.'],
  ['of OAuth', { error: 'invalid_grant', error_description: 'Token has been revoked.' }, 'Token has been revoked.'],
  ['of Google', { error: { code: 403, message: 'Over <a href="/q">quota</a>.' } }, 'Over quota.'],
  ['of Apple', { errors: [{ status: '403', title: 'Forbidden', detail: 'No access.' }] }, 'No access.'],
  ['of Discourse', { errors: ['Das ist nicht erlaubt.'], error_type: 'invalid_access' }, 'Das ist nicht erlaubt.'],
  ['of Mastodon', { error: 'This action is outside the authorized scopes' }, 'This action is outside the authorized scopes'],
  ['without signs that a terminal obeys', { message: 'a\u001b[31m\u202eb\nc' }, 'a[31mb c'],
  ['cut where it is long', { message: 'x'.repeat(300) }, `${'x'.repeat(200)}…`],
  ['but no numbers', { status: 403 }, null],
  ['but no circles', { error: { error: { error: { error: { error: 'tief' } } } } }, null],
])('the sentence for people %s', (_, body, said) => {
  expect(saidBy(JSON.stringify(body))).toBe(said)
})

test.each([
  ['no JSON', 'Forbidden'],
  ['half of it', '{"message":"a'],
  ['nothing', null],
])('none in %s', (_, body) => {
  expect(saidBy(body)).toBeNull()
})
