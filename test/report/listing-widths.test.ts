import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { english } from '../../src/util/say.js'
import { on, PAGES } from './listing-sample.js'
import { inGerman } from './sample.js'

// Pages at every width that people have, in both languages, each in a file of its own so that they can be read side by side.
// UPDATE_PAGES=1 writes what is printed today; read it before it is committed.
const FOLDER = join(import.meta.dirname, '../fixtures/listings')
const LANGUAGES = { en: english, de: inGerman } as const
const SHAPES = { cards: 'cards', table: 'table', 'mention-cards': 'mentionCards', 'mention-table': 'mentionLines' } as const

describe.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('%s', (shape) => {
  describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('%s', (language) => {
    it.each([60, 80, 120, 200])('%i columns', (width) => {
      const file = join(FOLDER, `${shape}.${width}.${language}.txt`)
      const page = PAGES[SHAPES[shape]](on(width, { say: LANGUAGES[language] }))
      if (process.env['UPDATE_PAGES']) writeFileSync(file, page)
      expect(page).toBe(readFileSync(file, 'utf8'))
    })
  })
})
