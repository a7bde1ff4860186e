import { describe, expect, test } from 'vitest'
import { Fault, HttpError } from '../../src/http/errors.js'

const at = (url: string) => new HttpError(new Fault('status', 'HTTP 500, the server failed', { hint: '' }), url)

describe('the address in a message', () => {
  test.each([
    [
      'is whole where it is short',
      'https://api.example/posts?sort=new&limit=100',
      'https://api.example/posts?sort=new&limit=100',
    ],
    [
      'ends after a whole part of what was asked, where that would fill a screen',
      `https://api.example/feed?limit=25&since=1&fields=${'id,message,'.repeat(20)}`,
      'https://api.example/feed?limit=25&since=1&…',
    ],
    ['has its path in any case', `https://api.example/feed?fields=${'id,message,'.repeat(20)}`, 'https://api.example/feed?…'],
  ])('%s', (_, url, shown) => {
    expect(at(url).message).toBe(`HTTP 500, the server failed: ${shown}`)
  })
})

describe('the hint of a refusal', () => {
  const refused = (slowDown: boolean) =>
    new Fault('status', 'HTTP 403, access is forbidden', {
      hint: 'The token may lack a right.',
      refusal: { status: 403, retryAt: null, body: '{"message":"Resource not accessible by token"}', slowDown },
    })

  test.each([
    ['tells what the server says', false, 'The server says: "Resource not accessible by token". The token may lack a right.'],
    ['but not where it only means "not so fast"', true, 'The token may lack a right.'],
  ])('%s', (_, slowDown, hint) => {
    expect(new HttpError(refused(slowDown), 'https://api.example/').hint).toBe(hint)
  })
})
