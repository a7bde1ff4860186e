import type { Notice } from '../../alerts/message/notice.js'
import { fullestThatFits, type Shown } from './render.js'

/** How a channel shows cases: each on a card of its own, or all in one text. */
export interface Layout<T> {
  /** Maximum number of cards in one message. */
  readonly maxCards: number
  readonly cards: (shown: Shown) => readonly T[]
  readonly fits: (cards: readonly T[]) => boolean
  /** Used if there are more cases than cards, and for the operator's own template; empty if there is nothing to say. */
  readonly list: () => readonly T[]
}

/** A card for each case if all of them fit; else a list, in which more fit. */
export function cardsOrList<T>(notice: Notice, { maxCards, cards, fits, list }: Layout<T>): readonly T[] {
  if (notice.custom !== null || notice.items.length > maxCards) return list()
  const made = fullestThatFits(
    notice,
    (shown) => ({ all: shown.items.length === notice.items.length, cards: cards(shown) }),
    (one) => fits(one.cards),
  )
  return made.all && fits(made.cards) ? made.cards : list()
}
