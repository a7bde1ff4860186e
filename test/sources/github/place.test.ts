import { describe, expect, it } from 'vitest'
import { apiOf, placeOf, repositoryOf, threadId } from '../../../src/sources/github/place.js'
import { sourceConfig } from '../../support/polled-source.js'

describe('what an address on GitHub names', () => {
  it.each([
    ['a repository', 'https://github.com/Beispiel/App', 'Beispiel/App', 'https://api.github.com'],
    ['a page of it', 'https://github.com/beispiel/app/issues/5', 'beispiel/app', 'https://api.github.com'],
    ['what it is cloned from', 'https://github.com/beispiel/app.git', 'beispiel/app', 'https://api.github.com'],
    ['all of GitHub', 'https://www.github.com/', null, 'https://api.github.com'],
    ['a search of it', 'https://github.com/search?q=beispiel', null, 'https://api.github.com'],
    ['a server of its own', 'https://git.example.ch/beispiel/app', 'beispiel/app', 'https://git.example.ch/api/v3'],
  ])('%s', (_, url, repository, api) => {
    const config = sourceConfig('github', url)
    expect([repositoryOf(config), apiOf(config)]).toEqual([repository, api])
  })

  it.each([
    ['an issue', threadId('Beispiel/App', '5'), { repository: 'beispiel/app', what: 'issues', number: '5' }],
    ['a discussion', threadId('a/b.c', '9', 'discussions'), { repository: 'a/b.c', what: 'discussions', number: '9' }],
    ['a comment is no thread', 'a/b/issues/5#7', null],
    ['something else', 'https://github.com/a/b/issues/5', null],
  ])('an id leads back to its place: %s', (_, thread, place) => {
    expect(placeOf(thread)).toEqual(place)
  })
})
