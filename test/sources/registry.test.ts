import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SOURCE_TYPES } from '../../src/sources/registry.js'

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')

describe('every type of source', () => {
  const guide = read('docs/sources.md')
  const example = read('config.example.yaml')
  const readme = read('README.md')

  test.each(SOURCE_TYPES)('%s has a row in docs/sources.md, an example and a place in the README', (type) => {
    expect(guide).toMatch(new RegExp(`^\\| \`${type}\``, 'm'))
    expect(example).toMatch(new RegExp(`\\btype: ${type}\\b`, 'm'))
    expect(readme).toContain(`\`${type}\``)
  })
})
