import { describe, expect, it } from 'vitest'
import { bodyWithoutSecrets, holdsSecret, withoutSecrets } from '../../src/http/without-secrets.js'

const SECRET = 'zo/ä+"9f3c51d7e2ab'

describe('what a server says of a request that held a secret', () => {
  it.each([
    ['as it is', `no key ${SECRET} here`],
    ['as in an address', `no key ${encodeURIComponent(SECRET)} here`],
    ['as in a form', `no key ${new URLSearchParams({ k: SECRET }).toString().slice(2)} here`],
    ['as in JSON', `no key ${JSON.stringify(SECRET).slice(1, -1)} here`],
  ])('is shown without it, where it stands %s', (_, text) => {
    expect([withoutSecrets(text, [SECRET]), holdsSecret(text, [SECRET])]).toEqual(['no key *** here', true])
  })

  it('a secret within another one leaves nothing of the longer one', () => {
    expect(withoutSecrets('geheimgeheim', ['geheim', 'geheimgeheim'])).toBe('***')
  })

  it('what is too short to be one stays, and so does a word in an answer that people wrote', () => {
    expect(withoutSecrets('abc', ['abc', ''])).toBe('abc')
    expect(bodyWithoutSecrets(Buffer.from('Mein Passwort'), ['Passwort']).toString()).toBe('Mein Passwort')
  })

  it('an answer keeps its letters, and is the very same one where it holds none', () => {
    const body = Buffer.from(`{"text":"Straße","next":"/?key=${encodeURIComponent(SECRET)}"}`)
    expect(bodyWithoutSecrets(body, [SECRET]).toString('utf8')).toBe('{"text":"Straße","next":"/?key=***"}')
    expect(bodyWithoutSecrets(body, ['ein anderes Geheimnis'])).toBe(body)
  })
})
