import { describe, expect, it } from 'vitest'
import { mayLearn, sameHost } from '../../../src/sources/asking/same-host.js'

describe('who may learn what was given for https://api.example', () => {
  it.each([
    ['the same place', 'https://api.example/v1?page=2', true],
    ['the same place on a line that anybody can listen to', 'http://api.example/v1', false],
    ['another port', 'https://api.example:8443/', false],
    ['a host below it', 'https://x.api.example/', false],
    ['a host that begins alike', 'https://api.example.evil.example/', false],
    ['a name that hides behind a user', 'https://api.example@evil.example/', false],
    ['what is no address', 'api.example', false],
  ])('%s: %s', (_, url, may) => {
    expect(mayLearn(url, 'https://api.example')).toBe(may)
  })

  it('where the line is open anyway, a safer one does as well', () => {
    expect([
      mayLearn('https://api.example/', 'http://api.example'),
      sameHost('http://api.example', 'https://api.example'),
    ]).toEqual([true, true])
  })
})
