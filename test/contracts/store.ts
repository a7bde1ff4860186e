import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/store/store.js'
import { actRules } from './store/acts.js'
import { caseRules } from './store/cases.js'
import type { StoreEngine } from './store/data.js'
import { deliveryRules } from './store/deliveries.js'
import { eraseRules } from './store/erase.js'
import { figureRules } from './store/figures.js'
import { forgetRules } from './store/forget.js'
import { learningRules } from './store/learning.js'
import { lockRules } from './store/lock.js'
import { lookBackRules } from './store/look-back.js'
import { mentionListRules } from './store/mention-list.js'
import { mentionRules } from './store/mentions.js'
import { readRules } from './store/reads.js'
import { receiverRules } from './store/receivers.js'
import { replyRules } from './store/replies.js'
import { searchRules } from './store/search.js'
import { silenceRules } from './store/silences.js'
import { sourceRules } from './store/sources.js'
import { threadReadRules } from './store/thread-reads.js'
import { threadRules } from './store/threads.js'
import { waveRules } from './store/waves.js'

/** What every engine behind the port must do. Each rule starts with an empty store. */
export function describeStore(name: string, engine: StoreEngine): void {
  describe(`the store in ${name}`, () => {
    let current: Store | null = null
    const store = (): Store => {
      if (current === null) throw new Error('the store is open only within a rule')
      return current
    }
    beforeEach(async () => {
      current = await engine.open()
    })
    afterEach(async () => {
      await engine.close(store())
      current = null
    })
    describe('mentions', () => mentionRules(store))
    describe('listing mentions', () => mentionListRules(store))
    describe('searching', () => searchRules(store))
    describe('sources', () => sourceRules(store))
    describe('budgets', () => readRules(store))
    describe('threads', () => threadRules(store))
    describe('reading threads by themselves', () => threadReadRules(store))
    describe('looking back', () => lookBackRules(store))
    describe('cases', () => caseRules(store))
    describe('replies and edits', () => replyRules(store))
    describe('waves', () => waveRules(store))
    describe('acts', () => actRules(store))
    describe('learning', () => learningRules(store))
    describe('figures', () => figureRules(store))
    describe('deliveries', () => deliveryRules(store))
    describe('silences', () => silenceRules(store))
    describe('receivers', () => receiverRules(store))
    describe('erasing', () => eraseRules(store))
    describe('forgetting', () => forgetRules(store))
    describe('the poll lock', () => lockRules(store))
  })
}
