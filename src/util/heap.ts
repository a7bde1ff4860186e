/** Gives back what was put in by its order, the first one first; to put in and to take out costs the logarithm of how much is there. */
export class Heap<Item> {
  readonly #items: Item[] = []
  readonly #compare: (a: Item, b: Item) => number

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare
  }

  get size(): number {
    return this.#items.length
  }

  first(): Item | undefined {
    return this.#items[0]
  }

  #isBefore(a: number, b: number): boolean {
    return this.#compare(this.#items[a] as Item, this.#items[b] as Item) < 0
  }

  #swap(a: number, b: number): void {
    const kept = this.#items[a] as Item
    this.#items[a] = this.#items[b] as Item
    this.#items[b] = kept
  }

  push(item: Item): void {
    let at = this.#items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): Item | undefined {
    const first = this.#items[0]
    const last = this.#items.pop()
    if (this.#items.length > 0) {
      this.#items[0] = last as Item
      this.#sink()
    }
    return first
  }

  #sink(): void {
    const { length } = this.#items
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      if (left >= length) return
      const child = left + 1 < length && this.#isBefore(left + 1, left) ? left + 1 : left
      if (!this.#isBefore(child, at)) return
      this.#swap(at, child)
      at = child
    }
  }
}
