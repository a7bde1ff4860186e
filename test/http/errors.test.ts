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
