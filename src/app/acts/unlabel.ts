import { closing, type Deed } from './deed.js'

/** The label that made a case of a mention was taken back: by itself it wants no answer. */
export const unlabel: Deed = (record, scene) => {
  if (record.state !== 'open' || scene.opens.includes(record.kind)) return null
  const event = { at: scene.now, act: 'dismissed', who: 'monitor', why: 'the label that had opened it was taken back' }
  return { event, follows: true, ...closing(record, 'dismissed', scene) }
}
